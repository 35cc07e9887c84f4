/**
 * What each load brought, kept; and the star made again from it: as of an earlier version, or
 * without a load. Entries: {@link tidemark.ingest.history.Readings}, {@link
 * tidemark.ingest.history.Rebuild}, {@link tidemark.ingest.history.Past}. Step after {@code
 * ingest.load}, which it calls again. Not here: the decision to take a load back, which is the
 * loader's.
 */
@NullMarked
package tidemark.ingest.history;

import org.jspecify.annotations.NullMarked;
