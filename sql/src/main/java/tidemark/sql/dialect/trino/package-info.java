/**
 * Trino's dialect: what the plan says in DuckDB's words as Trino's text with DuckDB's meaning, by a
 * list of what may be said; all else is refused by name. Entry: {@link
 * tidemark.sql.dialect.trino.TrinoText}. Not here: the shape of statements, which {@code
 * sql.dialect} writes for all engines, and running them, which {@code sql.engine} does.
 */
@NullMarked
package tidemark.sql.dialect.trino;

import org.jspecify.annotations.NullMarked;
