package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Loads as a whole: twice, in any order, at once, watched, and left behind by a crash. */
final class LoaderTest {
  private static final String WEEK =
      "week,model,tokens,read_on\n2026-W08,a/b,5,2026-03-01\n2026-W08,other,6,2026-03-01\n";

  @TempDir private Path folder;
  private TestingLoader testing;

  @BeforeEach
  void open() {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  @Test
  void the_same_content_twice_changes_nothing() {
    LoadReport first = testing.load("week.csv", WEEK);
    long version = testing.warehouse().dataVersion();
    LoadReport again = testing.load("copy.csv", WEEK);
    assertThat(again).isEqualTo(first.repeated());
    assertThat(again.alreadyLoaded()).isTrue();
    assertThat(testing.warehouse().dataVersion()).isEqualTo(version).isEqualTo(first.dataVersion());
    assertThat(testing.loader().loads()).containsExactly(first);
    assertThat(testing.loader().find(first.batch())).hasValue(first);
    assertThat(testing.loader().find(99)).isEmpty();
  }

  @Test
  void rows_that_the_star_has_are_unchanged_and_a_later_reading_is_not() {
    testing.load("week.csv", WEEK);
    LoadReport more = testing.load("more.csv", WEEK + "2026-W09,a/b,7,2026-03-03\n");
    assertThat(List.of(more.rowsRead(), more.rowsLoaded(), more.rowsUnchanged()))
        .containsExactly(3L, 1L, 2L);
    testing.load("later.csv", WEEK.replace("2026-03-01", "2026-03-08").replace(",5,", ",8,"));
    assertThat(
            testing.value(
                "select count(*) from usage_observations where period_start = date '2026-02-16'"))
        .isEqualTo("4");
    assertThat(
            testing.rows(
                "select model, tokens, read_on from usage where week = '2026-W08' order by 1"))
        .containsExactly("a/b 8 2026-03-08", "other 6 2026-03-08");
  }

  @Test
  void each_figure_is_traced_to_its_file_and_row() {
    LoadReport report = testing.load("week.csv", WEEK);
    assertThat(
            testing.value(
                "select b.file, b.connector, f.file_row, s.source from star.fact_usage f"
                    + " join ops.batch b using (batch_key) join star.dim_source s"
                    + " on s.source_key = f.source_key where f.tokens = 5"))
        .isEqualTo("week.csv plain-usage 1 file");
    assertThat(report.bytes()).isEqualTo(WEEK.length());
    assertThat(report.contentHash()).hasSize(64);
  }

  @Test
  void the_order_of_the_files_does_not_matter_for_usage() throws IOException {
    List<String> files =
        List.of(
            "week,model,tokens,read_on\n2026-W08,x/a,5,2026-02-20\n2026-W08,other,6,2026-02-20\n",
            "week,model,tokens,read_on\n2026-W08,x/a,7,2026-03-01\n2026-W08,other,8,2026-03-01\n",
            "period_start,period_days,model,tokens,read_on\n2026-02-18,7,x/a,9,2026-02-26\n",
            "day,model,tokens,read_on\n2026-02-16,x/a,1,2026-03-01\n2026-02-16,x/c,1,2026-03-01\n",
            "week,model,tokens,read_on,source,source_kind\n2026-W08,x/a,99,2026-03-02,made-up,synthetic\n",
            "id,name,prompt_price,read_on\nx/a,X A,1.5,2026-01-01\nx/a,X A,2.5,2026-02-17\n");
    List<List<String>> answers = new ArrayList<>();
    List<List<Integer>> orders =
        List.of(
            List.of(0, 1, 2, 3, 4, 5),
            List.of(5, 4, 3, 2, 1, 0),
            List.of(4, 1, 5, 0, 3, 2),
            List.of(2, 3, 1, 4, 0, 5));
    for (List<Integer> order : orders) {
      Path other = Files.createDirectories(folder.resolve("order" + orders.indexOf(order)));
      try (TestingLoader ordered = TestingLoader.open(other)) {
        order.forEach(which -> ordered.load("file" + which + ".csv", files.get(which)));
        List<String> answer =
            new ArrayList<>(
                ordered.rows(
                    "select week, model, model_name, vendor, tokens, source, read_on"
                        + " from usage_weekly order by all"));
        answer.addAll(
            ordered.rows("select day, model, tokens, source from usage_daily order by all"));
        answer.addAll(
            ordered.rows(
                "select f.period_start, f.tokens, m.prompt_price from star.fact_usage f"
                    + " join star.dim_model m using (model_key) where m.model = 'x/a' order by all"));
        answers.add(answer);
      }
    }
    assertThat(answers.get(0)).contains("2026-W08 x/a X A x 7 file 2026-03-01");
    assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.get(0)));
  }

  @Test
  void a_report_seen_again_fills_in_what_was_missing_and_its_industries_share_its_weight() {
    String link = "https://pdf.dfcfw.com/pdf/H3_AP202602161111111111_1.pdf";
    testing.load(
        "first.csv",
        "published_on,institution,industry,link\n2026-02-16,东吴证券,软件开发," + link + "?1.pdf\n");
    LoadReport again =
        testing.load(
            "again.json",
            "[{\"title\":\"T\",\"org_name\":\"东吴证券\",\"publish_date\":\"2026-02-16\","
                + "\"industry_name\":\"软件开发\",\"pdf_url\":\""
                + link
                + "?2.pdf\"},"
                + "{\"title\":\"T\",\"org_name\":\"东吴证券\",\"publish_date\":\"2026-02-16\","
                + "\"industry_name\":\"一个新行业\",\"pdf_url\":\""
                + link
                + "?2.pdf\"}]");
    assertThat(List.of(again.rowsLoaded(), again.rowsUnchanged())).containsExactly(2L, 0L);
    assertThat(testing.rows("select report, title from star.fact_report"))
        .containsExactly("H3_AP202602161111111111_1 T");
    assertThat(
            testing.rows("select matched_text, weight from star.bridge_report_sector order by 1"))
        .containsExactlyInAnyOrder("软件开发 0.5", "一个新行业 0.5");
  }

  @Test
  void an_article_is_known_by_its_link_and_one_guid_may_be_two_articles() {
    String feed =
        """
        <rss version="2.0"><channel><title>Feed</title><link>http://f.org</link><description>d</description>
        <item><title>One</title><link>https://www.f.org/one/?utm_source=x</link><guid isPermaLink="false">7</guid>
        <pubDate>Mon, 16 Feb 2026 08:00:00 GMT</pubDate></item>
        <item><title>Two</title><link>https://f.org/two</link><guid isPermaLink="false">7</guid>
        <pubDate>Mon, 16 Feb 2026 09:00:00 GMT</pubDate></item>
        </channel></rss>
        """;
    testing.load(
        "bare.csv", "published_at,outlet,language,link\n2026-02-16,Feed,en,http://f.org/one\n");
    LoadReport report = testing.load("feed.xml", feed);
    assertThat(List.of(report.rowsLoaded(), report.rowsUnchanged())).containsExactly(2L, 0L);
    assertThat(
            testing.rows(
                "select article, title, date_precision, cast(published_at as varchar)"
                    + " from star.fact_news order by article"))
        .containsExactly(
            "f.org/one One second 2026-02-16 08:00:00", "f.org/two Two second 2026-02-16 09:00:00");
  }

  @Test
  void comments_and_claims_find_what_they_are_about_or_are_refused() {
    testing.load(
        "news.csv", "published_at,outlet,title,link\n2026-02-16,Feed,T,https://f.org/one\n");
    LoadReport comments =
        testing.load(
            "comments.csv",
            "article,text,lang\nhttp://www.f.org/one/,Well,en\nhttp://f.org/none,Lost,en\n");
    assertThat(List.of(comments.rowsLoaded(), comments.rowsRejected())).containsExactly(1L, 1L);
    assertThat(testing.rejects(comments).get(0).reason()).startsWith("no such article is loaded");
    LoadReport claims =
        testing.load(
            "claims.csv",
            "article,metric,scope,period,value,unit\nhttps://f.org/one,share,CN,2026-02,85.72%,\n");
    assertThat(claims.kind()).isEqualTo("claims");
    assertThat(testing.value("select metric, value, unit from star.fact_claim"))
        .isEqualTo("share 0.8572 fraction");
  }

  @Test
  void loads_at_once_wait_for_one_another() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<LoadReport>> loads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        // Four contents, each twice.
        String content = WEEK + "2026-W09,m/" + i % 4 + ",1,2026-03-03\n";
        Path file = testing.file("at-once" + i + ".csv", content);
        loads.add(
            threads.submit(
                () -> {
                  start.await();
                  return testing.load(file);
                }));
      }
      start.countDown();
      int repeated = 0;
      for (Future<LoadReport> load : loads) {
        repeated += load.get().alreadyLoaded() ? 1 : 0;
      }
      assertThat(repeated).isEqualTo(4);
      assertThat(testing.rows("select batch_key from ops.batch order by 1"))
          .containsExactly("1", "2", "3", "4");
      assertThat(testing.value("select count(*), sum(tokens) from star.fact_usage"))
          .isEqualTo("6 15");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void progress_is_told_step_by_step() {
    List<String> steps = new ArrayList<>();
    Path file = testing.file("week.csv", WEEK);
    testing
        .loader()
        .load(LoadRequest.of(file).calling("w"), (step, rows) -> steps.add(step + " " + rows));
    assertThat(steps)
        .containsExactly(
            "reading 0", "staging 0", "checking 0", "loading 2", "committing 2", "done 2");
    assertThat(testing.loader().loads().get(0).file()).isEqualTo("w");
  }

  @Test
  void what_a_crashed_load_left_is_removed_at_open() throws IOException {
    Path other = folder.resolve("crashed");
    Home home = new Home(other).create();
    Path left = Files.createDirectories(home.staging().resolve("load-1234").resolve("spill"));
    Files.writeString(left.resolve("usage.parquet"), "half");
    try (Warehouse warehouse = Warehouse.open(home, List.of());
        Loader opened = Loader.open(warehouse, TestingLoader.CLOCK)) {
      assertThat(home.staging()).isEmptyDirectory();
      assertThat(opened.loads()).isEmpty();
      assertThat(opened.rejects(Optional.empty())).isEmpty();
    }
  }

  @Test
  void a_file_that_java_cannot_hold_is_told_so_and_the_next_one_loads() {
    Path file = testing.file("huge.csv", "week,model,tokens\n2026-W08,a/b,1\n");
    Progress full =
        (step, rows) -> {
          if (step.equals("checking")) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    assertThatThrownBy(() -> testing.loader().load(LoadRequest.of(file), full))
        .isInstanceOfSatisfying(
            TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MEMORY_LIMIT))
        .hasMessageContaining("The file huge.csv needs more memory than a load has");
    assertThat(testing.load(file).rowsLoaded()).isEqualTo(1);
  }
}
