package tidemark.sql.dialect;

import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.rel2sql.RelToSqlConverter;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWriterConfig;
import org.apache.calcite.sql.pretty.SqlPrettyWriter;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;
import tidemark.sql.plan.EngineSql;

/** Writes plans as DuckDB's SQL. Stateless. Thread-safe. */
public final class DuckDbText {
  private DuckDbText() {}

  /** One statement, without a semicolon. */
  public static String of(RelNode plan) {
    RelToSqlConverter converter = new RelToSqlConverter(new DuckDbDialect());
    SqlNode statement = converter.visitRoot(plan).asStatement();
    refuseConstantKeys(statement);
    SqlWriterConfig config =
        SqlPrettyWriter.config()
            .withDialect(new DuckDbDialect())
            .withAlwaysUseParentheses(true)
            .withQuoteAllIdentifiers(true)
            .withSelectListItemsOnSeparateLines(false)
            .withIndentation(0);
    SqlPrettyWriter writer = new SqlPrettyWriter(config);
    return writer.format(statement);
  }

  private static void refuseConstantKeys(SqlNode statement) {
    statement.accept(
        new SqlBasicVisitor<@Nullable Void>() {
          @Override
          public @Nullable Void visit(SqlCall call) {
            if (call instanceof SqlSelect select) {
              refuse(select.getGroup());
              refuse(select.getOrderList());
            } else if (call instanceof SqlOrderBy order) {
              refuse(order.orderList);
            }
            return super.visit(call);
          }
        });
  }

  private static void refuse(@Nullable SqlNodeList keys) {
    if (keys != null && keys.stream().anyMatch(EngineSql::isConstant)) {
      throw new UnsupportedOperationException("A constant among the keys");
    }
  }
}
