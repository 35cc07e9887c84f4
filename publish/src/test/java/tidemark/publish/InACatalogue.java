package tidemark.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tidemark.publish.catalogue.CatalogueAddress;

/**
 * Tests of a home and a catalogue in a database of its own, new for each; skipped without
 * PostgreSQL.
 */
abstract class InACatalogue {
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
}
