package tidemark.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tidemark.deploy.server.JavaCommand;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.TemporaryFolder;

/**
 * What a load costs beside a plain copy by the same engine, in turns, each in a process of its own.
 * One thread at a time.
 */
public final class LoadBench {
  /** What a row takes at most: its file, its copies, what the engine spills. */
  private static final long BYTES_PER_USAGE_ROW = 700;

  private static final long BYTES_PER_NEWS_ROW = 2_000;

  /** As {@code bin/tidemark} starts a load. */
  private static final List<String> COMMAND_FLAGS = List.of("-XX:+UseSerialGC");

  /** As a server is started. */
  private static final List<String> SERVER_FLAGS = List.of("-XX:+ExitOnOutOfMemoryError");

  private final Path folder;
  private final Path jar;
  private final PrintStream out;

  /**
   * @param folder works here, beside a folder {@code home} with the bundled history, which the
   *     dashboards ask; the caller removes it
   * @param jar the command's, which holds {@link LoadTrial}
   * @param out where the table goes
   */
  public LoadBench(Path folder, Path jar, PrintStream out) {
    this.folder = folder;
    this.jar = jar;
    this.out = out;
  }

  /**
   * Runs all, and shows it.
   *
   * @param newsCount of 0 rows nothing is measured
   * @param json where a line with the figures is appended
   * @throws TidemarkException INVALID_USAGE where the disk is too small; INTERNAL where a trial
   *     fails
   */
  public void run(long usageCount, long newsCount, int roundCount, Optional<Path> json)
      throws IOException, SQLException, InterruptedException {
    requireRoom(usageCount, newsCount);
    Map<String, String> circumstances = Circumstances.of("load");
    circumstances.put("loadAverage", loadAverage());
    LoadTable table = new LoadTable(out);
    table.begin();
    for (LoadForm form : LoadForm.values()) {
      long rowCount = form.isNews() ? newsCount : usageCount;
      if (rowCount > 0) {
        run(form, rowCount, roundCount, table);
      }
    }
    if (json.isPresent()) {
      table.append(json.get(), circumstances);
    }
  }

  private void requireRoom(long usageCount, long newsCount) throws IOException {
    long needed = Math.max(usageCount * BYTES_PER_USAGE_ROW, newsCount * BYTES_PER_NEWS_ROW);
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < needed) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          String.format(
              Locale.ROOT,
              "The benchmark needs %,d MB in %s, and %,d MB are free. Take fewer rows (--rows,"
                  + " --news) or another folder (--in).",
              needed / 1_000_000,
              folder.getParent(),
              free / 1_000_000));
    }
  }

  private static String loadAverage() {
    return String.format(
        Locale.ROOT, "%.2f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** Written once, measured, and removed, so that the disk holds one file at a time. */
  private void run(LoadForm form, long rowCount, int roundCount, LoadTable table)
      throws IOException, SQLException, InterruptedException {
    Path file = form.write(folder, rowCount);
    List<TrialFigures> bare = new ArrayList<>();
    List<TrialFigures> loads = new ArrayList<>();
    for (int round = 0; round < roundCount; round++) {
      bare.add(trial("bare", form, file, rowCount, COMMAND_FLAGS));
      loads.add(trial("load", form, file, rowCount, COMMAND_FLAGS));
    }
    table.add(form, Files.size(file), bare, loads);
    if (form == LoadForm.CSV || form.isNews()) {
      table.addBeside(form, trial("beside", form, file, rowCount, SERVER_FLAGS));
    }
    Files.delete(file);
  }

  private TrialFigures trial(
      String way, LoadForm form, Path file, long rowCount, List<String> flags)
      throws IOException, InterruptedException {
    Path own = Files.createDirectory(folder.resolve(way));
    Path figures = own.resolve("figures.json");
    try {
      if (way.equals("beside")) {
        copyHome(own);
      }
      int status = start(way, form, file, own, figures, flags).waitFor();
      if (status != 0) {
        throw TidemarkException.of(
            ErrorCode.INTERNAL,
            "The trial '" + way + "' of " + form.title() + " ended with status " + status + ".");
      }
      TrialFigures found = TrialFigures.read(figures);
      if (found.rowCount() != rowCount) {
        throw TidemarkException.of(
            ErrorCode.INTERNAL,
            String.format(
                Locale.ROOT,
                "The trial '%s' of %s brought %,d rows, and %,d were expected.",
                way,
                form.title(),
                found.rowCount(),
                rowCount));
      }
      return found;
    } finally {
      TemporaryFolder.remove(own);
    }
  }

  private Process start(
      String way, LoadForm form, Path file, Path own, Path figures, List<String> flags)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.executable());
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
    command.addAll(flags);
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.timezone=UTC"));
    command.addAll(List.of("-cp", jar.toString(), LoadTrial.class.getName()));
    command.addAll(List.of(way, form.name(), file.toString(), own.toString()));
    command.add(figures.toString());
    Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "tidemark-bench-end"));
    return process;
  }

  private void copyHome(Path own) throws IOException {
    Path home = folder.resolve("home");
    try (var paths = Files.walk(home)) {
      for (Path path : paths.toList()) {
        Files.copy(path, own.resolve("home").resolve(home.relativize(path)));
      }
    }
  }
}
