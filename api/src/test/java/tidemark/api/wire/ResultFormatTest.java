package tidemark.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tidemark.warehouse.error.TidemarkException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ResultFormatTest {
  private static String write(ResultFormat format, TestingRows rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(rows, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_result_has_columns_rows_and_statistics() throws IOException {
    TestingRows rows =
        new TestingRows()
            .column("week", "VARCHAR")
            .column("tokens", "HUGEINT")
            .row("2026-W08", new BigInteger("11100000000000"))
            .row(null, null);

    assertThat(write(ResultFormat.JSON, rows))
        .isEqualTo(
            "{\"columns\":[{\"name\":\"week\",\"type\":\"VARCHAR\"},"
                + "{\"name\":\"tokens\",\"type\":\"HUGEINT\"}],"
                + "\"rows\":[[\"2026-W08\",11100000000000],[null,null]],"
                + "\"statistics\":{\"rowCount\":2,\"path\":\"typed\",\"rollup\":null,\"translateMillis\":0.5,"
                + "\"engineMillis\":1.25,\"dataVersion\":7}}");
  }

  @Test
  void an_empty_result_still_tells_its_columns() throws IOException {
    TestingRows rows = new TestingRows().column("a", "DATE").column("b c", "BLOB");

    assertThat(write(ResultFormat.JSON, rows)).contains("\"name\":\"b c\"").contains("\"rows\":[]");
    assertThat(write(ResultFormat.CSV, rows)).isEqualTo("a,b c\r\n");
  }

  @Test
  void a_cut_result_says_so_in_json() throws IOException {
    TestingRows rows = new TestingRows().column("a", "INTEGER").row(1).truncated();

    assertThat(write(ResultFormat.JSON, rows)).endsWith("\"dataVersion\":7,\"truncated\":true}}");
  }

  @Test
  void csv_quotes_what_would_be_misread_and_tells_null_from_empty() throws IOException {
    TestingRows rows =
        new TestingRows()
            .column("say \"hi\"", "VARCHAR")
            .column("n", "VARCHAR")
            .row("a,b", null)
            .row("two\nlines", "")
            .row("plain", "ä 語 🌊");

    assertThat(write(ResultFormat.CSV, rows))
        .isEqualTo("\"say \"\"hi\"\"\",n\r\n\"a,b\",\r\n\"two\nlines\",\"\"\r\nplain,ä 語 🌊\r\n");
  }

  static Stream<Arguments> values() {
    Map<String, Object> struct = new LinkedHashMap<>();
    struct.put("a", 1);
    struct.put("b", Arrays.asList("x", null));
    return Stream.of(
        value(null, "null", ""),
        value(true, "true", "true"),
        value(false, "false", "false"),
        value(Byte.MIN_VALUE, "-128", "-128"),
        value(Short.MAX_VALUE, "32767", "32767"),
        value(Integer.MIN_VALUE, "-2147483648", "-2147483648"),
        value(1L << 53, "9007199254740992", "9007199254740992"),
        value((1L << 53) + 1, "\"9007199254740993\"", "9007199254740993"),
        value(-(1L << 53) - 1, "\"-9007199254740993\"", "-9007199254740993"),
        value(Long.MIN_VALUE, "\"-9223372036854775808\"", "-9223372036854775808"),
        value(Long.MAX_VALUE, "\"9223372036854775807\"", "9223372036854775807"),
        value(BigInteger.TWO.pow(53), "9007199254740992", "9007199254740992"),
        value(
            BigInteger.TWO.pow(127).subtract(BigInteger.ONE),
            "\"170141183460469231731687303715884105727\"",
            "170141183460469231731687303715884105727"),
        value(new BigDecimal("12.50"), "\"12.50\"", "12.50"),
        value(new BigDecimal("1E+3"), "\"1000\"", "1000"),
        value(new BigDecimal("0.0000000001"), "\"0.0000000001\"", "0.0000000001"),
        value(0.1, "0.1", "0.1"),
        value(Double.MAX_VALUE, "1.7976931348623157E308", "1.7976931348623157E308"),
        value(-0.0, "-0.0", "-0.0"),
        value(Double.NaN, "\"NaN\"", "NaN"),
        value(Double.POSITIVE_INFINITY, "\"Infinity\"", "Infinity"),
        value(Float.NEGATIVE_INFINITY, "\"-Infinity\"", "-Infinity"),
        value(0.1f, "0.1", "0.1"),
        value(LocalDate.of(2026, 2, 16), "\"2026-02-16\"", "2026-02-16"),
        value(LocalDate.of(-43, 3, 15), "\"-0043-03-15\"", "-0043-03-15"),
        value(LocalDate.of(5_881_580, 7, 10), "\"5881580-07-10\"", "5881580-07-10"),
        value(LocalTime.of(9, 30), "\"09:30:00\"", "09:30:00"),
        value(OffsetTime.parse("09:30+05:30"), "\"09:30:00+05:30\"", "09:30:00+05:30"),
        value(OffsetTime.parse("09:30:00.5Z"), "\"09:30:00.5+00:00\"", "09:30:00.5+00:00"),
        value(
            LocalDateTime.of(10_000, 1, 1, 0, 0),
            "\"10000-01-01T00:00:00\"",
            "10000-01-01T00:00:00"),
        value(Map.of(List.of(1, 2), 3), "{\"[1,2]\":3}", "\"{\"\"[1,2]\"\":3}\""),
        value(
            Map.of(LocalDateTime.of(2026, 1, 1, 0, 0), 3),
            "{\"2026-01-01T00:00:00\":3}",
            "\"{\"\"2026-01-01T00:00:00\"\":3}\""),
        value(LocalTime.of(9, 30, 0, 500_000_000), "\"09:30:00.5\"", "09:30:00.5"),
        value(
            LocalDateTime.of(2026, 2, 16, 9, 30), "\"2026-02-16T09:30:00\"", "2026-02-16T09:30:00"),
        value(
            OffsetDateTime.parse("2026-02-16T09:30:00+08:00"),
            "\"2026-02-16T01:30:00Z\"",
            "2026-02-16T01:30:00Z"),
        value(new byte[] {0, (byte) 0xFF}, "\"AP8=\"", "AP8="),
        value(new byte[0], "\"\"", "\"\""),
        value(
            UUID.fromString("00000000-0000-0000-0000-000000000001"),
            "\"00000000-0000-0000-0000-000000000001\"",
            "00000000-0000-0000-0000-000000000001"),
        value("say \"\u0001\"", "\"say \\\"\\u0001\\\"\"", "\"say \"\"\u0001\"\"\""),
        value(List.of(), "[]", "[]"),
        value(
            Arrays.asList(new BigDecimal("1.5"), null, LocalDate.of(2026, 1, 1)),
            "[\"1.5\",null,\"2026-01-01\"]",
            "\"[\"\"1.5\"\",null,\"\"2026-01-01\"\"]\""),
        value(
            struct, "{\"a\":1,\"b\":[\"x\",null]}", "\"{\"\"a\"\":1,\"\"b\"\":[\"\"x\"\",null]}\""),
        value(
            Map.of(LocalDate.of(2026, 1, 1), 1),
            "{\"2026-01-01\":1}",
            "\"{\"\"2026-01-01\"\":1}\""));
  }

  private static Arguments value(@Nullable Object value, String json, String csv) {
    return Arguments.of(value, json, csv);
  }

  @ParameterizedTest
  @MethodSource("values")
  void each_value_keeps_all_it_says(@Nullable Object value, String json, String csv)
      throws IOException {
    TestingRows rows = new TestingRows().column("x", "ANY").row(value);
    assertThat(write(ResultFormat.JSON, rows)).contains("\"rows\":[[" + json + "]]");

    TestingRows again = new TestingRows().column("x", "ANY").row(value);
    assertThat(write(ResultFormat.CSV, again)).isEqualTo("x\r\n" + csv + "\r\n");
  }

  @Test
  void a_document_that_broke_off_is_not_completed() {
    for (ResultFormat format : ResultFormat.values()) {
      TestingRows rows =
          new TestingRows().column("x", "INTEGER").row(1).row(2).row(3).failingAfter(2);
      ByteArrayOutputStream out = new ByteArrayOutputStream();

      assertThatThrownBy(() -> format.write(rows, out)).isInstanceOf(TidemarkException.class);
      assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("statistics");
    }
  }

  @Test
  void the_stream_stays_open_for_its_owner() throws IOException {
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };

    for (ResultFormat format : ResultFormat.values()) {
      format.write(new TestingRows().column("x", "INTEGER").row(1), out);
    }
    assertThat(out.toString()).contains("statistics").endsWith("x\r\n1\r\n");
  }
}
