/**
 * The words that Calcite's algebra lacks for the engine's SQL: types under the engine's names,
 * operators whose meaning is the engine's affair, and a few relational nodes (named parts of WITH,
 * recursion, DISTINCT ON, joins and clauses of the engine's own). Lives between {@code sql.plan},
 * which builds plans, and {@code sql.dialect}, which writes them. Not here: names and scopes.
 */
@NullMarked
package tidemark.sql.algebra;

import org.jspecify.annotations.NullMarked;
