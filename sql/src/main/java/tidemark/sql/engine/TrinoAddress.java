package tidemark.sql.engine;

import java.net.URI;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Where Trino is, and who asks. Immutable.
 *
 * @param url the coordinator's, {@code http://host:port}
 * @param catalog the catalogue that was published to
 * @param password null for none, which Trino takes over http
 */
public record TrinoAddress(URI url, String catalog, String user, @Nullable String password) {
  /**
   * @throws TidemarkException INVALID_REQUEST for what is no such address
   */
  public static TrinoAddress parse(
      String url, String catalog, String user, @Nullable String password) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw wrong(url);
    }
    boolean known = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!known || uri.getHost() == null || !catalog.matches("[a-z0-9_]+")) {
      throw wrong(url + ", catalogue " + catalog);
    }
    return new TrinoAddress(uri, catalog, user, password);
  }

  private static TidemarkException wrong(String said) {
    return TidemarkException.of(
        ErrorCode.INVALID_REQUEST,
        "Trino's address is http://HOST:PORT or https://HOST:PORT, with a catalogue named in small"
            + " letters, digits and _; found "
            + said
            + ".");
  }

  /** For messages: no secret is in it. */
  String told() {
    return url.getScheme() + "://" + host();
  }

  private String host() {
    int port = url.getPort();
    String usual = url.getScheme().toLowerCase(Locale.ROOT).equals("https") ? "443" : "80";
    return url.getHost() + ":" + (port < 0 ? usual : String.valueOf(port));
  }

  /** For Trino's own driver. */
  public String jdbcUrl() {
    return "jdbc:trino://" + host() + "/" + catalog;
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("source", "tidemark");
    properties.setProperty("SSL", String.valueOf(url.getScheme().equals("https")));
    properties.setProperty("timezone", "UTC");
    if (password != null) {
      properties.setProperty("password", password);
    }
    return properties;
  }

  @Override
  public String toString() {
    return told() + "/" + catalog + " as " + user;
  }
}
