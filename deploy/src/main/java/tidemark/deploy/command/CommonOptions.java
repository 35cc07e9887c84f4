package tidemark.deploy.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tidemark.api.settings.Setting;
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
      description =
          "What runs statements: duckdb (default), or trino, over what was published to a cluster.")
  private @Nullable String engine;

  @Option(
      names = "--trino-url",
      paramLabel = "URL",
      description =
          "For --engine trino: where it is, http://HOST:PORT. A password comes from"
              + " TIDEMARK_TRINO_PASSWORD.")
  private @Nullable String trinoUrl;

  @Option(
      names = "--trino-catalog",
      paramLabel = "NAME",
      description = "For --engine trino: its catalogue of what was published (default: tidemark).")
  private @Nullable String trinoCatalog;

  @Option(
      names = "--trino-user",
      paramLabel = "NAME",
      description = "For --engine trino: who asks (default: tidemark).")
  private @Nullable String trinoUser;

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
    return new ServerSettings(
        home, hostOrDefault(), portOrDefault(), attachments(), engineSettings());
  }

  /** The server named by --host or --port, else the one that owns the home, else its file. */
  Session openSession() {
    return openSession(Sessions::open);
  }

  /** As {@link #openSession}, for loads: with bounded memory where it is the file. */
  Session openSessionToLoad() {
    return openSession(Sessions::openToLoad);
  }

  private interface Opening {
    Session open(Home home, List<Attachment> attachments, Map<String, String> given);
  }

  private Session openSession(Opening opening) {
    Map<String, String> given = engineSettings();
    Home home = home();
    if (asksCluster()) {
      return openCluster(home, given);
    }
    if (host == null && port == null) {
      return opening.open(home, attachments(), given);
    }
    String url =
        new ServerSettings(home, hostOrDefault(), portOrDefault(), List.of(), Map.of()).url();
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

  private Session openCluster(Home home, Map<String, String> given) {
    if (host != null || port != null) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "--engine trino asks the cluster without a server: leave --host and --port out, or"
              + " --engine.");
    }
    if (!attach.isEmpty()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "With --engine trino no files can be attached: the cluster doesn't have them.");
    }
    return Sessions.ofCluster(home, given);
  }

  private boolean asksCluster() {
    return "trino".equals(engine);
  }

  /** For what needs the warehouse's file. */
  void requireDuckDb(String command) {
    if (asksCluster()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          command + " loads into the warehouse's file: leave --engine trino out.");
    }
  }

  /** What was named, by the keys of settings. */
  private Map<String, String> engineSettings() {
    Map<String, String> given = new TreeMap<>();
    name(Setting.ENGINE, engine, given);
    name(Setting.TRINO_URL, trinoUrl, given);
    name(Setting.TRINO_CATALOG, trinoCatalog, given);
    name(Setting.TRINO_USER, trinoUser, given);
    if (engine != null && !engine.matches("duckdb|trino")) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE, "--engine is '" + engine + "', expected duckdb or trino");
    }
    if (given.size() > (engine == null ? 0 : 1) && !asksCluster()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "--trino-url, --trino-catalog and --trino-user want --engine trino");
    }
    return given;
  }

  private static void name(Setting setting, @Nullable String value, Map<String, String> given) {
    if (value != null) {
      given.put(setting.key(), value);
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
