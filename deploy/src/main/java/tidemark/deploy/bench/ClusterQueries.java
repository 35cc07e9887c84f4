package tidemark.deploy.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import tidemark.sql.Door;
import tidemark.sql.Question;
import tidemark.sql.Rows;

/**
 * A dashboard's queries, asked in turns of DuckDB, of Trino in its own words, and of Trino through
 * the door. Each reads all values of all rows. Borrows what it asks. One thread at a time.
 */
final class ClusterQueries {
  private static final int WARM_UP_COUNT = 4;
  private static final int DUCKDB_EACH = 3;

  /** Before each, so that what an engine does after an answer isn't put to another's account. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Door duckDb;
  private final Connection trino;
  private final Door cluster;
  private final String tag;

  /**
   * @param cluster answers from what the tag names
   */
  ClusterQueries(Door duckDb, Connection trino, Door cluster, String tag) {
    this.duckDb = duckDb;
    this.trino = trino;
    this.cluster = cluster;
    this.tag = tag;
  }

  /** What one scenario took, in each way. */
  record Times(ClusterScenario scenario, Samples duckDb, Samples byHand, Samples throughUs) {
    /** The median through us over that by hand. */
    double ratio() {
      return throughUs.median() / byHand.median();
    }
  }

  /**
   * @param roundCount how often each way is asked, beside the warming up; DuckDB, whose answers may
   *     take seconds, each third time
   */
  Times run(ClusterScenario scenario, int roundCount) throws SQLException {
    Times times = new Times(scenario, new Samples(), new Samples(), new Samples());
    String byHand = scenario.byHand(tag);
    long expected = ask(duckDb, scenario.question());
    for (int round = -WARM_UP_COUNT; round < roundCount; round++) {
      if (round % DUCKDB_EACH == 0) {
        measure(times.duckDb(), round, expected, scenario, () -> ask(duckDb, scenario.question()));
      }
      Asking throughUs = () -> ask(cluster, scenario.question());
      Asking inItsWords = () -> askByHand(byHand);
      // Who comes first has a colder engine: they take turns.
      if (round % 2 == 0) {
        measure(times.byHand(), round, expected, scenario, inItsWords);
        measure(times.throughUs(), round, expected, scenario, throughUs);
      } else {
        measure(times.throughUs(), round, expected, scenario, throughUs);
        measure(times.byHand(), round, expected, scenario, inItsWords);
      }
    }
    return times;
  }

  private interface Asking {
    long ask() throws SQLException;
  }

  private static void measure(
      Samples samples, int round, long expected, ClusterScenario scenario, Asking asking)
      throws SQLException {
    LockSupport.parkNanos(PAUSE.toNanos());
    long start = System.nanoTime();
    long found = asking.ask();
    long nanos = System.nanoTime() - start;
    if (found != expected) {
      throw new IllegalStateException(
          "'%s' answered %d values, and %d were expected"
              .formatted(scenario.title(), found, expected));
    }
    if (round >= 0) {
      samples.add(nanos);
    }
  }

  private long askByHand(String text) throws SQLException {
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(text)) {
      return Pair.read(rows);
    }
  }

  private static long ask(Door door, Question question) {
    try (Rows rows = door.run(question)) {
      return Pair.read(rows);
    }
  }
}
