/**
 * The star schema in one DuckDB file. Lives here: opening and locking the file, the single writer,
 * the readers, {@code data_version}, the home folder. Beside it: {@code migration} (the schema's
 * versions and reference data), {@code catalog} (what tables there are), {@code error}. Not here:
 * reading users' files ({@code ingest}), analysts' statements ({@code sql}). Entry: {@link
 * tidemark.warehouse.Warehouse}.
 */
@NullMarked
package tidemark.warehouse;

import org.jspecify.annotations.NullMarked;
