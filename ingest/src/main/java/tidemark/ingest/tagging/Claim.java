package tidemark.ingest.tagging;

import java.math.BigDecimal;

/**
 * A figure on tokens that a text claims. Immutable.
 *
 * @param scope {@code country=CN}, {@code vendor=deepseek}, or {@code unknown}; for places with how
 *     many there are: {@code country=CN, top 5}
 * @param period {@code 2026-W07}, {@code 2026-02}, {@code 2026-02-10/2026-02-16}, or {@code
 *     unknown}
 * @param value in base units: tokens, not billions of them; 0.61, not 61 percent
 * @param quote the sentence in its original words
 */
record Claim(
    String metric, String scope, String period, BigDecimal value, String unit, String quote) {
  static final String UNKNOWN = "unknown";
}
