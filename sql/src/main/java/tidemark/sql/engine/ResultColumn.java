package tidemark.sql.engine;

/** A column's label and type, both as the engine says them. Immutable. */
public record ResultColumn(String label, String type) {}
