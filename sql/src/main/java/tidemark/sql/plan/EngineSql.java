package tidemark.sql.plan;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWriter;

/** What the dialect must know of the engine's own operators. Stateless. */
public final class EngineSql {
  private EngineSql() {}

  /**
   * Whether a node is a constant: in GROUP BY and ORDER BY the engine would read a number as a
   * position.
   */
  public static boolean isConstant(SqlNode node) {
    SqlNode bare = node;
    while (bare instanceof SqlCall call
        && (call.getKind() == SqlKind.DESCENDING
            || call.getKind() == SqlKind.NULLS_FIRST
            || call.getKind() == SqlKind.NULLS_LAST)) {
      bare = call.operand(0);
    }
    return bare instanceof SqlCall call
        && call.getOperator() instanceof EngineOperator operator
        && operator.isConstant();
  }

  /** {@code agg(x ORDER BY y)}: the engine's way to write WITHIN GROUP. */
  public static void write(SqlWriter writer, SqlCall aggregate, SqlNodeList orders) {
    if (!(aggregate.getOperator() instanceof EngineAggregate operator)) {
      throw new UnsupportedOperationException("An order inside " + aggregate.getOperator());
    }
    operator.write(
        writer,
        aggregate,
        () -> {
          writer.print(" ORDER BY ");
          boolean first = true;
          for (SqlNode order : orders) {
            if (!first) {
              writer.print(", ");
            }
            order.unparse(writer, 0, 0);
            first = false;
          }
        });
  }
}
