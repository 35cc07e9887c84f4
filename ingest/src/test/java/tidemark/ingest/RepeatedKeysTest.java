package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Records of JSON lines with a key twice: refused by themselves. */
final class RepeatedKeysTest {
  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private List<String> tokens() {
    return testing.rows("select model, tokens from usage_observations order by model");
  }

  @Test
  void a_line_with_a_key_twice_is_refused_and_the_others_keep_their_numbers() {
    LoadReport report =
        testing.load(
            "x.ndjson",
            """
            {"week": "2026-W08", "model": "a/b", "tokens": 1, "tokens": 2}

            {"week": "2026-W08", "model": "a/c", "tokens": 3}\r
            {"week": "2026-W08", "model": "a/d", "名": "é", "more": {"x": [{"y": 1, "y": 1}]}, "tokens": 4}\r
            {"week": "2026-W08", "week": "2026-W09", "model": "a/e", "tokens": 5}
            {"week": "2026-W08", "model": "a/f", "tokens": -6}
            {"week": "2026-W08", "model": "a/g", "tokens": 7}
            {"week": "2026-W08", "model": "a/h", "tokens": 8, "tokens": 8}""");
    assertThat(List.of(report.rowsRead(), report.rowsLoaded(), report.rowsRejected()))
        .containsExactly(7L, 2L, 5L);
    assertThat(tokens()).containsExactly("a/c 3", "a/g 7");
    assertThat(testing.refused(report))
        .containsExactly(
            "1 - {\"week\": \"2026-W08\", \"model\": \"a/b\", \"tokens\": 1, \"tokens\": 2}: has the key"
                + " 'tokens' twice",
            "3 - {\"week\": \"2026-W08\", \"model\": \"a/d\", \"名\": \"é\", \"more\": {\"x\": [{\"y\": 1,"
                + " \"y\": 1}]}, \"tokens\": 4}: has the key 'y' twice",
            "4 - {\"week\": \"2026-W08\", \"week\": \"2026-W09\", \"model\": \"a/e\", \"tokens\": 5}: has"
                + " the key 'week' twice",
            "5 tokens -6: is negative: tokens are counted from 0",
            "7 - {\"week\": \"2026-W08\", \"model\": \"a/h\", \"tokens\": 8, \"tokens\": 8}: has the key"
                + " 'tokens' twice");
    assertThat(testing.rejects(report).get(0).record())
        .hasValue("{\"week\":\"2026-W08\",\"model\":\"a/b\",\"tokens\":[1,2]}");
    assertThat(testing.rejects(report).get(3).record())
        .hasValue("{\"week\":\"2026-W08\",\"model\":\"a/f\",\"tokens\":-6}");
  }

  @Test
  void neither_value_is_taken_when_the_row_comes_back_as_it_was() {
    testing.load(
        "x.ndjson",
        """
        {"week": "2026-W08", "model": "a/b", "tokens": 1}
        {"week": "2026-W08", "model": "a/c", "tokens": 1, "tokens": 2}
        """);
    String mended =
        """
        reject_batch,reject_kind,reject_file,reject_row,week,model,tokens
        1,usage,x.ndjson,2,2026-W08,a/c,%s
        """;
    TidemarkException refused =
        BadFilesTest.refusal(testing, testing.file("unmended.csv", mended.formatted("\"[1,2]\"")));
    assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_REJECTS);
    assertThat(testing.load("mended.csv", mended.formatted("2")).rowsLoaded()).isEqualTo(1);
    assertThat(tokens()).containsExactly("a/b 1", "a/c 2");
  }

  @Test
  void where_no_line_is_left_nothing_is_loaded() {
    TidemarkException refused =
        BadFilesTest.refusal(
            testing,
            testing.file(
                "x.ndjson",
                """
                {"week": "2026-W08", "model": "a/b", "tokens": 1, "tokens": 2}
                {"week": "2026-W08", "model": "a/c", "tokens": 1, "tokens": 2}
                """));
    assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_REJECTS);
    assertThat(refused.detail()).contains("has no row that can be loaded, of 2");
  }

  @Test
  void what_is_no_json_behind_such_a_line_is_named_by_its_own_place() {
    TidemarkException refused =
        BadFilesTest.refusal(
            testing,
            testing.file(
                "x.ndjson",
                """
                {"week": "2026-W08", "model": "a/a", "tokens": 1}
                {"week": "2026-W08", "model": "a/b", "tokens": 1, "tokens": 2}
                {"week": "2026-W08", "model": "a/c", "tokens": oops}
                """));
    assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
    assertThat(refused.line()).hasValue(3);
  }
}
