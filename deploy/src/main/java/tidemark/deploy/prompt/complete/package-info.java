/**
 * What could come next in what is being typed: tables after FROM, columns of the tables in FROM,
 * functions, keywords, arguments of commands. Not here: what there is ({@code prompt.catalogue}).
 * Entry: {@link tidemark.deploy.prompt.complete.StatementCompleter}.
 */
@NullMarked
package tidemark.deploy.prompt.complete;

import org.jspecify.annotations.NullMarked;
