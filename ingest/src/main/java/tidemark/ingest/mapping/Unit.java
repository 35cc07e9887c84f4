package tidemark.ingest.mapping;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What figures are counted in, as a power of ten. Immutable.
 *
 * @param exponent of the factor that leads to the fact column's own unit
 */
record Unit(int exponent) {
  static final Unit ONE = new Unit(0);

  private static final Map<String, Integer> COUNTS = new LinkedHashMap<>();
  private static final Map<String, Integer> PRICES = new LinkedHashMap<>();

  static {
    COUNTS.put("one", 0);
    COUNTS.put("thousand", 3);
    COUNTS.put("million", 6);
    COUNTS.put("billion", 9);
    COUNTS.put("trillion", 12);
    COUNTS.put("千", 3);
    COUNTS.put("万", 4);
    COUNTS.put("亿", 8);
    COUNTS.put("万亿", 12);
    PRICES.put("per token", 6);
    PRICES.put("per 1k", 3);
    PRICES.put("per million", 0);
  }

  /** US dollars go without saying, and may be said. */
  static Optional<Unit> parse(String written, ValueType type) {
    String text = written.toLowerCase(Locale.ROOT).strip();
    if (!type.isPrice()) {
      return Optional.ofNullable(COUNTS.get(text)).map(Unit::new);
    }
    String price = text.replaceFirst("^(usd|us\\$|\\$)\\s*", "");
    int own = type == ValueType.PRICE_PER_TOKEN ? 6 : 0;
    return Optional.ofNullable(PRICES.get(price)).map(exponent -> new Unit(exponent - own));
  }

  static String expected(ValueType type) {
    return type.isPrice()
        ? "US dollars, one of " + String.join(", ", PRICES.keySet())
        : "one of " + String.join(", ", COUNTS.keySet());
  }
}
