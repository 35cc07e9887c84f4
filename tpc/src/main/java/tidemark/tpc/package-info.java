/**
 * TPC-H and TPC-DS at any scale: the rows that their generators make, in a DuckDB file, and the 121
 * texts. Rows and texts come from libraries; nothing of them lies here. For tests of the door and
 * for benchmarks. Entry: {@link tidemark.tpc.Suite}. Not here: what is measured ({@code
 * deploy.bench}).
 */
@NullMarked
package tidemark.tpc;

import org.jspecify.annotations.NullMarked;
