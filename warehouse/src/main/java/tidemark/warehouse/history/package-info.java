/**
 * What it takes to have another state of the star: an empty one to fill, the way from it into the
 * warehouse, and which version a day means. Entries: {@link tidemark.warehouse.history.NewStar},
 * {@link tidemark.warehouse.history.Refill}, {@link tidemark.warehouse.history.AsOf}. Not here:
 * what loads brought, which {@code ingest.history} keeps and loads again.
 */
@NullMarked
package tidemark.warehouse.history;

import org.jspecify.annotations.NullMarked;
