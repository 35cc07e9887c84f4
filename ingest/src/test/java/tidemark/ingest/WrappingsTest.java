package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.ingest.stage.Packaging;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** What servers and archives put around a file, and what of it isn't taken off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WrappingsTest {
  private TestingLoader testing;
  private Path folder;
  private int models;

  @BeforeAll
  void open(@TempDir Path folder) {
    this.folder = folder;
    testing = TestingLoader.open(folder);
  }

  @AfterAll
  void close() {
    testing.close();
  }

  /** Two rows of a model that no other test loads. */
  private String json() {
    models++;
    return "[{\"week\": \"2026-W08\", \"model\": \"a/m%d\", \"tokens\": 1},%n {\"week\": \"2026-W09\", \"model\": \"a/m%d\", \"tokens\": 2}]"
        .formatted(models, models);
  }

  private void assertLoads(String name, byte[] content, String... unpacked) {
    LoadReport report = testing.load(testing.file(name, content));
    assertThat(report.packaging())
        .isEqualTo(new Packaging(Optional.of("UTF-8"), Optional.empty(), List.of(unpacked)))
        .isEqualTo(testing.loader().require(Long.toString(report.batch())).packaging());
    assertThat(List.of(report.connector(), report.rowsLoaded(), report.rowsRejected()))
        .containsExactly("plain-usage", 2L, 0L);
    assertThat(
            testing.rows(
                "select tokens from market.usage_weekly where model = 'a/m"
                    + models
                    + "' order by 1"))
        .containsExactly("1", "2");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Charset names, byte[] content, String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        if (!entry.endsWith("/")) {
          zip.write(content);
        }
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "callback(JSON);",
        "datatable_123.call(JSON)",
        "/**/ jQuery1123_456(JSON);\n",
        "/**/typeof cb === 'function' && cb(JSON);",
        "// from a server\nwindow.rows = JSON;\n",
        "var rows = JSON",
        "const rows=JSON;",
        "window[\"__DATA__\"] = JSON;",
        ")]}',\nJSON"
      })
  void a_call_or_an_assignment_around_json(String script) {
    assertLoads("jsonp.json", utf8(script.replace("JSON", json())), "JSONP");
  }

  @Test
  void what_is_wrong_in_a_call_is_named_at_its_place_in_the_file() {
    String script = "cb([{\"week\": \"2026-W08\",\n \"model\": oops}]);";
    TidemarkException refused =
        BadFilesTest.refusal(testing, testing.file("broken.js", utf8(script)));
    assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
    assertThat(refused.detail()).contains("broken.js stops being JSON at line 2, column 16");
  }

  @Test
  void base64_plain_in_lines_as_an_address_and_for_the_web() {
    assertLoads("b64.json", Base64.getEncoder().encode(utf8(json())), "base64");
    assertLoads("lines.json", Base64.getMimeEncoder().encode(utf8(json())), "base64");
    assertLoads("web.json", Base64.getUrlEncoder().withoutPadding().encode(utf8(json())), "base64");
    assertLoads(
        "address.txt",
        utf8("data:application/json;base64," + Base64.getEncoder().encodeToString(utf8(json()))),
        "base64");
    assertLoads(
        "quoted.json",
        utf8("\"" + Base64.getEncoder().encodeToString(utf8(json())) + "\""),
        "base64");
  }

  @Test
  void one_wrapping_in_another() throws IOException {
    assertLoads("gz64.txt", Base64.getEncoder().encode(gzip(utf8(json()))), "base64", "gzip");
    assertLoads(
        "call64.js",
        utf8("cb(\"" + Base64.getEncoder().encodeToString(utf8(json())) + "\");"),
        "JSONP",
        "base64");
    assertLoads(
        "zip.gz",
        gzip(zip(StandardCharsets.UTF_8, utf8("cb(" + json() + ")"), "a.js")),
        "gzip",
        "zip",
        "JSONP");
    byte[] deep = gzip(gzip(gzip(gzip(gzip(utf8(json()))))));
    TidemarkException refused = BadFilesTest.refusal(testing, testing.file("deep.gz", deep));
    assertThat(refused.detail())
        .contains("deep.gz can't be loaded: it holds more than 3 wrappings");
  }

  @Test
  void base64_that_breaks_off_is_named() {
    byte[] whole = Base64.getEncoder().encode(utf8(json()));
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 4 * 4 - 3);
    TidemarkException refused = BadFilesTest.refusal(testing, testing.file("cut.b64", cut));
    assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
    assertThat(refused.detail()).contains("cut.b64 isn't well-formed base64");
  }

  @Test
  void gzip_under_another_name_and_a_zip_of_one_file() throws IOException {
    assertLoads("gzip.xml", gzip(utf8(json())), "gzip");
    assertLoads(
        "one.zip", zip(StandardCharsets.UTF_8, utf8(json()), "data/", "data/one.json"), "zip");
    assertLoads(
        "mac.zip",
        zip(StandardCharsets.UTF_8, utf8(json()), "one.json", "__MACOSX/._one.json"),
        "zip");
    assertLoads("名.zip", zip(Charset.forName("GB18030"), utf8(json()), "用量.json"), "zip");
  }

  @Test
  void a_zip_of_more_files_is_refused_with_their_names() throws IOException {
    byte[] many = zip(StandardCharsets.UTF_8, utf8(json()), "a.json", "b.json", "用量.csv");
    TidemarkException refused = BadFilesTest.refusal(testing, testing.file("many.zip", many));
    assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_FORMAT);
    assertThat(refused.detail())
        .isEqualTo(
            "The file many.zip can't be loaded: it holds a ZIP archive of 3 files (a.json, b.json,"
                + " 用量.csv), not of one. Unpack it, and load the files one by one. Nothing was"
                + " loaded.");
  }

  @Test
  void a_zip_of_nothing_a_broken_one_and_a_locked_one() throws IOException {
    TidemarkException empty =
        BadFilesTest.refusal(
            testing, testing.file("empty.zip", zip(StandardCharsets.UTF_8, utf8(""), "a/")));
    assertThat(empty.code()).isEqualTo(ErrorCode.EMPTY_FILE);
    assertThat(empty.detail()).contains("it holds a ZIP archive of nothing");
    byte[] one = zip(StandardCharsets.UTF_8, utf8(json()), "a.json");
    TidemarkException broken =
        BadFilesTest.refusal(
            testing, testing.file("cut.zip", java.util.Arrays.copyOf(one, one.length - 30)));
    assertThat(broken.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
    assertThat(broken.detail()).contains("cut.zip isn't well-formed ZIP");
    one[6] |= 1;
    TidemarkException locked = BadFilesTest.refusal(testing, testing.file("locked.zip", one));
    assertThat(locked.detail()).contains("a ZIP archive that is locked with a password");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"bomb.gz", "bomb.zip"})
  void a_bomb_is_refused_before_it_fills_the_disk(String name) throws IOException {
    Path bomb = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(bomb);
        OutputStream packed = name.endsWith("gz") ? new GZIPOutputStream(file) : zipOf(file)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 80; i++) {
        packed.write(zeros);
      }
    }
    TidemarkException refused = BadFilesTest.refusal(testing, bomb);
    assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_FORMAT);
    assertThat(refused.detail())
        .contains(Files.size(bomb) + " bytes that unpack to more than 200 times as many")
        .contains("unpack it yourself");
    try (Stream<Path> left = Files.list(testing.warehouse().home().staging())) {
      assertThat(left).isEmpty();
    }
  }

  private static OutputStream zipOf(OutputStream file) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(file);
    zip.putNextEntry(new ZipEntry("zeros.csv"));
    return zip;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a.bz2, 425A6839314159, it holds bzip2. Unpack it first (bunzip2)",
    "a.zst, 28B52FFD0458, it holds Zstandard. Unpack it first (unzstd)",
    "a.xz, FD377A585A00, it holds xz. Unpack it first (unxz)",
    "a.7z, 377ABCAF271C, it holds a 7-Zip archive.",
    "a.rar, 526172211A07, it holds a RAR archive.",
    "a.xls, D0CF11E0A1B1, it holds an Excel workbook before 2007"
  })
  void what_is_not_unpacked_is_refused_by_its_name(String name, String bytes, String found) {
    byte[] content = java.util.Arrays.copyOf(java.util.HexFormat.of().parseHex(bytes), 64);
    TidemarkException refused = BadFilesTest.refusal(testing, testing.file(name, content));
    assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_FORMAT);
    assertThat(refused.detail()).contains("The file " + name).contains(found);
  }
}
