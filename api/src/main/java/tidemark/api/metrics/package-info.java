/**
 * Counts what passes: statements by entry, way and outcome, rows, loads, the data version. Ways in
 * ask these instead of the rooms themselves. Not here: what {@code /metrics} looks like, which is
 * the container's. Entry: {@link tidemark.api.metrics.MeteredDoor}.
 */
@NullMarked
package tidemark.api.metrics;

import org.jspecify.annotations.NullMarked;
