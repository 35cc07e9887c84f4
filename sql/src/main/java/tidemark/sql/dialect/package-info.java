/**
 * A plan as the text of the engine that will run it. Step 4 on the way of a question, on the
 * planned way only. Entry: {@link tidemark.sql.dialect.DuckDbText}.
 */
@NullMarked
package tidemark.sql.dialect;

import org.jspecify.annotations.NullMarked;
