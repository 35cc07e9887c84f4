package tidemark.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WarehouseTest {
  private static final String COUNT = "select count(*) from ops.reject";
  private static final String ADD =
      "insert into ops.reject(batch_key, file, file_row, column_name, value, reason)"
          + " values (1, 'f', 2, 'c', 'v', 'why')";

  private TestingWarehouse testing;
  private Warehouse warehouse;

  @BeforeEach
  void open() {
    testing = TestingWarehouse.open();
    warehouse = testing.warehouse();
  }

  @AfterEach
  void close() {
    testing.close();
  }

  @Test
  void a_new_home_has_version_one_and_each_commit_raises_it_by_one() {
    assertThat(warehouse.dataVersion()).isEqualTo(1);
    long inside = warehouse.write((connection, version) -> version);
    assertThat(inside).isEqualTo(2);
    assertThat(warehouse.dataVersion()).isEqualTo(2);
    assertThat(testing.rows("select max(version), count(*) from ops.data_version"))
        .containsExactly("2 | 2");
  }

  @Test
  void what_throws_leaves_rows_and_version_as_they_were() {
    IllegalArgumentException thrown = new IllegalArgumentException("after the insert");
    assertThatThrownBy(
            () ->
                warehouse.write(
                    (connection, version) -> {
                      run(connection, ADD);
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThatThrownBy(() -> testing.write(ADD + "; insert into ops.rejects values (1)"))
        .isInstanceOfSatisfying(
            TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_TABLE));
    assertThat(testing.rows(COUNT)).containsExactly("0");
    assertThat(warehouse.dataVersion()).isEqualTo(1);
    testing.write(ADD);
    assertThat(warehouse.dataVersion()).isEqualTo(2);
  }

  @Test
  void readers_see_the_last_commit_whole() throws SQLException {
    try (Connection before = warehouse.openReader()) {
      run(before, "begin");
      assertThat(TestingWarehouse.rows(before, COUNT)).containsExactly("0");
      warehouse.write(
          (connection, version) -> {
            run(connection, ADD);
            assertThat(testing.rows(COUNT)).as("while writing").containsExactly("0");
            run(connection, ADD);
            return version;
          });
      assertThat(testing.rows(COUNT)).as("after the commit").containsExactly("2");
      assertThat(TestingWarehouse.rows(before, COUNT)).as("older snapshot").containsExactly("0");
      run(before, "commit");
      assertThat(TestingWarehouse.rows(before, COUNT)).containsExactly("2");
    }
  }

  @Test
  void writers_take_turns() {
    List<CompletableFuture<Void>> writers =
        List.of(1, 2, 3).stream()
            .map(
                number ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int i = 0; i < 10; i++) {
                            // Reads and then writes: with two at once, one would fail or be lost.
                            testing.write(
                                "insert into ops.reject(batch_key, file, file_row, column_name, value, reason)"
                                    + " select coalesce(max(batch_key), 0) + 1, 'f',"
                                    + " count(*), 'c', 'v', 'why' from ops.reject");
                          }
                        }))
            .toList();
    writers.forEach(CompletableFuture::join);
    assertThat(
            testing.rows(
                "select count(distinct file_row), max(file_row), max(batch_key) from ops.reject"))
        .containsExactly("30 | 29 | 30");
    assertThat(warehouse.dataVersion()).isEqualTo(31);
  }

  @Test
  void a_write_inside_a_write_is_our_mistake() {
    assertThatThrownBy(() -> warehouse.write((connection, version) -> warehouse.write((c, v) -> v)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_writer_waits_only_so_long(@TempDir Path folder) throws Exception {
    Bounds impatient = new Bounds(Duration.ofMillis(20), 10, 1);
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (Warehouse busy = Warehouse.open(BlankHome.in(folder), List.of(), impatient)) {
      CompletableFuture<Long> first =
          CompletableFuture.supplyAsync(
              () ->
                  busy.write(
                      (connection, version) -> {
                        writing.countDown();
                        await(done);
                        return version;
                      }));
      writing.await();
      try {
        assertThatThrownBy(() -> busy.write((connection, version) -> version))
            .isInstanceOfSatisfying(
                TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_BUSY));
      } finally {
        done.countDown();
      }
      assertThat(first.get()).isEqualTo(2);
    }
  }

  @Test
  void names_resolve_in_market_then_star() {
    assertThat(testing.rows("select count(*) from usage")).containsExactly("0");
    assertThat(testing.rows("select kind from dim_model where model = 'other'"))
        .containsExactly("other");
  }

  @Test
  void the_instance_is_locked(@TempDir Path elsewhere) throws SQLException {
    Path staging = warehouse.home().staging();
    try (Connection reader = warehouse.openReader()) {
      run(
          reader,
          "copy (select 42 as a) to '" + staging.resolve("x.parquet") + "' (format parquet)");
      assertThat(TestingWarehouse.rows(reader, "from '" + staging.resolve("x.parquet") + "'"))
          .containsExactly("42");
      for (String refused :
          List.of(
              "copy (select 1) to '" + elsewhere.resolve("x.csv") + "'",
              "from read_text('" + warehouse.home().lockFile() + "')",
              "from read_text('" + staging + "/../warehouse.lock')",
              "attach '" + elsewhere.resolve("x.duckdb") + "'",
              "set threads = 1",
              "set memory_limit = '1TB'",
              "set enable_external_access = true",
              "set lock_configuration = false",
              "reset errors_as_json",
              "install httpfs",
              "load httpfs")) {
        assertThatThrownBy(() -> run(reader, refused))
            .as(refused)
            .hasMessageMatching("(?s).*(disabled|locked).*");
      }
      assertThat(
              TestingWarehouse.rows(
                  reader,
                  """
                  select current_setting('TimeZone'), current_setting('errors_as_json'),
                    current_setting('autoload_known_extensions'),
                    current_setting('autoinstall_known_extensions')
                  """))
          .containsExactly("UTC | true | false | false");
    }
  }

  @Test
  void closing_ends_what_readers_left_open_and_later_readers_are_refused(@TempDir Path folder)
      throws Exception {
    Warehouse closing = Warehouse.open(BlankHome.in(folder), List.of());
    Connection leaked = closing.openReader();
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<String> endless =
        CompletableFuture.supplyAsync(
            () -> {
              try (Statement statement = leaked.createStatement()) {
                started.countDown();
                statement.executeQuery(
                    "select sum(hash(a.i, b.i)) from range(100000000) a (i), range(100000000) b (i)");
                return "ended";
              } catch (SQLException e) {
                return "stopped";
              }
            });
    started.await();
    closing.close();
    closing.close();
    assertThat(endless.get()).isEqualTo("stopped");
    assertThat(leaked.isClosed()).isTrue();
    assertThatThrownBy(closing::openReader).hasMessageContaining("closing");
    assertThatThrownBy(() -> closing.write((connection, version) -> version))
        .hasMessageContaining("closing");
    try (Warehouse again = Warehouse.open(new Home(folder), List.of())) {
      assertThat(again.dataVersion()).isEqualTo(1);
    }
  }

  @Test
  void a_statement_that_outgrows_its_memory_spills_into_the_home(@TempDir Path folder)
      throws SQLException {
    Bounds small = new Bounds(Duration.ofSeconds(1), 1, 1);
    try (Warehouse tight = Warehouse.open(BlankHome.in(folder), List.of(), small);
        Connection reader = tight.openReader()) {
      assertThat(
              TestingWarehouse.rows(
                  reader,
                  "select current_setting('temp_directory'), count(*) from (select md5(i::varchar) as m"
                      + " from range(100000) as r (i) order by m)"))
          .containsExactly(tight.home().temp() + " | 100000");
    }
  }

  @Test
  void a_process_that_only_loads_has_the_smaller_of_a_share_and_a_fixed_size(@TempDir Path folder)
      throws SQLException {
    String limit = "select parse_formatted_bytes(current_setting('memory_limit'))";
    long mebibytes = 1 << 20;
    Bounds one = new Bounds(Duration.ofSeconds(1), 50, 100 * mebibytes, 1);
    Bounds other = new Bounds(Duration.ofSeconds(1), 1, Long.MAX_VALUE, 1);
    Bounds both = new Bounds(Duration.ofSeconds(1), 1, Long.MAX_VALUE - 1, 1);
    List<String> found = new ArrayList<>();
    for (Bounds bounds : List.of(one, other, both)) {
      try (Warehouse opened = Warehouse.open(BlankHome.in(folder), List.of(), bounds);
          Connection reader = opened.openReader()) {
        found.addAll(TestingWarehouse.rows(reader, limit));
      }
    }
    assertThat(found.get(0)).isEqualTo("" + 100 * mebibytes);
    assertThat(found.get(1)).isEqualTo(found.get(2));
    assertThat(Bounds.ofLoads().memoryBytesMax()).isEqualTo(1536 * mebibytes);
  }

  @Test
  void a_statement_has_a_quarter_of_the_memory_and_one_that_needs_all_fails_alone(
      @TempDir Path folder) throws SQLException {
    Bounds small = new Bounds(Duration.ofSeconds(1), 1, 1);
    try (Warehouse tight = Warehouse.open(BlankHome.in(folder), List.of(), small);
        Connection greedy = tight.openReader();
        Connection modest = tight.openReader()) {
      String limit = "select current_setting('%s')";
      double all = mebibytes(TestingWarehouse.rows(modest, limit.formatted("memory_limit")));
      double share =
          mebibytes(TestingWarehouse.rows(modest, limit.formatted("operator_memory_limit")));

      assertThat(share).isCloseTo(all / 4, within(0.2));
      assertThatThrownBy(() -> run(greedy, "select len(list(i)) from range(2000000000) as r (i)"))
          .isInstanceOf(SQLException.class);
      assertThat(TestingWarehouse.rows(modest, "select count(*) from dim_country"))
          .hasSize(1)
          .doesNotContain("0");
      assertThat(TestingWarehouse.rows(greedy, "select 1")).containsExactly("1");
    }
  }

  private static double mebibytes(List<String> rows) {
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0)).endsWith(" MiB");
    return Double.parseDouble(rows.get(0).replace(" MiB", ""));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(Connection connection, String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
