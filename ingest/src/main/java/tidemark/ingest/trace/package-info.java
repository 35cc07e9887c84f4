/**
 * Where a row of a safe view comes from: source, file, row, reading day, load, and the readings it
 * goes before. Entry: {@link tidemark.ingest.trace.Tracer}. Not here: which reading counts, which
 * the views decide ({@code market.usage_readings}).
 */
@NullMarked
package tidemark.ingest.trace;

import org.jspecify.annotations.NullMarked;
