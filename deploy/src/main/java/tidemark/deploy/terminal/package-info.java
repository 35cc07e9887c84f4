/**
 * What a person sees: results as an aligned table, loads as a progress bar. Not here: CSV and JSON,
 * which {@code api.wire} writes.
 */
@NullMarked
package tidemark.deploy.terminal;

import org.jspecify.annotations.NullMarked;
