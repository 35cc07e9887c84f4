package tidemark.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.sql.engine.Engine;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.parse.Parameters;
import tidemark.sql.parse.Parsed;
import tidemark.warehouse.error.TidemarkException;

/**
 * What a statement will deliver, told without running it. Where a value's type decides a column,
 * the engine's own promise is one column without a name for all; here the values decide, and
 * without them only that column is unknown. Stateless. Thread-safe.
 */
final class PromisedColumns {
  private static final String UNDECIDED = "UNKNOWN";

  /** Types of values that make the type of what depends on them differ. */
  private static final List<String> PROBES =
      List.of("VARCHAR", "BIGINT", "DOUBLE", "DATE", "BOOLEAN");

  private PromisedColumns() {}

  /**
   * @param values of all parameters; null where none is given
   * @param given whether each parameter has its value
   */
  static List<ResultColumn> of(
      Parsed parsed, List<@Nullable Object> values, boolean given, Engine.Session session) {
    List<ResultColumn> promised = session.describe(parsed.sent());
    if (values.isEmpty() || promised.stream().noneMatch(c -> c.type().equals(UNDECIDED))) {
      return promised;
    }
    List<List<String>> probed = given ? List.of() : probed(parsed, values.size(), session);
    try {
      return described(parsed, values, probed, session);
    } catch (TidemarkException e) {
      if (given) {
        throw e;
      }
      return promised; // not even nulls do, so that only the values can tell
    }
  }

  private static List<List<String>> probed(Parsed parsed, int count, Engine.Session session) {
    List<List<String>> probed = new ArrayList<>();
    for (String type : PROBES) {
      String typed =
          Parameters.overNulls(parsed.sent(), java.util.Collections.nCopies(count, type));
      try {
        probed.add(session.describe(typed).stream().map(ResultColumn::type).toList());
      } catch (TidemarkException e) {
        // A type that the statement doesn't take says nothing about the others.
      }
    }
    return probed;
  }

  private static List<ResultColumn> described(
      Parsed parsed,
      List<@Nullable Object> values,
      List<List<String>> probed,
      Engine.Session session) {
    List<ResultColumn> columns = new ArrayList<>();
    try (Engine.Cursor rows = session.run("describe " + parsed.sent(), values)) {
      while (rows.next()) {
        String type = named(String.valueOf(rows.value(1)));
        int place = columns.size();
        boolean certain =
            probed.stream().allMatch(t -> t.size() > place && t.get(place).equals(type));
        columns.add(new ResultColumn(String.valueOf(rows.value(0)), certain ? type : UNDECIDED));
      }
    }
    return List.copyOf(columns);
  }

  /** DESCRIBE spells out the words of an ENUM, results don't. */
  private static String named(String type) {
    return type.startsWith("ENUM(") && type.endsWith(")") ? "ENUM" : type;
  }
}
