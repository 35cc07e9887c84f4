package tidemark.warehouse;

import java.nio.file.Path;

/**
 * A further DuckDB database, opened read-only as catalogue {@code name}. Immutable.
 *
 * @param name the catalogue's name in SQL
 * @param file an existing DuckDB file
 */
public record Attachment(String name, Path file) {}
