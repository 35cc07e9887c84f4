/**
 * The facts that ship with Tidemark: countries, vendors, sectors, institutions, outlets, sources,
 * the calendar. Each is a CSV resource and a {@code .sql} that merges it, applied again when either
 * changes, so that a newer Tidemark mends an older home. Entry: {@link
 * tidemark.warehouse.reference.ReferenceData}. Step 3 of opening a home, after {@code migration},
 * before {@code view}. Not here: the members for unknown and not applicable, which V001 makes.
 */
@NullMarked
package tidemark.warehouse.reference;

import org.jspecify.annotations.NullMarked;
