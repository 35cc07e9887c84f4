package tidemark.ingest.stage;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A staged table: one kind of fact as text, before any check. Connectors fill the columns they know
 * of; all others are null. Every column is VARCHAR; a list is a JSON array, or texts with {@code ;}
 * between. Rows keep the file's order. Immutable.
 */
public enum StagedTable {
  /** Grain: a model in one reading of a catalogue. */
  MODELS(
      "read_on",
      "id",
      "canonical_slug",
      "name",
      "vendor",
      "created_on",
      "context_length",
      "modality",
      "prompt_price_per_token",
      "completion_price_per_token",
      "prompt_price",
      "completion_price",
      "is_open_weights",
      "source",
      "source_kind"),
  /** Grain: a model in a period as read on a day from a source. */
  USAGE(
      "model",
      "variant",
      "week",
      "day",
      "month",
      "period_start",
      "period_days",
      "read_on",
      "tokens",
      "prompt_tokens",
      "completion_tokens",
      "reasoning_tokens",
      "requests",
      "rank",
      "source",
      "source_kind"),
  /** Grain: a report under one industry. */
  REPORTS(
      "report",
      "published_on",
      "institution",
      "institution_country",
      "sector",
      "sectors",
      "countries",
      "vendors",
      "title",
      "language",
      "rating",
      "rating_change",
      "pages",
      "risks",
      "link",
      "source",
      "source_kind"),
  /** Grain: an article. */
  NEWS(
      "article",
      "published_at",
      "feed_date",
      "default_offset",
      "outlet",
      "outlet_domain",
      "title",
      "summary",
      "marked",
      "language",
      "words",
      "comments",
      "countries",
      "vendors",
      "sectors",
      "related",
      "link",
      "source",
      "source_kind"),
  /** Grain: a comment on an article. */
  COMMENTS("article", "commented_at", "language", "text", "source", "source_kind"),
  /** Grain: a checkable statement of a report or an article. */
  CLAIMS(
      "report",
      "article",
      "metric",
      "scope",
      "period",
      "value",
      "unit",
      "verdict",
      "quote",
      "source",
      "source_kind");

  private static final Set<String> DAYS = Set.of("week", "day", "month", "period_start", "read_on");

  private static final Set<String> NUMBERS =
      Set.of(
          "period_days",
          "tokens",
          "prompt_tokens",
          "completion_tokens",
          "reasoning_tokens",
          "requests",
          "rank");

  private static final Set<String> WHOLE_TYPES =
      Set.of("BIGINT", "INTEGER", "SMALLINT", "TINYINT", "UINTEGER", "USMALLINT", "UTINYINT");

  // List.of's lists are immutable, which the checker can't see.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> columns;

  StagedTable(String... columns) {
    this.columns = List.of(columns);
  }

  /** Column names, in the order of the table. */
  public List<String> columns() {
    return columns;
  }

  /**
   * Whether a column may stay as it is rather than become text, since its type leaves nothing to be
   * misread: whole numbers and days of usage, which is what long files hold.
   */
  boolean takes(String column, String type) {
    return type.equals("DATE")
        ? type(column).equals("date")
        : WHOLE_TYPES.contains(type) && type(column).equals("bigint");
  }

  /** What a column is at best, in the engine's words. */
  String type(String column) {
    if (this != USAGE) {
      return "varchar";
    }
    return DAYS.contains(column) ? "date" : NUMBERS.contains(column) ? "bigint" : "varchar";
  }

  /** The kind as users name it, such as {@code usage}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the staged table or view, such as {@code raw_usage}. */
  public String table() {
    return "raw_" + label();
  }
}
