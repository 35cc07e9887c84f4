package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports and articles are about, and what they claim, from load to star. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TagsTest {
  private static final String COUNTRIES =
      """
      select article, alpha2, evidence, score::integer, round(weight, 3), matched_text
      from star.bridge_news_country
      inner join star.dim_country using (country_key)
      inner join star.fact_news using (news_key)
      order by all
      """;
  private static final String CLAIMS =
      """
      select metric, scope, period, value::bigint, unit, evidence
      from star.fact_claim
      order by all
      """;
  private static final String BREACHES = "select * from ops.integrity where breaches > 0";

  @TempDir Path folder;
  private TestingLoader testing;

  @BeforeEach
  void open() {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    assertThat(testing.rows(BREACHES)).isEmpty();
    testing.close();
  }

  /** Plain news in JSON. */
  private static String article(String fields) {
    return "[{\"published_at\":\"2026-02-19T08:00:00Z\",\"link\":\"https://example.org/a\",\"outlet\":\"Example\","
        + fields
        + "}]";
  }

  @Test
  void a_title_weighs_three_times_a_summary() {
    testing.load(
        "news.json",
        article(
            "\"title\":\"China leads the US\",\"summary\":\"Chinese models, Chinese chips, and India.\""));

    assertThat(testing.rows(COUNTRIES))
        .containsExactly(
            "example.org/a CN title 5 0.556 China",
            "example.org/a IN summary 1 0.111 India",
            "example.org/a US title 3 0.333 US");
  }

  @Test
  void what_the_source_states_stands_alone() {
    testing.load(
        "news.json", article("\"title\":\"DeepSeek of China\",\"countries\":[\"US\",\"FR\"]"));

    assertThat(testing.rows(COUNTRIES))
        .containsExactly("example.org/a FR stated 1 0.5 FR", "example.org/a US stated 1 0.5 US");
    assertThat(
            testing.value(
                "select vendor || ' ' || evidence from star.bridge_news_vendor inner join star.dim_vendor using (vendor_key)"))
        .as("of vendors the source says nothing")
        .isEqualTo("deepseek title");
  }

  @Test
  void the_order_of_files_does_not_matter() {
    List<String> lines =
        List.of(
            article("\"title\":\"China and the US\""),
            article(
                "\"summary\":\"Chinese models used 4.12 trillion tokens this week. India too.\""),
            article("\"countries\":[\"CN\"],\"words\":7"),
            article("\"title\":\"China and the US\",\"language\":\"en\",\"vendors\":[\"OpenAI\"]"));
    List<List<Integer>> orders =
        List.of(List.of(0, 1, 2, 3), List.of(3, 2, 1, 0), List.of(1, 0, 3, 2), List.of(2, 1, 3, 0));
    List<List<String>> seen =
        orders.stream()
            .map(
                order -> {
                  Path own = folder.resolve("order" + order.get(0) + order.get(1) + order.get(2));
                  assertThat(own.toFile().mkdirs()).isTrue();
                  try (TestingLoader loader = TestingLoader.open(own)) {
                    for (int place : order) {
                      loader.load("n" + place + ".json", lines.get(place));
                    }
                    assertThat(loader.rows(BREACHES)).isEmpty();
                    return java.util.stream.Stream.concat(
                            loader.rows(COUNTRIES).stream(), loader.rows(CLAIMS).stream())
                        .toList();
                  }
                })
            .toList();

    assertThat(seen.get(0))
        .containsExactly(
            "example.org/a CN stated 1 1.0 CN",
            "weekly tokens country=CN 2026-W08 4120000000000 tokens summary");
    assertThat(seen).allSatisfy(rows -> assertThat(rows).isEqualTo(seen.get(0)));
  }

  @Test
  void a_summary_that_comes_later_adds_its_words() {
    testing.load("title.json", article("\"title\":\"China leads\""));
    testing.load("summary.json", article("\"summary\":\"China and India\""));

    List<String> expected =
        List.of("example.org/a CN title 4 0.8 China", "example.org/a IN summary 1 0.2 India");
    assertThat(testing.rows(COUNTRIES)).isEqualTo(expected);

    testing.load("again.json", article("\"title\":\"Brazil\",\"summary\":\"Peru\",\"words\":4"));
    assertThat(testing.rows(COUNTRIES))
        .as("the title and summary that the star keeps are the first ones")
        .isEqualTo(expected);
  }

  @Test
  void a_file_loaded_twice_and_its_rows_in_another_file_change_nothing() {
    String line = article("\"title\":\"Chinese models used 4.12 trillion tokens this week\"");
    testing.load("one.json", line);
    List<String> tags = testing.rows(COUNTRIES);
    List<String> claims = testing.rows(CLAIMS);
    assertThat(tags).hasSize(1);
    assertThat(claims).hasSize(1);

    assertThat(testing.load("one.json", line).alreadyLoaded()).isTrue();
    assertThat(testing.load("two.json", line + "\n").rowsUnchanged()).isEqualTo(1);

    assertThat(testing.rows(COUNTRIES)).isEqualTo(tags);
    assertThat(testing.rows(CLAIMS)).isEqualTo(claims);
  }

  @Test
  void a_reports_title_tells_countries_vendors_and_claims() {
    testing.load(
        "reports.csv",
        """
        published_on,institution,sector,title,link
        2026-02-16,华龙证券,计算机设备,中美大模型：DeepSeek周Token调用量达1.2万亿,https://example.org/r
        2026-02-16,华龙证券,软件开发,中美大模型：DeepSeek周Token调用量达1.2万亿,https://example.org/r
        """);

    assertThat(
            testing.rows(
                """
                select alpha2, evidence, score::integer, weight, matched_text
                from star.bridge_report_country inner join star.dim_country using (country_key)
                order by 1
                """))
        .containsExactly("CN title 3 0.5 中美", "US title 3 0.5 中美");
    assertThat(
            testing.rows(
                """
                select sector, evidence, weight
                from star.bridge_report_sector inner join star.dim_sector using (sector_key)
                order by 1
                """))
        .containsExactly("computer-equipment stated 0.5", "software-development stated 0.5");
    assertThat(testing.rows(CLAIMS))
        .containsExactly("weekly tokens vendor=deepseek unknown 1200000000000 tokens title");
    assertThat(testing.value("select quote from claims"))
        .isEqualTo("中美大模型：DeepSeek周Token调用量达1.2万亿");
  }

  @Test
  void a_stated_claim_goes_before_one_that_was_found_in_either_order() {
    String news = article("\"title\":\"Chinese models used 4.12 trillion tokens this week\"");
    String claim =
        """
        article,metric,scope,period,value,unit
        https://example.org/a,weekly tokens,models of CN,2026-W07,4120000000000,tokens
        """;
    testing.load("news.json", news);
    testing.load("claims.csv", claim);
    List<String> stated =
        List.of("weekly tokens models of CN 2026-W07 4120000000000 tokens stated");
    assertThat(testing.rows(CLAIMS)).isEqualTo(stated);

    testing.load(
        "richer.json",
        article("\"summary\":\"Chinese models used 4.12 trillion tokens this week.\""));
    assertThat(testing.rows(CLAIMS)).isEqualTo(stated);
  }

  @Test
  void a_title_and_a_summary_that_say_the_same_claim_it_once() {
    testing.load(
        "news.json",
        article(
            "\"title\":\"Chinese models used 4.12T tokens this week\",\"summary\":\"Chinese models used 4.12 trillion tokens this week.\""));

    assertThat(testing.rows(CLAIMS))
        .containsExactly("weekly tokens country=CN 2026-W08 4120000000000 tokens title");
  }

  @Test
  void other_words_read_all_texts_again_when_the_loader_is_opened() {
    testing.load(
        "news.json",
        article(
            "\"title\":\"China leads\",\"summary\":\"Chinese models used 4.12 trillion tokens this week.\""));
    testing.load(
        "reports.csv",
        """
        published_on,institution,title,link
        2026-02-16,华龙证券,中国模型,https://example.org/r
        """);
    List<String> tags = testing.rows(COUNTRIES);
    List<String> claims = testing.rows(CLAIMS);
    String reports = "select weight, evidence, matched_text from star.bridge_report_country";
    long version = testing.warehouse().dataVersion();
    assertThat(tags).containsExactly("example.org/a CN title 4 1.0 China");

    reopenLoader();
    assertThat(testing.warehouse().dataVersion()).as("the same words").isEqualTo(version);

    write("update star.alias set target = 'TW' where alias in ('China', 'Chinese', '中国')");
    write("update ops.repeatable set checksum = 'other' where name = 'reference aliases'");
    reopenLoader();
    assertThat(testing.rows(COUNTRIES)).containsExactly("example.org/a TW title 4 1.0 China");
    assertThat(testing.rows(reports)).containsExactly("1.0 title 中国");
    assertThat(testing.rows(CLAIMS))
        .containsExactly("weekly tokens country=TW 2026-W08 4120000000000 tokens summary");

    write("update star.alias set target = 'CN' where alias in ('China', 'Chinese', '中国')");
    write("delete from ops.repeatable where name = 'tags'");
    reopenLoader();
    assertThat(testing.rows(COUNTRIES)).isEqualTo(tags);
    assertThat(testing.rows(CLAIMS)).isEqualTo(claims);
  }

  private void reopenLoader() {
    Loader.open(testing.warehouse(), TestingLoader.CLOCK).close();
  }

  private void write(String sql) {
    testing
        .warehouse()
        .write(
            (connection, version) -> {
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return statement.execute();
              }
            });
  }

  @Test
  void words_can_be_seen_in_sql() {
    assertThat(
            testing.rows(
                "select alias, kind, target from star.alias where alias in ('美国', '我国', 'Kimi', 'New Mexico') order by alias"))
        .containsExactly(
            "Kimi vendor moonshotai", "New Mexico none -", "我国 country CN", "美国 country US");
  }
}
