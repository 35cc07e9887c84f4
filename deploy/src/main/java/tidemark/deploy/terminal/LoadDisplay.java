package tidemark.deploy.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tidemark.ingest.DryRun;
import tidemark.ingest.LoadReport;
import tidemark.ingest.Progress;

/**
 * Loads as a person sees them: a bar on a terminal while one runs, one line for each when done.
 *
 * <p>One thread at a time.
 */
public final class LoadDisplay {
  private static final List<String> STEPS =
      List.of("sending", "reading", "staging", "checking", "loading", "done");
  private static final int BAR = 20;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final boolean terminal;
  private final int files;
  private int file;
  private String name = "";

  /**
   * @param out where the lines go
   * @param terminal whether a bar may be drawn there and wiped again
   * @param files how many there will be
   */
  public LoadDisplay(PrintStream out, boolean terminal, int files) {
    this.out = out;
    this.terminal = terminal;
    this.files = files;
  }

  /** The next file begins; tell its steps to what this returns. */
  public Progress begin(String name) {
    file++;
    this.name = name;
    draw("reading", 0);
    return this::draw;
  }

  private void draw(String step, long rows) {
    if (!terminal) {
      return;
    }
    double part = Math.max(0, STEPS.indexOf(step)) / (double) (STEPS.size() - 1);
    int filled = (int) Math.round(BAR * (file - 1 + part) / files);
    out.print(
        CLEAR
            + "█".repeat(filled)
            + "░".repeat(BAR - filled)
            + String.format(Locale.ROOT, " %d/%d  %s  %s", file, files, name, step)
            + (rows > 0 ? String.format(Locale.ROOT, " %,d rows", rows) : ""));
    out.flush();
  }

  /** The file is loaded. */
  public void end(LoadReport report, Duration took) {
    wipe();
    out.println(DisplayText.padRight(name, 52) + "  " + outcome(report) + "  " + time(took));
  }

  /** The file was tried out. */
  public void end(DryRun dry) {
    wipe();
    String did =
        dry.alreadyLoaded().isPresent()
            ? String.format(
                Locale.ROOT,
                "%-8s is loaded already, as batch %d",
                dry.kind(),
                dry.alreadyLoaded().getAsLong())
            : String.format(
                Locale.ROOT,
                "%-8s would load %,d of %,d rows%s%s, by %s",
                dry.kind(),
                dry.rowsLoaded(),
                dry.rowsRead(),
                counted(dry.rowsUnchanged(), "unchanged"),
                counted(dry.rowsRejected(), "refused"),
                dry.connector());
    out.println(DisplayText.padRight(name, 52) + "  " + did);
    dry.reasons().forEach(reason -> out.println("  refused: " + reason.sentence()));
  }

  private static String counted(long rows, String what) {
    return rows == 0 ? "" : String.format(Locale.ROOT, ", %,d %s", rows, what);
  }

  /** Wipes the bar, before something else is said. */
  public void wipe() {
    if (terminal) {
      out.print(CLEAR);
      out.flush();
    }
  }

  private static String outcome(LoadReport report) {
    if (report.alreadyLoaded()) {
      return String.format(
          Locale.ROOT, "%-8s already loaded, as batch %d", report.kind(), report.batch());
    }
    StringBuilder outcome =
        new StringBuilder(
            String.format(Locale.ROOT, "%-8s %,6d rows", report.kind(), report.rowsLoaded()));
    if (report.rowsUnchanged() > 0) {
      outcome.append(String.format(Locale.ROOT, ", %,d unchanged", report.rowsUnchanged()));
    }
    if (report.rowsRejected() > 0) {
      outcome.append(
          String.format(
              Locale.ROOT,
              ", %,d refused (see: tidemark rejects %d)",
              report.rowsRejected(),
              report.batch()));
    }
    return outcome.toString();
  }

  private static String time(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }
}
