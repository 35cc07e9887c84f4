/**
 * What tables, views, columns, keys and comments there are, as the engine itself tells it. Entry:
 * {@link tidemark.warehouse.catalog.Catalogue}. Not here: functions and their signatures, which the
 * door ({@code sql.gate}) reads.
 */
@NullMarked
package tidemark.warehouse.catalog;

import org.jspecify.annotations.NullMarked;
