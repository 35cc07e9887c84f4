/**
 * SQL that lies in {@code .sql} resources, and the safe way to write a name or a text into a
 * statement where the engine allows no bound value. Entries: {@link
 * tidemark.warehouse.script.SqlScript}, {@link tidemark.warehouse.script.Quoted}. Not here: what
 * the scripts do, which each of their users says.
 */
@NullMarked
package tidemark.warehouse.script;

import org.jspecify.annotations.NullMarked;
