/**
 * The door to the data as it was: a question as of an earlier version goes to a warehouse that
 * holds what there was then. Entry: {@link tidemark.api.past.Doors}. Not here: how such a warehouse
 * is made, which is {@code ingest.history}'s.
 */
@NullMarked
package tidemark.api.past;

import org.jspecify.annotations.NullMarked;
