package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** What a user sees of a file that can't be loaded at all. Nothing of it is ever loaded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadFilesTest {
  private TestingLoader testing;
  private Path folder;
  private String versionBefore;

  @BeforeAll
  void open(@TempDir Path folder) {
    this.folder = folder;
    testing = TestingLoader.open(folder);
    versionBefore = testing.value("select max(version) from ops.data_version");
  }

  @AfterAll
  void nothing_was_loaded() {
    try (TestingLoader closing = testing) {
      assertThat(closing.value("select count(*) from ops.batch")).isEqualTo("0");
      assertThat(closing.value("select count(*) from ops.reject")).isEqualTo("0");
      assertThat(closing.value("select count(*) from star.fact_usage")).isEqualTo("0");
      assertThat(closing.value("select max(version) from ops.data_version"))
          .isEqualTo(versionBefore);
    }
  }

  static TidemarkException refusal(TestingLoader testing, Path file) {
    return refusal(testing, LoadRequest.of(file));
  }

  static TidemarkException refusal(TestingLoader testing, LoadRequest request) {
    TidemarkException refused =
        catchThrowableOfType(
            TidemarkException.class, () -> testing.loader().load(request, Progress.SILENT));
    assertThat(refused).as("%s should be refused", request.name()).isNotNull();
    return refused;
  }

  private TidemarkException refusal(String name, String content) {
    return refusal(testing, testing.file(name, content));
  }

  @Test
  void a_missing_file() {
    TidemarkException refused = refusal(testing, folder.resolve("gone.csv"));
    assertThat(refused.code()).isEqualTo(ErrorCode.FILE_NOT_FOUND);
    assertThat(refused.detail())
        .isEqualTo("The file gone.csv can't be loaded: there is no such file. Check the path.");
  }

  @Test
  void a_folder() {
    TidemarkException refused = refusal(testing, folder);
    assertThat(refused.code()).isEqualTo(ErrorCode.FILE_NOT_FOUND);
    assertThat(refused.detail()).contains("it is a folder, and a file was expected");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          nothing.csv        | ``                                       | nothing (0 bytes)
          blank.csv          | ` \t `                                   | white space only
          header.csv         | week,model,tokens                        | the columns week, model, tokens, and no record
          array.json         | []                                       | an empty JSON array
          object.json        | {}                                       | an empty JSON object
          wrapped.json       | {"data": [], "updated_at": "2026-01-01"} | the keys data, updated_at, and no record in them
          feed.json          | {"version": "1", "title": "t", "items": []} | the keys version, title, items
          feed.xml           | <rss version="2.0"><channel><title>t</title><link>http://e.org</link><description>d</description></channel></rss> | the root element <rss>, and no record
          """)
  void an_empty_file_is_an_outage_and_not_zeros(String name, String content, String found) {
    TidemarkException refused = refusal(name, content);
    assertThat(refused.code()).isEqualTo(ErrorCode.EMPTY_FILE);
    assertThat(refused.detail())
        .contains("The file " + name + " has no rows: it holds ")
        .contains(found)
        .contains("An empty capture is an outage, not zeros");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          middle.json  | `[{"week": "2026-W08", "model": "a/b", "tokens": 1},#{"week": oops}]`    | 2 | 15 | JSON at line 2
          cut.json     | `{"data": [{"id": "a/b", "name": "n", "pricing": {}},#{"id":`             | 2 | 7  | JSON at line 2
          after.json   | `[{"week": "2026-W08", "model": "a/b", "tokens": 1}] []`                  | 1 | 53 | the array ended before
          lines.ndjson | `{"week": "2026-W08", "model": "a/b", "tokens": 1}#{"week": "2026-W08", "model": "a/c", "tokens": 1}#{"week": oops}` | 3 | 15 | JSON at line 3
          torn.csv     | `week,model,tokens#2026-W08,a/b,1#2026-W08,"a/c,1#2026-W08,a/d,1`          | 3 | 0  | unterminated quote
          torn.xml     | `<rss version="2.0"><channel>#<item></channel></rss>`                      | 2 | 9  | must be terminated
          entity.xml   | `<?xml version="1.0"?>#<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>#<rss version="2.0"><channel><title>&a;</title></channel></rss>` | 2 | 58 | declares a document type
          """)
  void a_file_that_stops_being_what_it_is_names_the_place(
      String name, String content, int line, int column, String why) {
    TidemarkException refused = refusal(name, content.replace('#', '\n'));
    assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
    assertThat(refused.detail())
        .contains("The file " + name)
        .contains(why)
        .contains("Mend it there");
    assertThat(refused.line()).hasValue(line);
    assertThat(refused.column().orElse(0)).isEqualTo(column);
  }

  @Test
  void two_columns_of_one_name() {
    TidemarkException refused =
        refusal("twice.csv", "week,model,tokens,tokens\n2026-W08,a/b,1,2\n");
    assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_FORMAT);
    assertThat(refused.detail())
        .isEqualTo(
            "The file twice.csv can't be loaded: it holds two columns named 'tokens'. Keep the one"
                + " that is meant, or name the other one otherwise. Nothing was loaded.");
  }

  @Test
  void a_broken_parquet() {
    TidemarkException refused = refusal("broken.parquet", "PAR1 and nothing that follows PAR1");
    assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
    assertThat(refused.detail()).contains("broken.parquet isn't well-formed Parquet");
  }

  @Test
  void a_feed_without_a_channel() {
    TidemarkException refused = refusal("channel.xml", "<rss version='2.0'></rss>");
    assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
    assertThat(refused.detail()).contains("<rss> has no <channel>");
  }

  @Test
  void bytes_in_an_encoding_that_cannot_be_told() {
    byte[] odd = "week,model,tokens\n2026-W08,中,1\n".getBytes(Charset.forName("GB18030"));
    TidemarkException refused = refusal(testing, testing.file("odd.csv", odd));
    assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_ENCODING);
    assertThat(refused.detail())
        .contains("odd.csv isn't UTF-8 (byte 27 (line 2) is 0xD6), declares no encoding")
        .contains("Save the file as UTF-8");
    assertThat(refused.line()).hasValue(2);
  }

  @Test
  void binary_junk() {
    byte[] junk = new byte[4000];
    new java.util.Random(7).nextBytes(junk);
    TidemarkException refused = refusal(testing, testing.file("junk.csv", junk));
    assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_FORMAT);
    assertThat(refused.detail()).contains("it holds binary data");
  }

  @Test
  void an_unknown_form_says_what_was_seen_and_what_can_be_loaded() {
    TidemarkException refused = refusal("weather.csv", "city,rain\nOslo,3\n");
    assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_FORMAT);
    assertThat(refused.detail())
        .isEqualTo(
            "The file weather.csv can't be loaded: it holds separated values with the columns"
                + " city, rain, which fits no known form. Kinds that can be loaded: models, usage,"
                + " reports, news, comments, claims; their forms and columns are in"
                + " docs/loading.md.");
  }

  @Test
  void an_unknown_form_under_a_kind_says_what_the_kind_needs() {
    Path file = testing.file("weather.csv", "week,rain\n2026-W08,3\n");
    TidemarkException refused = refusal(testing, LoadRequest.of(file).as(Kind.USAGE));
    assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_FORMAT);
    assertThat(refused.detail())
        .contains(
            "A plain file of usage needs the columns model, week or day or month or period_start,"
                + " tokens or prompt_tokens.");
  }

  @Test
  void another_kind_than_the_named_one() {
    Path file = testing.file("usage.csv", "week,model,tokens\n2026-W08,a/b,1\n");
    TidemarkException refused = refusal(testing, LoadRequest.of(file).as(Kind.REPORTS));
    assertThat(refused.code()).isEqualTo(ErrorCode.WRONG_KIND);
    assertThat(refused.detail())
        .contains("usage.csv can't be loaded as reports")
        .contains("which is plain usage")
        .contains("tidemark load usage usage.csv");
  }

  @Test
  void a_gzip_stream_that_breaks_off() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("week,model,tokens\n2026-W08,a/b,1\n".getBytes(StandardCharsets.UTF_8));
    }
    byte[] half = java.util.Arrays.copyOf(bytes.toByteArray(), 20);
    TidemarkException refused = refusal(testing, testing.file("half.csv.gz", half));
    assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
    assertThat(refused.detail()).contains("half.csv.gz isn't well-formed gzip");
  }
}
