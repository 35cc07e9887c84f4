/**
 * JDBC at {@code /avatica}: Avatica's protocol, JSON and Protobuf, over the door. Lives here:
 * connections and statements of clients, frames, types, metadata, errors as SQLState. Not here: the
 * driver people download ({@code sql/jdbc}); DuckDB's own JDBC, which no client reaches. Entry:
 * {@link tidemark.api.jdbc.AvaticaServlet}.
 */
@NullMarked
package tidemark.api.jdbc;

import org.jspecify.annotations.NullMarked;
