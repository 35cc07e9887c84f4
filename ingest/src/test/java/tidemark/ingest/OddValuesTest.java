package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Figures, dates and documents that no honest source writes, and what a user sees of each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OddValuesTest {
  private TestingLoader testing;
  private int files;

  @BeforeAll
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterAll
  void close() {
    testing.close();
  }

  /** Loads a bad row beside a good one; the good one is loaded, and the bad one answered. */
  private Reject reject(String header, String bad, String good) {
    files++;
    LoadReport report =
        testing.load(
            "odd%d.csv".formatted(files),
            "%s%n%s%n%s%n".formatted(header, bad, good).replace("#", Integer.toString(files)));
    assertThat(report.rowsLoaded()).isEqualTo(1);
    assertThat(testing.rejects(report)).hasSize(1);
    return testing.rejects(report).get(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1e309       | is beyond 9,223,372,036,854,775,807
          NaN         | isn't a whole number of tokens
          -Infinity   | isn't a whole number of tokens
          1.234,5     | isn't a whole number of tokens
          1.234.567   | isn't a whole number of tokens
          -1          | is negative: tokens are counted from 0
          """)
  void tokens(String value, String reason) {
    Reject reject = reject("week;model;tokens", "2026-W08;a/#;" + value, "2026-W08;b/#;1");
    assertThat(reject.value()).hasValue(value);
    assertThat(reject.reason()).isEqualTo(reason);
    assertThat(reject.column()).hasValue("tokens");
  }

  @Test
  void a_model_that_begins_with_a_control_character() {
    Reject reject = reject("week;model;tokens", "2026-W08;\u0001a/#;1", "2026-W08;b/#;1");
    assertThat(reject.column()).hasValue("model");
    assertThat(reject.reason()).isEqualTo("begins with a control character");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NaN      | isn't a price in US dollars
          1e309    | isn't a price in US dollars
          1.234,5  | isn't a price in US dollars
          -0.5     | is negative: only -1 (varies) is known
          """)
  void prices(String value, String reason) {
    Reject reject =
        reject(
            "read_on;id;context_length;prompt_price_per_token",
            "2026-02-16;a/#;1;" + value,
            "2026-02-16;b/#;1;-1");
    assertThat(reject.value()).hasValue(value);
    assertThat(reject.reason()).isEqualTo(reason);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"2026-02-30", "30/02/26", "16/02/2026", "2026-13-01"})
  void days(String value) {
    Reject reject = reject("day,model,tokens", value + ",a/#,1", "2026-02-16,b/#,1");
    assertThat(reject.value()).hasValue(value);
    assertThat(reject.reason())
        .isEqualTo("isn't a day of the calendar: expected a day such as 2026-02-16");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"2026-02-30T08:00:00Z", "30/02/26", "2026-02-16T25:00:00Z"})
  void times(String value) {
    Reject reject =
        reject(
            "published_at,outlet,link",
            value + ",F,https://f.org/a#",
            "2026-02-16 08:00:00 +08:00,F,https://f.org/b#");
    assertThat(reject.value()).hasValue(value);
    assertThat(reject.reason()).startsWith("isn't a time of the calendar: expected one such as");
  }

  private TidemarkException malformed(String name, String content) {
    TidemarkException refused = BadFilesTest.refusal(testing, testing.file(name, content));
    assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
    return refused;
  }

  @Test
  void json_of_ten_thousand_levels() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    assertThat(malformed("deep.json", deep).detail())
        .contains("deep.json isn't well-formed JSON")
        .contains("it goes deeper or is longer than any record is: Document nesting depth (1001)");
    assertThat(malformed("record.json", "[{\"week\": \"2026-W08\", \"x\": " + deep + "}]").detail())
        .contains("record.json isn't well-formed JSON");
  }

  @Test
  void a_key_that_comes_twice_in_a_record() {
    String twice = "[{\"week\": \"2026-W08\", \"model\": \"a/b\",\n\"tokens\": 1, \"tokens\": 2}]";
    TidemarkException refused = malformed("twice.json", twice);
    assertThat(refused.detail()).contains("line 2").contains("Duplicate field 'tokens'");
    assertThat(refused.line()).hasValue(2);
  }

  @Test
  void json_numbers_that_json_does_not_have() {
    TidemarkException refused =
        malformed("nan.json", "[{\"week\": \"2026-W08\", \"model\": \"a/b\", \"tokens\": NaN}]");
    assertThat(refused.detail())
        .contains("nan.json stops being JSON at line 1")
        .contains("Non-standard token 'NaN', which JSON doesn't have");
  }

  @Test
  void a_line_of_a_hundred_megabytes() {
    String rows = "week,model,tokens\n2026-W08,long/a,1\n2026-W08,%s,1\n2026-W08,long/b,1\n";
    TidemarkException refused = malformed("long.csv", rows.formatted("x".repeat(100 << 20)));
    assertThat(refused.detail())
        .contains("long.csv stops being separated values at line 3: the line has 104857611 bytes")
        .contains("at most 2000000 were expected");
    assertThat(refused.line()).hasValue(3);
    LoadReport one =
        testing.load(
            "long.json",
            "[{\"week\": \"2026-W08\", \"model\": \"long/c\", \"tokens\": 1, \"note\": \""
                + "x".repeat(100 << 20)
                + "\"}]");
    assertThat(one.rowsLoaded()).isEqualTo(1);
  }

  @Test
  void entities_that_multiply_are_not_followed() {
    String bomb =
        "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
            + "<rss version='2.0'><channel><title>&b;</title></channel></rss>";
    assertThat(malformed("bomb.xml", bomb).detail()).contains("it declares a document type");
  }
}
