package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidemark.ingest.fetch.TestingSite.ok;
import static tidemark.ingest.fetch.TestingSite.status;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.ingest.fetch.AccessKey;
import tidemark.ingest.fetch.AddressGuard;
import tidemark.ingest.fetch.FetchLimits;
import tidemark.ingest.fetch.Fetcher;
import tidemark.ingest.fetch.Pacing;
import tidemark.ingest.fetch.TestingSite;
import tidemark.ingest.pull.Pull;
import tidemark.ingest.pull.PullRequest;
import tidemark.ingest.pull.Pulled;
import tidemark.ingest.pull.WarehouseWatermarks;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** OpenRouter's figures by date, from a server that asks for a key. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RankingsApiTest {
  private static final String PATH = "/api/v1/datasets/rankings-daily";
  private static final String KEY = "sk-or-v1-secret";
  private static final Instant NOW = Instant.parse("2025-03-10T12:00:00Z");

  @TempDir private Path folder;
  private final TestingSite site = TestingSite.open();
  private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
  private final List<Duration> pauses = new ArrayList<>();
  private TestingLoader testing;

  @BeforeEach
  void open() {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    site.close();
    testing.close();
  }

  private static String answer(String day, String tokens) {
    return """
    {"data": [{"date": "%s", "model_permaslug": "a/one", "total_tokens": "%s"},
     {"date": "%s", "model_permaslug": "other", "total_tokens": "7"}],
     "meta": {"as_of": "2025-03-09T23:00:00Z", "start_date": "%s", "end_date": "%s", "version": "v1"}}
    """
        .formatted(day, tokens, day, day, day);
  }

  private static String during(String from, String to) {
    return PATH + "?start_date=" + from + "&end_date=" + to;
  }

  /** Answers to the key alone, and remembers what it was sent. */
  private void at(String path, TestingSite.Answer answer) {
    site.at(
        path,
        exchange -> {
          String sentKey = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
          sent.add(sentKey);
          boolean isGood = sentKey.equals("Bearer " + KEY);
          (isGood ? answer : status(401, "no such key: " + sentKey)).to(exchange);
        });
  }

  private List<Pulled> pull(String path, String key, Optional<PullRequest.Days> days) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Fetcher fetcher =
        new Fetcher(
            FetchLimits.usual(),
            AddressGuard.ANY,
            new Pacing(clock, pauses::add, () -> 0),
            new AccessKey(site.address(PATH).toString(), key));
    PullRequest request = PullRequest.of(site.address(path));
    return new Pull(
            fetcher,
            new WarehouseWatermarks(testing.warehouse()),
            load -> testing.loader().load(load, Progress.SILENT),
            testing.warehouse().home().staging(),
            clock)
        .run(days.isEmpty() ? request : request.during(days.get()), pulled -> {});
  }

  private static Optional<PullRequest.Days> days(String from, String to) {
    return Optional.of(new PullRequest.Days(LocalDate.parse(from), LocalDate.parse(to)));
  }

  private static List<String> told(List<Pulled> all) {
    return all.stream()
        .map(one -> one.getClass().getSimpleName() + " " + one.address().uri().getQuery())
        .toList();
  }

  private List<String> usage() {
    return testing.rows(
        "select day, model, tokens, source, read_on from usage_daily order by day, model");
  }

  @Test
  void days_come_month_by_month_and_what_came_once_is_not_asked_for_again() {
    at(during("2025-01-01", "2025-01-31"), ok(answer("2025-01-05", "10")));
    at(during("2025-02-01", "2025-02-28"), status(429, "slow down", "Retry-After", "7"));
    at(during("2025-02-01", "2025-02-28"), ok(answer("2025-02-05", "20")));
    at(during("2025-03-01", "2025-03-09"), status(400, "not yet"));

    assertThat(told(pull(PATH, KEY, days("2024-06-01", "2025-03-31"))))
        .containsExactly(
            "Loaded start_date=2025-01-01&end_date=2025-01-31",
            "Loaded start_date=2025-02-01&end_date=2025-02-28",
            "Failed start_date=2025-03-01&end_date=2025-03-09");
    assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    assertThat(usage())
        .containsExactly(
            "2025-01-05 a/one 10 openrouter-daily 2025-03-09",
            "2025-01-05 other 7 openrouter-daily 2025-03-09",
            "2025-02-05 a/one 20 openrouter-daily 2025-03-09",
            "2025-02-05 other 7 openrouter-daily 2025-03-09");

    site.without(during("2025-03-01", "2025-03-09")).forgetAsked();
    at(during("2025-03-01", "2025-03-09"), ok(answer("2025-03-05", "30")));
    assertThat(told(pull(PATH, KEY, days("2024-06-01", "2025-03-31"))))
        .containsExactly(
            "Unchanged start_date=2025-01-01&end_date=2025-01-31",
            "Unchanged start_date=2025-02-01&end_date=2025-02-28",
            "Loaded start_date=2025-03-01&end_date=2025-03-09");
    assertThat(site.asked()).containsExactly(during("2025-03-01", "2025-03-09"));
  }

  @Test
  void the_key_is_sent_to_its_address_alone_and_kept_nowhere() {
    at(PATH, status(302, "", "Location", "/elsewhere"));
    at("/elsewhere", ok("never"));
    TidemarkException failure = pull(PATH, KEY, Optional.empty()).get(0).problem().orElseThrow();

    assertThat(sent).containsExactly("Bearer " + KEY, "null");
    assertThat(failure.detail()).contains("401").doesNotContain(KEY);
    site.without(PATH);
    at(PATH, status(403, "the key " + KEY + " is blocked"));
    assertThat(pull(PATH, KEY, Optional.empty()).get(0).problem().orElseThrow().detail())
        .contains("the key *** is blocked");
    assertThat(testing.rows("select address, error from ops.pull").toString())
        .contains(PATH)
        .doesNotContain(KEY);
    assertThat(new AccessKey("https://a.org/b", KEY).toString()).doesNotContain(KEY);
  }

  @Test
  void without_a_key_nothing_is_asked_and_the_message_says_where_to_put_one() {
    TidemarkException failure =
        pull(PATH, "", days("2025-01-01", "2025-01-31")).get(0).problem().orElseThrow();

    assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_USAGE);
    assertThat(failure.detail())
        .contains("tidemark.openrouter.key", "tidemark.properties", "OPENROUTER_API_KEY");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void days_that_go_on_or_were_before_the_first_and_parts_of_the_figures_are_refused() {
    assertThatThrownBy(() -> pull(PATH, KEY, days("2025-03-10", "2025-03-12")))
        .isInstanceOf(TidemarkException.class)
        .hasMessageContaining("None of the days from 2025-03-10 to 2025-03-12");
    assertThatThrownBy(() -> pull(PATH, KEY, days("2024-01-01", "2024-12-31")))
        .hasMessageContaining("those from 2025-01-01 on");
    assertThatThrownBy(() -> pull(PATH + "?period=week", KEY, Optional.empty()))
        .hasMessageContaining("for other periods than days");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void an_answer_from_disk_tells_its_reading_day_too() {
    testing.load("saved.json", answer("2025-01-05", "10"));
    assertThat(usage())
        .containsExactly(
            "2025-01-05 a/one 10 openrouter-daily 2025-03-09",
            "2025-01-05 other 7 openrouter-daily 2025-03-09");
  }

  @Test
  void a_key_with_a_blank_is_none() {
    assertThatThrownBy(() -> AccessKey.ofOpenRouter("sk or"))
        .isInstanceOf(TidemarkException.class)
        .hasMessageContaining("Copy it anew")
        .hasMessageNotContaining("sk or");
  }
}
