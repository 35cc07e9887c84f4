package tidemark.deploy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tidemark.deploy.bench.TrialFigures.Spread;

/** What loads took, as a table and as a line of JSON. Grows. One thread at a time. */
final class LoadTable {
  private static final double RATIO_MIN = 0.5;
  private static final double PEAK_BYTES_MAX = 4.0 * (1L << 30);
  private static final double AGAIN_MAX = 2;
  private static final double P99_RATIO_MAX = 2;

  private final PrintStream out;
  private final List<ObjectNode> figures = new ArrayList<>();

  LoadTable(PrintStream out) {
    this.out = out;
  }

  void begin() {
    out.printf(
        Locale.ROOT,
        "%n%-14s %11s %7s %12s %12s %6s %9s %9s   %s%n",
        "file",
        "rows",
        "MB",
        "bare rows/s",
        "ours rows/s",
        "ratio",
        "peak MiB",
        "again s/GB",
        "missed");
  }

  /**
   * A file's rounds; of each figure the median counts, of memory the largest.
   *
   * @param bare and {@code loads}: one for each round
   */
  void add(LoadForm form, long bytes, List<TrialFigures> bare, List<TrialFigures> loads) {
    long rowCount = loads.get(0).rowCount();
    double bareRate = rowCount / median(bare.stream().map(TrialFigures::nanos).toList());
    double rate = rowCount / median(loads.stream().map(TrialFigures::nanos).toList());
    double again = median(loads.stream().map(TrialFigures::againNanos).toList()) / (bytes / 1e9);
    long peak = loads.stream().mapToLong(TrialFigures::peakBytes).max().orElse(0);
    long barePeak = bare.stream().mapToLong(TrialFigures::peakBytes).max().orElse(0);
    List<String> missed = new ArrayList<>();
    if (rate / bareRate < RATIO_MIN) {
      missed.add("ratio");
    }
    if (peak > PEAK_BYTES_MAX) {
      missed.add("peak");
    }
    if (again > AGAIN_MAX) {
      missed.add("again");
    }
    out.printf(
        Locale.ROOT,
        "%-14s %,11d %,7d %,12.0f %,12.0f %6.2f %,9d %9.2f   %s%n",
        form.title(),
        rowCount,
        bytes / 1_000_000,
        bareRate,
        rate,
        rate / bareRate,
        peak >> 20,
        again,
        String.join(", ", missed));
    out.flush();
    ObjectNode node = HistoryLine.figure();
    node.put("file", form.title()).put("rows", rowCount).put("bytes", bytes);
    node.put("rounds", loads.size());
    node.put("bareRowsPerSecond", Math.round(bareRate));
    node.put("rowsPerSecond", Math.round(rate));
    HistoryLine.put(node, "ratio", rate / bareRate);
    node.put("barePeakBytes", barePeak).put("peakBytes", peak);
    HistoryLine.put(node, "againSecondsPerGigabyte", again);
    figures.add(node.put("missed", String.join(", ", missed)));
  }

  /** A dashboard's query without and during a load. */
  void addBeside(LoadForm form, TrialFigures trial) {
    Spread alone = trial.alone();
    Spread beside = trial.beside();
    double ratio = beside.p99() / alone.p99();
    String missed = ratio > P99_RATIO_MAX ? "p99" : "";
    out.printf(
        Locale.ROOT,
        "a dashboard's query, p50 / p99 in ms: %.1f / %.1f alone, %.1f / %.1f while %s is loaded"
            + " (%d and %d asked), p99 %.1f times   %s%n",
        alone.p50(),
        alone.p99(),
        beside.p50(),
        beside.p99(),
        form.title(),
        alone.count(),
        beside.count(),
        ratio,
        missed);
    out.flush();
    ObjectNode node = HistoryLine.figure();
    node.put("file", form.title()).put("scenario", "dashboard during a load");
    HistoryLine.put(node, "aloneP50Millis", alone.p50());
    HistoryLine.put(node, "aloneP99Millis", alone.p99());
    HistoryLine.put(node, "besideP50Millis", beside.p50());
    HistoryLine.put(node, "besideP99Millis", beside.p99());
    HistoryLine.put(node, "p99Ratio", ratio);
    node.put("peakBytes", trial.peakBytes());
    figures.add(node.put("missed", missed));
  }

  /** Appends a line, so that a file becomes a history. */
  void append(Path file, Map<String, String> circumstances) throws IOException {
    HistoryLine.append(file, circumstances, figures);
  }

  /** In seconds. */
  private static double median(List<Long> nanos) {
    Samples samples = new Samples();
    nanos.forEach(samples::add);
    return samples.median() / 1e3;
  }
}
