package tidemark.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.publish.table.TableReport;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Tests of a home and a catalogue in a database of its own, new for each; skipped without
 * PostgreSQL.
 */
abstract class InACatalogue {
  static final PublishRequest REQUEST = new PublishRequest(10, false);

  static TestingPostgres postgres;

  @TempDir Path folder;
  TestingHome home;
  String url;
  TestingCatalogue catalogue;

  @BeforeAll
  static void start() throws IOException {
    postgres = TestingPostgres.shared();
  }

  @BeforeEach
  void open() throws SQLException {
    home = home(folder.resolve("home"));
    url = postgres.newDatabase();
    catalogue = new TestingCatalogue(address());
  }

  @AfterEach
  void close() {
    catalogue.close();
    home.close();
  }

  /** A few facts of each kind unless a test says otherwise. */
  TestingHome home(Path at) {
    return TestingHome.withFacts(at);
  }

  /** Of the catalogue in the database at {@link #url}. */
  CatalogueAddress address() {
    return postgres.address(url, warehouse());
  }

  /** Where the tables' files lie: a folder whose name has a blank. */
  Path warehouse() {
    return folder.resolve("the warehouse");
  }

  /** What can be read, as the catalogue lists it. */
  final List<String> publications() throws Exception {
    return catalogue.rows("ops.publication", catalogue.table("ops.publication").currentSnapshot());
  }

  /** Does something when a publication comes to its table of usage. */
  static PublishProgress atUsage(Runnable deed) {
    return begun(
        (table, isLast) -> {
          if (table.equals("star.fact_usage")) {
            deed.run();
          }
        });
  }

  private static PublishProgress begun(BiConsumer<String, Boolean> deed) {
    return new PublishProgress() {
      @Override
      public void begun(String table, int index, int count) {
        deed.accept(table, index == count - 1);
      }

      @Override
      public void done(TableReport report) {
        // Not asked for.
      }
    };
  }

  /** Of two publishers one wins and the other says so. */
  final void assertOneOfTwoWins() throws Exception {
    AtomicInteger raced = new AtomicInteger();
    PublishProgress racing =
        begun(
            (table, isLast) -> {
              // The other one comes between our look at the list of publications and our commit.
              if (isLast && raced.getAndIncrement() == 0) {
                catalogue.publish(home.warehouse());
              }
            });

    assertThatThrownBy(() -> catalogue.publish(home.warehouse(), REQUEST, racing))
        .isInstanceOfSatisfying(
            TidemarkException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.PUBLISH_CONFLICT))
        .hasMessageContaining("Publish again");
    assertThat(catalogue.publish(home.warehouse()).alreadyPublished()).isTrue();
    assertThat(catalogue.rows("star.fact_usage", home.tag())).hasSize(4);
  }

  final void assertAllReadBack(Publication published) throws Exception {
    for (TableReport table : published.tables()) {
      assertThat(catalogue.rows(table.table(), published.tag()))
          .as(table.table())
          .isEqualTo(home.rows("select * from " + table.table()));
    }
  }
}
