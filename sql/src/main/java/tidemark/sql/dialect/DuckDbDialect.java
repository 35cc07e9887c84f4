package tidemark.sql.dialect;

import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWriter;
import org.jspecify.annotations.Nullable;
import tidemark.sql.plan.EngineSql;

/** How DuckDB's SQL differs from Calcite's idea of SQL. */
final class DuckDbDialect extends SqlDialect {
  DuckDbDialect() {
    super(
        SqlDialect.EMPTY_CONTEXT
            .withDatabaseProduct(DatabaseProduct.UNKNOWN)
            .withDatabaseProductName("DuckDB")
            .withIdentifierQuoteString("\"")
            .withNullCollation(NullCollation.LAST)
            .withUnquotedCasing(Casing.UNCHANGED)
            .withCaseSensitive(false));
  }

  @Override
  public boolean supportsCharSet() {
    return false;
  }

  @Override
  public boolean supportsAggregateFunctionFilter() {
    return true;
  }

  @Override
  public boolean supportsNestedAggregations() {
    return false;
  }

  @Override
  public boolean supportsAliasedValues() {
    return true;
  }

  @Override
  public boolean requiresAliasForFromItems() {
    return true;
  }

  @Override
  public @Nullable SqlNode getCastSpec(RelDataType type) {
    throw new UnsupportedOperationException("Calcite wants a cast to " + type);
  }

  @Override
  public void unparseOffsetFetch(
      SqlWriter writer, @Nullable SqlNode offset, @Nullable SqlNode fetch) {
    unparseFetchUsingLimit(writer, offset, fetch);
  }

  @Override
  public void unparseCall(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
    if (call.getKind() == SqlKind.WITHIN_GROUP) {
      SqlCall aggregate = call.operand(0);
      SqlNodeList orders = call.operand(1);
      EngineSql.write(writer, aggregate, orders);
    } else {
      super.unparseCall(writer, call, leftPrecedence, rightPrecedence);
    }
  }
}
