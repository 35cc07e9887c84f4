package tidemark.ingest.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proven of separated values, and which files nothing is proven of. */
final class PlainValuesTest {
  private static final int BUFFER_BYTES = 64;

  @TempDir Path folder;

  private Optional<List<String>> types(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("values"), content);
    return prove(file, content).map(Shape.Csv.Proof::types);
  }

  private static Optional<Shape.Csv.Proof> prove(Path file, String content) throws IOException {
    return PlainValues.prove(file, content, BUFFER_BYTES).flatMap(Shape.Csv::proof);
  }

  @ParameterizedTest(name = "{0} then {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          7                   | 0                   | BIGINT
          7                   | ''                  | BIGINT
          999999999999999999  | 12                  | BIGINT
          1000000000000000000 | 12                  | VARCHAR
          07                  | 7                   | VARCHAR
          -7                  | 7                   | VARCHAR
          1.5                 | 7                   | VARCHAR
          1e3                 | 7                   | VARCHAR
          ' 7'                | 7                   | VARCHAR
          ''                  | ''                  | VARCHAR
          2026-02-28          | 0001-01-01          | DATE
          2026-02-28          | ''                  | DATE
          2024-02-29          | 9999-12-31          | DATE
          2026-02-29          | 2026-02-28          | VARCHAR
          2026-02-28          | 0000-01-01          | VARCHAR
          2026-02-28          | 2026-13-01          | VARCHAR
          2026-02-28          | 2026-00-01          | VARCHAR
          2026-02-28          | 2026-01-00          | VARCHAR
          2026-02-28          | 12026-2-28          | VARCHAR
          2026-02-28          | -202-02-28          | VARCHAR
          2026-02-28          | 2026--2-28          | VARCHAR
          2026-02-28          | 20260-2-28          | VARCHAR
          2026-02-28          | 2026-2-28           | VARCHAR
          2026-02-28          | 20260228            | VARCHAR
          20260228            | 20260228            | BIGINT
          2026-02-28          | 2026/02/28          | VARCHAR
          """)
  void a_column_is_what_all_of_its_fields_are(String first, String second, String type)
      throws IOException {
    String content = "a,b\n%s,x\n%s,y\n".formatted(first, second);
    assertThat(types(content)).hasValue(List.of(type, "VARCHAR"));
    assertThat(types(content.replace("\n", "\r\n"))).hasValue(List.of(type, "VARCHAR"));
    assertThat(types(content.replace(',', '|').strip())).hasValue(List.of(type, "VARCHAR"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x,a/long-model-of-a-vendor:free           | false
          x,a/long-model-of-a-vendor free           | true
          ' x,a/long-model-of-a-vendor'             | true
          x,a/long-model-of-a-vendor@               | true
          2026-02-17,a/long-model-of-a-vendor       | false
          2026-02-17 ,a/long-model-of-a-vendor      | true
          7,a/long-model-of-a-vendor                | false
          7 ,a/long-model-of-a-vendor               | true
          """)
  void white_space_in_a_value_is_told(String line, boolean hasSpaces) throws IOException {
    String content = "a b,c d\n2026-02-16,first\n%s\n".formatted(line.replace('@', '\t'));
    Path file = Files.writeString(folder.resolve("values"), content);
    assertThat(prove(file, content).map(Shape.Csv.Proof::hasSpaces)).hasValue(hasSpaces);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,b#1,"2"#           | a quote
          a,b#1,2#3#           | a field too few
          a,b#1,2,3#           | a field too many
          a,b#1,2##3,4#        | an empty line
          a,b#1,é#             | a character beyond ASCII
          a,b#1,longer than é# | a character beyond ASCII, after others
          a,b#1,longer "than"# | a quote after others
          a,b#1,2@#3,4#        | line ends of two kinds
          a,b@#1,2#3,4@#       | line ends of two kinds
          a,b@#1,2@3,4@#       | a return alone
          a,b@#1,2@            | a return at the end
          '#a,b#1,2#'          | a line before the header
          sep=;#a;b#1;2#       | a line that names the delimiter
          sep=，#a，b#1，2#       | a delimiter beyond a byte
          a,b#                 | a header alone
          a#1#                 | one column
          <a,b>#1,2#           | XML, at first sight
          [1,2#3,4#            | JSON, at first sight
          """)
  void nothing_is_proven_where_there_is(String content, String what) throws IOException {
    assertThat(types(content.replace('#', '\n').replace('@', '\r'))).as(what).isEmpty();
  }

  @Test
  void a_line_longer_than_the_buffer_is_not_plain() throws IOException {
    String usual = "a,b\n1,2\n";
    assertThat(types(usual + "1," + "2".repeat(BUFFER_BYTES) + "\n")).isEmpty();
    assertThat(types(usual + "1," + "x".repeat(BUFFER_BYTES - 4) + "\n3,4\n"))
        .hasValue(List.of("BIGINT", "VARCHAR"));
  }

  @Test
  void a_buffer_may_end_anywhere() throws IOException {
    for (int shift = 0; shift < BUFFER_BYTES - 2; shift++) {
      String start = "a,b,c\n1," + "x".repeat(shift % 40) + ",2026-02-01\n";
      String content = start + "12,yy,2026-02-16\n".repeat(20);
      List<String> types = List.of("BIGINT", "VARCHAR", "DATE");
      assertThat(types(content)).as("shifted by %s", shift).hasValue(types);
      assertThat(types(content.replace("\n", "\r\n"))).as("shifted by %s", shift).hasValue(types);
      assertThat(types(content + "13,zz,2026-02-30"))
          .hasValue(List.of("BIGINT", "VARCHAR", "VARCHAR"));
      assertThat(types(content + "13,zz")).as("shifted by %s", shift).isEmpty();
    }
  }
}
