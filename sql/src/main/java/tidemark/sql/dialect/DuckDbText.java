package tidemark.sql.dialect;

import java.util.List;
import org.apache.calcite.rel.RelNode;

/** Writes plans as DuckDB's SQL. Stateless. Thread-safe. */
public final class DuckDbText {
  private DuckDbText() {}

  /**
   * One statement, without a semicolon.
   *
   * @param labels of the result's columns
   * @throws UnsupportedOperationException for a plan that has no text
   */
  public static String of(RelNode plan, List<String> labels) {
    Parts parts = Parts.of(plan);
    PlanWriter writer = new PlanWriter(parts);
    String query = writer.query(plan).text(labels);
    return parts.text(writer) + query;
  }
}
