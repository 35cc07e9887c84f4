/**
 * Where a row comes from, over REST. Entry: {@link tidemark.api.trace.TraceResource}. Not here: how
 * it is found, which is {@code ingest.trace}'s.
 */
@NullMarked
package tidemark.api.trace;

import org.jspecify.annotations.NullMarked;
