package tidemark.sql.dialect.trino;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.calcite.rel.RelNode;
import tidemark.sql.dialect.PlanText;

/** Writes plans as Trino's SQL. Stateless. Thread-safe. */
public final class TrinoText {
  private TrinoText() {}

  /**
   * One statement, without a semicolon. A parameter stands in it as {@code $n}.
   *
   * @param labels of the result's columns
   * @param tables what a table, by catalogue, schema and name, is called in FROM; empty where Trino
   *     has no such table
   * @throws tidemark.sql.dialect.Unwritable with the construct that has no text of the same meaning
   * @throws UnsupportedOperationException for a plan that has no text in any dialect
   */
  public static String of(
      RelNode plan, List<String> labels, Function<List<String>, Optional<String>> tables) {
    return PlanText.of(plan, labels, new TrinoDialect(tables));
  }
}
