package tidemark.warehouse.script;

/**
 * Names and texts as DuckDB reads them back unchanged, for the few statements that take no bound
 * value ({@code ATTACH}, {@code SET}, {@code COPY}). Stateless. Thread-safe.
 */
public final class Quoted {
  private Quoted() {}

  /** {@code my "table"} becomes {@code "my ""table"""}. */
  public static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** {@code it's} becomes {@code 'it''s'}. */
  public static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
