package tidemark.ingest.mapping;

import java.util.Set;
import tidemark.ingest.stage.StagedTable;

/** What the text of a fact column means, and so how it can be written. Immutable. */
public enum ValueType {
  TEXT,
  DAY,
  INSTANT,
  COUNT,
  /** A count or a share, true or false. */
  FIGURE,
  PRICE_PER_TOKEN,
  PRICE_PER_MILLION,
  LIST;

  private static final Set<String> DAYS =
      Set.of("week", "day", "month", "period_start", "read_on", "created_on", "published_on");
  private static final Set<String> INSTANTS = Set.of("published_at", "commented_at");
  private static final Set<String> COUNTS =
      Set.of(
          "period_days",
          "tokens",
          "prompt_tokens",
          "completion_tokens",
          "reasoning_tokens",
          "requests",
          "rank",
          "context_length",
          "pages",
          "words",
          "comments");
  private static final Set<String> LISTS =
      Set.of("sectors", "countries", "vendors", "risks", "related");

  public static ValueType of(StagedTable table, String column) {
    if (table == StagedTable.CLAIMS) {
      return column.equals("value") ? FIGURE : TEXT;
    }
    if (DAYS.contains(column)) {
      return DAY;
    }
    if (INSTANTS.contains(column)) {
      return INSTANT;
    }
    if (COUNTS.contains(column)) {
      return COUNT;
    }
    if (column.endsWith("_price_per_token")) {
      return PRICE_PER_TOKEN;
    }
    if (column.endsWith("_price")) {
      return PRICE_PER_MILLION;
    }
    return LISTS.contains(column) ? LIST : TEXT;
  }

  public boolean isTime() {
    return this == DAY || this == INSTANT;
  }

  public boolean isNumber() {
    return this == COUNT || this == FIGURE || isPrice();
  }

  boolean isPrice() {
    return this == PRICE_PER_TOKEN || this == PRICE_PER_MILLION;
  }
}
