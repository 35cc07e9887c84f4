/**
 * The driver people download: one jar, {@code jdbc:tidemark://host:port/}. A thin layer over
 * Avatica's remote driver: {@code Address} reads the URL, {@code ServerChannel} carries Avatica's
 * messages to the server's {@code /avatica}. Depends on nothing of ours. Not here: the endpoint
 * itself ({@code api.jdbc}). Entry: {@link tidemark.jdbc.Driver}.
 */
@NullMarked
package tidemark.jdbc;

import org.jspecify.annotations.NullMarked;
