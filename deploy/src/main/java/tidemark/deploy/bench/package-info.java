/**
 * Measures what Tidemark costs beside plain DuckDB, in one run, since machines differ and have
 * other work. Entries: {@link tidemark.deploy.bench.DoorBench}, a process of its own, with the JVM
 * that a server has, which the {@code bench} command starts; {@link
 * tidemark.deploy.bench.LoadBench}, which starts a process for each load. How to read their
 * reports: docs/benchmarks.md. Not here: TPC's rows and texts ({@code tidemark.tpc}).
 */
@NullMarked
package tidemark.deploy.bench;

import org.jspecify.annotations.NullMarked;
