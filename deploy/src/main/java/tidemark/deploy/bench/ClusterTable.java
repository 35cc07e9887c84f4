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

  /** A figure that another part of the run found. */
  void add(ObjectNode node) {
    figures.add(node);
  }

  /** Appends a line, so that a file becomes a history. */
  void append(Path file, Map<String, String> circumstances) throws IOException {
    HistoryLine.append(file, circumstances, figures);
  }
}
