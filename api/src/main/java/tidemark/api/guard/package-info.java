/**
 * Who may talk to the server: requests that name it by its own address, from pages of its own, and
 * with the token where a load is asked for. Not here: what a statement may do ({@code sql.gate}).
 * Entry: {@link tidemark.api.guard.GuardFilter}.
 */
@NullMarked
package tidemark.api.guard;

import org.jspecify.annotations.NullMarked;
