package tidemark.warehouse.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DuckDbErrorsTest {
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    run("create table usage (week varchar not null, country varchar, tokens bigint)");
    run("create schema market");
    run("create table market.vendors (vendor varchar)");
    run("insert into usage select '2026-W07', 'CN', i from range(10) as r (i)");
    run("set global errors_as_json = true");
    run("set memory_limit = '60MB'");
    run("set temp_directory = ''");
    run("set max_expression_depth = 200");
    run("set enable_external_access = false");
    run("set lock_configuration = true");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private void run(String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        failure("selct 1", "SYNTAX_ERROR", "1:1", "syntax error at or near \"selct\""),
        failure("select week,\n  from from usage", "SYNTAX_ERROR", "2:8", "near \"from\""),
        failure("select 'open", "SYNTAX_ERROR", "1:8", "unterminated string literal"),
        failure(
            "select " + "(".repeat(300) + "1" + ")".repeat(300),
            "STATEMENT_TOO_LARGE",
            "",
            "nested too deeply"),
        failure("select contry from usage", "UNKNOWN_COLUMN", "1:8", "'contry'", "country"),
        failure(
            "select week,\n  contry\nfrom usage", "UNKNOWN_COLUMN", "2:3", "'contry'", "country"),
        failure("select '日本語', contry from usage", "UNKNOWN_COLUMN", "1:15", "'contry'", "country"),
        failure("select u.contry from usage as u", "UNKNOWN_COLUMN", "1:8", "'contry'", "country"),
        failure("select * exclude (tokns) from usage", "UNKNOWN_COLUMN", "", "'tokns'"),
        failure("select x.week from usage", "UNKNOWN_TABLE", "1:8", "'x'"),
        failure("select * from usge", "UNKNOWN_TABLE", "1:15", "no table 'usge'", "usage"),
        failure(
            "select * from completely_elsewhere",
            "UNKNOWN_TABLE",
            "1:15",
            "'completely_elsewhere'"),
        failure("from vendors", "UNKNOWN_TABLE", "1:6", "'vendors'", "market.vendors"),
        failure("select * from nowhere.usage", "UNKNOWN_SCHEMA", "1:15", "nowhere"),
        failure("select lenn(week) from usage", "UNKNOWN_FUNCTION", "1:8", "'lenn'", "len"),
        failure("select * from rnge(3)", "UNKNOWN_FUNCTION", "1:15", "'rnge'", "range"),
        failure("select abs(date '2026-01-01')", "TYPE_MISMATCH", "1:8", "abs(DATE)"),
        failure(
            "select case when true then 1 else date '2026-01-01' end",
            "TYPE_MISMATCH",
            "1:8",
            "DATE and INTEGER in CASE"),
        failure(
            "select tokens = date '2026-01-01' from usage",
            "TYPE_MISMATCH",
            "1:8",
            "BIGINT -> DATE"),
        failure(
            "select date '2026-01-01' + 1.5", "TYPE_MISMATCH", "1:26", "'+(DATE, DECIMAL(2,1))'"),
        failure("select cast('x' as integer)", "INVALID_VALUE", "1:8", "'x' to INTEGER"),
        failure("select cast('2026-13-01' as date)", "INVALID_VALUE", "1:8", "2026-13-01"),
        failure("select 9223372036854775807 + 1", "INVALID_VALUE", "", "Overflow"),
        failure("select 1 % 0", "INVALID_VALUE", "", "Division by zero"),
        failure("insert into usage values (null, 'CN', 1)", "INVALID_VALUE", "", "NOT NULL"),
        failure("select (select tokens from usage)", "INVALID_VALUE", "", "More than one row"),
        failure("select week, sum(tokens) from usage", "INVALID_STATEMENT", "1:8", "GROUP BY"),
        failure("select tokens from usage order by 5", "INVALID_STATEMENT", "1:35", "ORDER term"),
        failure("select cast(1 as nosuch)", "INVALID_STATEMENT", "1:18", "nosuch"),
        failure("select ?", "MISSING_PARAMETER", "", "without a value"),
        failure(
            "from read_csv('/etc/passwd')",
            "FUNCTION_NOT_ALLOWED",
            "1:6",
            "can't read or write files"),
        failure(
            "copy usage to '/tmp/x.csv'", "FUNCTION_NOT_ALLOWED", "", "can't read or write files"),
        failure("set threads = 1", "STATEMENT_NOT_ALLOWED", "", "locked"),
        failure("load httpfs", "STATEMENT_NOT_ALLOWED", "", "extensions"),
        failure(
            "select max(l) from (select list(a.i || 'xxxxxxxxxxxxxxxx') as l from range(3000000) as a (i))",
            "MEMORY_LIMIT",
            "",
            "more memory"));
  }

  private static Arguments failure(
      String statement, String code, String place, String part, String... candidates) {
    return arguments(statement, code, place, part, List.of(candidates));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("failures")
  void a_failure_has_code_place_and_nearest_names(
      String statement, String code, String place, String part, List<String> candidates) {
    TidemarkException translated = translated(statement);
    assertThat(translated.code().name()).as(translated.detail()).isEqualTo(code);
    String found =
        translated.line().isPresent()
            ? translated.line().getAsInt() + ":" + translated.column().getAsInt()
            : "";
    assertThat(found).as(translated.detail()).isEqualTo(place);
    assertThat(translated.detail())
        .contains(part)
        .doesNotContain("exception_type", "\n", "SET ", "INT32", "INT64", "_LITERAL", "LINE 1");
    if (!candidates.isEmpty()) {
      assertThat(translated.candidates()).startsWith(candidates.toArray(String[]::new));
      assertThat(translated.detail()).contains("Did you mean '" + candidates.get(0) + "'?");
    }
    assertThat(translated).hasCauseInstanceOf(SQLException.class);
  }

  private TidemarkException translated(String statement) {
    // Prepared and plain: the driver words some of the two differently.
    TidemarkException prepared = null;
    try (PreparedStatement executed = connection.prepareStatement(statement)) {
      executed.execute();
      fail("No failure: " + statement);
    } catch (SQLException e) {
      prepared = DuckDbErrors.of(e, statement);
    }
    try (Statement executed = connection.createStatement()) {
      executed.execute(statement);
      fail("No failure: " + statement);
    } catch (SQLException e) {
      TidemarkException plain = DuckDbErrors.of(e, statement);
      assertThat(plain.code()).isEqualTo(prepared.code());
      assertThat(plain.line()).isEqualTo(prepared.line());
      assertThat(plain.column()).isEqualTo(prepared.column());
    }
    return prepared;
  }

  @Test
  void a_stopped_statement_is_cancelled() throws Exception {
    String text = "select sum(hash(a.i, b.i)) from range(100000000) a(i), range(100000000) b(i)";
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      Thread canceller =
          new Thread(
              () -> {
                // A cancel before the start has no effect, so it is repeated until it has one.
                while (!Thread.currentThread().isInterrupted()) {
                  try {
                    statement.cancel();
                  } catch (SQLException e) {
                    return;
                  }
                  Thread.onSpinWait();
                }
              });
      canceller.start();
      try {
        assertThatThrownBy(statement::executeQuery)
            .isInstanceOfSatisfying(
                SQLException.class,
                e -> assertThat(DuckDbErrors.of(e, text).code()).isEqualTo(ErrorCode.CANCELLED));
      } finally {
        canceller.interrupt();
        canceller.join();
      }
    }
  }

  @Test
  void a_closed_connection_is_no_riddle() throws SQLException {
    Connection other = DriverManager.getConnection("jdbc:duckdb:");
    other.close();
    assertThatThrownBy(() -> other.prepareStatement("select 1"))
        .isInstanceOfSatisfying(
            SQLException.class,
            e -> assertThat(DuckDbErrors.of(e).code()).isEqualTo(ErrorCode.ENGINE_LOST));
  }

  @Test
  void plain_text_failures_keep_their_code() throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = other.createStatement()) {
      assertThatThrownBy(() -> statement.execute("select a from range(1) as r (b)"))
          .isInstanceOfSatisfying(
              SQLException.class,
              e -> {
                TidemarkException translated = DuckDbErrors.of(e, "");
                assertThat(translated.code()).isEqualTo(ErrorCode.INVALID_STATEMENT);
                assertThat(translated.detail()).contains("\"a\" not found").doesNotContain("LINE");
              });
    }
  }
}
