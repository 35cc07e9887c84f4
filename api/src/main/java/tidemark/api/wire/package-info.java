/**
 * What goes over the wire: rows as JSON or CSV, errors as problems. Plain Java and Jackson, so that
 * the command line writes the same bytes as the server. Not here: frames of JDBC ({@code
 * api.jdbc}), headers and statuses ({@code api.problem}, {@code api.sql}). Entry: {@link
 * tidemark.api.wire.ResultFormat}.
 */
@NullMarked
package tidemark.api.wire;

import org.jspecify.annotations.NullMarked;
