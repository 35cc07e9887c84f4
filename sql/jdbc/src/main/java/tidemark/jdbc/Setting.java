package tidemark.jdbc;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a connection can be told, behind {@code ?} in the URL or as a connection property of the
 * same name. Immutable.
 */
enum Setting {
  FETCH_SIZE("fetchSize", "5000", "Rows per message from the server, 1 to 100000.", 1, 100_000),
  CONNECT_TIMEOUT_MILLIS(
      "connectTimeoutMillis",
      "10000",
      "Milliseconds to wait for the server to accept, 1 to 600000.",
      1,
      600_000),
  RESPONSE_TIMEOUT_MILLIS(
      "responseTimeoutMillis",
      "600000",
      "Milliseconds to wait for an answer, 0 (for ever) to 86400000.",
      0,
      86_400_000);

  private final String label;
  private final String defaultValue;
  private final String description;
  private final int min;
  private final int max;

  Setting(String label, String defaultValue, String description, int min, int max) {
    this.label = label;
    this.defaultValue = defaultValue;
    this.description = description;
    this.min = min;
    this.max = max;
  }

  static Optional<Setting> named(String label) {
    return Stream.of(values()).filter(setting -> setting.label.equals(label)).findFirst();
  }

  /** All names, for messages. */
  static String labels() {
    return Arrays.stream(values()).map(Setting::label).collect(Collectors.joining(", "));
  }

  String label() {
    return label;
  }

  String defaultValue() {
    return defaultValue;
  }

  String description() {
    return description;
  }

  /**
   * The value as a number.
   *
   * @throws IllegalArgumentException naming the setting, the value found and the bounds
   */
  int parse(String text) {
    try {
      int value = Integer.parseInt(text.trim());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Falls through to the message that names the bounds.
    }
    throw new IllegalArgumentException(
        label + " is '" + text + "', expected a whole number from " + min + " to " + max);
  }
}
