package tidemark.api.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stock Avatica driver, in both serialisations. */
interface JdbcChapter {
  String JSON = "json";
  String PROTOBUF = "protobuf";

  private static Connection connect(String serialization) throws SQLException {
    return connect(serialization, new Properties());
  }

  private static Connection connect(String serialization, Properties info) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:avatica:remote:url="
            + TestingServer.named().url()
            + "/avatica;serialization="
            + serialization,
        info);
  }

  private static List<String> column(ResultSet rows, String label) throws SQLException {
    List<String> values = new ArrayList<>();
    while (rows.next()) {
      values.add(rows.getString(label));
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, PROTOBUF})
  default void a_statement_answers_with_labels_types_and_rows(String serialization)
      throws SQLException {
    try (Connection connection = connect(serialization);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select model, sum(tokens) as tokens from usage where week = '2026-W07'"
                    + " group by model order by tokens desc")) {
      ResultSetMetaData columns = rows.getMetaData();
      assertThat(columns.getColumnCount()).isEqualTo(2);
      assertThat(columns.getColumnLabel(1)).isEqualTo("model");
      assertThat(columns.getColumnType(1)).isEqualTo(Types.VARCHAR);
      assertThat(columns.getColumnLabel(2)).isEqualTo("tokens");
      assertThat(columns.getColumnType(2)).isEqualTo(Types.DECIMAL);
      assertThat(columns.getColumnTypeName(2)).isEqualTo("HUGEINT");
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("deepseek/deepseek-chat");
      assertThat(rows.getLong("tokens")).isEqualTo(900);
      assertThat(column(rows, "model"))
          .containsExactly("anthropic/claude-sonnet-4", "openai/gpt-5");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, PROTOBUF})
  default void each_type_arrives_as_smallest_largest_and_null(String serialization)
      throws SQLException {
    record Case(String type, String smallest, String largest) {}

    List<Case> cases =
        List.of(
            new Case("BOOLEAN", "false", "true"),
            new Case("TINYINT", "-128", "127"),
            new Case("UTINYINT", "0", "255"),
            new Case("SMALLINT", "-32768", "32767"),
            new Case("USMALLINT", "0", "65535"),
            new Case("INTEGER", "-2147483648", "2147483647"),
            new Case("UINTEGER", "0", "4294967295"),
            new Case("BIGINT", "-9223372036854775808", "9223372036854775807"),
            new Case("UBIGINT", "0", "18446744073709551615"),
            new Case(
                "HUGEINT",
                "-170141183460469231731687303715884105728",
                "170141183460469231731687303715884105727"),
            new Case("DECIMAL(18,3)", "-999999999999999.999", "999999999999999.999"),
            new Case(
                "DECIMAL(38,0)",
                "-99999999999999999999999999999999999999",
                "99999999999999999999999999999999999999"),
            new Case("DOUBLE", "-1.5", "1.7976931348623157E308"),
            new Case("FLOAT", "-0.25", "0.5"),
            new Case("VARCHAR", "", "ä 語 \"quoted\" 🌊"),
            new Case("DATE", "1582-10-15", "9999-12-31"),
            new Case("TIME", "00:00:00", "23:59:59"),
            new Case("TIMESTAMP", "1900-01-01 00:00:00", "9999-12-31 23:59:59"),
            new Case(
                "UUID",
                "00000000-0000-0000-0000-000000000000",
                "f0000000-0000-4000-8000-00000000000f"));
    try (Connection connection = connect(serialization)) {
      for (Case each : cases) {
        try (Statement statement = connection.createStatement();
            ResultSet rows =
                statement.executeQuery(
                    "select cast('%s' as %s), cast('%s' as %s), cast(null as %s)"
                        .formatted(
                            each.smallest(),
                            each.type(),
                            each.largest(),
                            each.type(),
                            each.type()))) {
          assertThat(rows.next()).isTrue();
          assertThat(text(rows, 1)).as(each.type()).isEqualTo(each.smallest());
          assertThat(text(rows, 2)).as(each.type()).isEqualTo(each.largest());
          assertThat(rows.getObject(3)).as(each.type()).isNull();
          assertThat(rows.wasNull()).as(each.type()).isTrue();
          assertThat(rows.getMetaData().getColumnTypeName(1)).isEqualTo(each.type());
        }
      }
    }
  }

  /** Without the point and nought that some carriers add to a time's seconds. */
  private static String text(ResultSet rows, int column) throws SQLException {
    String text = rows.getString(column);
    String type = rows.getMetaData().getColumnTypeName(column);
    if (type.equals("DOUBLE")) {
      return Double.toString(rows.getDouble(column)); // JSON's clients show it as a decimal
    }
    return type.startsWith("TIME") ? text.replaceFirst("\\.0+$", "") : text;
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, PROTOBUF})
  default void values_without_a_jdbc_type_arrive_as_text_and_blobs_as_bytes(String serialization)
      throws SQLException {
    try (Connection connection = connect(serialization);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select [1, 2], {'a': 'b'}, interval 3 days, '\\x00\\xFF'::blob,"
                    + " timestamptz '2026-02-16 09:30:00+08:00'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("[1,2]");
      assertThat(rows.getString(2)).isEqualTo("{\"a\":\"b\"}");
      assertThat(rows.getString(3)).isEqualTo("3 days");
      assertThat(rows.getBytes(4)).containsExactly(0, 0xFF);
      assertThat(rows.getString(5)).startsWith("2026-02-16 01:30:00");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, PROTOBUF})
  default void a_timestamp_keeps_its_clock_in_each_zone_of_the_client(String serialization)
      throws SQLException {
    try (Connection connection = connect(serialization);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select timestamp '2026-07-01 23:30:00.250', date '2026-07-01'")) {
      assertThat(rows.next()).isTrue();
      for (String zone : new String[] {"UTC", "Asia/Shanghai", "America/New_York"}) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone(zone));
        assertThat(rows.getTimestamp(1, calendar).toInstant())
            .as(zone)
            .isEqualTo(
                LocalDateTime.parse("2026-07-01T23:30:00.250").atZone(ZoneId.of(zone)).toInstant());
      }
      assertThat(rows.getTimestamp(1)).isEqualTo(Timestamp.valueOf("2026-07-01 23:30:00.250"));
      assertThat(rows.getDate(2)).isEqualTo(Date.valueOf("2026-07-01"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, PROTOBUF})
  default void a_prepared_statement_runs_again_with_other_values(String serialization)
      throws SQLException {
    try (Connection connection = connect(serialization);
        PreparedStatement statement =
            connection.prepareStatement(
                "select model, tokens from usage where week = ? and tokens >= ? order by model")) {
      assertThat(statement.getParameterMetaData().getParameterCount()).isEqualTo(2);
      assertThat(statement.getMetaData().getColumnLabel(2)).isEqualTo("tokens");
      statement.setString(1, "2026-W07");
      statement.setLong(2, 700);
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(column(rows, "model"))
            .containsExactly("anthropic/claude-sonnet-4", "deepseek/deepseek-chat");
      }
      statement.setLong(2, 800);
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(column(rows, "model")).containsExactly("deepseek/deepseek-chat");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, PROTOBUF})
  default void each_kind_of_value_can_be_bound(String serialization) throws SQLException {
    try (Connection connection = connect(serialization);
        PreparedStatement statement =
            connection.prepareStatement(
                "select ?::integer + 1, ?::decimal(9,2), ?::boolean, ?::date, ?::timestamp,"
                    + " ?::double, ?::varchar is null, ?::bigint")) {
      statement.setInt(1, 41);
      statement.setBigDecimal(2, new BigDecimal("12.50"));
      statement.setBoolean(3, true);
      statement.setDate(4, Date.valueOf("2026-02-16"));
      statement.setTimestamp(5, Timestamp.valueOf("2026-02-16 09:30:00"));
      statement.setDouble(6, 0.5);
      statement.setNull(7, Types.VARCHAR);
      statement.setLong(8, Long.MAX_VALUE);
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(42);
        assertThat(rows.getBigDecimal(2)).isEqualByComparingTo("12.50");
        assertThat(rows.getBoolean(3)).isTrue();
        assertThat(rows.getDate(4)).isEqualTo(Date.valueOf("2026-02-16"));
        assertThat(rows.getTimestamp(5)).isEqualTo(Timestamp.valueOf("2026-02-16 09:30:00"));
        assertThat(rows.getDouble(6)).isEqualTo(0.5);
        assertThat(rows.getBoolean(7)).isTrue();
        assertThat(rows.getLong(8)).isEqualTo(Long.MAX_VALUE);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, PROTOBUF})
  default void a_large_result_arrives_whole_in_frames(String serialization) throws SQLException {
    try (Connection connection = connect(serialization);
        Statement statement = connection.createStatement()) {
      for (int fetchSize : new int[] {100, 7_000}) {
        statement.setFetchSize(fetchSize);
        try (ResultSet rows =
            statement.executeQuery("select i from range(25001) t(i) order by i")) {
          long next = 0;
          while (rows.next()) {
            assertThat(rows.getLong(1)).isEqualTo(next++);
          }
          assertThat(next).isEqualTo(25_001);
        }
      }
      statement.setMaxRows(5);
      try (ResultSet rows = statement.executeQuery("select i from range(25001) t(i)")) {
        assertThat(column(rows, "i")).hasSize(5);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, PROTOBUF})
  default void a_result_left_half_read_gives_its_place_back(String serialization)
      throws SQLException {
    // More than the engine takes at once: one that leaked would stop the next.
    for (int i = 0; i < 20; i++) {
      try (Connection connection = connect(serialization);
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select * from range(1000000)")) {
        assertThat(rows.next()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, PROTOBUF})
  default void errors_carry_state_number_and_message(String serialization) throws SQLException {
    try (Connection connection = connect(serialization);
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("select contry from usage"))
          .isInstanceOfSatisfying(
              SQLException.class,
              e -> {
                assertThat(e.getSQLState()).isEqualTo("42703");
                assertThat(e.getErrorCode()).isEqualTo(1006);
                assertThat(e.getMessage()).contains("contry").contains("country");
              });
      assertThatThrownBy(() -> statement.execute("drop table star.fact_usage"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(1002));
      assertThatThrownBy(() -> statement.executeQuery("from read_csv('/etc/passwd')"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(1004));
      assertThatThrownBy(() -> connection.prepareStatement("selct 1"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42601"));
      try (ResultSet rows = statement.executeQuery("select 1 as one")) {
        assertThat(column(rows, "one")).containsExactly("1");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, PROTOBUF})
  default void tools_find_catalogues_schemas_tables_and_columns(String serialization)
      throws SQLException {
    try (Connection connection = connect(serialization)) {
      var database = connection.getMetaData();

      try (ResultSet rows = database.getSchemas()) {
        assertThat(column(rows, "TABLE_SCHEM")).contains("market", "ops", "star");
      }
      try (ResultSet rows = database.getCatalogs()) {
        assertThat(column(rows, "TABLE_CAT")).hasSize(1);
      }
      try (ResultSet rows = database.getTables(null, "mar_et", "usage%", null)) {
        assertThat(column(rows, "TABLE_NAME")).contains("usage", "usage_daily", "usage_weekly");
      }
      try (ResultSet rows = database.getTables(null, null, "%", new String[] {"TABLE"})) {
        assertThat(column(rows, "TABLE_NAME")).contains("fact_usage").doesNotContain("usage");
      }
      try (ResultSet rows = database.getColumns(null, "market", "usage\\_weekly", "tok%")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString("COLUMN_NAME")).isEqualTo("tokens");
        assertThat(rows.getInt("DATA_TYPE")).isEqualTo(Types.BIGINT);
        assertThat(rows.getString("REMARKS")).isNotBlank();
        assertThat(rows.getInt("ORDINAL_POSITION")).isGreaterThan(1);
        assertThat(rows.next()).isFalse();
      }
      try (ResultSet rows = database.getTableTypes()) {
        assertThat(column(rows, "TABLE_TYPE")).containsExactly("TABLE", "VIEW");
      }
      try (ResultSet rows = database.getTypeInfo()) {
        assertThat(column(rows, "TYPE_NAME")).contains("BIGINT", "DECIMAL", "HUGEINT", "VARCHAR");
      }
      // What tools ask and Avatica's clients answer themselves: empty, but no error.
      try (ResultSet rows = database.getPrimaryKeys(null, "star", "dim_model");
          ResultSet keys = database.getImportedKeys(null, "star", "fact_usage");
          ResultSet indexes = database.getIndexInfo(null, "star", "dim_model", false, true);
          ResultSet functions = database.getFunctions(null, null, "%")) {
        assertThat(List.of(rows.next(), keys.next(), indexes.next(), functions.next()))
            .containsOnly(false);
      }
      assertThat(database.getSQLKeywords()).contains("QUALIFY");
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  @Test
  default void a_connection_may_ask_the_data_as_it_was() throws SQLException {
    Properties first = new Properties();
    first.setProperty("as_of", "1");
    try (Connection connection = connect(PROTOBUF, first);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) as n from usage_observations")) {
      assertThat(column(rows, "n")).containsExactly("0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, PROTOBUF})
  default void a_chosen_schema_is_where_names_resolve(String serialization) throws SQLException {
    try (Connection connection = connect(serialization)) {
      connection.setSchema("star");
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select count(*) > 0 as filled from dim_model")) {
        assertThat(column(rows, "filled")).containsExactly("true");
      }
      connection.setAutoCommit(false);
      connection.commit();
      connection.rollback();
    }
  }

  @Test
  default void json_can_be_written_by_hand() {
    TestingServer server = TestingServer.named();

    assertThat(
            server
                .post(
                    "/avatica", "{\"request\": \"openConnection\", \"connectionId\": \"by-hand\"}")
                .body())
        .contains("\"response\":\"openConnection\"");
    assertThat(
            server
                .post(
                    "/avatica", "{\"request\": \"closeConnection\", \"connectionId\": \"by-hand\"}")
                .statusCode())
        .isEqualTo(200);
    String broken = server.post("/avatica", "{\"request\": \"nonsense\"}").body();
    assertThat(broken).contains("\"response\":\"error\"");
  }
}
