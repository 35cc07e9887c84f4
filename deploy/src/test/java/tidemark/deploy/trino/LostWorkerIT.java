package tidemark.deploy.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.sql.Question;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * What becomes of a statement when a worker that works on it is gone from one moment to the next.
 */
@Tag("trino")
final class LostWorkerIT {
  /** Numbers of which one in 7919 is counted, in some tens of seconds. */
  private static final String SLOW =
      "select count(*) from probe.probe.numbers cross join unnest(sequence(1, 10000)) as t(y)"
          + " where (x * y) % 7919 = 13";

  /** The same where nobody is lost. */
  private static final String COUNTED =
      "select sum(n) from (select count(*) as n from probe.probe.numbers cross join"
          + " unnest(sequence(1, 10000)) as t(y) where (x * y) % 7919 = 13)";

  private static TrinoCluster cluster;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException, InterruptedException, SQLException {
    cluster = TrinoCluster.start(2, "probe");
    cluster.empty("probe");
    try (Connection connection = connect("NONE");
        Statement statement = connection.createStatement()) {
      statement.execute("create schema probe.probe");
      statement.execute("create table probe.probe.numbers (x bigint)");
      for (int file = 0; file < 12; file++) {
        statement.execute(
            "insert into probe.probe.numbers select x from unnest(sequence("
                + (file * 10_000 + 1)
                + ", "
                + (file + 1) * 10_000
                + ")) as t(x)");
      }
    }
  }

  @AfterAll
  static void stop() throws SQLException {
    try (Connection connection = connect("NONE");
        Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists probe.probe.numbers");
      statement.execute("drop schema if exists probe.probe");
    } finally {
      cluster.close();
    }
  }

  @AfterEach
  void bringBack() throws IOException, InterruptedException {
    cluster.startWorker(1);
    cluster.startWorker(2);
  }

  private static Connection connect(String retryPolicy) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", "tester");
    properties.setProperty("sessionProperties", "retry_policy:" + retryPolicy);
    return DriverManager.getConnection(
        cluster.address().replace("http:", "jdbc:trino:") + "/tidemark", properties);
  }

  private static List<Object> ask(String retryPolicy, String sql) throws SQLException {
    try (Connection connection = connect(retryPolicy);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<Object> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getObject(1));
      }
      return found;
    }
  }

  /** Kills a worker that works on a statement that holds the text. */
  private static void killWorkerOf(String text) throws IOException, InterruptedException {
    String working =
        "select distinct t.node_id from system.runtime.tasks t join system.runtime.queries q on"
            + " t.query_id = q.query_id where q.state = 'RUNNING' and t.state = 'RUNNING' and"
            + " t.node_id like 'worker-%' and t.split_cpu_time_ms > 500 and q.query like '%"
            + text
            + "%' and q.query not like '%runtime%' order by 1 desc";
    List<Object> nodes =
        await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> ask("NONE", working), found -> !found.isEmpty());
    cluster.killWorker(Integer.parseInt(nodes.get(0).toString().replaceAll("\\D", "")));
  }

  @Test
  void with_retries_of_tasks_it_ends_right() throws Exception {
    List<Object> right = ask("NONE", COUNTED);
    CompletableFuture<List<Object>> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return ask("TASK", SLOW);
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
    killWorkerOf(SLOW.substring(0, 60));
    long start = System.nanoTime();

    assertThat(answer.get(5, TimeUnit.MINUTES)).isEqualTo(right);
    System.out.println(
        "Right "
            + Duration.ofNanos(System.nanoTime() - start).toSeconds()
            + " s after the worker was lost");
  }

  @Test
  void without_retries_the_caller_hears_that_the_engine_lost_it() throws Exception {
    try (PublishedHome home = PublishedHome.ofHistory(cluster, folder)) {
      Question slow =
          Question.of(
              "select count(*) as slow_count from star.dim_date a cross join star.dim_date b"
                  + " cross join star.dim_country c where (cast(a.date_key as bigint) * b.date_key + c.country_key) % 7919 = 13");
      CompletableFuture<TidemarkException> failure =
          CompletableFuture.supplyAsync(
              () ->
                  catchThrowableOfType(
                      TidemarkException.class, () -> Answer.of(home.trino(), slow)));
      killWorkerOf("slow_count");
      long start = System.nanoTime();

      TidemarkException told = failure.get(5, TimeUnit.MINUTES);
      System.out.println(
          told.code()
              + " "
              + Duration.ofNanos(System.nanoTime() - start).toSeconds()
              + " s after the worker was lost: "
              + told.detail());
      assertThat(told.code()).isEqualTo(ErrorCode.ENGINE_LOST);
      assertThat(Answer.of(home.trino(), Question.of("select count(*) from models")).rows())
          .hasSize(1);
    }
  }
}
