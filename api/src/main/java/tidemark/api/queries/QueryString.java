package tidemark.api.queries;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Reads {@code name=value&name=value}, as it stands behind an address's question mark. */
final class QueryString {
  private QueryString() {}

  static Map<String, String> parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    String bare = text.startsWith("?") ? text.substring(1) : text;
    for (String pair : bare.isEmpty() ? new String[0] : bare.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw refused("'%s' is no name=value.".formatted(pair));
      }
      if (values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)))
          != null) {
        throw refused("'%s' stands twice.".formatted(pair.substring(0, equals)));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused("'%s' has a broken %% escape.".formatted(text));
    }
  }

  private static TidemarkException refused(String problem) {
    return TidemarkException.of(ErrorCode.INVALID_REQUEST, problem);
  }
}
