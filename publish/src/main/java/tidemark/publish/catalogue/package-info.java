/**
 * Where tables are published to: the address of an Iceberg catalogue and the files of its tables.
 * Entries: {@link tidemark.publish.catalogue.CatalogueAddress}, {@link
 * tidemark.publish.catalogue.OpenCatalogue}. Not here: what is written to them ({@code
 * publish.table}).
 */
@NullMarked
package tidemark.publish.catalogue;

import org.jspecify.annotations.NullMarked;
