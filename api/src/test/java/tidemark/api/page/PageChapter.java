package tidemark.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The page in a real browser, with the bundled saved queries in the home. Skipped, and said so,
 * where there is no Chromium.
 */
@ExtendWith(BrowserExtension.class)
public interface PageChapter {
  int ENTER = 13;
  int CTRL = 2;

  /** Every home starts with these; the class that reads the chapters adds its own. */
  @BeforeAll
  default void put_the_bundled_queries_into_the_home() throws IOException {
    Path from = Path.of("../deploy/home/queries");
    Path to = Path.of(System.getProperty("tidemark.test.home"), "queries");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static URI server() {
    return URI.create("http://127.0.0.1:" + Integer.getInteger("tidemark.test.port") + "/");
  }

  @Test
  default void the_start_shows_what_is_loaded_the_queries_and_a_first_picture(Browser browser)
      throws IOException {
    browser.visit(server());
    browser.await("document.querySelector('.drawing canvas')");
    browser.await("document.querySelector('#glance b')");

    assertThat(browser.text("#glance")).contains("Loaded");
    assertThat(browser.text("#version")).matches("data version \\d+");
    assertThat(browser.count("#query-list a")).isGreaterThanOrEqualTo(10);
    assertThat(browser.text("#query-list"))
        .containsIgnoringCase("need mending")
        .contains("broken.sql");
    assertThat(browser.text("article h1")).isNotBlank();
    assertThat(browser.count("article table.data tbody tr")).isGreaterThanOrEqualTo(2);
    assertThat(inkOf(browser, ".drawing canvas")).isGreaterThan(1_000);
    assertThatNothingWentWrong(browser);
    keep(browser, "start");
  }

  /** Points of a canvas that were painted on. */
  private static int inkOf(Browser browser, String canvas) {
    return browser
        .evaluate(
            """
            (() => {
              const canvas = document.querySelector('%s');
              const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              let ink = 0;
              for (let i = 3; i < data.length; i += 4) { ink += data[i] > 0 ? 1 : 0; }
              return ink;
            })()
            """
                .formatted(canvas))
        .asInt();
  }

  @Test
  default void an_address_opens_a_query_with_its_values_and_the_back_button_returns(
      Browser browser) {
    browser.visit(server().resolve("/#/queries/top-models-week?week=2026-W08"));
    browser.await("document.querySelector('table.data tbody tr')");

    assertThat(browser.evaluate("document.getElementById('parameter-week').value").asText())
        .isEqualTo("2026-W08");
    String first = browser.text("table.data tbody");

    browser.click("[aria-label='The week before']");
    browser.await("location.hash.includes('2026-W07')");
    browser.await(
        "document.querySelector('.elsewhere code').textContent.includes('2026-W07')"
            + " && !document.querySelector('[aria-busy]')");
    assertThat(browser.text("table.data tbody")).isNotEqualTo(first);

    browser.evaluate("history.back()");
    browser.await("document.querySelector('.elsewhere code')?.textContent.includes('2026-W08')");
    assertThat(browser.text("table.data tbody")).isEqualTo(first);
    assertThatNothingWentWrong(browser);
  }

  @Test
  default void a_table_is_sorted_by_its_heads(Browser browser) {
    browser.visit(server().resolve("/#/queries/top-models-week?week=2026-W08"));
    browser.await("document.querySelector('table.data tbody tr')");
    String column =
        "[...document.querySelectorAll('table.data tbody tr')].map(row => row.cells[0].textContent)"
            + ".join(' ')";
    assertThat(browser.evaluate(column).asText()).startsWith("1 2 3");

    browser.click("table.data th button");
    browser.click("table.data th button");

    assertThat(browser.evaluate(column).asText()).endsWith("3 2 1");
    assertThat(browser.count("th[aria-sort=descending]")).isEqualTo(1);
  }

  @Test
  default void a_value_that_is_refused_is_marked_and_explained(Browser browser) {
    browser.visit(server().resolve("/#/queries/top-models-week?week=2026-W60"));
    browser.await("document.querySelector('.problem')");

    assertThat(browser.text(".problem"))
        .contains("INVALID_PARAMETER")
        .contains("2026-W60")
        .contains("W01 to W53");
    assertThat(browser.count("#parameter-week[aria-invalid=true]")).isEqualTo(1);
    assertThatNothingWentWrong(browser);
  }

  @Test
  default void an_unknown_query_is_answered_with_the_nearest_ones(Browser browser) {
    browser.visit(server().resolve("/#/queries/top-model-week"));
    browser.await("document.querySelector('.problem [data-candidate]')");

    browser.click(".problem [data-candidate='top-models-week']");

    browser.await("document.querySelector('table.data tbody tr')");
    assertThat(browser.evaluate("location.hash").asText()).contains("top-models-week");
  }

  @Test
  default void a_statement_runs_by_keyboard_and_shows_rows_and_what_they_cost(Browser browser) {
    write(
        browser, "select 6 * 7 as answer, 12345678901234567890::hugeint as wide, null as nothing");
    browser.press("Enter", ENTER, CTRL);
    browser.await("document.querySelector('#sql-result table.data td')");

    assertThat(browser.text("#sql-result table.data tbody"))
        .contains("42")
        .contains("12\u202f345\u202f678\u202f901\u202f234\u202f567\u202f890")
        .contains("–");
    assertThat(browser.text("#sql-result .cost")).contains("1 row").contains("data version");
    assertThat(browser.evaluate("location.hash").asText()).startsWith("#/sql?q=select");
    assertThatNothingWentWrong(browser);
  }

  @Test
  default void a_mistake_in_a_statement_is_shown_at_its_place_and_mended_by_a_click(Browser browser)
      throws IOException {
    write(browser, "select country,\n  sum(tokns) as tokens\nfrom usage\ngroup by country");
    browser.click("#sql-form button[type=submit]");
    browser.await("document.querySelector('#sql-result .problem')");

    assertThat(browser.text("#sql-result .problem"))
        .contains("UNKNOWN_COLUMN")
        .contains("line 2, column 7")
        .contains("tokns");
    assertThat(browser.text(".CodeMirror .mistake")).isEqualTo("tokns");
    keep(browser, "sql-error");

    browser.click("#sql-result [data-candidate=tokens]");
    browser.await("document.querySelector('#sql-result table.data td')");
    assertThat(browser.count(".CodeMirror .mistake")).isZero();
    assertThatNothingWentWrong(browser);
  }

  @Test
  default void a_statement_is_explained(Browser browser) {
    write(browser, "select country, sum(tokens) as tokens from usage group by country");
    browser.click("#sql-explain");
    browser.await("document.querySelector('#sql-result .plan')");

    assertThat(browser.text("#sql-result .plan")).contains("Sent to the engine").contains("usage");
    assertThatNothingWentWrong(browser);
  }

  @Test
  default void the_catalogue_lists_tables_and_puts_a_column_into_the_statement(Browser browser) {
    write(browser, "select");
    browser.await("document.querySelector('#catalogue details')");
    assertThat(browser.text("#catalogue")).contains("usage_weekly").contains("dim_model");

    browser.evaluate(
        "[...document.querySelectorAll('#catalogue details')]"
            + ".find(one => one.querySelector('summary span').textContent === 'usage_weekly')"
            + ".open = true");
    browser.click("#catalogue details[open] li button");

    assertThat(
            browser
                .evaluate("document.querySelector('.CodeMirror').CodeMirror.getValue()")
                .asText())
        .startsWith("select ")
        .hasSizeGreaterThan("select ".length());
  }

  @Test
  default void sources_and_loads_are_listed_with_their_age_and_encoding(Browser browser)
      throws IOException, InterruptedException {
    String news =
        "published_at,outlet,title,link\n2026-02-16T10:00:00Z,新闻日报,大模型的调用量本周继续上升,https://example.org/gb\n";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(news.getBytes(Charset.forName("GB18030")));
    }
    load("gb.csv", packed.toByteArray());
    browser.visit(server().resolve("/#/data"));
    browser.await("document.querySelectorAll('#view-data table.data').length === 2");

    assertThat(browser.text("#view-data")).contains("ago").contains("usage").contains("Loads");
    assertThat(browser.text("#view-data"))
        .contains("encoding", "UTF-8", "GB18030, unpacked from gzip");
    assertThatNothingWentWrong(browser);
    keep(browser, "data");
  }

