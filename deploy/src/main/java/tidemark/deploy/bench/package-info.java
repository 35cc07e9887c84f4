/**
 * Measures what Tidemark costs beside plain DuckDB, in one run, since machines differ and have
 * other work. Entry: {@link tidemark.deploy.bench.DoorBench}, a process of its own, with the JVM
 * that a server has; the {@code bench} command starts it. How to read its report:
 * docs/benchmarks.md. Not here: TPC's rows and texts ({@code tidemark.tpc}).
 */
@NullMarked
package tidemark.deploy.bench;

import org.jspecify.annotations.NullMarked;
