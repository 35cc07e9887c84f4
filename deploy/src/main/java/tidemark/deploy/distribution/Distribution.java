package tidemark.deploy.distribution;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An unpacked distribution. Immutable.
 *
 * @param folder absolute
 */
public record Distribution(Path folder) {
  /** The system property that the start script sets. */
  public static final String PROPERTY = "tidemark.distribution";

  public Distribution {
    folder = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder.resolve("lib"))) {
      throw new IllegalStateException(folder + " holds no distribution: lib/ is missing");
    }
  }

  /** The one whose start script started this process. */
  public static Distribution current() {
    String folder = System.getProperty(PROPERTY);
    if (folder == null) {
      throw new IllegalStateException(
          "The system property " + PROPERTY + " isn't set; start by bin/tidemark");
    }
    return new Distribution(Path.of(folder));
  }

  /** The command itself; its manifest names the jars beside it. */
  public Path commandJar() {
    return folder.resolve("lib").resolve("tidemark-deploy.jar");
  }

  /** Loaded classes of the command, for a fast start; may be absent. */
  public Path commandArchive() {
    return folder.resolve("archive").resolve("command.jsa");
  }

  public Path serverJar() {
    return folder.resolve("server").resolve("tidemark-server.jar");
  }

  /** Loaded classes of the server, for a fast start; may be absent. */
  public Path serverArchive() {
    return folder.resolve("archive").resolve("server.jsa");
  }

  /** Payara Micro, unpacked by the build. */
  public Path payara() {
    return folder.resolve("server").resolve("payara");
  }

  /** The web application, exploded. */
  public Path application() {
    return folder.resolve("server").resolve("app");
  }

  /** What a home starts with. */
  public Path home() {
    return folder.resolve("home");
  }

  /** The facts bundled with Tidemark; the demo loads them. */
  public Path history() {
    return home().resolve("history");
  }

  public Path jdbcJar() {
    return folder.resolve("jdbc").resolve("tidemark-jdbc.jar");
  }

  public Path jdbcExample() {
    return folder.resolve("jdbc").resolve("JdbcExample.java");
  }

  /** Starts a Trino cluster on this machine, to try one. */
  public Path clusterScript() {
    return folder.resolve("trino").resolve("cluster");
  }

  /** Written at the end of each build; older than a source: build again. */
  public Path stamp() {
    return folder.resolve("built");
  }
}
