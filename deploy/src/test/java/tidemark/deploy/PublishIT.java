package tidemark.deploy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.publish.SortedRows;
import tidemark.publish.TestingCatalogue;
import tidemark.publish.TestingPostgres;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.catalog.Catalogue;
import tidemark.warehouse.catalog.TableInfo;

/** The distribution's publish command, without a server and with one, over the bundled history. */
class PublishIT {
  private static final Path DISTRIBUTION = Path.of(System.getProperty("tidemark.distribution"));
  private static final String CORRECTION =
      "week,model,tokens,read_on\n2026-W08,new/one,5,2026-08-01\n";

  @TempDir private Path folder;
  private TestingPostgres postgres;
  private TestingCatalogue catalogue;

  @BeforeEach
  void open() throws IOException, SQLException {
    postgres = TestingPostgres.open();
    String url = postgres.newDatabase();
    Path warehouse = folder.resolve("warehouse");
    catalogue = new TestingCatalogue(postgres.address(url, warehouse));
    Files.createDirectories(home().folder());
    Files.writeString(
        home().propertiesFile(),
        """
        tidemark.publish.cluster.uri = %s
        tidemark.publish.cluster.user = %s
        tidemark.publish.cluster.password = %s
        tidemark.publish.cluster.warehouse = %s
        """
            .formatted(url, TestingPostgres.USER, TestingPostgres.PASSWORD, warehouse.toUri()));
  }

  @AfterEach
  void close() throws IOException {
    if (catalogue != null) {
      catalogue.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  private Home home() {
    return new Home(folder.resolve("home"));
  }

  private CommandRun run(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home().folder().toString()));
    return CommandRun.of(DISTRIBUTION, folder, all.toArray(String[]::new));
  }

  @Test
  void what_was_loaded_is_published_and_reads_back_row_for_row()
      throws IOException, InterruptedException, SQLException {
    assertThat(run("load", DISTRIBUTION.resolve("home/history").toString()).status()).isZero();
    CommandRun dry = run("publish", "--to", "cluster", "--dry-run");
    assertThat(dry.err()).isEmpty();
    assertThat(dry.out()).contains("Would publish data version");
    CommandRun first = run("publish", "--to", "cluster");
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("star.fact_usage", "created", "Published data version");
    assertReadsBack();

    Process server = CommandRun.serve(DISTRIBUTION, folder, home().folder());
    try {
      Path file = Files.writeString(folder.resolve("correction.csv"), CORRECTION);
      assertThat(run("load", file.toString()).out()).contains("1 rows");
      CommandRun second = run("publish", "--to", "cluster");
      assertThat(second.err()).isEmpty();
      assertThat(second.out())
          .containsPattern("star\\.fact_usage +written")
          .doesNotContain("star.dim_date")
          .contains("unchanged:");
      CommandRun again = run("publish", "--to", "cluster");
      assertThat(again.out()).contains("is published already", "nothing was done");
      CommandRun unknown = run("publish", "--to", "clutser");
      assertThat(unknown.status()).isEqualTo(1);
      assertThat(unknown.err()).contains("It names cluster.", "[INVALID_USAGE]");
    } finally {
      server.destroy();
      server.waitFor(60, SECONDS);
    }
    assertReadsBack();
  }

  /** Every table and view, as of the tag of the home's version. */
  private void assertReadsBack() throws SQLException, IOException {
    try (Warehouse warehouse = Warehouse.open(home(), List.of());
        Connection reader = warehouse.openReader()) {
      String tag = "v" + warehouse.dataVersion();
      int compared = 0;
      for (TableInfo table : Catalogue.read(reader)) {
        if (!List.of("star", "market").contains(table.schema())
            || (table.schema().equals("star") && table.type().equals("view"))) {
          continue;
        }
        String name = table.schema() + "." + table.name();
        assertThat(catalogue.rows(name, tag))
            .as(name)
            .isEqualTo(SortedRows.of(reader, "select * from " + name));
        compared++;
      }
      assertThat(compared).isGreaterThan(35);
    }
  }
}
