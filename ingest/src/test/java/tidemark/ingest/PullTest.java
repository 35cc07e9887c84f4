package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidemark.ingest.fetch.TestingSite.half;
import static tidemark.ingest.fetch.TestingSite.ok;
import static tidemark.ingest.fetch.TestingSite.status;
import static tidemark.ingest.fetch.TestingSite.tagged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.ingest.fetch.AddressGuard;
import tidemark.ingest.fetch.FetchLimits;
import tidemark.ingest.fetch.Fetcher;
import tidemark.ingest.fetch.Pacing;
import tidemark.ingest.fetch.TestingSite;
import tidemark.ingest.pull.Pull;
import tidemark.ingest.pull.PullRequest;
import tidemark.ingest.pull.Pulled;
import tidemark.ingest.pull.WarehouseWatermarks;
import tidemark.ingest.pull.Watermark;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.Sha256;

/** Addresses into a real warehouse, from a real server. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PullTest {
  private static final String WEEK = "week,model,tokens\n2026-W08,a/one,100\n2026-W08,a/two,50\n";
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir private Path folder;
  private final TestingSite site = TestingSite.open();
  private TestingLoader testing;
  private Instant now = START;

  @BeforeEach
  void open() {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    site.close();
    testing.close();
  }

  private WarehouseWatermarks watermarks() {
    return new WarehouseWatermarks(testing.warehouse());
  }

  private List<Pulled> pull(PullRequest request) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    Fetcher fetcher =
        new Fetcher(
            new FetchLimits(
                1_000_000,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                3,
                3,
                Duration.ofSeconds(60)),
            AddressGuard.ANY,
            new Pacing(clock, length -> {}, () -> 0));
    return new Pull(
            fetcher,
            watermarks(),
            load -> testing.loader().load(load, Progress.SILENT),
            testing.warehouse().home().staging(),
            clock)
        .run(request, pulled -> {});
  }

  private Pulled pullOne(String path) {
    List<Pulled> all = pull(PullRequest.of(site.address(path)));
    return all.get(all.size() - 1);
  }

  private TidemarkException failure(String path) {
    return pullOne(path).problem().orElseThrow(() -> new AssertionError(path + " was good"));
  }

  private Watermark mark(String path) {
    return watermarks().find(site.address(path).toString()).orElseThrow();
  }

  private String tokens() {
    return testing.value("select coalesce(sum(tokens), 0) from usage_weekly");
  }

  /** Each outcome with the end of its address, such as {@code Loaded week.csv}. */
  private static List<String> told(List<Pulled> all) {
    return all.stream()
        .map(one -> one.getClass().getSimpleName() + " " + one.address().fileName())
        .collect(Collectors.toList());
  }

  @Test
  void a_file_is_loaded_under_its_name_and_its_watermark_kept() {
    site.at("/a/week.csv", tagged("\"v1\"", WEEK));
    assertThat(pullOne("/a/week.csv")).isInstanceOf(Pulled.Loaded.class);
    assertThat(testing.value("select file from ops.batch")).isEqualTo("week.csv");
    assertThat(tokens()).isEqualTo("150");
    Watermark mark = mark("/a/week.csv");
    assertThat(mark.etag()).contains("\"v1\"");
    assertThat(mark.batch()).hasValue(1);
    assertThat(mark.goodAt()).contains(START);
  }

  @Test
  void what_didnt_change_is_fetched_and_loaded_once() {
    site.at("/week.csv", tagged("\"v1\"", WEEK));
    pullOne("/week.csv");
    now = START.plusSeconds(3600);
    assertThat(pullOne("/week.csv")).isInstanceOf(Pulled.Unchanged.class);
    assertThat(mark("/week.csv").goodAt()).contains(now);
    assertThat(testing.value("select count(*) from ops.batch")).isEqualTo("1");
  }

  @Test
  void without_a_tag_the_same_content_is_known_by_its_hash() {
    site.at("/week.csv", ok(WEEK));
    pullOne("/week.csv");
    assertThat(pullOne("/week.csv"))
        .isInstanceOfSatisfying(
            Pulled.Loaded.class, loaded -> assertThat(loaded.report().alreadyLoaded()).isTrue());
  }

  @Test
  void a_warehouse_that_lost_the_load_fetches_anew() {
    site.at("/week.csv", tagged("\"v1\"", WEEK));
    pullOne("/week.csv");
    testing
        .warehouse()
        .write(
            (connection, version) -> {
              try (var delete = connection.prepareStatement("delete from ops.batch")) {
                return delete.executeUpdate();
              }
            });
    assertThat(mark("/week.csv").etag()).isEmpty();
    assertThat(pullOne("/week.csv")).isInstanceOf(Pulled.Loaded.class);
  }

  @Test
  void an_empty_capture_is_an_outage_and_keeps_the_earlier_watermark() {
    site.at("/week.csv", ok(WEEK, "ETag", "\"v1\""))
        .at("/week.csv", ok("week,model,tokens\n", "ETag", "\"v2\""))
        .at("/week.csv", ok("{\"data\": []}", "ETag", "\"v3\""));
    pullOne("/week.csv");
    now = START.plusSeconds(3600);
    TidemarkException headerOnly = failure("/week.csv");
    assertThat(headerOnly.code()).isEqualTo(ErrorCode.EMPTY_FILE);
    assertThat(headerOnly).hasMessageContaining("An empty capture is an outage, not zeros");
    assertThat(failure("/week.csv").code()).isEqualTo(ErrorCode.EMPTY_FILE);
    assertThat(mark("/week.csv").etag()).contains("\"v1\"");
    assertThat(mark("/week.csv").goodAt()).contains(START);
    assertThat(mark("/week.csv").failures()).isEqualTo(2);
    assertThat(mark("/week.csv").error().orElseThrow()).contains("outage");
    assertThat(tokens()).isEqualTo("150");
  }

  @Test
  void an_error_page_and_a_half_body_load_nothing() {
    site.at("/page", ok("<html><body>Down for maintenance</body></html>"));
    assertThat(failure("/page").code()).isEqualTo(ErrorCode.UNKNOWN_FORMAT);
    site.at("/half.csv", half(WEEK));
    assertThat(failure("/half.csv").code()).isEqualTo(ErrorCode.FETCH_FAILED);
    assertThat(testing.value("select count(*) from ops.batch")).isEqualTo("0");
  }

  @Test
  void a_failure_keeps_when_to_come_again_and_a_success_forgets_it() {
    site.at("/week.csv", status(429, "", "Retry-After", "7200")).at("/week.csv", ok(WEEK));
    failure("/week.csv");
    assertThat(mark("/week.csv").notBefore()).contains(START.plusSeconds(7200));
    pullOne("/week.csv");
    assertThat(mark("/week.csv").notBefore()).isEmpty();
    assertThat(mark("/week.csv").failures()).isZero();
  }

  @Test
  void captured_answers_of_openrouter_load_from_their_addresses() throws IOException {
    Path captures = TestingLoader.captures();
    String models =
        Files.readString(captures.resolve("models/openrouter_models_2026-05-01_aihot.json"));
    site.at("/api/v1/models", tagged("\"m\"", models));
    assertThat(pullOne("/api/v1/models"))
        .isInstanceOfSatisfying(
            Pulled.Loaded.class,
            loaded -> {
              assertThat(loaded.report().connector()).isEqualTo("openrouter-catalogue-json");
              assertThat(loaded.report().rowsLoaded()).isEqualTo(371);
            });
    String days =
        Files.readString(captures.resolve("rankings/openrouter_rankings-daily_sample.csv"));
    site.at("/rankings-daily/2026-10-08.csv", ok(days));
    site.at("/rankings-daily/latest.manifest.json", ok(manifest("2026-10-08.csv", days)));
    assertThat(pullOne("/rankings-daily/latest.manifest.json"))
        .isInstanceOfSatisfying(
            Pulled.Loaded.class,
            loaded -> {
              assertThat(loaded.report().connector()).isEqualTo("openrouter-rankings-csv");
              assertThat(loaded.report().rowsLoaded()).isEqualTo(153);
            });
  }

  private static String day(LocalDate day, int tokens) {
    return "date,model_permaslug,rank,total_tokens\n" + day + ",a/one,1," + tokens + "\n";
  }

  private static String manifest(String url, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return """
        {"dataset": "rankings-daily", "schema_version": "v1", "files": {
          "csv": {"url": "%s", "bytes": %d, "sha256": "%s"}}}
        """
        .formatted(url, bytes.length, Sha256.hex(bytes));
  }

  private static final String INDEX =
      """
      {"schema_version": "v1", "datasets": [
        {"id": "benchmark-runs", "title": "Runs", "latest_manifest_url": "runs/latest.manifest.json"},
        {"id": "rankings-daily", "title": "Days",
         "latest_manifest_url": "rankings-daily/latest.manifest.json"}]}
      """;

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  /** Snapshots from the first of October on, each with the day before. */
  private void publish(int days) {
    site.at("/exports/index.json", tagged("\"i\"", INDEX));
    for (int i = 0; i < days; i++) {
      LocalDate on = FIRST.plusDays(i);
      String content = day(on.minusDays(1), 100 + i);
      site.at("/exports/rankings-daily/" + on + ".csv", ok(content));
      site.at(
          "/exports/rankings-daily/" + on + ".manifest.json", ok(manifest(on + ".csv", content)));
      site.without("/exports/rankings-daily/latest.manifest.json");
      site.at(
          "/exports/rankings-daily/latest.manifest.json",
          tagged("\"" + on + "\"", manifest(on + ".csv", content)));
    }
  }

  @Test
  void an_index_leads_by_relative_addresses_to_the_exports_that_are_known() {
    publish(1);
    assertThat(told(pull(PullRequest.of(site.address("/exports/index.json")))))
        .containsExactly("PassedOver latest.manifest.json", "Loaded 2026-10-01.csv");
    assertThat(testing.value("select sum(tokens) from usage_daily")).isEqualTo("100");
    assertThat(testing.value("select read_on from ops.batch")).isEqualTo("2026-10-01");
    assertThat(told(pull(PullRequest.of(site.address("/exports/index.json")))))
        .containsExactly("Unchanged index.json");
  }

  @Test
  void a_manifest_is_fetched_again_and_its_file_when_it_is_another_one() {
    publish(1);
    String latest = "/exports/rankings-daily/latest.manifest.json";
    assertThat(pullOne(latest)).isInstanceOf(Pulled.Loaded.class);
    assertThat(pullOne(latest)).isInstanceOf(Pulled.Unchanged.class);
    publish(2);
    assertThat(told(pull(PullRequest.of(site.address(latest)))))
        .containsExactly("Loaded 2026-10-02.csv");
    assertThat(mark(latest).batch()).hasValue(2);
  }

  @Test
  void a_file_that_isnt_the_one_of_its_manifest_is_not_loaded() {
    publish(1);
    String csv = "/exports/rankings-daily/2026-10-01.csv";
    site.without(csv).at(csv, ok(day(FIRST, 999)));
    TidemarkException sha = failure("/exports/rankings-daily/latest.manifest.json");
    assertThat(sha.code()).isEqualTo(ErrorCode.MANIFEST_MISMATCH);
    assertThat(sha).hasMessageContainingAll("its SHA-256 is ", ", expected ");
    site.without(csv).at(csv, ok(day(FIRST, 99_999)));
    assertThat(failure("/exports/rankings-daily/latest.manifest.json"))
        .hasMessageContaining("it has 64 bytes, expected 62.");
    assertThat(testing.value("select count(*) from ops.batch")).isEqualTo("0");
    assertThat(mark("/exports/rankings-daily/latest.manifest.json").etag()).isEmpty();
    assertThat(mark("/exports/rankings-daily/latest.manifest.json").failures()).isEqualTo(2);
  }

  @Test
  void a_manifest_without_what_it_takes_says_what_is_missing() {
    site.at(
        "/m.json", ok("{\"dataset\": \"rankings-daily\", \"files\": {\"csv\": {\"url\": \"a\"}}}"));
    TidemarkException malformed = failure("/m.json");
    assertThat(malformed).hasMessageContaining("'bytes' is missing");
    assertThat(malformed.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
    site.at("/i.json", ok("{\"datasets\": [{\"id\": \"x\", \"latest_manifest_url\": \"y\"}]}"));
    assertThat(failure("/i.json"))
        .hasMessageContaining("names no export that can be loaded: it has [x]");
    site.at(
        "/p.json",
        ok(
            "{\"dataset\": \"d\", \"files\": {\"parquet\":"
                + " {\"url\": \"a\", \"bytes\": 1, \"sha256\": \"b\"}}}"));
    assertThat(failure("/p.json")).hasMessageContaining("it has [parquet], and csv or json");
  }

  private PullRequest backFill(String path, int days) {
    return PullRequest.of(site.address(path))
        .during(new PullRequest.Days(FIRST, FIRST.plusDays(days - 1)));
  }

  @Test
  void a_back_fill_that_ended_in_the_middle_goes_on_there() {
    publish(4);
    String third = "/exports/rankings-daily/2026-10-03.csv";
    site.without(third).at(third, status(503, "")).at(third, status(503, ""));
    site.at(third, status(503, ""));
    assertThat(told(pull(backFill("/exports/index.json", 4))))
        .containsExactly("Loaded 2026-10-01.csv", "Loaded 2026-10-02.csv", "Failed 2026-10-03.csv");
    site.without(third).at(third, ok(day(FIRST.plusDays(1), 102)));
    site.forgetAsked();
    assertThat(told(pull(backFill("/exports/index.json", 4))))
        .containsExactly(
            "Unchanged 2026-10-01.manifest.json",
            "Unchanged 2026-10-02.manifest.json",
            "Loaded 2026-10-03.csv",
            "Loaded 2026-10-04.csv");
    assertThat(site.asked()).noneMatch(path -> path.contains("10-01") || path.contains("10-02"));
    assertThat(testing.value("select sum(tokens) from usage_daily")).isEqualTo("406");
  }

  @Test
  void a_day_without_a_snapshot_is_passed_by_and_asked_for_again() {
    publish(3);
    String second = "/exports/rankings-daily/2026-10-02.manifest.json";
    site.without(second);
    assertThat(told(pull(backFill("/exports/rankings-daily/latest.manifest.json", 3))))
        .containsExactly(
            "Loaded 2026-10-01.csv", "Missing 2026-10-02.manifest.json", "Loaded 2026-10-03.csv");
    publish(3);
    assertThat(told(pull(backFill("/exports/rankings-daily/latest.manifest.json", 3))))
        .contains("Loaded 2026-10-02.csv");
  }

  @Test
  void files_with_the_day_in_their_name_are_back_filled_without_a_manifest() {
    publish(2);
    assertThat(told(pull(backFill("/exports/rankings-daily/2026-10-08.csv", 2))))
        .containsExactly("Loaded 2026-10-01.csv", "Loaded 2026-10-02.csv");
  }

  @Test
  void days_of_an_address_that_tells_none_are_refused() {
    site.at("/week.csv", ok(WEEK));
    assertThatThrownBy(() -> pull(backFill("/week.csv", 2)))
        .hasMessageContaining("holds neither a day such as 2026-10-08 nor 'latest'");
  }
}
