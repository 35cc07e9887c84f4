package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows are refused, and what is said of each; the good rows beside them load. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RowChecksTest {
  private static int count;

  private TestingLoader testing;

  @BeforeAll
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterAll
  void close() {
    testing.close();
  }

  private LoadReport load(String content) {
    count++;
    return testing.load("rows" + count + ".csv", content);
  }

  private List<String> refused(LoadReport report) {
    return testing.rejects(report).stream()
        .map(
            reject ->
                reject.row().orElse(0)
                    + " "
                    + reject.column().orElse("-")
                    + " "
                    + reject.value().orElse("-")
                    + ": "
                    + reject.reason())
        .toList();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2026-W99   | a/b | 1     |   |            | week_of 2026-W99: isn't a day of the calendar: expected a day such as 2026-02-16 or an ISO week such as 2026-W08
          2025-W53   | a/b | 1     |   |            | week_of 2025-W53: isn't a day of the calendar: expected a day such as 2026-02-16 or an ISO week such as 2026-W08
          2026-02-30 | a/b | 1     |   |            | week_of 2026-02-30: isn't a day of the calendar: expected a day such as 2026-02-16 or an ISO week such as 2026-W08
          2026-02-17 | a/b | 1     |   |            | week_of 2026-02-17: is a Tuesday, and ISO weeks begin on Mondays: give the Monday, or period_start and period_days
                     | a/b | 1     |   |            | week_of -: no period is named: expected a week, day, month or period_start
          2026-W08   |     | 1     |   |            | slug -: no model is named
          2026-W08   | a/b | -1    |   |            | total_tokens -1: is negative: tokens are counted from 0
          2026-W08   | a/b | 1.5   |   |            | total_tokens 1.5: isn't a whole number of tokens
          2026-W08   | a/b | many  |   |            | total_tokens many: isn't a whole number of tokens
          2026-W08   | a/b |       |   |            | total_tokens -: no token count is given
          2026-W08   | a/b | 1e19  |   |            | total_tokens 1e19: is beyond 9,223,372,036,854,775,807
          2026-W08   | a/b | 1     | 0 |            | rank 0: isn't a place from 1
          2026-W08   | a/b | 1     | x |            | rank x: isn't a place from 1
          2026-W08   | a/b | 1     |   | yesterday  | read_on yesterday: isn't a day of the calendar
          2026-W08   | a/b | 1     |   | 2027-01-01 | read_on 2027-01-01: lies in the future: today is 2026-11-24
          2026-W08   | a/b | 1     |   | 2026-02-15 | week_of 2026-W08: begins after the day it was read on, 2026-02-15
          2026-W50   | a/b | 1     |   |            | week_of 2026-W50: begins after the day it was read on, 2026-11-24
          """)
  void a_bad_usage_row(
      String week, String model, String tokens, String rank, String readOn, String said) {
    String row =
        String.join(
            ",",
            List.of(
                week == null ? "" : week,
                model == null ? "" : model,
                tokens == null ? "" : tokens,
                rank == null ? "" : rank,
                readOn == null ? "" : readOn));
    LoadReport report =
        load("week_of,slug,total_tokens,rank,read_on\n2026-W08,good/one,1,,\n" + row + "\n");
    assertThat(refused(report)).containsExactly("2 " + said);
    assertThat(List.of(report.rowsRead(), report.rowsRejected())).containsExactly(2L, 1L);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "387203619592, 387203619592",
    "387203619592.0, 387203619592",
    "1e12, 1000000000000",
    "3.87203619592e11, 387203619592",
    "'1,234,567', 1234567",
    "11.1T, 11100000000000",
    "676B, 676000000000",
    "11.1T tokens, 11100000000000",
    "1.15 T, 1150000000000",
    "2.25 trillion, 2250000000000",
    "1.5 bn tokens, 1500000000",
    "5Mtokens, 5000000",
    "3万亿, 3000000000000",
    "1.2亿, 120000000",
    "900, 900",
    "9223372036854775807, 9223372036854775807",
    "0, 0"
  })
  void tokens_as_text(String text, long tokens) {
    String model = "text/" + text.replaceAll("\\W", "-");
    LoadReport report = load("week,model,tokens\n2026-W08," + model + ",\"" + text + "\"\n");
    assertThat(report.rowsRejected()).as(refused(report).toString()).isZero();
    assertThat(testing.value("select tokens from usage_observations where model = '" + model + "'"))
        .isEqualTo(Long.toString(tokens));
  }

  @Test
  void numbers_to_other_bases_are_not_numbers_of_tokens() {
    LoadReport report =
        load("week,model,tokens\n2026-W08,base/a,0x10\n2026-W08,base/b,0b11\n2026-W08,base/c,1\n");
    assertThat(refused(report))
        .containsExactly(
            "1 tokens 0x10: isn't a whole number of tokens",
            "2 tokens 0b11: isn't a whole number of tokens");
  }

  @Test
  void rows_that_repeat_are_unchanged_and_rows_that_contradict_are_refused() {
    LoadReport report =
        load(
            """
            week,model,tokens,read_on
            2026-W10,twice/a,5,2026-03-20
            2026-W10,twice/b,7,2026-03-20
            2026-W10,twice/a,5,2026-03-20
            2026-W10,twice/b,8,2026-03-20
            2026-W10,twice/b,9,2026-03-21
            """);
    assertThat(refused(report))
        .containsExactly(
            "4 tokens 8: contradicts row 2, which has other figures for the same model, period and"
                + " reading (7 tokens); the first one is kept");
    assertThat(List.of(report.rowsLoaded(), report.rowsUnchanged())).containsExactly(3L, 1L);
    assertThat(
            testing.rows(
                "select model, tokens from usage_observations where model like 'twice/%'"
                    + " order by model, tokens"))
        .containsExactly("twice/a 5", "twice/b 7", "twice/b 9");
  }

  @Test
  void lines_that_do_not_fit_the_header_are_refused_and_rows_after_them_keep_their_numbers() {
    LoadReport report =
        load(
            """
            week,model,tokens
            2026-W08,ragged/a,1
            2026-W08,ragged/b
            2026-W08,ragged/c,1,2
            2026-W08,ragged/d,-4
            2026-W08,ragged/e,5
            """);
    assertThat(refused(report))
        .containsExactly(
            "2 - 2026-W08,ragged/b: the line doesn't fit the header: expected fields: 3 found: 2",
            "3 - 2026-W08,ragged/c,1,2: the line doesn't fit the header: expected fields: 3 found: 4",
            "4 tokens -4: is negative: tokens are counted from 0");
    assertThat(
            testing.rows(
                "select file_row from star.fact_usage where batch_key = "
                    + report.batch()
                    + " order by file_row"))
        .containsExactly("1", "5");
  }

  @Test
  void other_has_no_rank_and_a_model_nobody_knows_is_inferred() {
    LoadReport report =
        load(
            "day,model,tokens,rank\n2026-03-01,nobody/knows-20260101:free,5,1\n2026-03-01,Other,9,\n");
    assertThat(report.rowsRejected()).isZero();
    assertThat(
            testing.rows(
                "select m.model, m.family, m.variant, m.kind, m.is_inferred, v.vendor, v.country_key"
                    + " from star.fact_usage f join star.dim_model m using (model_key)"
                    + " join star.dim_vendor v using (vendor_key)"
                    + " where f.batch_key = "
                    + report.batch()
                    + " order by f.file_row"))
        .containsExactly(
            "nobody/knows-20260101:free knows free model true nobody 0",
            "other - - other false not-applicable -1");
  }

  @Test
  void a_vendor_that_only_hides_stays_unknown() {
    LoadReport report =
        load("day,model,tokens\n2026-03-02,stealth/bunny,5\n2026-03-02,bare-name,5\n");
    assertThat(
            testing.rows(
                "select distinct m.vendor_key from star.fact_usage f join star.dim_model m"
                    + " using (model_key) where f.batch_key = "
                    + report.batch()))
        .containsExactly("0");
  }

  @Test
  void periods_become_days_weeks_months_or_rolling_ones() {
    LoadReport report =
        load(
            """
            period_start,period_days,model,tokens
            2026-03-04,1,period/a,1
            2026-03-02,7,period/a,2
            2026-03-04,7,period/a,3
            2026-02-01,28,period/a,4
            2026-03-05,,period/a,5
            """);
    assertThat(refused(report))
        .containsExactly(
            "5 period_days -: the period's length isn't known: expected 1 to 366 days beside"
                + " period_start");
    assertThat(
            testing.rows(
                "select period_kind, period_start, period_days from star.fact_usage"
                    + " where batch_key = "
                    + report.batch()
                    + " order by tokens"))
        .containsExactly(
            "day 2026-03-04 1", "week 2026-03-02 7", "rolling 2026-03-04 7", "month 2026-02-01 28");
  }

  @Test
  void bad_reports_and_articles() {
    LoadReport reports =
        load(
            """
            published_on,institution,title,pages,link
            2026-02-16,A Broker,good,3,
            2026-02-30,A Broker,bad day,3,
            ,A Broker,no day,3,
            2026-02-16,A Broker,,3,
            2026-02-16,A Broker,bad pages,many,
            2027-02-16,A Broker,too late,3,
            2026-02,,month only,3,
            """);
    assertThat(refused(reports))
        .containsExactly(
            "2 published_on 2026-02-30: isn't a day of the calendar: expected a day such as"
                + " 2026-02-16, or a month such as 2026-02",
            "3 published_on -: no day of publication is given",
            "4 title -: neither link nor title is given, so nothing tells the report from others",
            "5 pages many: isn't a number of pages",
            "6 published_on 2027-02-16: lies in the future: today is 2026-11-24");
    LoadReport articles =
        load(
            """
            published_at,outlet,headline,url
            2026-02-16T08:00:00+08:00,An Outlet,good,https://e.org/1
            2026-02-16T25:00:00Z,An Outlet,bad hour,https://e.org/2
            16 Feb,An Outlet,bad form,https://e.org/3
            2026-02-16T08:00:00,An Outlet,,
            """);
    assertThat(refused(articles))
        .containsExactly(
            "2 published_at 2026-02-16T25:00:00Z: isn't a time of the calendar: expected one such as"
                + " 2026-02-16T08:00:00Z, a day, or a month",
            "3 published_at 16 Feb: isn't a time of the calendar: expected one such as"
                + " 2026-02-16T08:00:00Z, a day, or a month",
            "4 url -: neither link, id nor title is given, so nothing tells the article from others");
    assertThat(testing.value("select published_at from star.fact_news where article = 'e.org/1'"))
        .startsWith("2026-02-16 00:00:00");
  }

  @Test
  void a_long_value_is_cut_at_200_characters() {
    LoadReport report =
        load("week,model,tokens\n2026-W08,good/two,1\n2026-W08,a/b," + "x".repeat(500) + "\n");
    assertThat(testing.rejects(report).get(0).value()).hasValue("x".repeat(200));
  }

  @Test
  void a_date_that_is_none_in_a_feed_shows_as_it_was_written() {
    LoadReport report =
        testing.load(
            "dates.xml",
            """
            <rss version="2.0"><channel><title>Dates</title><link>http://d.org</link>
            <description>d</description>
            <item><title>a</title><link>/a</link><pubDate>Mon, 30 Feb 2026 08:00:00 GMT</pubDate></item>
            <item><title>b</title><link>/b</link><pubDate>soon</pubDate></item>
            <item><title>c</title><link>/c</link><pubDate>Mon, 16 Feb 2026 08:00:00 +0800</pubDate></item>
            </channel></rss>
            """);
    assertThat(testing.rejects(report))
        .extracting(reject -> reject.row().orElse(0) + " " + reject.value().orElse(""))
        .containsExactly("1 Mon, 30 Feb 2026 08:00:00 GMT", "2 soon");
    assertThat(
            testing.value(
                "select article, cast(published_at as varchar) from star.fact_news where batch_key = "
                    + report.batch()))
        .isEqualTo("d.org/c 2026-02-16 00:00:00");
  }

  @Test
  void numbers_beyond_what_a_column_holds_are_refused() {
    LoadReport usage =
        load(
            """
            period_start,period_days,model,prompt_tokens,completion_tokens
            2026-02-01,2147483648,a/beyond,1,1
            2026-02-01,9223372036854775807,a/beyond,1,1
            2026-02-01,28,a/beyond,9223372036854775807,1
            2026-02-01,28,a/beyond,1,2
            """);
    assertThat(refused(usage))
        .containsExactly(
            "1 period_days 2147483648: the period's length isn't known: expected 1 to 366 days"
                + " beside period_start",
            "2 period_days 9223372036854775807: the period's length isn't known: expected 1 to 366"
                + " days beside period_start",
            "3 tokens 9223372036854775807: is beyond 9,223,372,036,854,775,807 together with"
                + " completion_tokens");
    LoadReport news =
        load(
            """
            published_at,outlet,link,words,comments
            2026-02-01,Outlet,https://beyond.example/1,2147483648,1
            2026-02-01,Outlet,https://beyond.example/2,1,2147483648
            2026-02-01,Outlet,https://beyond.example/3,2000000000,2000000000
            """);
    assertThat(refused(news))
        .containsExactly(
            "1 words 2147483648: isn't a whole number from 0 to 2,000,000,000",
            "2 comments 2147483648: isn't a whole number from 0 to 2,000,000,000");
  }
}
