package tidemark.api.served;

import static org.assertj.core.api.Assertions.assertThat;
import static tidemark.api.served.TestingServer.json;
import static tidemark.api.served.TestingServer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type of the engine's through each way out and back in. */
interface TypesChapter {
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
  }

  static List<Wire> wires() {
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

  private static String select(String sql) {
    return "select " + sql + " as x";
  }

  private static JsonNode asked(String address, String sql, ArrayNode values, String format) {
    ObjectNode body = TestingServer.JSON.createObjectNode().put("sql", sql);
    body.set("params", values);
    if (!format.isEmpty()) {
      body.put("format", format);
    }
    return json(TestingServer.named().postJson(address, body.toString()));
  }

  @ParameterizedTest
  @MethodSource("wires")
  default void a_value_travels_as_json_and_csv(Wire wire) {
    TestingServer server = TestingServer.named();
    String csv =
        TestingServer.JSON
            .createObjectNode()
            .put("sql", select(wire.sql()))
            .put("format", "csv")
            .toString();

    assertThat(rows(server.sql(select(wire.sql())))).containsExactly("[" + wire.json() + "]");
    assertThat(server.postJson("/api/v1/sql", csv).body()).isEqualTo("x\r\n" + wire.csv() + "\r\n");
  }

  @ParameterizedTest
  @MethodSource("wires")
  default void a_value_of_json_finds_itself_as_a_parameter(Wire wire) throws Exception {
    if (wire.isBound()) {
      ArrayNode values = TestingServer.JSON.createArrayNode();
      values.add(TestingServer.JSON.readTree(wire.json()));
      String sql = "select x is not distinct from ? as x from (" + select(wire.sql()) + ")";

      assertThat(asked("/api/v1/sql", sql, values, "").path("rows").toString())
          .isEqualTo("[[true]]");
    }
  }

  @ParameterizedTest
  @MethodSource("wires")
  default void a_check_promises_the_columns_delivered(Wire wire) throws Exception {
    ArrayNode values = TestingServer.JSON.createArrayNode();
    values.add(wire.isBound() ? TestingServer.JSON.readTree(wire.json()) : values.numberNode(1));
    String sql = "select " + wire.sql() + ", ?, [$1] as l, 'a'::enum('a') as e";

    JsonNode promised = asked("/api/v1/sql/check", sql, values, "");
    JsonNode delivered = asked("/api/v1/sql", sql, values, "");

    assertThat(promised.path("columns").toString()).isEqualTo(delivered.path("columns").toString());
    assertThat(delivered.path("columns")).hasSize(4);
  }

  @Test
  default void arrays_bind_as_lists() throws Exception {
    ArrayNode values =
        (ArrayNode)
            TestingServer.JSON.readTree(
                "[[1, 2.50, null], [\"a\", \"b\"], [[1], [2, 3]], [], [true], [1, 2]]");
    String sql =
        "select typeof($1), $1::varchar, typeof($2), typeof($3), $4::varchar, $5::varchar,"
            + " 2 = any($6)";

    assertThat(asked("/api/v1/sql", sql, values, "").path("rows").toString())
        .isEqualTo(
            "[[\"DECIMAL(2,1)[]\",\"[1.0, 2.5, NULL]\",\"VARCHAR[]\",\"BIGINT[][]\",\"[]\","
                + "\"[true]\",true]]");
  }

  // JDBC.

  private static Connection connect(String client) throws SQLException {
    TestingServer server = TestingServer.named();
    return DriverManager.getConnection(
        client.equals("tidemark")
            ? "jdbc:tidemark://127.0.0.1:" + server.port() + "/"
            : "jdbc:avatica:remote:url=" + server.url() + "/avatica;serialization=" + client);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "protobuf", "tidemark"})
  default void no_type_is_beyond_a_jdbc_client(String client) throws SQLException {
    try (Connection connection = connect(client);
        Statement statement = connection.createStatement()) {
      for (Wire wire : wires()) {
        boolean unreadable = client.equals("json") && wire.json().matches("\"-?(Inf|NaN).*");
        if (!unreadable) {
          try (ResultSet rows = statement.executeQuery(select(wire.sql()))) {
            assertThat(rows.next()).as(wire.sql()).isTrue();
            assertThat(rows.getObject(1) == null)
                .as(wire.sql())
                .isEqualTo(wire.sql().equals("null"));
            assertThat(rows.getString(1) == null)
                .as(wire.sql())
                .isEqualTo(wire.sql().equals("null"));
          }
        }
      }
    }
  }

  @Test
  default void our_driver_says_the_engines_text() throws SQLException {
    try (Connection connection = connect("tidemark");
        Statement statement = connection.createStatement()) {
      for (Wire wire : wires()) {
        String sql = wire.sql();
        boolean own = wire.json().matches("[\\[{].*|\"-?(Inf|NaN).*") || sql.contains("blob");
        if (!own && !sql.contains("variant") && !sql.contains("timetz")) {
          try (ResultSet rows =
              statement.executeQuery("select x, x::varchar from (" + select(sql) + ")")) {
            assertThat(rows.next()).isTrue();
            assertThat(plain(rows.getString(1))).as(sql).isEqualTo(plain(rows.getString(2)));
          }
        }
      }
    }
  }

  /** The engine leaves out a nought before the point where the type has no room for one. */
  private static String plain(String text) {
    return text == null ? "null" : text.replaceFirst("^(-?)0?\\.", "$10.");
  }

  @Test
  default void our_driver_gives_and_takes_what_java_has() throws SQLException {
    record Case(String sql, Object value) {}

    List<Case> cases =
        List.of(
            new Case("42", 42),
            new Case("42::bigint", 42L),
            new Case("true", true),
            new Case("'x'", "x"),
            new Case("12.50::decimal(9,2)", new BigDecimal("12.50")),
            new Case("'" + "9".repeat(38) + "'::decimal(38,0)", new BigDecimal("9".repeat(38))),
            new Case(
                "'-170141183460469231731687303715884105728'::hugeint",
                new BigInteger("-170141183460469231731687303715884105728")),
            new Case(
                "'340282366920938463463374607431768211455'::uhugeint",
                new BigInteger("340282366920938463463374607431768211455")),
            new Case("'nan'::double", Double.NaN),
            new Case("0.5::double", 0.5),
            new Case(
                "uuid 'f0000000-0000-4000-8000-00000000000f'",
                UUID.fromString("f0000000-0000-4000-8000-00000000000f")),
            new Case("date '2026-02-16'", LocalDate.of(2026, 2, 16)),
            new Case("date '0044-03-15 (BC)'", LocalDate.of(-43, 3, 15)),
            new Case("date '1582-10-10'", LocalDate.of(1582, 10, 10)),
            new Case("time '09:30:00.5'", LocalTime.of(9, 30, 0, 500_000_000)),
            new Case("time '09:30:00.000001'", LocalTime.of(9, 30, 0, 1_000)),
            new Case("'09:30:00.123456789'::time_ns", LocalTime.of(9, 30, 0, 123_456_789)),
            new Case("timestamp '2026-02-16 09:30:00'", LocalDateTime.of(2026, 2, 16, 9, 30)),
            new Case("timestamp '2026-03-29 02:30:00'", LocalDateTime.of(2026, 3, 29, 2, 30)),
            new Case(
                "timestamp '0044-03-15 (BC) 01:02:03.000004'",
                LocalDateTime.of(-43, 3, 15, 1, 2, 3, 4_000)),
            new Case(
                "'2026-02-16 09:30:00.123456789'::timestamp_ns",
                LocalDateTime.of(2026, 2, 16, 9, 30, 0, 123_456_789)),
            new Case(
                "'2026-02-16 09:30:00.123456789'::timestamp_ns",
                Timestamp.valueOf("2026-02-16 09:30:00.123456789")),
            new Case(
                "timestamptz '2026-02-16 09:30:00.123456+08:00'",
                OffsetDateTime.parse("2026-02-16T01:30:00.123456Z")),
            new Case(
                "timestamptz '2026-02-16 09:30:00.123456+08:00'",
                Instant.parse("2026-02-16T01:30:00.123456Z")),
            new Case("'\\x00\\xFF'::blob", new byte[] {0, -1}));
    try (Connection connection = connect("tidemark")) {
      for (Case each : cases) {
        try (PreparedStatement statement =
            connection.prepareStatement(
                "select x from (" + select(each.sql()) + ") where x is not distinct from ?")) {
          statement.setObject(1, each.value());
          try (ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).as("%s found by %s", each.sql(), each.value()).isTrue();
            assertThat((Object) rows.getObject(1, each.value().getClass()))
                .as(each.sql())
                .isEqualTo(each.value());
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "protobuf", "tidemark"})
  default void prepared_columns_are_those_delivered(String client) throws SQLException {
    try (Connection connection = connect(client)) {
      for (Wire wire : wires()) {
        try (PreparedStatement statement =
            connection.prepareStatement(select(wire.sql()) + ", 1 as n where 1 = ?")) {
          List<String> promised = columns(statement.getMetaData());
          statement.setInt(1, 2);
          try (ResultSet rows = statement.executeQuery()) {
            assertThat(columns(rows.getMetaData())).as(wire.sql()).isEqualTo(promised);
          }
        }
      }
      try (PreparedStatement statement = connection.prepareStatement("select ?, 1 as one")) {
        assertThat(columns(statement.getMetaData()))
            .isEqualTo(Arrays.asList("$1 UNKNOWN 12", "one INTEGER 4"));
        statement.setInt(1, 42);
        try (ResultSet rows = statement.executeQuery()) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getInt(1)).isEqualTo(42);
        }
      }
    }
  }

  private static List<String> columns(ResultSetMetaData data) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= data.getColumnCount(); i++) {
      columns.add(
          Stream.of(data.getColumnLabel(i), data.getColumnTypeName(i), data.getColumnType(i))
              .map(String::valueOf)
              .reduce((a, b) -> a + " " + b)
              .orElseThrow());
    }
    return columns;
  }
}
