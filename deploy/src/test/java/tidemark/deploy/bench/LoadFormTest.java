package tidemark.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Loader;
import tidemark.ingest.Progress;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;

/** The generated files are what both sides are said to load: all rows good, and each once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoadFormTest {
  private static final long ROW_COUNT = 40_000;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(LoadForm.class)
  void each_row_of_a_file_fits_the_plain_table_and_the_warehouse(LoadForm form) throws Exception {
    long rowCount = form.isNews() ? ROW_COUNT / 20 : ROW_COUNT;
    Path file = form.write(folder, rowCount);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      form.makeBareTable(connection);
      assertThat(form.copyBare(connection, file)).isEqualTo(rowCount);
    }
    try (Warehouse warehouse = Warehouse.open(new Home(folder.resolve("home")), List.of());
        Loader loader = Loader.open(warehouse, Clock.systemUTC())) {
      LoadReport report = loader.load(LoadRequest.of(file), Progress.SILENT);
      assertThat(List.of(report.rowsRead(), report.rowsLoaded())).containsOnly(rowCount);
    }
  }
}
