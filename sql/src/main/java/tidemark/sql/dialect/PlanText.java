package tidemark.sql.dialect;

import java.util.List;
import org.apache.calcite.rel.RelNode;

/** Writes plans as statements. Stateless. Thread-safe. */
public final class PlanText {
  private PlanText() {}

  /**
   * One statement, without a semicolon.
   *
   * @param labels of the result's columns
   * @throws UnsupportedOperationException for a plan that has no text; an {@link Unwritable} where
   *     the construct is known
   */
  public static String of(RelNode plan, List<String> labels, Dialect dialect) {
    Parts parts = Parts.of(plan, dialect);
    PlanWriter writer = new PlanWriter(parts, dialect);
    String query = writer.query(plan).text(labels);
    return parts.text(writer) + query;
  }
}