  private static void load(String name, byte[] content) throws IOException, InterruptedException {
    Path token = Path.of(System.getProperty("tidemark.test.home"), "admin.token");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server().resolve("/api/v1/loads?name=" + name))
                    .header("Authorization", "Bearer " + Files.readString(token).strip())
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.body()).contains("\"GB18030\"");
  }

  @Test
  default void the_ways_to_connect_name_this_very_server(Browser browser) {
    browser.visit(server().resolve("/#/connect"));
    browser.await("document.querySelector('#view-connect pre')");

    String host = server().getAuthority();
    assertThat(browser.text("#view-connect"))
        .contains("jdbc:tidemark://" + host + "/")
        .contains("jdbc:avatica:remote:url=http://" + host + "/avatica;serialization=protobuf")
        .contains("curl 'http://" + host + "/api/v1/queries/");
  }

  @Test
  default void a_phone_in_the_dark_shows_all_without_scrolling_sideways(Browser browser)
      throws IOException {
    browser.sized(390, 844, "dark");
    try {
      browser.visit(server());
      browser.await("document.querySelector('.drawing canvas')");

      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(390);
      assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor").asText())
          .isEqualTo("rgb(15, 19, 21)");
      keep(browser, "phone-dark");
    } finally {
      browser.sized(1280, 800, "light");
    }
  }

  @Test
  default void a_chart_that_cannot_be_drawn_leaves_the_table(Browser browser) {
    browser.block("*chart.umd.js");
    try {
      browser.visit(server());
      browser.await("document.querySelector('table.data tbody tr')");

      assertThat(browser.count("canvas")).isZero();
      assertThat(browser.text("article")).contains("the table has them all");
    } finally {
      browser.block();
    }
  }

  @Test
  default void a_server_that_is_gone_is_said_and_waited_for(Browser browser) {
    browser.visit(server().resolve("/#/queries/top-models-week?week=2026-W08"));
    browser.await("document.querySelector('table.data tbody tr')");
    browser.offline(true);
    try {
      browser.click("[aria-label='The week before']");
      browser.await("document.querySelector('#alert .problem')");
      assertThat(browser.text("#alert")).contains("doesn't answer").contains("./tidemark serve");
    } finally {
      browser.offline(false);
    }
    browser.await(
        "!document.querySelector('#alert .problem') && document.querySelector('table.data tbody tr')");
    assertThat(browser.evaluate("location.hash").asText()).contains("2026-W07");
  }

  @Test
  default void a_long_result_is_cut_and_says_so(Browser browser) {
    write(browser, "select range as n from range(1500)");
    browser.click("#sql-form button[type=submit]");
    browser.await("document.querySelector('#sql-result .cut')");

    assertThat(browser.text("#sql-result .cut")).contains("first 1\u202f000 rows");
    assertThat(browser.count("#sql-result table.data tbody tr")).isEqualTo(1000);
  }

  /** Opens the SQL section anew and puts a statement into its editor, as if typed. */
  private static void write(Browser browser, String statement) {
    browser.visit(server().resolve("/#/sql"));
    browser.await(
        "document.querySelector('.CodeMirror') && document.querySelector('#catalogue .schema')");
    browser.evaluate(
        "(() => { const mirror = document.querySelector('.CodeMirror').CodeMirror;"
            + " mirror.focus(); mirror.execCommand('selectAll'); })()");
    browser.type(statement);
    browser.await("document.querySelector('.CodeMirror').CodeMirror.getValue().length > 0");
  }

  /** No error in the console, none of the security policy, and no request to anybody else. */
  private static void assertThatNothingWentWrong(Browser browser) {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(
            address -> address.startsWith(server().toString()) || address.startsWith("data:"));
  }

  /** Leaves a picture for whoever wants to look. */
  private static void keep(Browser browser, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/pictures"));
    Files.write(folder.resolve(name + ".png"), browser.picture());
  }
}
