package tidemark.api.guard;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the server's own names from others. A page of another site can make a browser call a
 * loopback address, by a name of its own that it lets point there; then {@code Host} or {@code
 * Origin} gives it away. Immutable. Thread-safe.
 */
final class OwnAddress {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final String host;
  private final Set<String> further;

  /**
   * @param host what the server listens on
   * @param further names as in Host, for servers behind a proxy
   */
  OwnAddress(String host, List<String> further) {
    this.host = bracketed(host.toLowerCase(Locale.ROOT));
    this.further =
        further.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /**
   * Whether a {@code Host} header names this server.
   *
   * @param localAddress the address the connection arrived at
   * @param localPort the port it arrived at
   */
  boolean isHost(String header, String localAddress, int localPort) {
    String authority = header.strip().toLowerCase(Locale.ROOT);
    if (further.contains(authority)) {
      return true;
    }
    String suffix = ":" + localPort;
    String name;
    if (authority.endsWith(suffix)) {
      name = authority.substring(0, authority.length() - suffix.length());
    } else if (localPort == 80) {
      name = authority;
    } else {
      return false;
    }
    // An address in digits can't be made to point elsewhere, so the one the connection arrived at
    // is always ours: servers that listen on all addresses need no further setting.
    return LOOPBACK.contains(name) || name.equals(host) || name.equals(bracketed(localAddress));
  }

  /** Whether an {@code Origin} header names a page of this server. */
  boolean isOrigin(String header, String localAddress, int localPort) {
    String origin = header.strip().toLowerCase(Locale.ROOT);
    if (origin.startsWith("http://")) {
      return isHost(origin.substring("http://".length()), localAddress, localPort);
    }
    // The server itself speaks no TLS; a proxy before it may, under a name that was configured.
    return origin.startsWith("https://") && further.contains(origin.substring("https://".length()));
  }

  private static String bracketed(String address) {
    int zone = address.indexOf('%');
    String bare = zone < 0 ? address : address.substring(0, zone);
    boolean ipv6 = bare.indexOf(':') >= 0 && !bare.startsWith("[");
    if (!ipv6) {
      return bare;
    }
    return bare.equals("0:0:0:0:0:0:0:1") ? "[::1]" : "[" + bare + "]";
  }
}
