package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.ingest.trace.Tracer;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Where a figure comes from, down to the row of the file. */
class TraceTest {
  @TempDir Path folder;
  private TestingLoader testing;

  @BeforeEach
  void open() {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private List<String> trace(String view, String... key) {
    Map<String, String> named =
        key.length == 2 ? Map.of(key[0], key[1]) : Map.of(key[0], key[1], key[2], key[3]);
    return new Tracer(testing.warehouse())
        .trace(view, named).readings().stream()
            .map(
                reading ->
                    String.join(
                        " | ",
                        reading.role(),
                        reading.subject(),
                        reading.figure(),
                        reading.source(),
                        reading.file() + ":" + reading.row().orElse(0),
                        reading.readOn().map(Object::toString).orElse("-"),
                        "" + reading.batch()))
            .toList();
  }

  @Test
  void a_revised_week_names_the_reading_that_counts_and_those_before() {
    testing.load(
        "first.csv",
        "week,model,tokens,read_on\n2026-W06,x/one,7,2026-02-09\n2026-W06,y/two,1,2026-02-09\n");
    testing.load(
        "revised.csv",
        "week,model,tokens,read_on\n2026-W06,y/two,1,2026-02-20\n2026-W06,x/one,9,2026-02-20\n");
    testing.load(
        "synthetic.csv",
        "week,model,tokens,read_on,source,source_kind\n2026-W06,x/one,8,2026-03-01,made-up,synthetic\n");
    assertThat(trace("usage", "week", "2026-W06", "model", "x/one"))
        .containsExactly(
            "counted | 2026-W06 | 9 | file | revised.csv:2 | 2026-02-20 | 2",
            "superseded | 2026-W06 | 7 | file | first.csv:1 | 2026-02-09 | 1",
            "not counted | 2026-W06 | 8 | made-up | synthetic.csv:1 | 2026-03-01 | 3");
  }

  @Test
  void a_week_of_days_names_each_day_with_its_readings() {
    StringBuilder days = new StringBuilder("day,model,tokens,read_on\n");
    for (int day = 2; day <= 8; day++) {
      days.append("2026-02-0").append(day).append(",x/one,").append(day).append(",2026-02-10\n");
    }
    testing.load("days.csv", days.toString());
    testing.load("day-again.csv", "day,model,tokens,read_on\n2026-02-03,x/one,30,2026-02-11\n");
    List<String> traced = trace("usage_weekly", "week", "2026-W06", "model", "x/one");
    assertThat(traced).hasSize(8);
    assertThat(traced.get(1))
        .isEqualTo("part | 2026-02-03 | 30 | file | day-again.csv:1 | 2026-02-11 | 2");
    assertThat(traced.get(7))
        .isEqualTo("superseded | 2026-02-03 | 3 | file | days.csv:2 | 2026-02-10 | 1");
    assertThat(trace("usage_daily", "day", "2026-02-03", "model", "x/one"))
        .containsExactly(
            "counted | 2026-02-03 | 30 | file | day-again.csv:1 | 2026-02-11 | 2",
            "superseded | 2026-02-03 | 3 | file | days.csv:2 | 2026-02-10 | 1");
  }

  @Test
  void an_article_names_every_file_that_tells_it() {
    testing.load(
        "one.csv",
        "published_at,outlet,title,link\n2026-02-03T10:00:00Z,The Paper,Tokens rise,https://example.org/n1\n");
    testing.load(
        "two.csv",
        "published_at,outlet,title,link,words\n2026-02-03T10:00:00Z,The Paper,Tokens rise!,https://example.org/n1,90\n");
    assertThat(trace("news", "article", "https://example.org/n1"))
        .containsExactly(
            "counted | example.org/n1 | Tokens rise | file | one.csv:1 | - | 1",
            "also told | example.org/n1 | Tokens rise! | file | two.csv:1 | - | 2");
    testing.loader().unload("2");
    assertThat(trace("news", "article", "example.org/n1")).hasSize(1);
  }

  @Test
  void a_model_names_the_versions_before_and_the_readings_that_changed_nothing() {
    String head = "id,canonical_slug,name,context_length,prompt_price,completion_price,read_on\n";
    testing.load("a.csv", head + "x/one,x/one-1,One,1000,1.0,2.0,2026-01-01\n");
    testing.load("b.csv", head + "x/one,x/one-1,One,1000,1.5,2.0,2026-02-01\n");
    testing.load("c.csv", head + "x/one,x/one-1,One,1000,1.5,2.0,2026-02-05\n");
    assertThat(trace("models", "model", "x/one-1"))
        .containsExactly(
            "counted | x/one-1 from 2026-02-01 | 1.500000 / 2.000000 | file | b.csv:1 | 2026-02-01 | 2",
            "superseded | x/one-1 from 2026-01-01 | 1.000000 / 2.000000 | file | a.csv:1 | 2026-01-01 | 1",
            "also told | x/one-1 | 1.500000 / 2.000000 | file | c.csv:1 | 2026-02-05 | 3");
  }

  @Test
  void what_cant_be_traced_says_what_can() {
    testing.load("first.csv", "week,model,tokens,read_on\n2026-W06,x/one,7,2026-02-09\n");
    assertThatThrownBy(() -> trace("usage_dayly", "day", "x"))
        .hasMessageContaining("Did you mean 'usage_daily'?")
        .hasMessageContaining("There are: usage_weekly, usage_daily, models");
    assertThatThrownBy(() -> trace("usage", "week", "2026-W06"))
        .hasMessageContaining("told by week and model; model is missing");
    assertThatThrownBy(() -> trace("news", "link", "x"))
        .hasMessageContaining("told by article, not by 'link'");
    assertThatThrownBy(() -> trace("usage", "week", "2026-W07", "model", "x/one"))
        .isInstanceOfSatisfying(
            TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_FACT))
        .hasMessageContaining("in usage_weekly");
  }
}
