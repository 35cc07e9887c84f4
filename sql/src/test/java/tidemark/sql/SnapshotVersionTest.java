package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The version that rows claim is the version that they are of, though loads commit all the time.
 */
class SnapshotVersionTest {
  private static final int COMMIT_COUNT = 60;

  private static TestingDoor house;
  private static ExecutorService threads;

  @BeforeAll
  static void open() {
    house = TestingDoor.open();
    threads = Executors.newFixedThreadPool(3);
  }

  @AfterAll
  static void close() {
    threads.shutdownNow();
    house.close();
  }

  /** Each tells in its last column the greatest version that it saw. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TYPED   | select max(version) from ops.data_version",
        "PLANNED | select max(version) from ops.data_version",
        "TYPED   | select i, max(version) over () from ops.data_version, range(100) r(i)",
        "TYPED   | select i, v from range(5000) r(i), (select max(version) as v from ops.data_version)",
        "TYPED   | with slow as materialized (select count(*) as n from range(300000) where range % 7 = 1)"
            + " select n, (select max(version) from ops.data_version) from slow",
        "TYPED   | select 1, max(estimated_size) over (), v from duckdb_tables() t,"
            + " (select max(version) as v from ops.data_version) where table_name = 'data_version'",
        "TYPED   | show tables from star",
      })
  void rows_are_of_the_version_they_claim(Way way, String sql) throws Exception {
    boolean telling = !sql.startsWith("show");
    Future<Void> writer = threads.submit(SnapshotVersionTest::commitAgainAndAgain);
    List<Future<List<String>>> readers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      readers.add(threads.submit(() -> readUntil(writer, Question.of(sql).withWay(way), telling)));
    }

    List<String> wrong = new ArrayList<>();
    for (Future<List<String>> reader : readers) {
      wrong.addAll(reader.get());
    }
    writer.get();

    assertThat(wrong).isEmpty();
  }

  private static Void commitAgainAndAgain() {
    for (int i = 0; i < COMMIT_COUNT; i++) {
      house
          .warehouse()
          .write(
              (connection, version) -> {
                try (PreparedStatement insert =
                    connection.prepareStatement(
                        "insert into ops.reject(batch_key, file, file_row, column_name, value, reason)"
                            + " values (?, 'f', 2, 'c', 'v', 'why')")) {
                  insert.setLong(1, version);
                  return insert.executeUpdate();
                }
              });
    }
    return null;
  }

  /** What rows said and were, where the two differ. */
  private static List<String> readUntil(Future<Void> writer, Question question, boolean telling)
      throws ExecutionException {
    List<String> wrong = new ArrayList<>();
    boolean last = false;
    while (!last) {
      last = writer.isDone();
      try (Rows rows =
          house.door().run(question.within(OptionalLong.of(1_000_000), Optional.empty()))) {
        long claimed = rows.statistics().dataVersion();
        int told = rows.columns().size() - 1;
        while (rows.next()) {
          Object seen = rows.value(told);
          if (telling && !Long.valueOf(claimed).equals(seen)) {
            wrong.add("claimed " + claimed + ", saw " + seen);
          }
        }
      }
    }
    return wrong;
  }
}
