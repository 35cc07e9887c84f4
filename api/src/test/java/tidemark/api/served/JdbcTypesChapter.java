package tidemark.api.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidemark.api.served.TestingServer.rows;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
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
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every type of the engine's through the stock Avatica driver, in both serialisations, and ours.
 */
interface JdbcTypesChapter {
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
      for (Wire wire : Wire.all()) {
        boolean unreadable = client.equals("json") && wire.json().matches("\"-?(Inf|NaN).*");
        if (!unreadable) {
          try (ResultSet rows = statement.executeQuery(wire.select())) {
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
      for (Wire wire : Wire.all()) {
        String sql = wire.sql();
        boolean own = wire.json().matches("[\\[{].*|\"-?(Inf|NaN).*") || sql.contains("blob");
        if (!own && !sql.contains("variant") && !sql.contains("timetz")) {
          try (ResultSet rows =
              statement.executeQuery("select x, x::varchar from (" + wire.select() + ")")) {
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
                "select x from ("
                    + "select "
                    + each.sql()
                    + " as x"
                    + ") where x is not distinct from ?")) {
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
  default void a_bound_decimal_keeps_its_digits(String client) throws SQLException {
    try (Connection connection = connect(client);
        PreparedStatement statement =
            connection.prepareStatement("select typeof(?), $1::varchar")) {
      for (String digits : List.of("0.1", "12.50", "-0." + "1".repeat(38), "9".repeat(38))) {
        BigDecimal decimal = new BigDecimal(digits);
        statement.setBigDecimal(1, decimal);
        try (ResultSet rows = statement.executeQuery()) {
          assertThat(rows.next()).isTrue();
          assertThat(new BigDecimal(rows.getString(2))).as(digits).isEqualTo(decimal);
          assertThat(rows.getString(1)).as(digits).startsWith("DECIMAL(");
        }
      }
    }
  }

  @Test
  default void our_driver_keeps_a_clock_in_each_zone_and_the_ends_of_time() throws SQLException {
    String sql =
        "select timestamp '2026-07-01 23:30:00.000001' as clock, time '24:00:00' as midnight,"
            + " date 'infinity' as d, timestamp '-infinity' as t";
    try (Connection connection = connect("tidemark");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      LocalDateTime clock = LocalDateTime.parse("2026-07-01T23:30:00.000001");
      for (String zone : List.of("UTC", "Asia/Shanghai", "America/New_York")) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone(zone));
        assertThat(rows.getTimestamp("clock", calendar).toInstant())
            .as(zone)
            .isEqualTo(clock.atZone(ZoneId.of(zone)).toInstant());
      }
      assertThat(rows.getTimestamp("clock")).isEqualTo(Timestamp.valueOf(clock));
      assertThat(rows.getDate("clock")).hasToString("2026-07-01");
      assertThat(rows.getTime("clock")).hasToString("23:30:00");
      assertThat(rows.getString("midnight")).isEqualTo("24:00:00");
      assertThat(rows.getObject("midnight", LocalTime.class)).isEqualTo(LocalTime.MAX);
      assertThat(rows.getString("d")).isEqualTo("infinity");
      assertThat(rows.getObject("d", LocalDate.class)).isEqualTo(LocalDate.of(5_881_580, 7, 11));
      assertThat(rows.getString("t")).isEqualTo("-infinity");
      assertThat(rows.getTimestamp("t").getTime()).isLessThan(0);
      assertThatThrownBy(() -> rows.getObject("clock", Instant.class))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("has no time zone. Use LocalDateTime");
      assertThatThrownBy(() -> rows.getObject("clock", StringBuilder.class))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("can't be had as java.lang.StringBuilder");
      assertThatThrownBy(() -> rows.getObject("d", UUID.class))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("can't be had as java.util.UUID");
    }
  }

  @Test
  default void our_driver_reads_streams_and_binds_arrays() throws Exception {
    try (Connection connection = connect("tidemark");
        PreparedStatement statement =
            connection.prepareStatement(
                "select ? = 'ä語', ? = '\\x00\\xFF'::blob, ?::varchar, ? is null, 2 = any(?),"
                    + " date '2026-02-16' = any(?::date[])")) {
      statement.setCharacterStream(1, new StringReader("ä語"));
      statement.setBinaryStream(2, new ByteArrayInputStream(new byte[] {0, -1, 7}), 2);
      statement.setObject(3, LocalDate.of(2026, 2, 16), Types.VARCHAR);
      statement.setNull(4, Types.INTEGER, "INTEGER");
      statement.setArray(5, connection.createArrayOf("INTEGER", new Object[] {1, 2}));
      statement.setArray(6, connection.createArrayOf("VARCHAR", new Object[] {"2026-02-16"}));
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(
                Stream.of(1, 2, 3, 4, 5, 6)
                    .map(
                        column -> {
                          try {
                            return rows.getString(column);
                          } catch (SQLException e) {
                            throw new IllegalStateException(e);
                          }
                        }))
            .containsExactly("true", "true", "2026-02-16", "true", "true", "true");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "protobuf", "tidemark"})
  default void prepared_columns_are_those_delivered(String client) throws SQLException {
    try (Connection connection = connect(client)) {
      for (Wire wire : Wire.all()) {
        try (PreparedStatement statement =
            connection.prepareStatement(wire.select() + ", 1 as n where 1 = ?")) {
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
