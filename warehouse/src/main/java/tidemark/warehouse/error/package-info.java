/**
 * The one family of errors that every room speaks. Lives here: the list of {@link
 * tidemark.warehouse.error.ErrorCode}s and the exception that carries one. Not here: how a code is
 * shown, which REST ({@code api.wire}), JDBC ({@code api.jdbc}) and the command line ({@code
 * deploy.command}) each do from the same fields. Entry: {@link
 * tidemark.warehouse.error.TidemarkException}.
 */
@NullMarked
package tidemark.warehouse.error;

import org.jspecify.annotations.NullMarked;
