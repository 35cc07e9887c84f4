package tidemark.deploy.terminal;

import java.util.OptionalInt;

/**
 * How results are shown. Immutable.
 *
 * @param width columns of the terminal: wide text is cut so that a row fits; empty: nothing is cut
 * @param isColoured whether codes for colours may be written
 */
public record Look(Style style, OptionalInt width, boolean isColoured) {
  /** The arrangement of a result's cells. */
  public enum Style {
    TABLE,
    /** As a table; where no cutting makes a row fit, as VERTICAL. */
    TABLE_OR_VERTICAL,
    /** As a table; what is too wide goes on below. */
    WRAPPED_TABLE,
    MARKDOWN,
    /** A line for each cell. */
    VERTICAL
  }

  private static final String DIM = "\u001b[2m";
  private static final String BOLD = "\u001b[1m";
  private static final String NORMAL = "\u001b[0m";

  /** A table for a file or another program. */
  public static Look plain(Style style) {
    return new Look(style, OptionalInt.empty(), false);
  }

  String dim(String text) {
    return isColoured ? DIM + text + NORMAL : text;
  }

  String bold(String text) {
    return isColoured ? BOLD + text + NORMAL : text;
  }

  Layout layout(Appendable out) {
    return switch (style) {
      case TABLE, TABLE_OR_VERTICAL, WRAPPED_TABLE -> new TableLayout(out, this);
      case MARKDOWN -> new MarkdownLayout(out);
      case VERTICAL -> new VerticalLayout(out, this);
    };
  }
}
