package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON documents so long that their records are read as lines: the same comes of them. */
final class LongDocumentsTest {
  private static final int RECORDS = 24;
  private static final int PAD = 800_000;

  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  /** Of which one is refused. */
  private static String usage(String more) {
    StringBuilder records = new StringBuilder();
    for (int row = 1; row <= RECORDS; row++) {
      records.append(row == 1 ? "[\n  {" : ",\n  {\n");
      records.append("\"week\": \"2026-W08\", \"model\": \"a/m").append(row);
      records.append("\", \"tokens\": ").append(row == 7 ? "-7" : "" + row).append(more);
      records.append(", \"pad\": \"").append("x".repeat(PAD)).append("\"}");
    }
    return records + "\n]";
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", \"share\": 0.5", ", \"list\": [1, {\"a\": 2}]"})
  void records_in_an_array_or_an_object_load_with_their_numbers(String more) {
    for (String text : List.of(usage(more), "{\"note\": 1, \"data\": " + usage(more) + "}")) {
      LoadReport report = testing.load("x" + text.charAt(0) + ".json", text);
      assertThat(List.of(report.rowsRead(), report.rowsRejected())).containsExactly(24L, 1L);
      assertThat(testing.refused(report))
          .containsExactly("7 tokens -7: is negative: tokens are counted from 0");
      assertThat(testing.rejects(report).get(0).record().orElse(""))
          .startsWith("{")
          .contains("\"model\":")
          .contains("a/m7");
    }
    assertThat(testing.rows("select count(*), sum(tokens) from usage_weekly"))
        .containsExactly("23 293");
  }

  @Test
  void what_the_document_says_beside_its_records_is_known() {
    StringBuilder feed = new StringBuilder();
    feed.append(
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"The Outlet\",\"items\":[");
    for (int item = 0; item < RECORDS; item++) {
      feed.append(item == 0 ? "" : ",").append("{\"id\":\"").append(item);
      feed.append("\",\"url\":\"https://example.org/").append(item);
      feed.append("\",\"title\":\"T\",\"date_published\":\"2026-02-16T10:00:00Z\",");
      feed.append("\"content_text\":\"").append("word ".repeat(PAD / 5)).append("\"}");
    }
    feed.append("],\"language\":\"en\"}");
    LoadReport report = testing.load("feed.json", feed.toString());
    assertThat(report.rowsLoaded()).isEqualTo(RECORDS);
    assertThat(testing.rows("select distinct outlet, language from news"))
        .containsExactly("The Outlet en");
  }
}
