package tidemark.deploy.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tidemark.ingest.DryRun;
import tidemark.ingest.LoadReport;
import tidemark.ingest.Standing;
import tidemark.ingest.stage.Packaging;

/**
 * Loads as a person sees them: while one runs a bar on a terminal, or a line every few seconds
 * elsewhere; one line for each when done.
 *
 * <p>Thread-safe.
 */
public final class LoadDisplay {
  private static final int BAR = 20;
  private static final String CLEAR = "\r\u001b[K";
  private static final long BAR_MILLIS = 100;
  private static final long LINE_MILLIS = 5_000;

  /** Who is told of loads under way. */
  public enum Audience {
    /** A terminal, where a bar may be drawn and wiped again. */
    TERMINAL,
    /** A file or another program. */
    LOG,
    /** Nobody, until a load has ended. */
    NOBODY
  }

  private final PrintStream out;
  private final PrintStream err;
  private final Audience audience;
  private final int files;
  private int file;
  private String name = "";
  private @Nullable LiveText live;

  /**
   * @param out where the results go, and the bar
   * @param err where lines of loads under way go
   * @param files how many there will be
   */
  public LoadDisplay(PrintStream out, PrintStream err, Audience audience, int files) {
    this.out = out;
    this.err = err;
    this.audience = audience;
    this.files = files;
  }

  /** The next file begins. */
  public synchronized void begin(String next) {
    file++;
    name = next;
  }

  /** A file begins that is one of nobody knows how many: the bar is its own. */
  public synchronized void beginAlone(String next) {
    file = 1;
    name = next;
  }

  /** It can be asked how far it is. */
  public synchronized void watch(Supplier<Standing> begun) {
    String title = String.format(Locale.ROOT, " %d/%d  %s  ", file, files, name);
    int before = file - 1;
    live =
        switch (audience) {
          case TERMINAL ->
              LiveText.begin(
                  BAR_MILLIS,
                  BAR_MILLIS,
                  () -> {
                    Standing now = begun.get();
                    int filled = (int) Math.round(BAR * (before + now.part()) / files);
                    return LiveText.bar(filled, BAR) + title + text(now);
                  },
                  this::draw);
          case LOG ->
              LiveText.begin(
                  LINE_MILLIS,
                  LINE_MILLIS,
                  () -> title.strip() + "  " + text(begun.get()),
                  err::println);
          case NOBODY -> null;
        };
  }

  private void draw(String text) {
    out.print(CLEAR + text);
    out.flush();
  }

  private static String text(Standing now) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%s %.0f %%", now.step(), 100 * now.part()));
    if (now.rows() > 0) {
      text.append(String.format(Locale.ROOT, "  %,d rows", now.rows()));
    }
    if (now.bytes() > 0 && now.elapsed().toMillis() > 0) {
      text.append(String.format(Locale.ROOT, "  %.1f MB/s", now.bytesPerSecond() / 1e6));
    }
    now.secondsLeft().ifPresent(left -> text.append("  ").append(left(left)));
    return text.toString();
  }

  private static String left(long seconds) {
    return seconds < 60
        ? seconds + " s left"
        : String.format(Locale.ROOT, "%d:%02d min left", seconds / 60, seconds % 60);
  }

  /** The file is loaded. */
  public synchronized void end(LoadReport report, Duration took) {
    wipe();
    out.println(DisplayText.padRight(name, 52) + "  " + outcome(report) + "  " + time(took));
  }

  /** The file was tried out. */
  public synchronized void end(DryRun dry) {
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
                "%-8s would load %,d of %,d rows%s%s%s, by %s",
                dry.kind(),
                dry.rowsLoaded(),
                dry.rowsRead(),
                counted(dry.rowsUnchanged(), "unchanged"),
                counted(dry.rowsRejected(), "refused"),
                cameIn(dry.packaging()),
                dry.connector());
    out.println(DisplayText.padRight(name, 52) + "  " + did);
    dry.reasons().forEach(reason -> out.println("  refused: " + reason.sentence()));
  }

  private static String counted(long rows, String what) {
    return rows == 0 ? "" : String.format(Locale.ROOT, ", %,d %s", rows, what);
  }

  /** Ends the bar and wipes it, before something else is said. */
  public synchronized void wipe() {
    LiveText ending = live;
    live = null;
    if (ending != null && ending.end() && audience == Audience.TERMINAL) {
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
    outcome.append(counted(report.rowsUnchanged(), "unchanged"));
    outcome.append(counted(report.rowsRejected(), "refused"));
    if (report.rowsRejected() > 0) {
      outcome.append(String.format(Locale.ROOT, " (see: tidemark rejects %d)", report.batch()));
    }
    outcome.append(cameIn(report.packaging()));
    return outcome.toString();
  }

  /** Only what isn't so with most files. */
  private static String cameIn(Packaging packaging) {
    StringBuilder text = new StringBuilder();
    if (!packaging.unpacked().isEmpty()) {
      text.append(", unpacked from ").append(String.join(" and ", packaging.unpacked()));
    }
    packaging
        .encoding()
        .filter(encoding -> packaging.declared().isPresent() || !encoding.equals("UTF-8"))
        .ifPresent(encoding -> text.append(", in ").append(encoding));
    packaging.declared().ifPresent(name -> text.append(" though it says ").append(name));
    return text.toString();
  }

  private static String time(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }
}
