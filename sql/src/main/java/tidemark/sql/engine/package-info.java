/**
 * Text to rows. Last step on the way of a question. Labels and types are the engine's own. Entries:
 * {@link tidemark.sql.engine.Engine}, {@link tidemark.sql.engine.DuckDbEngine}. What may take long
 * in the engine is called on threads of its own ({@code EngineThreads}), so that its caller can
 * leave. Not here: what may run ({@code sql.gate}), limits on rows (the door).
 */
@NullMarked
package tidemark.sql.engine;

import org.jspecify.annotations.NullMarked;
