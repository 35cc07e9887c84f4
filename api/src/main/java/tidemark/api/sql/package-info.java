/**
 * Ad hoc statements over REST: {@code /sql}, {@code /sql/check}, {@code /sql/explain}. Lives here:
 * reading the request's body, choosing the format, sending rows. Not here: what statements mean
 * ({@code tidemark.sql}), how rows are written ({@code api.wire}). Entry: {@link
 * tidemark.api.sql.SqlResource}.
 */
@NullMarked
package tidemark.api.sql;

import org.jspecify.annotations.NullMarked;
