package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.warehouse.error.TidemarkException;

/**
 * Every real capture, in one warehouse and in the order of the table, so that what a later file
 * repeats of an earlier one is seen as unchanged. A file of no kind that is loaded says so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CapturesTest {
  private static final String TABLE =
      """
      # file, connector or error, rows read, loaded, unchanged, rejected
      facts/openrouter-models.csv, openrouter-catalogue-csv, 1073, 630, 443, 0
      facts/openrouter-weekly-tokens-read-2026-07-12.csv, openrouter-weekly-csv, 30, 30, 0, 0
      facts/openrouter-weekly-tokens.csv, openrouter-weekly-csv, 580, 580, 0, 0
      facts/openrouter-rolling-7-days-2026-07-12.csv, openrouter-rolling-csv, 432, 432, 0, 0
      facts/openrouter-daily-tokens.csv, openrouter-daily-csv, 153, 153, 0, 0
      facts/research-reports.csv, research-reports-csv, 754, 754, 0, 0
      facts/news.csv, news-csv, 467, 467, 0, 0
      facts/hualong-note.json, research-note-json, 6, 6, 0, 0
      models/openrouter_models_2025-12-29_llmtracker.json, openrouter-catalogue-json, 353, 0, 353, 0
      models/openrouter_models_2026-01-11_llmtracker.json, openrouter-catalogue-json, 349, 0, 349, 0
      models/openrouter_models_2026-05-01_aihot.json, openrouter-catalogue-json, 371, 0, 371, 0
      models/endpoints_csv/anthropic_claude-2.0.csv, UNKNOWN_FORMAT, 0, 0, 0, 0
      models/endpoints_csv/deepseek_deepseek-r1.csv, UNKNOWN_FORMAT, 0, 0, 0, 0
      models/llm_price_changelog_2025-12-31_llmtracker.json, UNKNOWN_FORMAT, 0, 0, 0, 0
      models/llm_price_changelog_2026-01-07_llmtracker.json, UNKNOWN_FORMAT, 0, 0, 0, 0
      rankings/openrouter_models_2026-06-12_tokenhistory_excerpt.json, openrouter-token-history-json, 26, 26, 0, 0
      rankings/openrouter_rankings-daily_sample.csv, openrouter-rankings-csv, 153, 153, 0, 0
      rankings/arena_text_2026-03-19.json, UNKNOWN_FORMAT, 0, 0, 0, 0
      rankings/arena_text_2026-03-20.json, UNKNOWN_FORMAT, 0, 0, 0, 0
      rankings/arena_text_2026-04-01.json, UNKNOWN_FORMAT, 0, 0, 0, 0
      rankings/arena_text_votes_daily_2026-03-19_2026-04-19.csv, UNKNOWN_FORMAT, 0, 0, 0, 0
      rankings/openrouter_exports_index.json, UNKNOWN_FORMAT, 0, 0, 0, 0
      rankings/openrouter_free_models_page_2026-01.md, UNKNOWN_FORMAT, 0, 0, 0, 0
      rankings/openrouter_rankings-daily_manifest.json, UNKNOWN_FORMAT, 0, 0, 0, 0
      rankings/openrouter_top_models_2025-06_month.csv, UNKNOWN_FORMAT, 0, 0, 0, 0
      rankings/wikipedia_pageviews_chatgpt.json, UNKNOWN_FORMAT, 0, 0, 0, 0
      reports/eastmoney_2024-08-01.json, eastmoney-json, 31, 31, 0, 0
      reports/eastmoney_computer_equipment_2026-08-22.csv, eastmoney-csv, 60, 60, 0, 0
      reports/eastmoney_industry_2024-07-15.json, eastmoney-json, 78, 78, 0, 0
      reports/eastmoney_industry_2024-07-21.json, eastmoney-json, 7, 7, 0, 0
      reports/eastmoney_software_2026-08-22.csv, eastmoney-csv, 283, 283, 0, 0
      reports/eastmoney_week_2026-08-22.json, eastmoney-json, 307, 295, 12, 0
      news/aihot_news_2026-06-13.json, aihot-news-json, 53, 53, 0, 0
      news/aihot_sitemap-news_2026-06-13.xml, UNKNOWN_FORMAT, 0, 0, 0, 0
      news/content-encoded.rss, xml-feed, 7, 7, 0, 0
      news/encoding.rss, xml-feed, 40, 40, 0, 0
      news/encoding_ISO-8859-1.xml, xml-feed, 40, 40, 0, 0
      news/encoding_WINDOWS-1251.xml, xml-feed, 50, 50, 0, 0
      news/extruct_CreativeWork.001.html, UNKNOWN_FORMAT, 0, 0, 0, 0
      news/feedburner.atom, xml-feed, 25, 25, 0, 0
      news/guardian.rss, xml-feed, 55, 55, 0, 0
      news/heise.atom, xml-feed, 15, 15, 0, 0
      news/jsonfeed_1.0.json, json-feed, 1, 1, 0, 0
      news/jsonfeed_1.1.json, json-feed, 1, 0, 1, 0
      news/koi8r.xml, xml-feed, 2, 2, 0, 0
      news/nfp_guid-dupes.xml, xml-feed, 1, 1, 0, 0
      news/nfp_mediacontent-dupes.xml, xml-feed, 1, 1, 0, 0
      news/nfp_nondefaultnamespace.atom, xml-feed, 1, 1, 0, 0
      news/nfp_rss-with-relative-urls.xml, xml-feed, 2, 2, 0, 0
      news/rss-1.rss, xml-feed, 69, 69, 0, 0
      news/rss_anthropic_news_2026-08-22.xml, xml-feed, 255, 255, 0, 0
      news/rss_google_ai_2026-08-22.xml, xml-feed, 10, 10, 0, 0
      news/rss_mistral_2026-08-22.xml, xml-feed, 54, 54, 0, 0
      news/rss_ollama_2026-08-22.xml, xml-feed, 56, 56, 0, 0
      news/rss_xainews_2026-08-22.xml, xml-feed, 39, 39, 0, 0
      news/slashdot_rdf_2005-11-20.xml, xml-feed, 10, 10, 0, 0
      news/feedparser_rss2.0NSwithModulesNoDefNSLocalNameClash.xml, xml-feed, 1, 1, 0, 0
      # Feeds whose articles have no date at all: no row is good, and the error says why.
      news/rdf_UTF8.xml, TOO_MANY_REJECTS, 60, 0, 0, 60
      news/jsonfeed_example.json, TOO_MANY_REJECTS, 2, 0, 0, 2
      news/feedparser_http_item_wfw_commentRSS_base_docuri.xml, TOO_MANY_REJECTS, 1, 0, 0, 1
      news/feedparser_item_comments.xml, TOO_MANY_REJECTS, 1, 0, 0, 1
      news/feedparser_item_content_encoded.xml, TOO_MANY_REJECTS, 1, 0, 0, 1
      news/feedparser_item_multiple_dc_creator.xml, TOO_MANY_REJECTS, 1, 0, 0, 1
      news/feedparser_media_group.xml, TOO_MANY_REJECTS, 1, 0, 0, 1
      news/incomplete-fields.atom, TOO_MANY_REJECTS, 1, 0, 0, 1
      news/missing-fields.atom, TOO_MANY_REJECTS, 1, 0, 0, 1
      # GB2312 bytes without a word about it; its articles have no date.
      news/feedparser_ill_gb2312.xml, TOO_MANY_REJECTS, 1, 0, 0, 1
      """;

  private TestingLoader testing;

  @BeforeAll
  void open(@TempDir Path folder) {
    TestingLoader.captures();
    testing = TestingLoader.open(folder);
  }

  @AfterAll
  void close() {
    if (testing != null) {
      testing.close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(textBlock = TABLE)
  void each_capture_loads_or_says_why_not(
      String file, String outcome, long read, long loaded, long unchanged, long rejected) {
    Path path = TestingLoader.captures().resolve(file);
    String version = testing.value("select max(version) from ops.data_version");
    if (outcome.equals(outcome.toUpperCase(java.util.Locale.ROOT))) {
      TidemarkException refused = BadFilesTest.refusal(testing, path);
      assertThat(refused.code()).hasToString(outcome);
      assertThat(refused.detail()).contains(path.getFileName().toString());
      if (outcome.equals("TOO_MANY_REJECTS")) {
        assertThat(refused.detail())
            .contains("no row that can be loaded, of " + read + ".")
            .contains(rejected == 1 ? "row 1, published_at" : rejected + " rows, the first is 1");
        LoadReport kept = testing.loader().loads().get(0);
        assertThat(List.of(kept.rowsRead(), kept.rowsLoaded(), kept.rowsRejected()))
            .containsExactly(read, 0L, rejected);
        assertThat(testing.rejects(kept)).hasSize((int) rejected);
        return;
      }
      assertThat(testing.value("select max(version) from ops.data_version")).isEqualTo(version);
      return;
    }
    LoadReport report = testing.load(path);
    assertThat(
            List.of(
                report.rowsRead(),
                report.rowsLoaded(),
                report.rowsUnchanged(),
                report.rowsRejected()))
        .as("read, loaded, unchanged, rejected; rejects: %s", testing.rejects(report))
        .containsExactly(read, loaded, unchanged, rejected);
    assertThat(report.connector()).isEqualTo(outcome);
    assertThat(testing.rejects(report)).hasSize((int) rejected);
    assertThat(testing.load(path).alreadyLoaded()).isTrue();
  }

  @Test
  void the_table_names_every_capture() throws IOException {
    Path data = TestingLoader.captures();
    List<String> all = new ArrayList<>();
    for (String folder : List.of("models", "rankings", "reports", "news", "facts")) {
      try (Stream<Path> files = Files.walk(data.resolve(folder))) {
        files
            .filter(Files::isRegularFile)
            .map(data::relativize)
            .forEach(f -> all.add(f.toString()));
      }
    }
    List<String> named =
        TABLE
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    assertThat(named).containsExactlyInAnyOrderElementsOf(all);
  }
}
