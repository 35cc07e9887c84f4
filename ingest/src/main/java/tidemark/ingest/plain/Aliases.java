package tidemark.ingest.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.ingest.stage.StagedTable;

/**
 * The names that users give the columns of a kind, and which of them a file can't do without. Case,
 * blanks, hyphens and underscores don't matter. {@code docs/loading.md} lists them; a test holds
 * the two together. {@link OtherNames} has more. Immutable.
 *
 * @param names staged column to names, its own name first
 * @param needed groups of staged columns; a file has at least one of each group
 */
public record Aliases(
    StagedTable table, Map<String, List<String>> names, List<List<String>> needed) {

  public Aliases {
    names = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(names));
    needed = List.copyOf(needed);
  }

  /** Those of all kinds, the most particular first. */
  public static List<Aliases> all() {
    return List.of(usage(), claims(), comments(), reports(), models(), news());
  }

  private static Aliases usage() {
    return of(StagedTable.USAGE)
        .name("model", "model_id", "model_slug", "slug", "model_permaslug", "permaslug")
        .name("variant", "model_variant")
        .name("week", "week_start", "iso_week", "week_of")
        .name("day", "date")
        .name("month")
        .name("period_start", "start", "period")
        .name("period_days", "days")
        .name("read_on", "as_of", "retrieved_on", "snapshot_date", "read")
        .name("tokens", "total_tokens", "token_count", "tokens_total")
        .name("prompt_tokens", "input_tokens", "tokens_in")
        .name("completion_tokens", "output_tokens", "tokens_out")
        .name("reasoning_tokens")
        .name("requests", "request_count", "calls")
        .name("rank", "place", "position")
        .provenance()
        .need("model")
        .need("week", "day", "month", "period_start")
        .need("tokens", "prompt_tokens")
        .build();
  }

  private static Aliases models() {
    return of(StagedTable.MODELS)
        .name("id", "model", "model_id")
        .name("canonical_slug", "slug", "permaslug")
        .name("name", "model_name", "display_name")
        .name("vendor", "provider", "author")
        .name("read_on", "as_of", "retrieved_on", "snapshot_date")
        .name("created_on", "created", "released_on", "release_date")
        .name("context_length", "context", "context_window")
        .name("modality", "modalities")
        .name(
            "prompt_price_per_token",
            "usd_per_prompt_token",
            "input_price_per_token",
            "prompt_usd_per_token")
        .name(
            "completion_price_per_token",
            "usd_per_completion_token",
            "output_price_per_token",
            "completion_usd_per_token")
        .name("prompt_price", "input_price", "input_per_million", "usd_per_million_prompt_tokens")
        .name(
            "completion_price",
            "output_price",
            "output_per_million",
            "usd_per_million_completion_tokens")
        .name("is_open_weights", "open_weights")
        .provenance()
        .need("id", "canonical_slug")
        .need(
            "context_length",
            "prompt_price",
            "prompt_price_per_token",
            "completion_price",
            "completion_price_per_token")
        .build();
  }

  private static Aliases reports() {
    return of(StagedTable.REPORTS)
        .name("report", "report_id")
        .name("published_on", "published", "publish_date", "publication_date", "date")
        .name("institution", "broker", "org_name", "organisation", "organization", "firm")
        .name("institution_country", "broker_country")
        .name("sector", "industry", "industry_name")
        .name("sectors", "sectors_to_watch", "industries")
        .name("countries", "country")
        .name("vendors", "vendor")
        .name("title", "report_title")
        .name("language", "lang")
        .name("rating", "rating_as_printed")
        .name("rating_change")
        .name("pages", "page_count")
        .name("risks", "risk")
        .name("link", "url", "pdf_url")
        .provenance()
        .need("published_on")
        .need("institution")
        .need("link", "title", "report")
        .build();
  }

  private static Aliases news() {
    return of(StagedTable.NEWS)
        .name("article", "article_id", "guid", "id")
        .name("published_at", "published", "published_on", "date", "time")
        .name("outlet", "publisher", "feed", "site")
        .name("outlet_domain", "domain")
        .name("title", "headline")
        .name("summary", "description", "abstract")
        .name("language", "lang")
        .name("words", "word_count")
        .name("comments", "comment_count")
        .name("countries", "country")
        .name("vendors", "vendor")
        .name("sectors", "sector")
        .name("related")
        .name("link", "url")
        .provenance()
        .need("published_at")
        .need("outlet")
        .need("link", "title", "article")
        .build();
  }

  private static Aliases comments() {
    return of(StagedTable.COMMENTS)
        .name("article", "article_id", "article_link", "link", "url")
        .name("commented_at", "published_at", "date", "time")
        .name("language", "lang")
        .name("text", "comment", "body")
        .provenance()
        .need("article")
        .need("text")
        .build();
  }

  private static Aliases claims() {
    return of(StagedTable.CLAIMS)
        .name("report", "report_id", "report_link")
        .name("article", "article_id", "article_link")
        .name("metric")
        .name("scope")
        .name("period")
        .name("value")
        .name("unit")
        .name("verdict", "rating")
        .name("quote", "statement")
        .provenance()
        .need("metric")
        .need("value", "verdict")
        .need("report", "article")
        .build();
  }

  /**
   * Which of the file's columns is which staged column; each of them once, the first name wins, and
   * names in other languages are looked for last.
   */
  public Map<String, String> match(List<String> given) {
    Map<String, String> matched = new LinkedHashMap<>();
    names.forEach((column, known) -> match(column, known, given, matched));
    for (String column : names.keySet()) {
      if (!matched.containsKey(column)) {
        match(column, OtherNames.of(table, column), given, matched);
      }
    }
    return matched;
  }

  private static void match(
      String column, List<String> known, List<String> given, Map<String, String> matched) {
    known.stream()
        .map(OtherNames::key)
        .flatMap(name -> given.stream().filter(each -> OtherNames.key(each).equals(name)))
        .filter(each -> !matched.containsValue(each))
        .findFirst()
        .ifPresent(each -> matched.put(column, each));
  }

  /** The first group of columns that the file has none of, by the names users give them. */
  public Optional<List<String>> missing(List<String> given) {
    Map<String, String> matched = match(given);
    return needed.stream()
        .filter(group -> group.stream().noneMatch(matched::containsKey))
        .findFirst();
  }

  private static Builder of(StagedTable table) {
    return new Builder(table);
  }

  private static final class Builder {
    private final StagedTable table;
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final List<List<String>> needed = new ArrayList<>();

    Builder(StagedTable table) {
      this.table = table;
    }

    Builder name(String column, String... others) {
      List<String> all = new ArrayList<>(List.of(column));
      all.addAll(List.of(others));
      names.put(column, List.copyOf(all));
      return this;
    }

    Builder provenance() {
      return name("source").name("source_kind");
    }

    Builder need(String... oneOf) {
      needed.add(List.of(oneOf));
      return this;
    }

    Aliases build() {
      return new Aliases(table, names, needed);
    }
  }
}
