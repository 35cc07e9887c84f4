package tidemark.api.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.warehouse.BlankHome;
import tidemark.warehouse.Warehouse;

/** The saved queries that every home starts with. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class BundledQueriesTest {
  private final SavedQueries queries = SavedQueries.of(Path.of("../deploy/home/queries"));

  @Test
  void each_head_can_be_read() {
    assertThat(queries.broken()).isEmpty();
    assertThat(queries.all()).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void each_statement_passes_the_door_and_delivers_the_columns_that_its_head_promises(
      @TempDir Path folder) {
    try (Warehouse warehouse = Warehouse.open(BlankHome.in(folder), List.of());
        Door door = Door.open(warehouse, Limits.DEFAULT)) {
      assertThat(queries.verify(door)).isEmpty();
    }
  }
}
