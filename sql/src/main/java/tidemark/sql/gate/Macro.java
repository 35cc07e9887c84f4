package tidemark.sql.gate;

import java.util.List;

/**
 * One definition of a macro that a user's database brings. The engine binds its body where it is
 * called: with the caller's search path and WITH names. Immutable.
 *
 * @param isTable whether it stands in FROM; else in expressions
 * @param parameters names, in order
 * @param body a query where it stands in FROM, else an expression
 */
public record Macro(
    String catalog,
    String schema,
    String name,
    boolean isTable,
    List<String> parameters,
    String body) {
  public Macro {
    parameters = List.copyOf(parameters);
  }

  /** The body as a statement that the parser takes. */
  String statement() {
    return isTable ? body : "values (" + body + ")";
  }

  /**
   * Whether a call may mean this one. A name behind a dot is one more way to call it: {@code
   * column.macro()}.
   *
   * @param path of the name called
   * @param here the catalogue where unqualified names resolve
   */
  boolean mayBe(List<String> path, String here) {
    return catalog.equalsIgnoreCase(here) || isQualified(path);
  }

  private boolean isQualified(List<String> path) {
    return path.subList(0, path.size() - 1).stream().anyMatch(catalog::equalsIgnoreCase);
  }

  /** Whether a call's arguments stand in brackets only, and not one before the dot. */
  boolean takesAllInBrackets(List<String> path) {
    return path.size() == 1 || isQualified(path) || path.get(0).equalsIgnoreCase(schema);
  }
}
