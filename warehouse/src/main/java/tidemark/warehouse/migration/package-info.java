/**
 * The schema's versions: numbered {@code .sql} resources, each run once per home in a transaction
 * of its own and recorded in {@code ops.migration}. Entry: {@link
 * tidemark.warehouse.migration.Migrations}. Step 2 of opening a home, after the file is open,
 * before {@code reference}. Not here: views, which {@code view} re-creates whenever they change.
 */
@NullMarked
package tidemark.warehouse.migration;

import org.jspecify.annotations.NullMarked;
