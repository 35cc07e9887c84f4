/** The driver people download: {@code jdbc:tidemark://host:port/}. Depends on nothing of ours. */
@NullMarked
package tidemark.jdbc;

import org.jspecify.annotations.NullMarked;
