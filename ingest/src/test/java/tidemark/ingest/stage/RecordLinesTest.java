package tidemark.ingest.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Long JSON documents as lines, and what becomes of those that can't be. */
final class RecordLinesTest {
  @TempDir Path folder;

  private boolean split(String document, String... way) throws IOException {
    return RecordLines.split(
        Files.writeString(folder.resolve("x.json"), document),
        List.of(way),
        folder.resolve("lines"),
        folder.resolve("rest"));
  }

  private String written(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void records_become_lines_as_they_are_written_and_the_rest_stays() throws IOException {
    assertThat(
            split(
                "{\"at\": \"模\", \"a\": {\"skip\": [1], \"rows\": [\n {\"n\": 1.50,\r\n  \"t\":"
                    + " \"x\\ny\"},\n {\"模\":[{\"n\":2}]}\n]}, \"end\": 3}\n",
                "a",
                "rows"))
        .isTrue();
    assertThat(written("lines"))
        .isEqualTo("{\"n\": 1.50,    \"t\": \"x\\ny\"}\n{\"模\":[{\"n\":2}]}\n");
    assertThat(written("rest"))
        .isEqualTo("{\"at\": \"模\", \"a\": {\"skip\": [1], \"rows\": []}, \"end\": 3}\n");
    assertThat(split("[{\"n\":1},{\"n\":2}]")).isTrue();
    assertThat(written("lines")).isEqualTo("{\"n\":1}\n{\"n\":2}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"rows\":{\"n\":1}}",
        "{\"other\":[{\"n\":1}]}",
        "{\"rows\":[{\"n\":1},7]}",
        "{\"rows\":[{\"n\":1},{\"n\":2}",
        "[{\"n\":1}]",
      })
  void where_there_are_no_records_alone_the_engine_looks(String document) throws IOException {
    assertThat(split(document, "rows")).isFalse();
  }

  @Test
  void a_document_that_outgrows_the_memory_of_a_load_is_told_so() throws Exception {
    Path file =
        Files.writeString(folder.resolve("x.json"), "{\"k\":\"" + "x".repeat(12_000_000) + "\"}");
    try (Stage stage = Stage.open(folder)) {
      stage.run("set memory_limit = '16MiB'");
      assertThatThrownBy(
              () ->
                  stage.json(
                      new SourceFile(
                          file,
                          "x.json",
                          "",
                          Files.size(file),
                          Packaging.NONE,
                          JsonReader.shape(file, "x.json")),
                      ""))
          .isInstanceOfSatisfying(
              TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MEMORY_LIMIT))
          .hasMessage(
              "The file x.json, 12,000,008 bytes of a JSON object with the keys k, needs more memory"
                  + " than a load has: it is one JSON document, which is read whole. Split it into"
                  + " smaller files, or write its records as JSON lines, one in a line. Nothing was"
                  + " loaded.");
    }
  }
}
