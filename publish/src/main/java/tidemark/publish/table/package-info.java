/**
 * Iceberg's side of a publication: what the catalogue's tables hold, one commit for each that
 * changed, its tag, the list of publications that readers begin with, and expiry. Entries: {@link
 * tidemark.publish.table.TableWriter}, {@link tidemark.publish.table.PublicationLog}. Not here:
 * where the rows come from ({@code publish.star}).
 */
@NullMarked
package tidemark.publish.table;

import org.jspecify.annotations.NullMarked;
