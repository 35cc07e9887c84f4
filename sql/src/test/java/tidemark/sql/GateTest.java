package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * What the gate lets pass is answered as the engine answers; what it mustn't is refused by name.
 */
class GateTest {
  private static TestingDoor house;

  @BeforeAll
  static void open() {
    house = TestingDoor.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Question lab(String sql) {
    return Question.of(sql).in(Optional.of("lab"), Optional.empty());
  }

  private static void requireEngines(Question question) throws SQLException {
    Table direct = house.askEngine(question);
    Table answered = house.ask(question);

    assertThat(answered.columns()).as(question.sql()).isEqualTo(direct.columns());
    assertThat(answered.sorted()).as(question.sql()).isEqualTo(direct.sorted());
  }

  private static TidemarkException failure(Question question) {
    TidemarkException failure =
        catchThrowableOfType(TidemarkException.class, () -> house.ask(question));
    assertThat(failure).as(question.sql()).isNotNull();
    return failure;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select plus(1), plus(1, 2), plus(1, b := 3), twice(4), lab.main.plus(7), lab.plus(8)",
        "select top(), over_loaded(2), over_loaded(2, 3), raised([1, 2]), typed(1)",
        "select inner_lab.thrice(2), lab.inner_lab.thrice(3), s.upper(), k.plus() from t",
        "from at_least(2)",
        "from all_of_it()",
        "from lab.main.at_least(n := 10)",
        "from rows_of('t')",
        "from rows_of('lab.main.few')",
        "from rows_of_t('few')",
        "select counted('t'), counted('main.few'), shown('timezone')",
        "with here as (select 42 as k) select counted('here')",
        "from few",
        "from \"odd as (name\"",
        "from lab.inner_lab.renamed",
        "select * from with_macro",
        "from found('from few')"
      })
  void harmless_macros_and_views_of_users_databases_work(String sql) throws SQLException {
    requireEngines(lab(sql));
  }

  @Test
  void a_view_resolves_its_names_where_it_lives() throws SQLException {
    requireEngines(lab("from inner_lab.of_few"));
    requireEngines(TestingDoor.shop("from lab.main.with_macro, lab.inner_lab.renamed"));
    requireEngines(TestingDoor.shop("select lab.main.plus(1, 2), lab.main.raised([1])"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select threads()",
        "select hidden_threads()",
        "select lab.main.threads()",
        "select 'threads'.shown()",
        "select shown('threads')",
        "select shown(s) from t",
        "select next_one()",
        "select late(1)",
        "select s.shown() from t",
        "select list_transform([1], lambda x: late(x))",
        "select max(k) filter (where threads() is null) from t",
        "from settings()",
        "from files('/etc/passwd')",
        "from rows_of('pg_settings')",
        "from rows_of_t('pg_settings')",
        "from rows_of('all_settings')",
        "from rows_of('x' || 'y')",
        "select counted('duckdb_logs')",
        "from found('from duckdb_settings()')",
        "from all_settings",
        "from behind",
        "from lab.main.behind",
        "describe behind",
        "summarize all_settings",
        "with x as (from behind) from x",
        "from query_table(['few', 'all_settings'])",
        "from histogram_values('all_settings', name)",
        "select (select count(*) from listing)",
        "from numbered",
        "from told"
      })
  void what_they_hide_is_seen(String sql) {
    assertThat(failure(lab(sql)).code()).as(sql).isEqualTo(ErrorCode.FUNCTION_NOT_ALLOWED);
  }

  @Test
  void a_view_over_the_engines_settings_is_no_way_around() {
    assertThat(failure(lab("from system_settings")).code()).isEqualTo(ErrorCode.UNKNOWN_TABLE);
    assertThat(failure(lab("select 1,\n  threads()")))
        .extracting(e -> List.of(e.line().orElse(0), e.column().orElse(0)))
        .isEqualTo(List.of(2, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with pg_settings as (select * from pg_settings) select * from pg_settings",
        "select * from (with pg_settings as (select 1) from pg_settings) a, pg_settings b",
        "with a as (from pg_settings), pg_settings as (select 1) from a",
        "with recursive pg_settings as (select * from pg_settings) from pg_settings",
        "select (with pg_settings as (select 1) select 1) from pg_settings",
        "(with pg_settings as (select 1) from pg_settings) union all (select count(*) from pg_settings)",
        "from recurring.pg_settings",
        "with recursive pg_settings(a) as (select 1 from pg_settings union all select 1 from region) from pg_settings",
        "from pg_prepared_statements",
        "from pg_catalog.pg_settings",
        "from system.pg_catalog.pg_settings",
        "from pragma_database_list",
        "from duckdb_logs",
        "from duckdb_databases",
        "show pg_settings"
      })
  void a_with_name_hides_no_table_that_it_does_not_cover(String sql) {
    assertThat(failure(TestingDoor.shop(sql)).code()).as(sql).isEqualTo(ErrorCode.UNKNOWN_TABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with pg_settings as (select 1 as a) select * from pg_settings",
        "with x as (select 1 as a), y as (from x) select * from y, (with z as (from y) from z) q",
        "with recursive r(a) as (select 1 union all (with s as (from r) select a + 1 from s where a < 3)) from r",
        "with recursive r(a, b) using key (a) as (select 1, 1 union select r.a, r.b + 1 from r join recurring.r q on r.a = q.a where r.b < 3) from r",
        "from query('select 1 as a')",
        "with x as (select 1 as a) from query('from x')",
        "from query_table(['region', 'main.region'], true)",
        "from query_table('\"region\"')",
        "from duckdb_table_sample('region')",
        "select current_setting('TimeZone'), get_block_size('shop') > 0",
        "from duckdb_tables where table_name = 'region'",
        "select count(*) from sqlite_master",
        "select relname, attname from pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid where relname = 'region'",
        "select count(*) from system.information_schema.check_constraints",
        "from information_schema.constraint_column_usage",
        "from duckdb_sequences()",
        "from duckdb_dependencies()",
        "select datname from pg_database",
        "show databases",
        "show schemas",
        "show region",
        "show main.region",
        "show variables",
        "from (show databases)"
      })
  void what_is_harmless_passes(String sql) throws SQLException {
    requireEngines(TestingDoor.shop(sql));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " # ",
      quoteCharacter = '~',
      value = {
        "select * from region at (version => 1) # INVALID_STATEMENT",
        "select default # INVALID_STATEMENT",
        "from query('select 1; select 2') # MULTIPLE_STATEMENTS",
        "from query('drop table region') # STATEMENT_NOT_ALLOWED",
        "from query('select ?') # FUNCTION_NOT_ALLOWED",
        "from query('sel' || 'ect 1') # FUNCTION_NOT_ALLOWED",
        "from query('from query(''from pg_settings'')') # UNKNOWN_TABLE",
        "from query_table('region; drop') # FUNCTION_NOT_ALLOWED",
        "from query_table([]) # INVALID_VALUE"
      })
  void what_is_wrong_is_told_by_its_kind(String sql, ErrorCode code) {
    TidemarkException failure = failure(TestingDoor.shop(sql));

    assertThat(failure.code()).as(sql + " -> " + failure.detail()).isEqualTo(code);
  }
}
