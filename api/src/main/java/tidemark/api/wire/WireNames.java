package tidemark.api.wire;

import java.util.Locale;

/** How constants are called on the wire. Stateless. Thread-safe. */
final class WireNames {
  private WireNames() {}

  /** In lower case, such as {@code planned}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
