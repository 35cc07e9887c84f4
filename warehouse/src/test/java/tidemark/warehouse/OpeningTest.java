package tidemark.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.migration.Migrations;
import tidemark.warehouse.script.SqlScript;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpeningTest {
  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void name() {
    home = new Home(folder.resolve("home"));
  }

  @Test
  void what_was_committed_is_there_when_the_home_opens_again() throws SQLException {
    try (Warehouse warehouse = Warehouse.open(home, List.of())) {
      warehouse.write(
          (connection, version) -> {
            try (Statement statement = connection.createStatement()) {
              return statement.execute(
                  "insert into ops.reject(batch_key, file, file_row, column_name, value, reason)"
                      + " values (1, 'f', 2, 'c', 'v', 'w')");
            }
          });
    }
    try (Warehouse warehouse = Warehouse.open(home, List.of());
        Connection reader = warehouse.openReader()) {
      assertThat(warehouse.dataVersion()).as("nothing new to apply").isEqualTo(2);
      assertThat(TestingWarehouse.rows(reader, "select file, reason from ops.reject"))
          .containsExactly("f | w");
    }
  }

  @Test
  void a_file_of_an_earlier_version_is_kept_until_the_migrated_one_is_opened_again()
      throws Exception {
    makeOld();
    byte[] old = Files.readAllBytes(home.warehouseFile());
    Path kept = home.folder().resolve("warehouse.before-V003.duckdb");
    try (Warehouse warehouse = Warehouse.open(home, List.of());
        Connection reader = warehouse.openReader()) {
      assertThat(TestingWarehouse.rows(reader, "select batch_key, unloaded_at from ops.batch"))
          .containsExactly("7 | null");
      assertThat(kept).hasBinaryContent(old);
      assertThat(home.readings().resolve("base.duckdb")).hasBinaryContent(old);
    }
    Warehouse.open(home, List.of()).close();
    assertThat(kept).doesNotExist();
    assertThat(home.readings().resolve("base.duckdb")).hasBinaryContent(old);
  }

  @Test
  void a_migration_that_fails_puts_the_file_back() throws Exception {
    makeOld();
    // What the migration adds is there already, so that it fails.
    direct("alter table ops.batch add column unloaded_version bigint");
    byte[] old = Files.readAllBytes(home.warehouseFile());
    refused(ErrorCode.HOME_UNUSABLE)
        .hasMessageContaining("its migration failed: V003__history.sql");
    assertThat(home.warehouseFile()).hasBinaryContent(old);
    try (var files = Files.list(home.folder())) {
      assertThat(files).noneMatch(file -> file.toString().contains("before-V"));
    }
  }

  /** A home as a version of Tidemark left it that had two migrations. */
  private void makeOld() throws SQLException {
    home.create();
    try (Connection connection =
        DriverManager.getConnection("jdbc:duckdb:" + home.warehouseFile())) {
      SqlScript.read(Migrations.class, "Migrations/bootstrap.sql").run(connection);
      for (int number = 1; number <= 2; number++) {
        SqlScript script =
            SqlScript.read(
                Migrations.class, List.of("V001__star.sql", "V002__rejects.sql").get(number - 1));
        script.run(connection);
        try (PreparedStatement insert =
            connection.prepareStatement("insert into ops.migration values (?, ?, ?, now())")) {
          insert.setInt(1, number);
          insert.setString(2, script.name());
          insert.setString(3, script.checksum());
          insert.execute();
        }
      }
    }
    direct(
        "insert into ops.batch (batch_key, kind, connector, file, content_hash, bytes, source_key,"
            + " rows_read, rows_loaded, rows_unchanged, rows_rejected, started_at, committed_at,"
            + " data_version) values (7, 'usage', 'c', 'f', 'h', 1, 0, 1, 1, 0, 0, now(), now(), 2)");
  }

  private void direct(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + home.warehouseFile());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void an_engine_has_three_threads_even_on_a_small_machine() throws SQLException {
    try (Warehouse warehouse = Warehouse.open(home, List.of());
        Connection reader = warehouse.openReader()) {
      int processors = Runtime.getRuntime().availableProcessors();
      assertThat(TestingWarehouse.rows(reader, "select current_setting('threads')"))
          .containsExactly(String.valueOf(Math.max(3, processors)));
    }
  }

  @Test
  void a_second_opening_in_the_process_is_refused_and_the_first_one_goes_on() {
    try (Warehouse first = Warehouse.open(home, List.of())) {
      refused(ErrorCode.HOME_IN_USE)
          .hasMessageContaining("this process (PID " + ProcessHandle.current().pid() + ")");
      assertThat(first.<Long>write((connection, version) -> version)).isEqualTo(2);
    }
  }

  @Test
  void another_process_is_named_and_its_death_leaves_the_last_commit() throws Exception {
    BlankHome.in(home.folder());
    try (OtherProcess other = OtherProcess.writing(home.folder())) {
      refused(ErrorCode.HOME_IN_USE)
          .hasMessageContaining("process " + other.pid())
          .hasMessageContaining("--home");
    }
    try (Warehouse warehouse = Warehouse.open(home, List.of());
        Connection reader = warehouse.openReader()) {
      assertThat(warehouse.dataVersion()).isEqualTo(1);
      assertThat(TestingWarehouse.rows(reader, "select count(*) from ops.reject"))
          .containsExactly("0");
    }
  }

  @Test
  void a_database_browser_is_named_too() throws Exception {
    BlankHome.in(home.folder());
    try (OtherProcess other = OtherProcess.browsing(home.folder())) {
      refused(ErrorCode.HOME_IN_USE).hasMessageContaining("process " + other.pid() + " (");
    }
  }

  @Test
  void a_file_that_is_no_database_is_said_to_be_so() throws IOException {
    home.create();
    Files.writeString(home.warehouseFile(), "no database ".repeat(2000));
    refused(ErrorCode.HOME_UNUSABLE)
        .hasMessageContaining(home.warehouseFile().toString())
        .hasMessageContaining("not a valid DuckDB database")
        .hasMessageNotContaining("{");
  }

  @Test
  void a_damaged_file_is_said_to_be_so() throws IOException {
    BlankHome.in(home.folder());
    byte[] bytes = Files.readAllBytes(home.warehouseFile());
    bytes[5000] ^= 1;
    bytes[9000] ^= 1;
    Files.write(home.warehouseFile(), bytes);
    refused(ErrorCode.HOME_UNUSABLE).hasMessageContaining("orrupt");
  }

  @Test
  void a_home_path_that_is_a_file_is_unusable() throws IOException {
    Files.writeString(home.folder(), "a file");
    refused(ErrorCode.HOME_UNUSABLE);
  }

  @Test
  void a_later_storage_version_is_too_new() throws IOException {
    BlankHome.in(home.folder());
    ByteBuffer file =
        ByteBuffer.wrap(Files.readAllBytes(home.warehouseFile())).order(ByteOrder.LITTLE_ENDIAN);
    // The main header: checksum of the rest of its 4 KiB block, DUCK, the storage version.
    file.putLong(12, file.getLong(12) + 1000);
    long checksum = 5381;
    for (int at = 8; at < 4096; at += 8) {
      checksum ^= file.getLong(at) * 0xbf58476d1ce4e5b9L;
    }
    file.putLong(0, checksum);
    Files.write(home.warehouseFile(), file.array());
    refused(ErrorCode.HOME_TOO_NEW).hasMessageContaining("later version of the engine");
  }

  @Test
  void a_later_migration_is_too_new() throws SQLException {
    BlankHome.in(home.folder());
    engine("insert into ops.migration values (999, 'V999__wings.sql', 'x', now()::timestamp)");
    refused(ErrorCode.HOME_TOO_NEW)
        .hasMessageContaining("migration 999 (V999__wings.sql)")
        .hasMessageContaining("Use the version of Tidemark that wrote it");
  }

  @Test
  void a_migration_that_was_edited_after_it_was_applied_is_refused() throws SQLException {
    BlankHome.in(home.folder());
    engine("update ops.migration set checksum = repeat('a', 64) where number = 1");
    refused(ErrorCode.HOME_UNUSABLE)
        .hasMessageContaining("V001__star.sql with checksum aaaaaaaaaaaa")
        .hasMessageNotContaining("can't be opened");
  }

  @Test
  void a_refused_home_is_free_again() throws SQLException {
    BlankHome.in(home.folder());
    engine("insert into ops.migration values (999, 'V999__wings.sql', 'x', now()::timestamp)");
    refused(ErrorCode.HOME_TOO_NEW);
    engine("delete from ops.migration where number = 999");
    Warehouse.open(home, List.of()).close();
  }

  @Test
  void attached_databases_are_catalogues_to_read() throws SQLException {
    Path plain = folder.resolve("plain.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + plain);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table t as select 1 as a; create schema sub;"
              + " create table sub.u as select 2 as b");
    }
    Home other = new Home(folder.resolve("other"));
    Warehouse.open(other, List.of()).close();
    List<Attachment> attachments =
        List.of(
            new Attachment("Plain", plain),
            new Attachment("the \"other\" home", other.warehouseFile()));
    try (Warehouse warehouse = Warehouse.open(home, attachments)) {
      assertThat(rows(warehouse, "plain", "", "select a from t")).containsExactly("1");
      assertThat(rows(warehouse, "Plain", "SUB", "select b from u")).containsExactly("2");
      assertThat(rows(warehouse, "the \"other\" home", "", "select count(*) from usage"))
          .containsExactly("0");
      assertThat(rows(warehouse, "", "star", "select count(*) from fact_news"))
          .containsExactly("0");
      assertThat(rows(warehouse, "", "", "select a from plain.t")).containsExactly("1");
      assertThatThrownBy(() -> rows(warehouse, "plain", "", "insert into t values (2)"))
          .hasMessageContaining("read-only");
      assertThatThrownBy(() -> rows(warehouse, "plan", "", "select 1"))
          .isInstanceOfSatisfying(
              TidemarkException.class,
              e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_SCHEMA);
                assertThat(e.candidates()).containsExactly("Plain");
              });
      assertThatThrownBy(() -> rows(warehouse, "", "markt", "select 1"))
          .hasMessageContaining("Did you mean 'market'?");
    }
  }

  @Test
  void what_cannot_be_attached_is_named() throws IOException {
    Path text = Files.writeString(folder.resolve("text.duckdb"), "no database ".repeat(2000));
    refused(ErrorCode.FILE_NOT_FOUND, new Attachment("a", folder.resolve("nowhere.duckdb")))
        .hasMessageContaining("nowhere.duckdb");
    refused(ErrorCode.MALFORMED_FILE, new Attachment("a", text))
        .hasMessageContaining("text.duckdb");
    refused(ErrorCode.INVALID_USAGE, new Attachment("Warehouse", text))
        .hasMessageContaining("--attach NAME=FILE");
    Warehouse.open(home, List.of()).close();
  }

  private static List<String> rows(
      Warehouse warehouse, String catalog, String schema, String question) throws SQLException {
    try (Connection reader =
        warehouse.openReader(
            Optional.of(catalog).filter(name -> !name.isEmpty()),
            Optional.of(schema).filter(name -> !name.isEmpty()))) {
      return TestingWarehouse.rows(reader, question);
    }
  }

  private AbstractThrowableAssert<?, ?> refused(ErrorCode code, Attachment... attachments) {
    return assertThatThrownBy(() -> Warehouse.open(home, List.of(attachments)).close())
        .isInstanceOfSatisfying(
            TidemarkException.class, e -> assertThat(e.code()).as(e.detail()).isEqualTo(code));
  }

  /** Changes the file behind the warehouse's back. */
  private void engine(String text) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + home.warehouseFile());
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
