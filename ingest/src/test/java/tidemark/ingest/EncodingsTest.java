package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.ingest.stage.Packaging;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Texts in the encodings that sources use, declared, undeclared, or declared wrongly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EncodingsTest {
  private TestingLoader testing;

  /** Each text has links of its own. */
  private int texts;

  @BeforeAll
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterAll
  void close() {
    testing.close();
  }

  private List<String> titles() {
    return testing.rows(
        "select title from market.news where link like 'https://f.org/%d/%%' order by published_at"
            .formatted(texts));
  }

  private String list(String... titles) {
    texts++;
    StringBuilder text = new StringBuilder("published_at,outlet,title,link\n");
    for (int i = 0; i < titles.length; i++) {
      text.append("2026-02-%02d,F,%s,https://f.org/%d/%d%n".formatted(i + 1, titles[i], texts, i));
    }
    return text.toString();
  }

  private String feed(String declaration, String title) {
    texts++;
    return declaration
        + "<rss version='2.0'><channel><title>F</title><link>https://f.org</link>"
        + "<description>d</description><item><title>"
        + title
        + "</title><link>https://f.org/"
        + texts
        + "/1</link><pubDate>Mon, 16 Feb 2026 08:00:00 +0800</pubDate>"
        + "</item></channel></rss>";
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GBK          | GB18030      | 中国大模型周调用量首次超过美国         | 算力板块大涨，关注光模块
          GB18030      | GB18030      | 人工智能产业加速发展                   | 华为发布新一代芯片
          Big5         | Big5         | 臺灣人工智慧產業快速發展               | 伺服器需求持續成長
          Shift_JIS    | Shift_JIS    | 生成AIの利用が急速に広がっています     | 日本企業もモデルの導入を進めている
          EUC-JP       | EUC-JP       | 生成AIの利用が急速に広がっています     | 日本企業もモデルの導入を進めている
          EUC-KR       | EUC-KR       | 중국 인공지능 모델의 사용량 증가       | 처음으로 미국을 넘어섰다
          windows-1252 | windows-1252 | Inteligência artificial avança – “já”  | São Paulo não prevê redução
          ISO-8859-1   | windows-1252 | Überraschung in München                | Größere Modelle
          UTF-16LE     | UTF-16LE     | 中国大模型周调用量首次超过美国         | São Paulo
          UTF-16BE     | UTF-16BE     | 中国大模型周调用量首次超过美国         | São Paulo
          UTF-16       | UTF-16BE     | 中国大模型周调用量首次超过美国         | São Paulo
          X-UTF-32LE-BOM | UTF-32LE   | 中国大模型周调用量首次超过美国         | São Paulo
          X-UTF-32BE-BOM | UTF-32BE   | 中国大模型周调用量首次超过美国         | São Paulo
          """)
  void a_list_is_read_in_its_encoding_and_told_so(
      String charset, String told, String first, String second) {
    LoadReport report = testing.load(testing.file("news.csv", bytes(list(first, second), charset)));
    assertThat(testing.rejects(report)).isEmpty();
    assertThat(titles()).containsExactly(first, second);
    assertThat(report.packaging())
        .isEqualTo(new Packaging(Optional.of(told), Optional.empty(), List.of()))
        .isEqualTo(testing.loader().require(Long.toString(report.batch())).packaging());
  }

  @ParameterizedTest(name = "{0} said to be {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GBK          | UTF-8        | GB18030 though UTF-8          | 中国大模型周调用量首次超过美国
          GBK          | ISO-8859-1   | GB18030 though ISO-8859-1     | 中国大模型周调用量首次超过美国
          GBK          |              | GB18030                       | 中国大模型周调用量首次超过美国
          GBK          | gb2312       | GB18030                       | 朱镕基谈大模型
          UTF-8        | GBK          | UTF-8 though GBK              | 中国大模型周调用量首次超过美国
          UTF-8        | utf-8        | UTF-8                         | 中国大模型周调用量首次超过美国
          UTF-8        | ISO-8859-1   | UTF-8 though ISO-8859-1       | São Paulo não prevê redução
          windows-1252 | UTF-8        | windows-1252 though UTF-8     | São Paulo não prevê redução
          windows-1252 | iso-8859-1   | windows-1252                  | Preços – “já” a €5
          windows-1251 | windows-1251 | windows-1251                  | Привет
          UTF-16LE     | utf-16       | UTF-16LE                      | 中国大模型周调用量首次超过美国
          UTF-16LE     | UTF-8        | UTF-16LE though UTF-8         | 中国大模型周调用量首次超过美国
          UTF-8        | utf-16       | UTF-8 though utf-16           | 中国大模型周调用量首次超过美国
          UTF-8        | x-nope       | UTF-8 though x-nope           | 中国大模型
          GBK          | x-nope       | GB18030 though x-nope         | 中国大模型周调用量首次超过美国
          """)
  void a_feed_is_read_in_what_it_is_and_not_in_what_it_says(
      String charset, String declared, String told, String title) {
    String declaration =
        declared == null ? "" : "<?xml version='1.0' encoding='" + declared + "'?>\n";
    Packaging packaging =
        testing
            .load(testing.file("feed.xml", bytes(feed(declaration, title), charset)))
            .packaging();
    assertThat(titles()).containsExactly(title);
    assertThat(
            packaging.encoding().orElse("-")
                + packaging.declared().map(name -> " though " + name).orElse(""))
        .isEqualTo(told);
  }

  @Test
  void json_lines_of_many_encodings_and_more_than_one_buffer() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      lines.append(
          "{\"published_at\": \"2026-02-16\", \"outlet\": \"新华社\", \"title\": \"第%d条新闻\", \"link\": \"https://f.org/%d\"}%n"
              .formatted(i, i));
    }
    LoadReport report =
        testing.load(testing.file("news.ndjson", bytes(lines.toString(), "GB18030")));
    assertThat(report.rowsLoaded()).isEqualTo(3000);
    assertThat(testing.rows("select title from market.news where link = 'https://f.org/2999'"))
        .containsExactly("第2999条新闻");
  }

  @Test
  void a_damaged_utf8_is_refused_and_not_read_as_something_else() {
    byte[] bytes = bytes(list("中国大模型", "算力"), "UTF-8");
    int at =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .indexOf("https://f.org/%d/1".formatted(texts));
    bytes[at - 2] = (byte) 0xFF;
    TidemarkException refused = BadFilesTest.refusal(testing, testing.file("damaged.csv", bytes));
    assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_ENCODING);
    assertThat(refused.detail())
        .isEqualTo(
            "The file damaged.csv isn't UTF-8 throughout: byte "
                + (at - 4)
                + " (line 3) is 0xE5, which has no meaning there. Save the file as UTF-8; nothing was loaded.");
    assertThat(refused.line()).hasValue(3);
  }

  @Test
  void a_text_that_breaks_off_in_a_character() {
    byte[] bytes = bytes("week,model,tokens\n2026-W08,é", "UTF-8");
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    TidemarkException refused = BadFilesTest.refusal(testing, testing.file("cut.csv", cut));
    assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_ENCODING);
    assertThat(refused.detail()).contains("isn't UTF-8 throughout: byte 27 (line 2) is 0xC3");
  }

  @Test
  void bytes_that_no_encoding_has_are_named() {
    byte[] bytes = bytes(list("São Paulo não", "x"), "windows-1252");
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(",x,");
    bytes[at + 1] = (byte) 0x81;
    TidemarkException refused = BadFilesTest.refusal(testing, testing.file("odd.csv", bytes));
    assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_ENCODING);
    assertThat(refused.detail())
        .contains("odd.csv isn't windows-1252: byte " + (at + 1) + " (line 3) is 0x81");
  }

  @Test
  void half_a_character_of_utf16() {
    byte[] bytes = bytes("week,model,tokens\n2026-W08,a/b,1\n", "UTF-16LE");
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    TidemarkException refused = BadFilesTest.refusal(testing, testing.file("wide.csv", cut));
    assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_ENCODING);
    assertThat(refused.detail()).contains("wide.csv isn't UTF-16LE: byte 64 (line 2) is 0x0A");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"UTF-8, 29", "UTF-16LE, 29 of its UTF-8 form", "GB18030, 29"})
  void a_nul_is_named_by_its_line(String charset, String offset) {
    String text = "week,model,tokens\n2026-W08,a/\0b,1\n2026-W09,模型调用量,1\n";
    TidemarkException refused =
        BadFilesTest.refusal(testing, testing.file("nul.csv", bytes(text, charset)));
    assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
    assertThat(refused.detail())
        .contains("nul.csv stops being text at line 2: byte " + offset + " is a NUL (0x00)");
    assertThat(refused.line()).hasValue(2);
  }
}
