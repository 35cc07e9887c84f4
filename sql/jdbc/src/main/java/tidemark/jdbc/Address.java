package tidemark.jdbc;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a URL says: {@code jdbc:tidemark://host[:port]/[catalog[/schema]][?name=value&…]}.
 * Immutable.
 *
 * @param host name or address; IPv6 in brackets
 * @param port 1 to 65535
 * @param asOf the state of the data that is asked, as the URL names it; empty: now
 * @param settings those the URL names
 */
record Address(
    String host,
    int port,
    Optional<String> catalog,
    Optional<String> schema,
    Optional<String> asOf,
    Map<Setting, Integer> settings) {

  static final String PREFIX = "jdbc:tidemark:";

  /** The setting that names a data version, a day or an instant; the server reads it. */
  static final String AS_OF = "as_of";

  private static final String FORM =
      "jdbc:tidemark://HOST[:PORT]/[CATALOG[/SCHEMA]][?NAME=VALUE&…],"
          + " for example jdbc:tidemark://127.0.0.1:8080/";
  private static final int PORT_DEFAULT = 8080;

  Address {
    settings = Map.copyOf(settings);
  }

  /**
   * Reads a URL.
   *
   * @throws SQLException 08001, with the part at fault and the form expected
   */
  static Address parse(String url) throws SQLException {
    if (!url.startsWith(PREFIX + "//")) {
      throw malformed(url, "the host is missing", null);
    }
    URI uri;
    try {
      uri = new URI(url.substring("jdbc:".length()));
    } catch (URISyntaxException e) {
      throw malformed(url, e.getReason() + " at character " + (e.getIndex() + 6), e);
    }
    if (uri.getRawAuthority() == null) {
      throw malformed(url, "the host is missing", null);
    }
    if (uri.getHost() == null) {
      throw malformed(
          url, "'" + uri.getRawAuthority() + "' isn't a host with an optional port", null);
    }
    if (uri.getUserInfo() != null) {
      throw malformed(url, "a user in the address isn't supported", null);
    }
    int port = uri.getPort() == -1 ? PORT_DEFAULT : uri.getPort();
    if (port < 1 || port > 65_535) {
      throw malformed(url, "the port is " + port + ", expected 1 to 65535", null);
    }
    String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("^/|/$", "");
    String[] names = path.isEmpty() ? new String[0] : path.split("/", -1);
    if (names.length > 2) {
      throw malformed(url, "'/" + path + "' has more than a catalog and a schema", null);
    }
    return new Address(
        uri.getHost(),
        port,
        names.length > 0 ? Optional.of(names[0]) : Optional.empty(),
        names.length > 1 ? Optional.of(names[1]) : Optional.empty(),
        Optional.ofNullable(pairs(uri.getRawQuery()).get(AS_OF)),
        settings(url, uri.getRawQuery()));
  }

  /** Where the server listens, as people write it. */
  String server() {
    return host + ":" + port;
  }

  /** Where Avatica's messages go. */
  String endpoint() {
    return "http://" + server() + "/avatica";
  }

  private static Map<Setting, Integer> settings(String url, @Nullable String query)
      throws SQLException {
    Map<Setting, Integer> settings = new EnumMap<>(Setting.class);
    for (Map.Entry<String, String> entry : pairs(query).entrySet()) {
      if (entry.getKey().equals(AS_OF)) {
        continue;
      }
      Optional<Setting> setting = Setting.named(entry.getKey());
      if (setting.isEmpty()) {
        throw malformed(
            url,
            "'" + entry.getKey() + "' is no setting; there are " + Setting.labels() + ", " + AS_OF,
            null);
      }
      try {
        settings.put(setting.get(), setting.get().parse(entry.getValue()));
      } catch (IllegalArgumentException e) {
        throw malformed(url, String.valueOf(e.getMessage()), e);
      }
    }
    return settings;
  }

  private static Map<String, String> pairs(@Nullable String query) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : (query == null ? "" : query).split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] sides = pair.split("=", 2);
        pairs.put(decode(sides[0]), sides.length > 1 ? decode(sides[1]) : "");
      }
    }
    return pairs;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static SQLException malformed(String url, String fault, @Nullable Throwable cause) {
    return new SQLException(
        "The URL '" + url + "' can't be read: " + fault + ". Expected " + FORM + ".",
        "08001",
        cause);
  }
}
