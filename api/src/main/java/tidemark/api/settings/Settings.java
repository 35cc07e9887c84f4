package tidemark.api.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidemark.ingest.fetch.AccessKey;
import tidemark.sql.Limits;
import tidemark.sql.engine.TrinoAddress;
import tidemark.warehouse.Attachment;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * The values in force, read once at start. Immutable.
 *
 * @param values a value for each key, as text; checked
 * @param publishing lines that name catalogues to publish to, without {@link #PUBLISHING}
 */
public record Settings(Map<Setting, String> values, Map<String, String> publishing) {
  /** How lines for catalogues begin: a name and one of the catalogue's own keys follow. */
  public static final String PUBLISHING = "tidemark.publish.";

  public Settings {
    values = Map.copyOf(values);
    publishing = Map.copyOf(publishing);
  }

  /**
   * Reads the properties given and then, for keys they lack, the home's {@code
   * tidemark.properties}.
   *
   * @throws TidemarkException INVALID_USAGE where a value is out of its bounds or the file has a
   *     key that isn't one; HOME_UNUSABLE where the file can't be read
   */
  public static Settings read(Properties system) {
    return read(system, System.getenv());
  }

  /** As above, with the environment given. */
  static Settings read(Properties system, Map<String, String> environment) {
    String home = system.getProperty(Setting.HOME.key(), Setting.HOME.fallback());
    Path file = new Home(expand(home, system)).propertiesFile();
    Properties lines = readFile(file);
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      String value = system.getProperty(setting.key());
      String origin = "system property";
      if (value == null) {
        value = lines.getProperty(setting.key());
        origin = file.toString();
      }
      values.put(setting, value == null ? setting.fallback() : check(setting, value, origin));
    }
    if (values.getOrDefault(Setting.OPENROUTER_KEY, "").isEmpty()) {
      values.put(
          Setting.OPENROUTER_KEY, environment.getOrDefault("OPENROUTER_API_KEY", "").strip());
    }
    if (values.getOrDefault(Setting.TRINO_PASSWORD, "").isEmpty()) {
      values.put(Setting.TRINO_PASSWORD, environment.getOrDefault("TIDEMARK_TRINO_PASSWORD", ""));
    }
    values.put(Setting.HOME, expand(home, system).toString());
    Settings settings = new Settings(values, publishing(lines));
    // So that a wrong one is told at start.
    settings.attachments();
    settings.trino();
    return settings;
  }

  /** The settings that a home has where no server was told others. */
  public static Settings of(Home home) {
    Properties given = new Properties();
    given.setProperty(Setting.HOME.key(), home.folder().toString());
    return read(given);
  }

  private static Map<String, String> publishing(Properties lines) {
    return lines.stringPropertyNames().stream()
        .filter(key -> key.startsWith(PUBLISHING))
        .collect(
            Collectors.toMap(
                key -> key.substring(PUBLISHING.length()), key -> lines.getProperty(key).strip()));
  }

  private static Path expand(String folder, Properties system) {
    return folder.equals("~") || folder.startsWith("~/")
        ? Path.of(system.getProperty("user.home", "."), folder.substring(1))
        : Path.of(folder).toAbsolutePath().normalize();
  }

  private static Properties readFile(Path file) {
    Properties lines = new Properties();
    if (!Files.exists(file)) {
      return lines;
    }
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE, "The settings in " + file + " can't be read: " + e, e);
    }
    var unknown = new TreeSet<>(lines.stringPropertyNames());
    Stream.of(Setting.values()).forEach(setting -> unknown.remove(setting.key()));
    unknown.removeIf(key -> key.matches("tidemark\\.publish\\.[a-z][a-z0-9_-]*\\..+"));
    // The home is what the file was found by, so a line for it would be a lie or a loop.
    if (lines.containsKey(Setting.HOME.key())) {
      unknown.add(Setting.HOME.key());
    }
    if (!unknown.isEmpty()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "In %s, '%s' is no setting. There are: %s, and tidemark.publish.NAME.… for catalogues."
              .formatted(
                  file,
                  unknown.first(),
                  String.join(", ", Stream.of(Setting.values()).map(Setting::key).toList())));
    }
    return lines;
  }

  private static String check(Setting setting, String value, String origin) {
    if (!setting.isNumber()) {
      if (setting == Setting.ENGINE && !value.strip().matches("duckdb|trino")) {
        throw invalid(setting, value, origin, "duckdb or trino");
      }
      if (setting == Setting.WATCH_PRIVATE && !value.strip().matches("true|false")) {
        throw invalid(setting, value, origin, "true or false");
      }
      return value.strip();
    }
    try {
      long number = Long.parseLong(value.strip());
      if (number >= setting.minimum() && number <= setting.maximum()) {
        return Long.toString(number);
      }
    } catch (NumberFormatException e) {
      // Said below, with the bounds.
    }
    throw invalid(
        setting,
        value,
        origin,
        "a whole number from " + setting.minimum() + " to " + setting.maximum());
  }

  private static TidemarkException invalid(
      Setting setting, String value, String origin, String expected) {
    return TidemarkException.of(
        ErrorCode.INVALID_USAGE,
        "The setting %s (%s) is '%s'; expected %s. %s"
            .formatted(setting.key(), origin, value, expected, setting.description()));
  }

  private String text(Setting setting) {
    return values.getOrDefault(setting, setting.fallback());
  }

  /** The value of a setting that is a number. */
  public long number(Setting setting) {
    return Long.parseLong(text(setting));
  }

  /** The value of a setting in milliseconds. */
  public Duration duration(Setting setting) {
    return Duration.ofMillis(number(setting));
  }

  public Home home() {
    return new Home(Path.of(text(Setting.HOME)));
  }

  public String host() {
    return text(Setting.HOST);
  }

  public int port() {
    return Math.toIntExact(number(Setting.PORT));
  }

  /** Names allowed in Host beyond the server's own address. */
  public List<String> hosts() {
    return list(Setting.HOSTS);
  }

  /** Databases to attach, in order. */
  public List<Attachment> attachments() {
    List<Attachment> attachments = new ArrayList<>();
    for (String entry : list(Setting.ATTACH)) {
      int equals = entry.indexOf('=');
      if (equals < 1 || equals == entry.length() - 1) {
        throw invalid(Setting.ATTACH, entry, "one entry", "NAME=FILE");
      }
      attachments.add(
          new Attachment(entry.substring(0, equals), Path.of(entry.substring(equals + 1))));
    }
    return List.copyOf(attachments);
  }

  private List<String> list(Setting setting) {
    return Stream.of(text(setting).split(",", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /** Whether watches may fetch from this machine and inner networks. */
  public boolean hasPrivateWatches() {
    return text(Setting.WATCH_PRIVATE).equals("true");
  }

  /** Folders that watches may read, with all that lie in them. */
  public List<Path> watchFolders() {
    return list(Setting.WATCH_FOLDERS).stream().map(Path::of).toList();
  }

  /** The token that was given; empty where a random one is to be made. */
  public Optional<String> adminToken() {
    return Optional.of(text(Setting.ADMIN_TOKEN)).filter(token -> !token.isEmpty());
  }

  /** That of OpenRouter's figures by date. */
  public AccessKey openRouterKey() {
    return AccessKey.ofOpenRouter(text(Setting.OPENROUTER_KEY));
  }

  /**
   * Where Trino is, for a server that answers from it; empty for DuckDB.
   *
   * @throws TidemarkException INVALID_USAGE for the engine trino without an address, or with files
   *     attached, which the cluster doesn't have
   */
  public Optional<TrinoAddress> trino() {
    if (text(Setting.ENGINE).equals("duckdb")) {
      return Optional.empty();
    }
    String url = text(Setting.TRINO_URL);
    if (url.isEmpty()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "The engine trino wants Trino's address: --trino-url http://HOST:PORT, or the setting "
              + Setting.TRINO_URL.key()
              + ".");
    }
    if (!attachments().isEmpty()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "With the engine trino no files can be attached ("
              + text(Setting.ATTACH)
              + "): the cluster doesn't have them.");
    }
    String password = text(Setting.TRINO_PASSWORD);
    return Optional.of(
        TrinoAddress.parse(
            url,
            text(Setting.TRINO_CATALOG),
            text(Setting.TRINO_USER),
            password.isEmpty() ? null : password));
  }

  /** What one statement may take. */
  public Limits limits() {
    return new Limits(
        duration(Setting.STATEMENT_TIMEOUT),
        number(Setting.STATEMENT_ROWS),
        Math.toIntExact(number(Setting.STATEMENT_CHARACTERS)),
        Math.toIntExact(number(Setting.STATEMENT_CONCURRENT)));
  }

  /** One line per key, secrets masked. */
  @Override
  public String toString() {
    return String.join("\n", Stream.of(Setting.values()).map(this::line).toList());
  }

  private String line(Setting setting) {
    boolean masked = setting.isSecret() && !text(setting).isEmpty();
    return setting.key() + "=" + (masked ? "***" : text(setting));
  }
}
