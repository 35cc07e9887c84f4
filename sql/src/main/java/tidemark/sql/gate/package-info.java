/**
 * Decides what may pass. Step 2 on the way of a question, before every way to the engine: an
 * allow-list of node kinds, functions and tables over the syntax tree, so that what a later engine
 * adds is refused until someone has looked at it. The locked engine refuses once more. Entry:
 * {@link tidemark.sql.gate.Gate}.
 */
@NullMarked
package tidemark.sql.gate;

import org.jspecify.annotations.NullMarked;
