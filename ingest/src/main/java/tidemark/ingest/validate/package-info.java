/**
 * Checks the staged rows in SQL: types, days, signs, what is missing, what repeats. Step 3 of the
 * way of a fact, after {@code stage}, before {@code load}. Each {@code KIND-typed.sql} turns text
 * into values and names the first problem of each row; each {@code KIND-judged.sql} tells refused,
 * repeated and good rows apart. Not here: what only the star knows, such as an article that a
 * comment names ({@code load}). Entry: {@link tidemark.ingest.validate.Checks}.
 */
@NullMarked
package tidemark.ingest.validate;

import org.jspecify.annotations.NullMarked;
