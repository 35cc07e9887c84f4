package tidemark.warehouse.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.Home;
import tidemark.warehouse.TestingWarehouse;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.catalog.TableSum;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BackupTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String REJECTS = "select count(*), max(reason) from ops.reject";

  @TempDir private Path folder;
  private TestingWarehouse testing;
  private Path backup;

  @BeforeEach
  void open() throws IOException {
    testing = TestingWarehouse.open();
    testing.write(
        "insert into ops.reject(batch_key, file, file_row, column_name, value, reason)"
            + " values (1, 'f', 2, 'c', 'v', 'why')");
    Files.writeString(testing.warehouse().home().queries().resolve("mine.sql"), "select 1");
    backup = folder.resolve("backup.zip");
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private Manifest make() throws IOException {
    try (OutputStream out = Files.newOutputStream(backup)) {
      return Backup.write(testing.warehouse(), NOON, out);
    }
  }

  private TidemarkException refusal(Home home, boolean replace) {
    return catchThrowableOfType(TidemarkException.class, () -> Restore.run(backup, home, replace));
  }

  @Test
  void what_is_restored_is_what_was_there() throws IOException {
    Manifest made = make();
    Home home = new Home(folder.resolve("restored"));

    Restore.Restored restored = Restore.run(backup, home, false);

    assertThat(restored.manifest()).isEqualTo(made);
    assertThat(restored.before()).isEmpty();
    assertThat(made.dataVersion()).isEqualTo(testing.warehouse().dataVersion());
    assertThat(made.madeAt()).isEqualTo(NOON.instant());
    assertThat(home.queries().resolve("mine.sql")).content().isEqualTo("select 1");
    try (Warehouse warehouse = Warehouse.open(home, List.of());
        Connection reader = warehouse.openReader()) {
      assertThat(warehouse.dataVersion()).isEqualTo(made.dataVersion());
      assertThat(TestingWarehouse.rows(reader, REJECTS)).containsExactly("1 | why");
      String comments =
          "select count(*), sum(hash(comment)::hugeint) from duckdb_columns() where not internal";
      assertThat(TestingWarehouse.rows(reader, comments)).isEqualTo(testing.rows(comments));
      String keys =
          "select constraint_type, count(*) from duckdb_constraints() group by all order by all";
      assertThat(TestingWarehouse.rows(reader, keys)).isEqualTo(testing.rows(keys));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    assertThat(testing.warehouse().home().staging()).isEmptyDirectory();
    assertThat(leftovers(home)).isEmpty();
  }

  private static List<String> leftovers(Home home) throws IOException {
    try (Stream<Path> inside = Files.list(home.folder())) {
      return inside
          .map(path -> path.getFileName().toString())
          .filter(name -> name.contains("restore"))
          .toList();
    }
  }

  @Test
  void commits_go_on_meanwhile_and_a_backup_is_of_one_of_them() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread writing =
        new Thread(
            () -> {
              try {
                while (!over.get()) {
                  // As many rows as the version says, and one commit each.
                  testing.write(
                      "insert into ops.reject(batch_key, file, file_row, column_name, value, reason)"
                          + " select max(version), 'g', 1, 'c', 'v', 'later' from ops.data_version");
                }
              } catch (RuntimeException e) {
                failure.set(e);
              }
            });
    writing.start();
    try {
      for (int i = 0; i < 3; i++) {
        Manifest made = make();
        TableSum rejects =
            made.tables().stream()
                .filter(table -> table.table().equals("ops.reject"))
                .findFirst()
                .orElseThrow();
        // Version 2 had the first row.
        assertThat(rejects.rows()).isEqualTo(made.dataVersion() - 1);
      }
    } finally {
      over.set(true);
      writing.join();
    }
    assertThat(failure.get()).isNull();
  }

  @Test
  void nobody_sees_the_copy_while_it_is_made() {
    Path copy = testing.warehouse().home().staging().resolve("copy.duckdb");
    testing
        .warehouse()
        .copyTo(
            copy,
            connection -> {
              try (Statement statement = connection.createStatement()) {
                assertThat(statement.execute("select count(*) from __tidemark_copy.ops.reject"))
                    .isTrue();
              }
            });
    assertThat(
            testing.rows(
                "select count(*) from duckdb_databases() where database_name like '%copy%'"))
        .containsExactly("0");
  }

  @Test
  void a_home_with_a_warehouse_is_kept_unless_it_is_to_be_replaced() throws IOException {
    make();
    Home home = new Home(folder.resolve("other"));
    Warehouse.open(home, List.of()).close();
    Files.writeString(home.queries().resolve("theirs.sql"), "select 2");

    TidemarkException told = refusal(home, false);
    assertThat(told.code()).isEqualTo(ErrorCode.INVALID_USAGE);
    assertThat(told.detail()).contains("--replace");
    assertThat(home.queries().resolve("theirs.sql")).exists();

    Path before = Restore.run(backup, home, true).before().orElseThrow();
    assertThat(before.resolve("warehouse.duckdb")).exists();
    assertThat(before.resolve("queries/theirs.sql")).content().isEqualTo("select 2");
    assertThat(home.queries().resolve("theirs.sql")).doesNotExist();
    assertThat(home.queries().resolve("mine.sql")).exists();
  }

  @Test
  void a_home_in_use_is_left_alone() throws IOException {
    make();
    assertThat(refusal(testing.warehouse().home(), true).code()).isEqualTo(ErrorCode.HOME_IN_USE);
    assertThat(testing.rows(REJECTS)).containsExactly("1 | why");
  }

  @Test
  void what_is_no_whole_backup_is_refused_and_nothing_is_left() throws IOException {
    make();
    Home home = new Home(folder.resolve("empty"));
    byte[] whole = Files.readAllBytes(backup);

    assertThat(
            catchThrowableOfType(
                    TidemarkException.class,
                    () -> Restore.run(folder.resolve("none.zip"), home, false))
                .code())
        .isEqualTo(ErrorCode.FILE_NOT_FOUND);
    Files.write(backup, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertRefused(home, "part of one");
    Files.writeString(backup, "no zip");
    assertRefused(home, "no zip file");
    Files.write(backup, whole);
    rewrite("mine.sql", "select 2");
    assertRefused(home, "mine.sql isn't what was backed up");
    Files.write(backup, whole);
    rewrite("MANIFEST.tsv", null);
    assertRefused(home, "it has no MANIFEST.tsv");
    Files.write(backup, whole);
    rewrite("MANIFEST.tsv", "tidemark-backup\t1\nfile\t../../evil\t3\tabc\n");
    assertRefused(home, "../../evil");
    Files.write(backup, whole);
    rewrite("MANIFEST.tsv", "tidemark-backup\t2\n");
    assertRefused(home, "line 1");
  }

  private void assertRefused(Home home, String part) throws IOException {
    TidemarkException told = refusal(home, false);
    assertThat(told.code()).as(told.detail()).isEqualTo(ErrorCode.MALFORMED_FILE);
    assertThat(told.detail()).contains(part).contains(backup.toString());
    assertThat(home.warehouseFile()).doesNotExist();
    assertThat(leftovers(home)).isEmpty();
  }

  /** The backup with an entry changed, or without it. */
  private void rewrite(String ending, String text) throws IOException {
    Path other = folder.resolve("other.zip");
    try (ZipFile zip = new ZipFile(backup.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
      for (ZipEntry entry : zip.stream().toList()) {
        boolean changed = entry.getName().endsWith(ending);
        if (changed && text == null) {
          continue;
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            changed
                ? text.getBytes(StandardCharsets.UTF_8)
                : zip.getInputStream(entry).readAllBytes());
        out.closeEntry();
      }
    }
    Files.move(other, backup, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
