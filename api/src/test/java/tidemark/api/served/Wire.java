package tidemark.api.served;

import java.util.List;

/**
 * A value, and how it stands in JSON.
 *
 * @param sql an expression
 */
record Wire(String sql, String json) {
  static Wire of(String sql, String json) {
    return new Wire(sql, json);
  }

  /** What no text or number stands for: base64, nested values, and variants of unknown type. */
  boolean isBound() {
    return !sql.contains("blob") && !json.matches("[\\[{].*") && !sql.contains("variant");
  }

  /** As CSV has it: unquoted where JSON quotes, and an empty field for null. */
  String csv() {
    String text = json.replaceAll("^\"|\"$", "");
    if (json.equals("null")) {
      return "";
    }
    return text.isEmpty() || text.matches("(?s).*[,\"].*")
        ? "\"" + text.replace("\\\"", "\"").replace("\"", "\"\"") + "\""
        : text;
  }

  @Override
  public String toString() {
    return sql;
  }

  /** Values of each type. */
  static List<Wire> all() {
    return List.of(
        Wire.of("null", "null"),
        Wire.of("true", "true"),
        Wire.of("'-128'::tinyint", "-128"),
        Wire.of("'255'::utinyint", "255"),
        Wire.of("'-32768'::smallint", "-32768"),
        Wire.of("'65535'::usmallint", "65535"),
        Wire.of("'-2147483648'::integer", "-2147483648"),
        Wire.of("'4294967295'::uinteger", "4294967295"),
        Wire.of("9007199254740992", "9007199254740992"),
        Wire.of("9007199254740993", "\"9007199254740993\""),
        Wire.of("'-9223372036854775808'::bigint", "\"-9223372036854775808\""),
        Wire.of("18446744073709551615::ubigint", "\"18446744073709551615\""),
        Wire.of("5::hugeint", "5"),
        Wire.of(
            "'-170141183460469231731687303715884105728'::hugeint",
            "\"-170141183460469231731687303715884105728\""),
        Wire.of(
            "'340282366920938463463374607431768211455'::uhugeint",
            "\"340282366920938463463374607431768211455\""),
        Wire.of("'1" + "0".repeat(50) + "'::bignum", "\"1" + "0".repeat(50) + "\""),
        Wire.of("12.50::decimal(9,2)", "\"12.50\""),
        Wire.of("'" + "9".repeat(38) + "'::decimal(38,0)", "\"" + "9".repeat(38) + "\""),
        Wire.of("'-0." + "0".repeat(37) + "1'::decimal(38,38)", "\"-0." + "0".repeat(37) + "1\""),
        Wire.of("0.1::double", "0.1"),
        Wire.of("0.1::float", "0.1"),
        Wire.of("'nan'::double", "\"NaN\""),
        Wire.of("'inf'::float", "\"Infinity\""),
        Wire.of("'-inf'::double", "\"-Infinity\""),
        Wire.of("''", "\"\""),
        Wire.of("'ä 語, \"🌊\"'", "\"ä 語, \\\"🌊\\\"\""),
        Wire.of("'\\x00\\xFF'::blob", "\"AP8=\""),
        Wire.of("'0101'::bit", "\"0101\""),
        Wire.of(
            "uuid 'f0000000-0000-4000-8000-00000000000f'",
            "\"f0000000-0000-4000-8000-00000000000f\""),
        Wire.of("date '2026-02-16'", "\"2026-02-16\""),
        Wire.of("date '0044-03-15 (BC)'", "\"-0043-03-15\""),
        Wire.of("date '5881580-07-10'", "\"5881580-07-10\""),
        Wire.of("date '-infinity'", "\"-infinity\""),
        Wire.of("time '09:30:00.5'", "\"09:30:00.5\""),
        Wire.of("time '24:00:00'", "\"24:00:00\""),
        Wire.of("'09:30:00.123456789'::time_ns", "\"09:30:00.123456789\""),
        Wire.of("timetz '09:30:00+05:30'", "\"09:30:00+05:30\""),
        Wire.of("timetz '09:30:00+00'", "\"09:30:00+00:00\""),
        Wire.of("timetz '24:00:00-15:59:59'", "\"24:00:00-15:59:59\""),
        Wire.of("timestamp '2026-02-16 09:30:00.123456'", "\"2026-02-16T09:30:00.123456\""),
        Wire.of("timestamp '0044-03-15 (BC) 01:02:03.5'", "\"-0043-03-15T01:02:03.5\""),
        Wire.of("timestamp '294247-01-10 04:00:54.775806'", "\"294247-01-10T04:00:54.775806\""),
        Wire.of("timestamp 'infinity'", "\"infinity\""),
        Wire.of("'2026-02-16 09:30:00'::timestamp_s", "\"2026-02-16T09:30:00\""),
        Wire.of("'infinity'::timestamp_s", "\"infinity\""),
        Wire.of("'2026-02-16 09:30:00.123'::timestamp_ms", "\"2026-02-16T09:30:00.123\""),
        Wire.of("'-infinity'::timestamp_ms", "\"-infinity\""),
        Wire.of(
            "'2026-02-16 09:30:00.123456789'::timestamp_ns", "\"2026-02-16T09:30:00.123456789\""),
        Wire.of("'infinity'::timestamp_ns", "\"infinity\""),
        Wire.of(
            "timestamptz '2026-02-16 09:30:00.123456+08:00'", "\"2026-02-16T01:30:00.123456Z\""),
        Wire.of("timestamptz '-infinity'", "\"-infinity\""),
        Wire.of("interval '1 year 3 days 04:05:06.789'", "\"1 year 3 days 04:05:06.789\""),
        Wire.of("'a'::enum('a', 'b')", "\"a\""),
        Wire.of("'{\"a\": [1, 2.50]}'::json", "\"{\\\"a\\\": [1, 2.50]}\""),
        Wire.of("'POINT (1 2.5)'::geometry", "\"POINT (1 2.5)\""),
        Wire.of("5::variant", "5"),
        Wire.of("timestamp '2026-02-16 09:30:00'::variant", "\"2026-02-16T09:30:00\""),
        Wire.of("[]", "[]"),
        Wire.of("[1, null, 3]", "[1,null,3]"),
        Wire.of("[[date '-infinity'], null]", "[[\"-infinity\"],null]"),
        Wire.of("[timestamp '0044-03-15 (BC) 01:02:03']", "[\"-0043-03-15T01:02:03\"]"),
        Wire.of("[1, 2]::integer[2]", "[1,2]"),
        Wire.of(
            "{'a': 1.50, 'b': {'c': [18446744073709551615::ubigint]}}",
            "{\"a\":\"1.50\",\"b\":{\"c\":[\"18446744073709551615\"]}}"),
        Wire.of("map {date '2026-02-16': 'nan'::double}", "{\"2026-02-16\":\"NaN\"}"),
        Wire.of("map {[1, 2]: {'k': '\\x00'::blob}}", "{\"[1,2]\":{\"k\":\"AA==\"}}"),
        Wire.of("union_value(k := 'x')", "\"x\""),
        Wire.of("[union_value(k := 1.5)]", "[\"1.5\"]"));
  }

  /** The value alone, as the column x. */
  String select() {
    return "select " + sql + " as x";
  }
}
