package tidemark.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.sql.engine.Engine;
import tidemark.sql.parse.Parsed;
import tidemark.sql.parse.Parser;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Finds what a PIVOT without a list makes columns of, before the statement runs. Stateless. */
final class PivotValues {
  /** As many as the engine makes columns of. */
  private static final int COUNT_MAX = 100_000;

  private PivotValues() {}

  /**
   * The statement to run: with the values in it, as they are in the session's state of the data.
   *
   * @param values of the statement's parameters
   */
  static Parsed found(
      Parser parser, Parsed parsed, Engine.Session session, List<@Nullable Object> values) {
    return parser.found(
        parsed, (query, parameters) -> texts(session, query, chosen(values, parameters)));
  }

  private static List<@Nullable Object> chosen(
      List<@Nullable Object> values, List<Integer> parameters) {
    List<@Nullable Object> chosen = new ArrayList<>();
    parameters.forEach(index -> chosen.add(values.get(index)));
    return chosen;
  }

  private static List<String> texts(
      Engine.Session session, String query, List<@Nullable Object> values) {
    List<String> texts = new ArrayList<>();
    try (Engine.Cursor rows = session.run(query, values)) {
      if (rows.columns().size() != 1) {
        throw TidemarkException.of(
            ErrorCode.INVALID_STATEMENT,
            "The query in PIVOT's IN gives "
                + rows.columns().size()
                + " columns; it must give one, the values.");
      }
      while (rows.next()) {
        Object value = rows.value(0);
        if (value != null) {
          texts.add(String.valueOf(value));
        }
        if (texts.size() > COUNT_MAX) {
          throw TidemarkException.of(
              ErrorCode.RESULT_TOO_LARGE,
              "PIVOT would make more than "
                  + COUNT_MAX
                  + " columns. Name the values that you want: ON … IN (…).");
        }
      }
    }
    return texts;
  }
}
