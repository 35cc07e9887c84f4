package tidemark.warehouse.error;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What DuckDB said, taken apart. With {@code errors_as_json} the driver's message is one flat JSON
 * object of texts, sometimes after {@code Parser Error: }; some failures of the driver itself are
 * plain text even then. Immutable. Thread-safe.
 *
 * @param type such as {@code binder} or {@code out of memory}, in lower case; empty where unsaid
 * @param message as the engine worded it
 * @param fields all of the object's: error_subtype, name, type, candidates, position, …
 */
record EngineFailure(String type, String message, Map<String, String> fields) {
  private static final Pattern PLAIN = Pattern.compile("(?s)^(?:([A-Za-z ]+) Error: )?(.*)$");

  static EngineFailure parse(SQLException failure) {
    String said = failure.getMessage() == null ? "" : failure.getMessage();
    int brace = said.indexOf("{\"exception_type\":");
    if (brace >= 0) {
      Map<String, String> fields = flatJson(said.substring(brace));
      return new EngineFailure(
          fields.getOrDefault("exception_type", "").toLowerCase(Locale.ROOT),
          fields.getOrDefault("exception_message", said),
          fields);
    }
    Matcher plain = PLAIN.matcher(said);
    if (!plain.matches()) {
      return new EngineFailure("", said, Map.of());
    }
    String type = plain.group(1) == null ? "" : plain.group(1).toLowerCase(Locale.ROOT);
    return new EngineFailure(type, plain.group(2), Map.of());
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  boolean says(String part) {
    return message.contains(part);
  }

  /** Reads {@code {"a":"b","c":"d"}}; what follows the object, or isn't text, ends the reading. */
  private static Map<String, String> flatJson(String json) {
    Map<String, String> fields = new LinkedHashMap<>();
    int at = 1;
    while (at < json.length() && json.charAt(at) == '"') {
      StringBuilder name = new StringBuilder();
      at = readText(json, at, name);
      if (at + 1 >= json.length() || json.charAt(at) != ':' || json.charAt(at + 1) != '"') {
        break;
      }
      StringBuilder value = new StringBuilder();
      at = readText(json, at + 1, value);
      fields.put(name.toString(), value.toString());
      if (at >= json.length() || json.charAt(at) != ',') {
        break;
      }
      at++;
    }
    return fields;
  }

  /** Appends the text that starts with the quote at {@code from}; returns the place after it. */
  private static int readText(String json, int from, StringBuilder text) {
    int at = from + 1;
    while (at < json.length() && json.charAt(at) != '"') {
      char c = json.charAt(at++);
      if (c != '\\' || at >= json.length()) {
        text.append(c);
        continue;
      }
      char escaped = json.charAt(at++);
      switch (escaped) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'r' -> text.append('\r');
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'u' -> {
          text.append((char) Integer.parseInt(json.substring(at, at + 4), 16));
          at += 4;
        }
        default -> text.append(escaped);
      }
    }
    return at + 1;
  }
}
