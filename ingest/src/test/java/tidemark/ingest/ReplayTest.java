package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Refused rows with all their columns, and the mended ones as a load of their own. */
final class ReplayTest {
  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private List<String> records(long batch) {
    return testing.loader().rejects(Optional.of(batch)).stream()
        .map(reject -> reject.row().orElse(0) + " " + reject.record().orElse("-"))
        .toList();
  }

  @Test
  void a_refused_row_is_kept_in_the_columns_of_its_file_also_where_it_does_not_fit_the_header() {
    testing.load(
        "x.csv",
        """
        week;Model Slug;note;tokens
        2026-W08;a/b;mine;1
        2026-W08;a/c
        2026-W08;a/d;"x;y";-2
        2026-W08;a/e;z;3;4
        2026-W08;a/f;;x
        """);
    assertThat(records(1))
        .containsExactly(
            "2 {\"week\":\"2026-W08\",\"Model Slug\":\"a/c\",\"note\":\"\",\"tokens\":\"\"}",
            "3 {\"week\":\"2026-W08\",\"Model Slug\":\"a/d\",\"note\":\"x;y\",\"tokens\":\"-2\"}",
            "4 {\"week\":\"2026-W08\",\"Model Slug\":\"a/e\",\"note\":\"z\",\"tokens\":\"3;4\"}",
            "5 {\"week\":\"2026-W08\",\"Model Slug\":\"a/f\",\"note\":null,\"tokens\":\"x\"}");
  }

  @Test
  void records_of_plain_json_keep_their_fields_and_those_of_a_feed_are_staged_columns() {
    testing.load(
        "x.json",
        "[{\"week\":\"2026-W08\",\"model\":\"a/b\",\"tokens\":1},"
            + "{\"week\":\"2026-W08\",\"model\":\"a/c\",\"tokens\":-2,\"mine\":[1]}]");
    assertThat(records(1))
        .containsExactly("2 {\"week\":\"2026-W08\",\"model\":\"a/c\",\"tokens\":-2,\"mine\":[1]}");
    testing.load(
        "feed.xml",
        """
        <rss version="2.0"><channel><title>Feed</title><link>http://f.org</link><description>d</description>
        <item><title>One</title><link>https://f.org/one</link><pubDate>Mon, 16 Feb 2026 08:00:00 GMT</pubDate></item>
        <item><title>Two</title><link>https://f.org/two</link><pubDate>yesterday</pubDate></item>
        </channel></rss>
        """);
    assertThat(testing.loader().rejects(Optional.of(2L)))
        .singleElement()
        .satisfies(
            reject ->
                assertThat(reject.record().orElseThrow())
                    .contains("\"title\":\"Two\"", "\"outlet\":\"Feed\"")
                    .doesNotContain("null"));
    LoadReport mended =
        testing.load(
            "mended.csv",
            """
            reject_batch,reject_kind,reject_row,title,outlet,link,published_at
            2,news,2,Two,Feed,https://f.org/two,2026-02-17T08:00:00Z
            """);
    assertThat(mended.mends()).isEqualTo(OptionalLong.of(2));
    assertThat(mended.rowsLoaded()).isEqualTo(1);
    assertThat(
            testing.rows(
                "select title, s.source from star.fact_news join star.dim_source s"
                    + " using (source_key) order by 1"))
        .containsExactly("One feeds", "Two feeds");
  }

  @Test
  void mended_rows_load_as_a_batch_of_their_own_and_wait_no_longer() {
    testing.load(
        "openrouter_2026-03-01.csv",
        "week,model,tokens\n2026-W08,a/b,1\n2026-W08,a/c,-2\n2026-W08,a/d,x\n2026-W08,a/e,\n");
    String mended =
        "reject_batch,reject_kind,reject_file,reject_row,reject_column,reject_value,reject_reason,"
            + "week,model,tokens\n"
            + "1,usage,x,2,tokens,-2,bad,2026-W08,a/c,2\n"
            + "1,usage,x,3,tokens,x,bad,2026-W08,a/d,still\n";
    LoadReport second = testing.load("mended.csv", mended);
    assertThat(
            List.of(second.batch(), second.rowsRead(), second.rowsLoaded(), second.rowsRejected()))
        .containsExactly(2L, 2L, 1L, 1L);
    assertThat(List.of(second.file(), second.connector()))
        .containsExactly("mended.csv", "plain-usage");
    assertThat(second.mends()).hasValue(1);
    // The reading is of the day of the first load, not of today.
    assertThat(testing.value("select read_on from usage where model = 'a/c'"))
        .isEqualTo("2026-03-01");
    // Row 4 waits in the first load, row 3 with its new reason in the second.
    assertThat(testing.loader().rejects(Optional.empty()))
        .extracting(reject -> reject.batch() + " " + reject.row().orElse(0))
        .containsExactly("1 4", "2 2");
    assertThat(testing.loader().rejects(Optional.empty(), RejectScope.ALL))
        .extracting(reject -> reject.batch() + " " + reject.followedBy())
        .containsExactly(
            "1 OptionalLong[2]",
            "1 OptionalLong[2]",
            "1 OptionalLong.empty",
            "2 OptionalLong.empty");
    // The same row may be mended again in the first export as well as in the second.
    LoadReport third = testing.load("mended again.csv", mended.replace("still", "3"));
    assertThat(List.of(third.rowsLoaded(), third.rowsUnchanged())).containsExactly(1L, 1L);
    assertThat(testing.loader().rejects(Optional.empty()))
        .extracting(reject -> reject.batch() + " " + reject.row().orElse(0))
        .containsExactly("1 4");
    assertThat(testing.load("copy.csv", mended.replace("still", "3")).alreadyLoaded()).isTrue();
  }

  @Test
  void a_comment_is_replayed_as_it_was_once_its_article_is_there() {
    testing.load("n.csv", "published_at,outlet,title,link\n2026-02-16,F,T,https://f.org/one\n");
    testing.load(
        "c.csv", "article,text\nhttps://f.org/one,First\nhttps://f.org/two,\"Well, well\"\n");
    assertThat(records(2))
        .containsExactly("2 {\"article\":\"https://f.org/two\",\"text\":\"Well, well\"}");
    testing.load("m.csv", "published_at,outlet,title,link\n2026-02-17,F,U,https://f.org/two\n");
    LoadReport replayed =
        testing.load(
            "mended.csv",
            """
            reject_batch;reject_kind;reject_row;article;text
            2;comments;2;https://f.org/two;Well, well
            """);
    assertThat(replayed.rowsLoaded()).isEqualTo(1);
    assertThat(testing.loader().rejects(Optional.empty())).isEmpty();
  }

  @Test
  void a_file_of_several_loads_or_of_none_is_told_so() {
    assertMalformed(
        "reject_batch,reject_kind,reject_row,week\n1,usage,1,x\n2,usage,1,x\n",
        "its rows are of the loads 1 usage, 2 usage");
    assertMalformed("reject_batch,reject_kind,reject_row\n1,usage,1\n", "these rows weren't kept");
    TidemarkException unknown =
        catchThrowableOfType(
            TidemarkException.class,
            () -> testing.load("m.csv", "reject_batch,reject_kind,reject_row,week\n9,usage,1,x\n"));
    assertThat(unknown.code()).isEqualTo(ErrorCode.UNKNOWN_LOAD);
  }

  private void assertMalformed(String content, String why) {
    TidemarkException thrown =
        catchThrowableOfType(TidemarkException.class, () -> testing.load("m.csv", content));
    assertThat(thrown.detail()).contains(why);
    assertThat(thrown.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
  }
}
