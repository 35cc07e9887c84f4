package tidemark.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.publish.TestingPostgres;

/** The trial publishes what it says, and its week is a week. */
class PublishTrialTest {
  private static final long ROWS = 40_000;
  private static final int MODELS = 4_000;

  @TempDir private Path folder;

  @Test
  void a_week_touches_its_partitions_alone() throws IOException, SQLException {
    try (TestingPostgres postgres = TestingPostgres.open()) {
      PublishTrial.Figures figures =
          PublishTrial.run(
              folder, ROWS, postgres.address(postgres.newDatabase(), folder.resolve("warehouse")));

      assertThat(figures.publishedRowCount()).isGreaterThan(ROWS);
      assertThat(figures.weekPartitions())
          .containsEntry("star.fact_usage", 1)
          .containsEntry("market.usage_weekly", 1)
          .doesNotContainKeys("star.dim_date", "star.fact_news");
      assertThat(figures.weekRowCount()).isGreaterThan(ROWS + 2 * MODELS);
      assertThat(figures.ratio()).isPositive();
    }
  }
}
