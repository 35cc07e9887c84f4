/**
 * The server's ways in: REST, JDBC, the page. One package per way: {@code queries}, {@code sql},
 * {@code catalog}, {@code loads}, {@code jdbc}; {@code wire} writes rows and errors.
 */
@NullMarked
package tidemark.api;

import org.jspecify.annotations.NullMarked;
