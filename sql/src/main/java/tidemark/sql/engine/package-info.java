/**
 * Text to rows. Last step on the way of a question. Labels and types are the engine's own. Entries:
 * {@link tidemark.sql.engine.Engine}, {@link tidemark.sql.engine.DuckDbEngine}. Not here: what may
 * run ({@code sql.gate}), limits on rows (the door).
 */
@NullMarked
package tidemark.sql.engine;

import org.jspecify.annotations.NullMarked;
