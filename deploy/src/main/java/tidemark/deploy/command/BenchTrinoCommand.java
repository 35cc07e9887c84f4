package tidemark.deploy.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidemark.deploy.bench.TrinoBench;
import tidemark.deploy.distribution.Distribution;
import tidemark.deploy.server.OwnCluster;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.TemporaryFolder;

/** Measures a cluster. One thread at a time. */
@Command(
    name = "trino",
    description = {
      "Load generated usage, publish it, and ask a dashboard's queries of DuckDB, of Trino in its"
          + " own words, and of Trino through Tidemark, in turns.",
      "Starts a cluster of a coordinator and a worker for it, which wants PostgreSQL and a JDK from"
          + " 24 on, unless --trino-url names one.",
    })
final class BenchTrinoCommand implements Callable<Integer> {
  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "Rows of usage; default ${DEFAULT-VALUE}.")
  private long rowCount = 10_000_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "How often each is asked in each way (DuckDB: a third as often); default ${DEFAULT-VALUE}.")
  private int roundCount = 30;

  @Option(
      names = "--trino-url",
      paramLabel = "URL",
      description = "A cluster that is there; wants --to and --warehouse, too.")
  private @Nullable String trinoUrl;

  @Option(
      names = "--trino-catalog",
      paramLabel = "NAME",
      description = "That cluster's catalogue; default ${DEFAULT-VALUE}.")
  private String trinoCatalog = "tidemark";

  @Option(
      names = "--to",
      paramLabel = "URL",
      description =
          "The database of that catalogue, as publish --to; nobody may have published to it.")
  private @Nullable String to;

  @Option(
      names = "--warehouse",
      paramLabel = "URL",
      description = "Where that catalogue's files lie, as publish --warehouse.")
  private @Nullable String warehouse;

  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "Where all of it is made; default: the system's folder for temporary files.")
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

  @Override
  public Integer call() throws IOException, InterruptedException {
    boolean named = trinoUrl != null;
    if (named != (to != null) || named != (warehouse != null) || rowCount < 1 || roundCount < 1) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "--trino-url, --to and --warehouse are expected together or not at all, and numbers from"
              + " 1 for --rows and --rounds.");
    }
    Distribution distribution = Distribution.current();
    Path folder = BenchFolder.make(in);
    try {
      if (trinoUrl != null && to != null && warehouse != null) {
        run(distribution, folder, trinoUrl, to, warehouse, Map.of());
      } else {
        // Root's PostgreSQL runs as another user, who must find its own folder in there.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (OwnCluster cluster = OwnCluster.start(distribution, folder.resolve("cluster"))) {
          run(
              distribution,
              folder,
              cluster.url(),
              cluster.catalogue(),
              cluster.warehouse(),
              Map.of(
                  CatalogueAddress.USER_VARIABLE,
                  OwnCluster.USER,
                  CatalogueAddress.PASSWORD_VARIABLE,
                  cluster.password()));
        }
      }
      return 0;
    } finally {
      TemporaryFolder.remove(folder);
    }
  }

  private void run(
      Distribution distribution,
      Path folder,
      String url,
      String catalogue,
      String files,
      Map<String, String> environment)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                folder.toString(),
                Long.toString(rowCount),
                Integer.toString(roundCount),
                url,
                trinoCatalog,
                catalogue,
                files));
    if (json != null) {
      arguments.add(json.toAbsolutePath().toString());
    }
    BenchProcess.run(distribution, List.of(), TrinoBench.class, arguments, environment);
  }
}
