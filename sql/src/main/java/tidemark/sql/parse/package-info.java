/**
 * Text to the engine's own syntax tree. Step 1 on the way of a question. DuckDB's parser does the
 * work; here its JSON is read, cached and given places in the text. Entry: {@link
 * tidemark.sql.parse.Parser}. Not here: what may pass ({@code sql.gate}).
 */
@NullMarked
package tidemark.sql.parse;

import org.jspecify.annotations.NullMarked;
