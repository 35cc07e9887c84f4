package tidemark.sql.plan;

import org.apache.calcite.rel.RelFieldCollation.Direction;
import org.apache.calcite.rel.RelFieldCollation.NullDirection;
import tidemark.sql.parse.Node;

/** Directions of ORDER BY; nulls come last unless said. Stateless. */
final class Orders {
  private Orders() {}

  static Direction direction(Node order) {
    return order.kind().equals("DESCENDING") ? Direction.DESCENDING : Direction.ASCENDING;
  }

  static NullDirection nulls(Node order) {
    return order.text("null_order").replace('_', ' ').equals("NULLS FIRST")
        ? NullDirection.FIRST
        : NullDirection.LAST;
  }
}
