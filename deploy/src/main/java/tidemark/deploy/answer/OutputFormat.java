package tidemark.deploy.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tidemark.api.wire.ResultFormat;
import tidemark.deploy.terminal.Look;

/** How a command prints rows. Immutable. */
public enum OutputFormat {
  /** Aligned, for people; summed up on standard error. */
  TABLE,
  /** As the server's. */
  CSV,
  /** As the server's. */
  JSON,
  /** A table for documents. */
  MARKDOWN,
  /** A line for each cell. */
  VERTICAL;

  /** The format of that name, in any case. */
  public static Optional<OutputFormat> parse(String name) {
    return Arrays.stream(values())
        .filter(format -> format.label().equalsIgnoreCase(name))
        .findAny();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(OutputFormat::label).toList();
  }

  /** As users type it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the session's own bytes are what is printed. */
  boolean isWire() {
    return this == CSV || this == JSON;
  }

  /** What is asked of the session: what people read is made from JSON. */
  ResultFormat wire() {
    return this == CSV ? ResultFormat.CSV : ResultFormat.JSON;
  }

  /** How people read it. */
  public Look.Style style() {
    return switch (this) {
      case TABLE, CSV, JSON -> Look.Style.TABLE;
      case MARKDOWN -> Look.Style.MARKDOWN;
      case VERTICAL -> Look.Style.VERTICAL;
    };
  }
}
