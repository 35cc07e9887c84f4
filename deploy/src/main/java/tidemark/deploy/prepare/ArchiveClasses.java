package tidemark.deploy.prepare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tidemark.deploy.distribution.Distribution;
import tidemark.deploy.server.Health;
import tidemark.deploy.server.JavaCommand;
import tidemark.deploy.server.Port;
import tidemark.deploy.server.ServerProcess;
import tidemark.deploy.server.ServerSettings;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.TidemarkException;

/**
 * Stores the loaded classes of the command and of the server (AppCDS), by starting each once. The
 * archives are made anew where their jars or the Java have changed, since they hold only for those.
 * Without them everything works, slower; so a failure here is told and not thrown. Stateless.
 */
final class ArchiveClasses {
  private static final Duration START = Duration.ofMinutes(2);
  private static final List<String> PAGES =
      List.of("/", "/api/v1/queries", "/api/v1/catalog", "/api/v1/loads", "/openapi", "/metrics");

  private ArchiveClasses() {}

  static void run(Distribution distribution) throws IOException, InterruptedException {
    Path archives = distribution.folder().resolve("archive");
    Files.createDirectories(archives);
    Path home = Files.createTempDirectory("tidemark-prepare-");
    try {
      archiveCommand(distribution, home);
      archiveServer(distribution, home);
    } finally {
      Mirror.delete(home);
    }
  }

  private static void archiveCommand(Distribution distribution, Path home)
      throws IOException, InterruptedException {
    Path archive = distribution.commandArchive();
    String state = state(List.of(distribution.folder().resolve("lib")));
    if (isCurrent(archive, state)) {
      return;
    }
    Path log = home.resolve("command.log");
    Process process =
        new ProcessBuilder(
                JavaCommand.executable(),
                "-XX:ArchiveClassesAtExit=" + archive,
                "-Xlog:disable",
                "-D" + Distribution.PROPERTY + "=" + distribution.folder(),
                "-jar",
                distribution.commandJar().toString(),
                "query",
                "freshness",
                "--home",
                home.resolve("command").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    int status = process.waitFor();
    if (status != 0) {
      System.err.println(
          "tidemark: the command's archive is made without a query: " + Files.readString(log));
    }
    finish(archive, state);
  }

  private static void archiveServer(Distribution distribution, Path home)
      throws IOException, InterruptedException {
    Path archive = distribution.serverArchive();
    String state =
        state(
            List.of(
                distribution.payara(),
                distribution.serverJar(),
                distribution.folder().resolve("server/lib")));
    if (isCurrent(archive, state)) {
      return;
    }
    Home training = new Home(home.resolve("server-home")).create();
    ServerSettings settings =
        new ServerSettings(training, "127.0.0.1", Port.free(), List.of(), Map.of());
    try (ServerProcess server =
        ServerProcess.start(
            distribution, settings, List.of("-XX:ArchiveClassesAtExit=" + archive))) {
      server.deploy();
      server.awaitReady(START);
      for (String page : PAGES) {
        Health.status(server.url() + page);
      }
      // At its end it writes the archive, which takes a while on a busy machine.
      server.close(START);
    } catch (TidemarkException e) {
      System.err.println("tidemark: the server's archive wasn't made: " + e.detail());
      return;
    }
    finish(archive, state);
  }

  private static void finish(Path archive, String state) throws IOException {
    if (Files.isRegularFile(archive)) {
      Files.writeString(stateFile(archive), state);
    } else {
      System.err.println("tidemark: " + archive + " wasn't written; starts will be slower");
    }
  }

  private static boolean isCurrent(Path archive, String state) throws IOException {
    if (Files.isRegularFile(archive)
        && Files.isRegularFile(stateFile(archive))
        && Files.readString(stateFile(archive)).equals(state)) {
      return true;
    }
    Files.deleteIfExists(archive);
    return false;
  }

  private static Path stateFile(Path archive) {
    return archive.resolveSibling(archive.getFileName() + ".made-from");
  }

  /** Java's build, and name, size and time of each jar: what the JVM itself compares. */
  private static String state(List<Path> paths) throws IOException {
    StringJoiner state = new StringJoiner("\n");
    state.add(System.getProperty("java.vm.version"));
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          state.add(
              file
                  + " "
                  + Files.size(file)
                  + " "
                  + Files.getLastModifiedTime(file).to(TimeUnit.MILLISECONDS));
        }
      }
    }
    return state.toString();
  }
}
