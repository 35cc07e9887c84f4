package tidemark.deploy.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tidemark.deploy.distribution.Distribution;
import tidemark.deploy.home.HomeFolder;
import tidemark.deploy.server.ServerSettings;
import tidemark.deploy.session.Session;
import tidemark.deploy.session.Sessions;
import tidemark.warehouse.Attachment;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Options that every command takes. Filled by picocli, once. One thread at a time. */
final class CommonOptions {
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final int PORT_DEFAULT = 8080;
  private static final String HOST_DEFAULT = "127.0.0.1";

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The home folder (default: $TIDEMARK_HOME, else ~/.tidemark).")
  private @Nullable Path home;

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "The server's port (default: 8080). For commands that don't serve: talk to the server there.")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The server's address (default: 127.0.0.1).")
  private @Nullable String host;

  @Option(
      names = "--attach",
      paramLabel = "NAME=FILE",
      description = "A further DuckDB file, read-only, as catalogue NAME; repeatable.")
  private List<String> attach = new ArrayList<>();

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "What runs statements: duckdb (default).")
  private String engine = "duckdb";

  /** Picocli itself acts on it. */
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  void help(boolean asked) {}

  /** Whether the user named a home. */
  boolean namesHome() {
    return home != null;
  }

  /** The home, made and filled where it is new. */
  Home home() {
    return prepare(bareHome());
  }

  /** The home as it is, with nothing made or filled. */
  Home bareHome() {
    return new Home(home != null ? home : defaultHome());
  }

  /** A home in the given folder unless the user named one. */
  Home homeOr(Path folder) {
    return prepare(new Home(home != null ? home : folder));
  }

  private static Home prepare(Home bare) {
    return HomeFolder.prepare(bare, Distribution.current().home());
  }

  private static Path defaultHome() {
    String named = System.getenv("TIDEMARK_HOME");
    return named != null && !named.isBlank()
        ? Path.of(named)
        : Path.of(System.getProperty("user.home"), ".tidemark");
  }

  /** What a server of that home is to be started with. */
  ServerSettings server(Home home) {
    checkEngine();
    return new ServerSettings(home, hostOrDefault(), portOrDefault(), attachments());
  }

  /** The server named by --host or --port, else the one that owns the home, else its file. */
  Session openSession() {
    return openSession(Sessions::open);
  }

  /** As {@link #openSession}, for loads: with bounded memory where it is the file. */
  Session openSessionToLoad() {
    return openSession(Sessions::openToLoad);
  }

  private Session openSession(BiFunction<Home, List<Attachment>, Session> opening) {
    checkEngine();
    Home home = home();
    if (host == null && port == null) {
      return opening.apply(home, attachments());
    }
    String url = new ServerSettings(home, hostOrDefault(), portOrDefault(), List.of()).url();
    return Sessions.at(url, home, attachments());
  }

  private String hostOrDefault() {
    return host != null ? host : HOST_DEFAULT;
  }

  private int portOrDefault() {
    int number = port != null ? port : PORT_DEFAULT;
    if (number < 1 || number > 65_535) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE, "--port is " + number + ", expected 1 to 65535");
    }
    return number;
  }

  private void checkEngine() {
    if (engine.equals("trino")) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "--engine trino isn't there yet: this version answers with duckdb alone. Leave --engine"
              + " out.");
    }
    if (!engine.equals("duckdb")) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE, "--engine is '" + engine + "', expected duckdb");
    }
  }

  private List<Attachment> attachments() {
    return attach.stream().map(CommonOptions::attachment).toList();
  }

  private static Attachment attachment(String text) {
    int sign = text.indexOf('=');
    String name = sign < 0 ? "" : text.substring(0, sign);
    if (!NAME.matcher(name).matches()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "--attach is '" + text + "', expected NAME=FILE with a name of a-z, 0-9 and _");
    }
    Path file = Path.of(text.substring(sign + 1)).toAbsolutePath().normalize();
    if (!Files.isRegularFile(file)) {
      throw TidemarkException.of(
          ErrorCode.FILE_NOT_FOUND, "The file " + file + " of --attach " + name + " isn't there");
    }
    return new Attachment(name, file);
  }

  /** As the user would have to type them again, for examples of other commands. */
  Optional<String> homeArgument() {
    return home == null ? Optional.empty() : Optional.of("--home " + home);
  }
}
