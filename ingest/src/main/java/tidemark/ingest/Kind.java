package tidemark.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file's rows are about; the command line and REST name them in lower case. */
public enum Kind {
  /** The model catalogue: names, prices, context lengths. */
  MODELS,
  /** Tokens per model and period. */
  USAGE,
  /** Brokers' research reports. */
  REPORTS,
  /** Articles, with their comments. */
  NEWS,
  /** Comments on articles already loaded. */
  COMMENTS,
  /** Checkable statements of reports and articles. */
  CLAIMS;

  /** The kind of that name, whatever its case; empty where there is none. */
  public static Optional<Kind> parse(String name) {
    return Stream.of(values()).filter(kind -> kind.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The name users type, such as {@code usage}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
