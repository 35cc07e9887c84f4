package tidemark.ingest.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which JSON lines are plain, and what their values are proven to be. */
final class PlainRecordsTest {
  @TempDir Path folder;

  private Optional<Map<String, String>> prove(String text) throws IOException {
    return prove(text, false);
  }

  private Optional<Map<String, String>> prove(String text, boolean isAsciiOnly) throws IOException {
    return PlainRecords.prove(Files.writeString(folder.resolve("x.ndjson"), text), isAsciiOnly);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"k\":\"ä\"}\n",
        "{\"k\":\"a text whose last letter is one: ä\"}\n",
        "{\"k\":\"a \\\"text\\\" with quotes: 模型\"}\n",
        "{\"ä\":1}\n"
      })
  void letters_beyond_ASCII_are_plain_unless_they_are_not_to_be(String text) throws IOException {
    assertThat(prove(text, false)).isPresent();
    assertThat(prove(text, true)).isEmpty();
    assertThat(prove(text.replaceAll("[^\\x00-\\x7f]", "a"), true)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "7|BIGINT",
        "0|BIGINT",
        "999999999999999999|BIGINT",
        "1000000000000000000|VARCHAR",
        "-7|VARCHAR",
        "null|VARCHAR",
        "true|VARCHAR",
        "\"7\"|VARCHAR",
        "\"\"|VARCHAR",
        "\"2026-02-16\"|DATE",
        "\"2024-02-29\"|DATE",
        "\"2026-02-29\"|VARCHAR",
        "\"2026-2-16\"|VARCHAR",
        "\"2026/02/16\"|VARCHAR",
        "\"12.1.2026\"|VARCHAR",
        "\"a \\\" b \\u0041 é 模\"|VARCHAR",
      })
  void a_value_has_the_type_that_leaves_nothing_to_be_misread(String value, String type)
      throws IOException {
    assertThat(prove("{\"k\":" + value + "}\n")).contains(Map.of("k", type));
  }

  @Test
  void what_one_value_is_not_its_key_is_not() throws IOException {
    assertThat(
            prove(
                "{\"n\": 1, \"d\": \"2026-02-16\"}\r\n\n{\"d\": \"soon\", \"n\": null}\n{\"n\":\"1\"}"))
        .contains(Map.of("n", "VARCHAR", "d", "VARCHAR"));
    assertThat(prove("{\"n\":1,\"d\":null}\n{}\n{\"m\":2,\"n\":3,\"d\":\"2026-02-16\"}"))
        .contains(Map.of("n", "BIGINT", "d", "DATE", "m", "BIGINT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[{\"k\":1}]",
        "{\"k\":1,\"k\":2}",
        "{\"k\":1}\n{\"j\":1,\"k\":1,\"j\":1}",
        "{\"\\u006b\":1,\"k\":2}",
        "{\"k\":[1]}",
        "{\"k\":{\"j\":1}}",
        "{\"k\":1.5}",
        "{\"k\":1e3}",
        "{\"k\":01}",
        "{\"k\":-}",
        "{\"k\":nul}",
        "{\"k\":Infinity}",
        "{\"k\":1} {\"k\":2}",
        "{\"k\":1},",
        "{\"k\":1",
        "{\"k\":\"a",
        "{\"k\":\"a\\",
        "{\"k\":\"a\tb\"}",
        "{\"k\" 1}",
        "{k:1}",
        "{\"k\":1,}",
        " {\"k\":1}",
      })
  void anything_else_is_not_plain(String text) throws IOException {
    assertThat(prove(text)).isEmpty();
  }

  @Test
  void lines_that_lie_across_the_ends_of_what_is_read_at_once_are_whole() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int row = 0; text.length() < 3_000_000; row++) {
      text.append("{\"row\":").append(row).append(",\"text\":\"").append("x".repeat(row % 97));
      text.append("\"}\n");
    }
    assertThat(prove(text.toString())).contains(Map.of("row", "BIGINT", "text", "VARCHAR"));
    assertThat(prove(text + "{\"row\":1,\"row\":1}")).isEmpty();
    assertThat(prove("{\"k\":\"" + "x".repeat(1 << 20) + "\"}")).isEmpty();
    StringBuilder keys = new StringBuilder("{\"k\":0");
    for (int key = 0; key < 64; key++) {
      keys.append(",\"k").append(key).append("\":1");
    }
    assertThat(prove(keys + "}")).as("65 keys").isEmpty();
  }
}
