package tidemark.deploy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run found, as a table and as a line of JSON. Grows. One thread at a time. */
final class Report {
  private final PrintStream out;
  private final List<Figure> figures = new ArrayList<>();

  Report(PrintStream out) {
    this.out = out;
  }

  /**
   * A scenario: a yardstick and what was measured beside it, in milliseconds.
   *
   * @param group warm, cold, clients or cancel
   * @param p50 what the median is judged by: a difference in milliseconds, or a ratio
   * @param p99Max infinite where nothing was promised
   */
  record Figure(
      String group,
      String scenario,
      double yardP50,
      double yardP99,
      double doorP50,
      double doorP99,
      double p50,
      double p99,
      double p50Max,
      double p99Max,
      int sampleCount) {

    /** Judged by the differences of the percentiles. */
    static Figure beside(
        String group, String scenario, Samples direct, Samples door, double p50Max, double p99Max) {
      return of(
          group,
          scenario,
          direct,
          door,
          door.median() - direct.median(),
          door.p99() - direct.p99(),
          p50Max,
          p99Max);
    }

    static Figure of(
        String group,
        String scenario,
        Samples direct,
        Samples door,
        double p50,
        double p99,
        double p50Max,
        double p99Max) {
      return new Figure(
          group,
          scenario,
          direct.median(),
          direct.p99(),
          door.median(),
          door.p99(),
          p50,
          p99,
          p50Max,
          p99Max,
          door.count());
    }

    String verdict() {
      if (Double.isInfinite(p50Max) && Double.isInfinite(p99Max)) {
        return "-";
      }
      return p50 > p50Max || p99 > p99Max ? "MISSED" : "kept";
    }
  }

  void begin(String title, String yardstick, String measured, String judged) {
    out.printf("%n%s%n", title);
    out.printf(
        Locale.ROOT,
        "%-44s %17s   %17s   %17s   %13s%n",
        "p50 / p99 in ms",
        yardstick,
        measured,
        judged,
        "at most");
  }

  void add(List<Figure> found) {
    found.forEach(this::add);
  }

  void add(Figure figure) {
    figures.add(figure);
    out.printf(
        Locale.ROOT,
        "%-44s %17s   %17s   %17s   %13s  %s%n",
        figure.scenario(),
        two(figure.yardP50(), figure.yardP99()),
        two(figure.doorP50(), figure.doorP99()),
        two(figure.p50(), figure.p99()),
        two(figure.p50Max(), figure.p99Max()),
        figure.verdict());
    out.flush();
  }

  private static String two(double p50, double p99) {
    return one(p50) + " / " + one(p99);
  }

  private static String one(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "-";
  }

  /** Appends a line, so that a file becomes a history. */
  void append(Path file, Map<String, String> circumstances) throws IOException {
    HistoryLine.append(file, circumstances, figures.stream().map(Report::node).toList());
  }

  private static ObjectNode node(Figure figure) {
    ObjectNode node = HistoryLine.figure();
    node.put("group", figure.group()).put("scenario", figure.scenario());
    HistoryLine.put(node, "yardstickP50Millis", figure.yardP50());
    HistoryLine.put(node, "yardstickP99Millis", figure.yardP99());
    HistoryLine.put(node, "p50Millis", figure.doorP50());
    HistoryLine.put(node, "p99Millis", figure.doorP99());
    HistoryLine.put(node, "judgedP50", figure.p50());
    HistoryLine.put(node, "judgedP99", figure.p99());
    HistoryLine.put(node, "atMostP50", figure.p50Max());
    HistoryLine.put(node, "atMostP99", figure.p99Max());
    return node.put("samples", figure.sampleCount()).put("verdict", figure.verdict());
  }
}
