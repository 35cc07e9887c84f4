package tidemark.warehouse.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tidemark.warehouse.TestingWarehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MigrationsTest {
  private static final SqlScript ONE = new SqlScript("V001__one.sql", "create table t (a integer)");
  private static final SqlScript TWO =
      new SqlScript("V002__two.sql", "insert into t values (1); insert into t values (2)");

  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void each_runs_once_and_is_recorded() throws SQLException {
    assertThat(new Migrations(List.of(ONE)).apply(connection)).isTrue();
    assertThat(new Migrations(List.of(ONE, TWO)).apply(connection)).isTrue();
    assertThat(new Migrations(List.of(ONE, TWO)).apply(connection)).isFalse();
    assertThat(rows("select a from t order by a")).containsExactly("1", "2");
    assertThat(rows("select number, name, checksum from ops.migration order by number"))
        .containsExactly(
            "1 | V001__one.sql | " + ONE.checksum(), "2 | V002__two.sql | " + TWO.checksum());
  }

  @Test
  void one_that_fails_leaves_nothing_and_names_itself() throws SQLException {
    SqlScript broken = new SqlScript("V002__broken.sql", "insert into t values (3); selct 1");
    assertThatThrownBy(() -> new Migrations(List.of(ONE, broken)).apply(connection))
        .hasMessageContaining("V002__broken.sql");
    assertThat(rows("select count(*) from t")).containsExactly("0");
    assertThat(rows("select number from ops.migration")).containsExactly("1");
    assertThat(new Migrations(List.of(ONE, TWO)).apply(connection)).isTrue();
  }

  @Test
  void an_edited_one_is_refused_before_anything_runs() throws SQLException {
    new Migrations(List.of(ONE)).apply(connection);
    SqlScript edited = new SqlScript("V001__one.sql", "create table t (a bigint)");
    assertThatThrownBy(() -> new Migrations(List.of(edited, TWO)).apply(connection))
        .isInstanceOfSatisfying(
            TidemarkException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.HOME_UNUSABLE);
              assertThat(e.detail()).contains("V001__one.sql", ONE.checksum().substring(0, 12));
            });
    assertThat(rows("select count(*) from t")).containsExactly("0");
  }

  @Test
  void one_of_a_later_version_is_refused() throws SQLException {
    new Migrations(List.of(ONE, TWO)).apply(connection);
    assertThatThrownBy(() -> new Migrations(List.of(ONE)).apply(connection))
        .isInstanceOfSatisfying(
            TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.HOME_TOO_NEW));
  }

  private List<String> rows(String question) throws SQLException {
    return TestingWarehouse.rows(connection, question);
  }
}
