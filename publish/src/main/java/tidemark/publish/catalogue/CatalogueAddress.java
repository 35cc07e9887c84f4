package tidemark.publish.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.aws.AwsProperties;
import org.apache.iceberg.aws.HttpClientProperties;
import org.apache.iceberg.aws.s3.S3FileIOProperties;
import org.apache.iceberg.metrics.InMemoryMetricsReporter;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * An Iceberg catalogue and how to get into it. Immutable; its text shows no secret.
 *
 * @param type {@code jdbc} or {@code rest}
 * @param name what the catalogue calls itself in its database; Trino's {@code catalog-name}
 * @param uri where it answers
 * @param warehouse where its tables' files lie, as a URI, or what a REST catalogue calls it; empty:
 *     the catalogue knows
 * @param properties what else Iceberg is told, secrets among it
 */
public record CatalogueAddress(
    String type,
    String name,
    String uri,
    Optional<String> warehouse,
    Map<String, String> properties) {
  /** The environment's words for what no command line should show. */
  public static final String USER_VARIABLE = "TIDEMARK_PUBLISH_USER";

  /** The password that goes with {@link #USER_VARIABLE}. */
  public static final String PASSWORD_VARIABLE = "TIDEMARK_PUBLISH_PASSWORD";

  /** What a REST catalogue is asked with. */
  public static final String TOKEN_VARIABLE = "TIDEMARK_PUBLISH_TOKEN";

  /** Makes clients of the store alone; the usual one wants those of four other services, too. */
  private static final String CLIENT_FACTORY =
      "org.apache.iceberg.aws.s3.DefaultS3FileIOAwsClientFactory";

  private static final String NAME_DEFAULT = "tidemark";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*");
  private static final Pattern SECRET =
      Pattern.compile("[?&](user|password)=|//[^/@]*:[^/@]*@", Pattern.CASE_INSENSITIVE);

  public CatalogueAddress {
    properties = Map.copyOf(properties);
  }

  /**
   * Reads an address as users write it: a JDBC URL, a REST URL, or a name that the settings know.
   *
   * @param to as in {@code --to}
   * @param warehouse as in {@code --warehouse}; goes before the settings
   * @param settings lines of {@code tidemark.properties} without their {@code tidemark.publish.}
   * @param environment where user, password and token are looked for after the settings
   * @throws TidemarkException INVALID_USAGE
   */
  public static CatalogueAddress parse(
      String to,
      Optional<String> warehouse,
      Map<String, String> settings,
      Map<String, String> environment) {
    if (SECRET.matcher(to).find()) {
      throw invalid(
          "The catalogue's address holds a user or password, which others on this machine could"
              + " read. Leave it out, and set "
              + USER_VARIABLE
              + " and "
              + PASSWORD_VARIABLE
              + ", or tidemark.publish.NAME.user and .password in tidemark.properties.");
    }
    Map<String, String> given = new HashMap<>();
    if (to.startsWith("jdbc:")) {
      given.put("type", "jdbc");
      given.put("uri", to);
    } else if (to.startsWith("http://") || to.startsWith("https://")) {
      given.put("type", "rest");
      given.put("uri", to);
    } else {
      given.putAll(configured(to, settings));
    }
    warehouse.ifPresent(folder -> given.put("warehouse", folder));
    return of(to, given, environment);
  }

  private static Map<String, String> configured(String name, Map<String, String> settings) {
    String prefix = name + ".";
    Map<String, String> lines =
        settings.entrySet().stream()
            .filter(line -> line.getKey().startsWith(prefix))
            .collect(
                Collectors.toMap(
                    line -> line.getKey().substring(prefix.length()), Map.Entry::getValue));
    if (NAME.matcher(name).matches() && lines.containsKey("uri")) {
      return lines;
    }
    TreeSet<String> names =
        settings.keySet().stream()
            .filter(key -> key.endsWith(".uri"))
            .map(key -> key.substring(0, key.length() - ".uri".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    throw invalid(
        "'"
            + name
            + "' is no catalogue: expected jdbc:postgresql://HOST:PORT/DATABASE, the http address"
            + " of a REST catalogue, or a name that tidemark.properties gives an address"
            + " (tidemark.publish.NAME.uri). "
            + (names.isEmpty() ? "It names none." : "It names " + String.join(", ", names) + "."));
  }

  private static CatalogueAddress of(
      String to, Map<String, String> given, Map<String, String> environment) {
    Map<String, String> rest = new HashMap<>(given);
    String uri = taken(rest, "uri", "");
    String type = taken(rest, "type", uri.startsWith("jdbc:") ? "jdbc" : "rest");
    if (!type.equals("jdbc") && !type.equals("rest")) {
      throw invalid(
          "The type of the catalogue '" + to + "' is '" + type + "', expected jdbc or rest.");
    }
    if (type.equals("jdbc") && !uri.startsWith("jdbc:postgresql:")) {
      throw invalid(
          "The catalogue '"
              + uri
              + "' can't be used: expected a PostgreSQL database,"
              + " jdbc:postgresql://HOST:PORT/DATABASE.");
    }
    Optional<String> warehouse =
        Optional.ofNullable(rest.remove("warehouse"))
            .map(
                place ->
                    // A REST catalogue may have a name for it.
                    type.equals("rest") && !place.contains("/") ? place.strip() : location(place));
    if (type.equals("jdbc") && warehouse.isEmpty()) {
      throw invalid(
          "The catalogue '"
              + to
              + "' needs a place for its tables' files: --warehouse file:///FOLDER, or"
              + " tidemark.publish.NAME.warehouse in tidemark.properties.");
    }
    String name = taken(rest, "catalog-name", NAME_DEFAULT);
    Map<String, String> properties = new HashMap<>();
    secret(properties, rest, "user", "jdbc.user", environment.get(USER_VARIABLE));
    secret(properties, rest, "password", "jdbc.password", environment.get(PASSWORD_VARIABLE));
    secret(properties, rest, "token", "token", environment.get(TOKEN_VARIABLE));
    properties.putAll(rest);
    if (type.equals("jdbc")) {
      properties.putIfAbsent("jdbc.schema-version", "V1");
    }
    // Else each look at a table is a line in the log.
    properties.putIfAbsent(
        CatalogProperties.METRICS_REPORTER_IMPL, InMemoryMetricsReporter.class.getName());
    if (!properties.containsKey(CatalogProperties.FILE_IO_IMPL)) {
      if (type.equals("jdbc")) {
        warehouse.ifPresent(CatalogueAddress::requireReadable);
      }
      properties.put(CatalogProperties.FILE_IO_IMPL, FilesByScheme.class.getName());
    }
    defaultStore(properties, environment);
    return new CatalogueAddress(type, name, uri, warehouse, properties);
  }

  /** By the parts of the store's library that are shipped. */
  private static void defaultStore(
      Map<String, String> properties, Map<String, String> environment) {
    properties.putIfAbsent(
        HttpClientProperties.CLIENT_TYPE, HttpClientProperties.CLIENT_TYPE_URLCONNECTION);
    if (!properties.containsKey(AwsProperties.CLIENT_FACTORY)) {
      properties.putIfAbsent(S3FileIOProperties.CLIENT_FACTORY, CLIENT_FACTORY);
    }
    // Iceberg asks again and again for itself, and the two multiply.
    properties.putIfAbsent(S3FileIOProperties.S3_RETRY_NUM_RETRIES, "2");
    FilesByScheme.defaultRegion(properties, environment);
  }

  private static String taken(Map<String, String> lines, String key, String fallback) {
    String value = lines.remove(key);
    return value == null ? fallback : value;
  }

  private static void secret(
      Map<String, String> properties,
      Map<String, String> lines,
      String key,
      String property,
      @Nullable String fallback) {
    String value = lines.remove(key);
    if (value == null) {
      value = fallback;
    }
    if (value != null) {
      properties.put(property, value);
    }
  }

  /** A folder's path is a URI, too. */
  private static String location(String warehouse) {
    String text = warehouse.strip();
    if (text.startsWith("/")) {
      return "file://" + Path.of(text).normalize();
    }
    try {
      URI uri = new URI(text);
      if (uri.getScheme() != null) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
      }
    } catch (URISyntaxException e) {
      // Said below, with what is expected.
    }
    throw invalid(
        "The warehouse '"
            + warehouse
            + "' is no place for files: expected a URI such as file:///srv/warehouse or"
            + " s3://bucket/warehouse.");
  }

  private static void requireReadable(String warehouse) {
    if (!FilesByScheme.isLocal(warehouse) && !FilesByScheme.isS3(warehouse)) {
      throw invalid(
          "Nothing here reads and writes "
              + warehouse
              + ": expected file:///FOLDER or s3://BUCKET/FOLDER. For another store put Iceberg's"
              + " library for it into the distribution's lib/, and name its class:"
              + " tidemark.publish.NAME.io-impl.");
    }
  }

  private static TidemarkException invalid(String message) {
    return TidemarkException.of(ErrorCode.INVALID_USAGE, message);
  }

  /** What {@link org.apache.iceberg.catalog.Catalog#initialize} takes. */
  Map<String, String> catalogueProperties() {
    Map<String, String> all = new TreeMap<>(properties);
    all.put(CatalogProperties.URI, uri);
    warehouse.ifPresent(folder -> all.put(CatalogProperties.WAREHOUSE_LOCATION, folder));
    return all;
  }

  /** For people: where it is, without what opens it. */
  @Override
  public String toString() {
    return uri + warehouse.map(folder -> " (files in " + folder + ")").orElse("");
  }
}
