package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A file without a good row: its refused rows can be seen, and the star knows nothing of it. */
final class RefusedFilesTest {
  private static final String BAD =
      "week,model,tokens,source\n2026-W08,a/b,-1,new\n2026-W08,a/c,-2,new\n2026-W99,a/d,1,new\n";

  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  @Test
  void the_error_says_why_and_where_to_see_each_row() {
    TidemarkException refused = BadFilesTest.refusal(testing, testing.file("bad.csv", BAD));
    assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_REJECTS);
    assertThat(refused.detail())
        .isEqualTo(
            "The file bad.csv has no row that can be loaded, of 3. Refused: 2 rows, the first is 1,"
                + " tokens '-1': is negative: tokens are counted from 0; row 3, week '2026-W99':"
                + " isn't a day of the calendar: expected a day such as 2026-02-16 or an ISO week"
                + " such as 2026-W08; no fact was loaded. See each refused row: tidemark rejects 1."
                + " Mend the rows, and load the file again.");
    LoadReport kept = testing.loader().find(1).orElseThrow();
    assertThat(testing.loader().loads()).containsExactly(kept);
    assertThat(kept.rowsLoaded() + kept.rowsUnchanged()).isZero();
    assertThat(kept.rowsRejected()).isEqualTo(kept.rowsRead()).isEqualTo(3);
    assertThat(testing.rejects(kept))
        .extracting(Reject::value)
        .contains(java.util.Optional.of("-2"));
    assertThat(testing.rejects(kept)).hasSize(3);
    assertThat(testing.value("select count(*) from star.fact_usage")).isEqualTo("0");
    assertThat(testing.value("select count(*) from star.dim_source where source = 'new'"))
        .isEqualTo("0");
  }

  @Test
  void the_same_content_is_tried_again_and_a_mended_file_loads() {
    Path bad = testing.file("bad.csv", BAD);
    BadFilesTest.refusal(testing, bad);
    TidemarkException again = BadFilesTest.refusal(testing, bad);
    assertThat(again.detail()).contains("tidemark rejects 2");
    LoadReport mended = testing.load("mended.csv", BAD.replace("-1", "1"));
    assertThat(mended.batch()).isEqualTo(3);
    assertThat(mended.rowsLoaded()).isEqualTo(1);
  }

  @Test
  void rows_that_only_the_star_refuses_can_be_seen_too_and_load_once_it_knows_better() {
    Path comments =
        testing.file("comments.csv", "article,text,source\nhttps://f.org/one,Well,new\n");
    TidemarkException refused = BadFilesTest.refusal(testing, comments);
    assertThat(refused.detail())
        .contains("row 1, article 'https://f.org/one': no such article is loaded")
        .contains("tidemark rejects 1");
    assertThat(testing.rejects(testing.loader().find(1).orElseThrow())).hasSize(1);
    assertThat(testing.value("select count(*) from star.dim_source where source = 'new'"))
        .isEqualTo("0");
    testing.load("news.csv", "published_at,outlet,title,link\n2026-02-16,F,T,https://f.org/one\n");
    assertThat(testing.load(comments).rowsLoaded()).isEqualTo(1);
  }
}
