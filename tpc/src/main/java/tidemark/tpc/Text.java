package tidemark.tpc;

/**
 * A query of a suite, in DuckDB's dialect. Immutable.
 *
 * @param name such as {@code h01} or {@code ds99}
 */
public record Text(String name, String sql) {}
