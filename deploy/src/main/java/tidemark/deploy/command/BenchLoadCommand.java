package tidemark.deploy.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidemark.deploy.bench.LoadBench;
import tidemark.deploy.distribution.Distribution;
import tidemark.deploy.terminal.Screen;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.TemporaryFolder;

/** Measures loads in temporary homes. One thread at a time. */
@Command(
    name = "load",
    description = {
      "Load generated files (usage as CSV, gzip, NDJSON and Parquet; news as CSV) and have plain"
          + " DuckDB copy them into a table without keys, in turns, and show both, with memory, the"
          + " same file again, and what a dashboard notices.",
      "With all rows it takes hours, 35 GB of disk and the whole machine; --rows 2000000"
          + " --news 200000 takes some minutes.",
    })
final class BenchLoadCommand implements Callable<Integer> {
  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "Rows of usage; default ${DEFAULT-VALUE}. 0 leaves usage out.")
  private long rowCount = 50_000_000;

  @Option(
      names = "--news",
      paramLabel = "N",
      description = "Articles; default ${DEFAULT-VALUE}. 0 leaves news out.")
  private long newsCount = 5_000_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each file is copied and loaded; default ${DEFAULT-VALUE}.")
  private int roundCount = 2;

  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "Where the files are made; default: the system's folder for temporary ones.")
  private @Nullable Path in;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Append the figures as a line of JSON, so that the file becomes a history.")
  private @Nullable Path json;

  /** Picocli itself acts on it. */
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  void help(boolean asked) {}

  private final Screen screen;

  BenchLoadCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    if (rowCount < 0 || newsCount < 0 || roundCount < 1) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "--rows "
              + rowCount
              + ", --news "
              + newsCount
              + ", --rounds "
              + roundCount
              + " were found, and numbers from 0, rounds from 1, were expected.");
    }
    Distribution distribution = Distribution.current();
    Path folder = BenchFolder.make(in);
    try {
      BenchHome.make(distribution, folder, screen);
      new LoadBench(folder, distribution.commandJar(), System.out)
          .run(rowCount, newsCount, roundCount, Optional.ofNullable(json));
      return 0;
    } finally {
      TemporaryFolder.remove(folder);
    }
  }
}
