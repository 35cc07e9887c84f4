package tidemark.deploy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a cluster's answers took, as a table and as a line of JSON. Grows. One thread at a time. */
final class ClusterTable {
  private static final double RATIO_MAX = 1.1;
  private static final double PUBLISHING_MIN = 0.5;

  private final PrintStream out;
  private final List<ObjectNode> figures = new ArrayList<>();

  ClusterTable(PrintStream out) {
    this.out = out;
  }

  void begin() {
    out.printf(
        Locale.ROOT,
        "%n%-34s %17s   %17s   %17s   %8s  at most%n",
        "p50 / p99 in ms",
        "DuckDB",
        "Trino by hand",
        "through Tidemark",
        "p50 over");
  }

  void add(ClusterQueries.Times times) {
    String verdict = times.ratio() > RATIO_MAX ? "MISSED" : "kept";
    out.printf(
        Locale.ROOT,
        "%-34s %17s   %17s   %17s   %8.2f  %.1f %s%n",
        times.scenario().title(),
        two(times.duckDb()),
        two(times.byHand()),
        two(times.throughUs()),
        times.ratio(),
        RATIO_MAX,
        verdict);
    out.flush();
    ObjectNode node = HistoryLine.figure();
    node.put("scenario", times.scenario().title());
    HistoryLine.put(node, "duckDbP50Millis", times.duckDb().median());
    HistoryLine.put(node, "byHandP50Millis", times.byHand().median());
    HistoryLine.put(node, "byHandP99Millis", times.byHand().p99());
    HistoryLine.put(node, "p50Millis", times.throughUs().median());
    HistoryLine.put(node, "p99Millis", times.throughUs().p99());
    HistoryLine.put(node, "ratio", times.ratio());
    figures.add(node.put("samples", times.throughUs().count()).put("verdict", verdict));
  }

  private static String two(Samples samples) {
    return String.format(Locale.ROOT, "%.1f / %.1f", samples.median(), samples.p99());
  }

  /** What publishing took. */
  void add(PublishTrial.Figures found) {
    String verdict = found.ratio() < PUBLISHING_MIN ? "MISSED" : "kept";
    out.printf(
        Locale.ROOT,
        "%nPublished %,d rows of all tables, %,d MB, in %.1f s; copied to Parquet by DuckDB alone in"
            + " %.1f s: %.2f of its rate, at least %.1f %s%n",
        found.publishedRowCount(),
        found.bytes() / 1_000_000,
        found.nanos() / 1e9,
        found.bareNanos() / 1e9,
        found.ratio(),
        PUBLISHING_MIN,
        verdict);
    out.printf(
        Locale.ROOT,
        "One more week, published again in %.1f s: %,d rows written; partitions written %s, of %s%n",
        found.weekNanos() / 1e9,
        found.weekRowCount(),
        found.weekPartitions(),
        found.partitions());
    out.flush();
    ObjectNode node = HistoryLine.figure();
    node.put("scenario", "publishing").put("rows", found.publishedRowCount());
    node.put("bytes", found.bytes());
    HistoryLine.put(node, "bareSeconds", found.bareNanos() / 1e9);
    HistoryLine.put(node, "seconds", found.nanos() / 1e9);
    HistoryLine.put(node, "ratio", found.ratio());
    HistoryLine.put(node, "weekSeconds", found.weekNanos() / 1e9);
    node.put("weekRows", found.weekRowCount());
    figures.add(node.put("verdict", verdict));
  }

  /** Appends a line, so that a file becomes a history. */
  void append(Path file, Map<String, String> circumstances) throws IOException {
    HistoryLine.append(file, circumstances, figures);
  }
}
