package tidemark.sql;

/**
 * A column of a result. Immutable.
 *
 * @param name the engine's own label
 * @param type the engine's own name of the type, such as {@code DECIMAL(18,6)} or {@code INTEGER[]}
 */
public record Column(String name, String type) {}
