/**
 * Queries made at random from a seed, over the shop of the door's tests. Entry: {@link
 * tidemark.sql.generated.QueryGenerator}. Each has one right answer: windows and LIMIT stand over
 * total orders, sums over exact numbers. What runs and compares them is in {@code tidemark.sql}.
 */
@NullMarked
package tidemark.sql.generated;

import org.jspecify.annotations.NullMarked;
