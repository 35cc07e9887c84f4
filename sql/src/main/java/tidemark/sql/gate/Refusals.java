package tidemark.sql.gate;

import java.util.List;
import tidemark.sql.engine.NameScope;
import tidemark.sql.parse.Place;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.error.TidemarkException;

/** What the gate says where something doesn't pass. Stateless. Thread-safe. */
final class Refusals {
  private Refusals() {}

  static TidemarkException kind(String kind, Place place) {
    boolean writes = kind.endsWith("_QUERY_NODE") || kind.endsWith("_STATEMENT");
    String word = kind.substring(0, Math.max(kind.indexOf('_'), 0));
    return writes
        ? place.fail(
            ErrorCode.STATEMENT_NOT_ALLOWED,
            word + " inside a query is not allowed here",
            "The door is read-only; data comes in with: tidemark load FILE.")
        : place.fail(
            ErrorCode.STATEMENT_NOT_ALLOWED,
            "The construct " + kind + " is not among those that the door has vouched for",
            "Write it in another way, or report it where it is harmless.");
  }

  static TidemarkException show(String name, Place place) {
    return place.fail(
        ErrorCode.STATEMENT_NOT_ALLOWED,
        "SHOW " + shortened(name) + " is not allowed here",
        "SHOW TABLES, SHOW SCHEMAS, SHOW DATABASES, DESCRIBE and SUMMARIZE are.");
  }

  static TidemarkException file(String name, Place place) {
    return place.fail(
        ErrorCode.FUNCTION_NOT_ALLOWED,
        "'" + shortened(name) + "' names a file, and the door reads tables only",
        "Load files with: tidemark load FILE.");
  }

  static TidemarkException table(List<String> path, Names names, NameScope scope, Place place) {
    String typed = String.join(".", path);
    List<String> near = NearestNames.of(typed, names.all(scope));
    if (near.isEmpty() && path.size() > 1) {
      near = NearestNames.of(path.get(path.size() - 1), names.all(scope));
    }
    String where = path.size() == 1 ? " in " + String.join(" or ", names.path(scope)) : "";
    return place
        .fail(
            ErrorCode.UNKNOWN_TABLE,
            "There is no table '" + shortened(typed) + "'" + where,
            near.isEmpty() ? "List tables: SHOW TABLES." : "Did you mean '" + near.get(0) + "'?")
        .suggesting(near);
  }

  static TidemarkException function(String name, String reason, Place place) {
    return place.fail(
        ErrorCode.FUNCTION_NOT_ALLOWED,
        "The function " + shortened(name) + " is not allowed here: " + reason,
        "Load files with: tidemark load FILE; else ask the tables that SHOW TABLES lists.");
  }

  static TidemarkException unknownFunction(
      String name, Functions functions, boolean inFrom, Place place) {
    List<String> near = NearestNames.of(name, functions.passing(inFrom));
    return place
        .fail(
            ErrorCode.UNKNOWN_FUNCTION,
            "There is no function '" + shortened(name) + "'" + (inFrom ? " for FROM" : ""),
            near.isEmpty()
                ? "List functions: SELECT * FROM duckdb_functions()."
                : "Did you mean '" + near.get(0) + "'?")
        .suggesting(near);
  }

  static TidemarkException named(String function, Place place) {
    return place.fail(
        ErrorCode.FUNCTION_NOT_ALLOWED,
        "The function " + function + " takes the names of readable tables here",
        "Write the tables' names as texts, or use them in FROM directly.");
  }

  static TidemarkException text(Place place) {
    return place.fail(
        ErrorCode.FUNCTION_NOT_ALLOWED,
        "The function query takes one written text without parameters here",
        "Write the query in brackets instead of the function.");
  }

  /** What stands in a macro, a view or a text is told by where the author named it. */
  static TidemarkException inside(String what, TidemarkException refusal, Place place) {
    String why = refusal.detail().replaceFirst(" \\(line \\d+, column \\d+\\)", "");
    return place
        .fail(refusal.code(), what + " can't be read", "It says: " + why)
        .suggesting(refusal.candidates());
  }

  static TidemarkException large(String name, Place place) {
    return place.fail(
        ErrorCode.MEMORY_LIMIT,
        "The function "
            + name
            + " makes one value of more than 50,000,000 characters or 10,000,000 elements",
        "Ask for a smaller one, or for rows: FROM range(…).");
  }

  static TidemarkException lengthy(String name, Place place) {
    return place.fail(
        ErrorCode.TIME_LIMIT,
        "The function "
            + name
            + " compares each character with each, here more than 50,000,000 times, and can't be"
            + " stopped while it does",
        "Compare shorter texts, such as left(text, 1000).");
  }

  static TidemarkException deep(Place place) {
    return place.fail(
        ErrorCode.STATEMENT_TOO_LARGE,
        "Macros and views open too many others here",
        "Write out what they do.");
  }

  private static String shortened(String name) {
    return name.length() > 80 ? name.substring(0, 80) + "…" : name;
  }
}
