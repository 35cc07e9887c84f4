package tidemark.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.BlankHome;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.TidemarkException;

/** A load that fails half way, in SQL, after it has written much. */
final class StarLoadTest {
  @Test
  void nothing_remains_of_a_load_that_fails_after_its_first_facts(@TempDir Path folder)
      throws IOException, SQLException {
    try (Warehouse warehouse = Warehouse.open(BlankHome.in(folder.resolve("home")), List.of())) {
      Path staging = Files.createDirectories(warehouse.home().staging().resolve("load-test"));
      copy(
          """
          select 1::bigint as file_row, 'new/model' as model, 'week' as period_kind,
            date '2026-02-16' as period_start, 7 as period_days, date '2026-03-01' as read_on,
            5::bigint as tokens, null::bigint as prompt_tokens, null::bigint as completion_tokens,
            null::bigint as reasoning_tokens, null::bigint as requests, null::integer as rank,
            'brand-new-source' as source, 'capture' as source_kind
          """,
          staging.resolve("usage.parquet"));
      copy(
          "select 1::bigint as file_row, ''::varchar as column_name, '' as value, '' as reason",
          staging.resolve("reject.parquet"));
      // Looks like the articles that it should hold, and breaks when they are read.
      copy(
          "select 1::bigint as file_row, 'feed' as source, 'capture' as source_kind",
          staging.resolve("news.parquet"));
      List<String> before = counts(warehouse);
      long version = warehouse.dataVersion();

      assertThatThrownBy(
              () ->
                  warehouse.write(
                      (connection, dataVersion) ->
                          new StarLoad(
                                  connection, staging, List.of(StagedTable.USAGE, StagedTable.NEWS))
                              .run(1)))
          .isInstanceOf(TidemarkException.class);

      assertThat(counts(warehouse)).isEqualTo(before);
      assertThat(warehouse.dataVersion()).isEqualTo(version);

      warehouse.write(
          (connection, dataVersion) ->
              new StarLoad(connection, staging, List.of(StagedTable.USAGE)).run(1));
      assertThat(counts(warehouse)).as("the facts alone load").isNotEqualTo(before);
    }
  }

  private static List<String> counts(Warehouse warehouse) throws SQLException {
    List<String> counts = new ArrayList<>();
    try (Connection reader = warehouse.openReader();
        Statement statement = reader.createStatement()) {
      for (String table :
          List.of("fact_usage", "fact_news", "dim_model", "dim_vendor", "dim_source")) {
        try (ResultSet rows = statement.executeQuery("select count(*) from star." + table)) {
          rows.next();
          counts.add(table + " " + rows.getLong(1));
        }
      }
    }
    return counts;
  }

  private static void copy(String select, Path target) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("copy (" + select + ") to '" + target + "' (format parquet)");
    }
  }
}
