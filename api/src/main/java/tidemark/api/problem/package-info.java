/**
 * Failures of a request on their way out as problems (RFC 9457): of resources, of the container, of
 * filters. Not here: the record and its JSON ({@code api.wire}), errors of JDBC ({@code api.jdbc}).
 * Entry: {@link tidemark.api.problem.ProblemAnswer}.
 */
@NullMarked
package tidemark.api.problem;

import org.jspecify.annotations.NullMarked;
