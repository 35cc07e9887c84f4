package tidemark.deploy.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tidemark.deploy.distribution.Distribution;
import tidemark.warehouse.file.TemporaryFolder;

/**
 * The folder Payara writes into while one server runs: {@code server/} in the home. Made anew at
 * each start, since Payara would deploy again what it finds there. Immutable.
 */
record InstanceFolder(Path folder) {
  /** A line per record; Payara's own takes two, in colours. */
  private static final String LOGGING =
      """
      handlers=java.util.logging.ConsoleHandler
      .level=INFO
      java.util.logging.ConsoleHandler.level=FINEST
      java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
      java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n
      javax.enterprise.system.core.security.level=SEVERE
      javax.enterprise.system.security.ssl.level=SEVERE
      fish.payara.boot.runtime.level=WARNING
      """;

  /** Payara listens on every address unless told so before it boots; it has no option for it. */
  private static final String LISTENER =
      "set configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.address=";

  /**
   * How long a connection stays on which nothing is said, in seconds. One of HTTP/2 goes then even
   * while the server works on an answer, so that a long statement ends without one; usually it is
   * 30. HTTP/2 can't be left out: a request that asks for it would lose its body.
   */
  private static final String IDLE =
      "set configs.config.server-config.network-config.protocols.protocol.http-listener.http"
          + ".timeout-seconds=3600";

  static InstanceFolder create(Path folder, Distribution distribution, String host)
      throws IOException {
    TemporaryFolder.remove(folder);
    Path config = folder.resolve("config");
    copy(distribution.payara().resolve("config"), config);
    Files.writeString(config.resolve("logging.properties"), LOGGING);
    InstanceFolder instance = new InstanceFolder(folder);
    Files.write(instance.commands(), List.of(LISTENER + host, IDLE));
    return instance;
  }

  Path commands() {
    return folder.resolve("before-boot.txt");
  }

  void delete() throws IOException {
    TemporaryFolder.remove(folder);
  }

  private static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> paths = Files.walk(source)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path copy = target.resolve(source.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    }
  }
}
