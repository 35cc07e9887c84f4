package tidemark.ingest.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.script.Quoted;

/** Files of usage that this version writes, and those that earlier ones left in homes. */
final class UsageFileTest {
  /** As the checks answer them. */
  private static final String CHECKED =
      """
      select
        'a/b' as model, date '2026-02-16' as period_start, 7 as period_days,
        date '2026-02-23' as read_on, 5::bigint as tokens, null::bigint as prompt_tokens,
        null::bigint as completion_tokens, null::bigint as reasoning_tokens,
        null::bigint as requests, 1 as rank, 'file' as source, null::varchar as source_kind,
        null::varchar as problem
      """;

  @TempDir Path folder;

  private List<String> rows(String copy, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(copy);
      try (PreparedStatement select = connection.prepareStatement(query);
          ResultSet found = select.executeQuery()) {
        while (found.next()) {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            values.add(String.valueOf(found.getString(i)).replace("null", "NULL"));
          }
          rows.add("(" + String.join(", ", values) + ")");
        }
      }
    }
    return rows;
  }

  private Path file() {
    return folder.resolve("usage.parquet");
  }

  @Test
  void what_a_file_lacks_is_told_when_it_is_read() throws SQLException {
    String rows = UsageFile.written(CHECKED, Set.of("rank"));
    String copy =
        "copy (%s) to %s (%s)"
            .formatted(rows, Quoted.literal(file().toString()), UsageFile.options("it's", 0));
    assertThat(rows(copy, UsageFile.rows(file())))
        .containsExactly(
            "(1, a/b, week, 2026-02-16, 7, 2026-02-23, 5, NULL, NULL, NULL, NULL, 1, it's, NULL)");
    assertThat(
            rows(
                copy,
                "select * from parquet_schema(%s)".formatted(Quoted.literal(file().toString()))))
        .as("the root and the columns")
        .hasSize(7);
  }

  @Test
  void what_is_wrong_stands_in_the_place_of_the_model() throws SQLException {
    String wrong = CHECKED.replace("null::varchar as problem", "'{bad}' as problem");
    String copy =
        "copy (%s) to %s (%s)"
            .formatted(
                UsageFile.written(CHECKED + " union all " + wrong, Set.of()),
                Quoted.literal(file().toString()),
                UsageFile.options("file", 0));
    assertThat(rows(copy, "select place, problem from (" + UsageFile.checked(file()) + ")"))
        .containsExactly("(0, NULL)", "(1, {bad})");
  }

  @Test
  void a_file_of_an_earlier_version_is_read() throws SQLException {
    String copy =
        "copy (select 4::bigint as file_row, 'week' as period_kind, * from (%s)) to %s (format parquet)"
            .formatted(CHECKED, Quoted.literal(file().toString()));
    assertThat(rows(copy, UsageFile.rows(file())))
        .containsExactly(
            "(4, a/b, week, 2026-02-16, 7, 2026-02-23, 5, NULL, NULL, NULL, NULL, 1, file, NULL)");
  }

  @Test
  void the_kind_of_a_period_follows_from_its_days() throws SQLException {
    String periods =
        """
        select
          'a/b' as model, day as period_start, days as period_days, date '2027-01-01' as read_on,
          1::bigint as tokens, null::varchar as problem
        from (
          values
            (date '2026-02-16', 1), (date '2026-02-16', 7), (date '2026-02-17', 7),
            (date '2026-02-01', 28), (date '2026-02-01', 29), (date '2026-02-02', 28),
            (date '2024-02-01', 29), (date '2026-03-01', 31), (date '2026-03-01', 30),
            (date '2026-01-05', 14)
        ) t(day, days)
        """;
    String copy =
        "copy (%s) to %s (%s)"
            .formatted(
                "select * exclude (problem) from (" + periods + ")",
                Quoted.literal(file().toString()),
                UsageFile.options("file", 0));
    assertThat(rows(copy, "select period_kind from (" + UsageFile.rows(file()) + ")"))
        .containsExactly(
            "(day)",
            "(week)",
            "(rolling)",
            "(month)",
            "(rolling)",
            "(rolling)",
            "(month)",
            "(month)",
            "(rolling)",
            "(rolling)");
  }
}
