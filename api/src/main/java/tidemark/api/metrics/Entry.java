package tidemark.api.metrics;

import java.util.Locale;

/** The way in that a statement took. */
public enum Entry {
  /** {@code /sql}. */
  REST,
  /** A saved query. */
  QUERY,
  /** {@code /avatica}. */
  JDBC;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
