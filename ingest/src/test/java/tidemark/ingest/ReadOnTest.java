package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day a source was read: told, or unknown; never made up, but for figures that need one. */
final class ReadOnTest {
  private static final String NEWS =
      "published_at,outlet,language,link\n2026-02-16,Feed,en,http://f.org/";
  private static final String FRESHNESS =
      "select last_read_on, facts from freshness where kind = 'news'";

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
  void news_of_which_nothing_tells_were_read_on_no_known_day() {
    testing.load("news.csv", NEWS + "one\n");
    assertThat(testing.rows("select read_on from ops.batch")).containsExactly("-");
    assertThat(testing.rows(FRESHNESS)).containsExactly("- 1");
  }

  @Test
  void the_files_name_or_the_request_tells_and_a_later_load_does_not_unlearn_it() {
    testing.load("news_2026-03-01.csv", NEWS + "one\n");
    assertThat(testing.rows(FRESHNESS)).containsExactly("2026-03-01 1");
    testing.load("unknown.csv", NEWS + "two\n");
    assertThat(testing.rows(FRESHNESS)).containsExactly("2026-03-01 2");
    Path file = testing.file("given.csv", NEWS + "three\n");
    testing
        .loader()
        .load(
            new LoadRequest(
                file, "given.csv", Optional.empty(), Optional.of(LocalDate.parse("2026-03-05"))),
            Progress.SILENT);
    assertThat(testing.rows(FRESHNESS)).containsExactly("2026-03-05 3");
  }

  @Test
  void usage_and_models_need_a_reading_day_and_take_the_day_of_loading_last() {
    testing.load("week.csv", "week,model,tokens\n2026-W08,a/b,5\n");
    testing.load("models.csv", "id,name,prompt_price\na/b,A,1.5\n");
    assertThat(testing.rows("select kind, read_on from ops.batch order by 1"))
        .containsExactly("models 2026-11-24", "usage 2026-11-24");
  }
}
