package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tidemark.sql.engine.DuckDbEngine;
import tidemark.sql.engine.Engine;
import tidemark.sql.engine.NameScope;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.engine.TrinoAddress;
import tidemark.sql.engine.TrinoEngine;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Trino itself beside DuckDB, row for row, over the same small tables. Runs under {@code -Ptrino}
 * alone, against a cluster of its own, or a given one whose catalogue may be written to; its
 * schemas begin with {@code d_}.
 */
@Tag("trino")
class TrinoClusterTest {
  private static final String CATALOG = System.getProperty("tidemark.trino.catalog", "tidemark");

  /** Whose ORDER BY leaves several rows at one place, of which each engine takes another one. */
  private static final Set<String> TIES =
      Set.of(
          "select id from (select id, secs from heat order by secs limit 3) where id > 2 order by id",
          "select count(*) from (select id from heat order by secs limit 3) where id < 5",
          "SELECT lower(v) AS v, count(*) AS n, bool_or(src = 1) AS one, bool_or(src = 2) AS two FROM"
              + " ((SELECT v, 1 AS src FROM one EXCEPT ALL SELECT v, 1 FROM two) UNION ALL (SELECT"
              + " v, 2 FROM two EXCEPT ALL SELECT v, 2 FROM one)) GROUP BY ALL HAVING lower(v) IS"
              + " NOT NULL ORDER BY n DESC, v",
          "SELECT account, sum(amount) AS s, rank() OVER (ORDER BY sum(amount) DESC NULLS LAST) AS r"
              + " FROM ledger GROUP BY account ORDER BY r");

  private static OwnTrino trino;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    trino = OwnTrino.open();
  }

  @AfterAll
  static void close() throws IOException, InterruptedException {
    trino.stop();
  }

  private static TrinoAddress address() {
    return TrinoAddress.parse(trino.url(), CATALOG, "tidemark-test", null);
  }

  private static Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", "tidemark-test");
    String host = address().url().getHost() + ":" + address().url().getPort();
    return DriverManager.getConnection(
        "jdbc:trino://" + host + "/" + CATALOG + "/information_schema", properties);
  }

  /** Rows of Trino, as the door would give them. */
  private static Table ask(TrinoEngine engine, TrinoTexts.Written written) {
    List<ResultColumn> promised =
        written.columns().stream().map(c -> new ResultColumn(c.name(), c.type())).toList();
    List<List<Object>> all = new ArrayList<>();
    try (Engine.Session session = engine.open(NameScope.USUAL, "");
        Engine.Cursor rows = session.run(written.text(), promised, List.of())) {
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < promised.size(); i++) {
          row.add(Table.comparable(rows.value(i)));
        }
        all.add(row);
      }
    }
    return new Table(written.columns(), all);
  }

  @Test
  void the_corpus_has_the_rows_of_DuckDB() throws SQLException {
    try (TestingDoor house = TestingDoor.open()) {
      List<Question> questions = CorpusTest.all().map(TestingDoor::shop).toList();

      Outcome outcome = compared(house, questions, Map.of("main", "shop"));

      assertThat(outcome.wrong()).isEmpty();
      assertThat(outcome.same()).isGreaterThanOrEqualTo(310);
    }
  }

  @Test
  void the_dialect_has_the_rows_of_DuckDB() throws SQLException {
    try (TestingDoor house = DialectTest.openHouse()) {
      List<Question> questions =
          DialectTest.texts().stream().map(DialectTest.Text::question).toList();
      Map<String, String> schemas = new TreeMap<>();
      questions.forEach(question -> schemas.put(question.schema().orElseThrow(), "dialect"));

      Outcome outcome = compared(house, questions, schemas);

      assertThat(outcome.wrong()).isEmpty();
      assertThat(outcome.same()).isGreaterThanOrEqualTo(1_900);
    }
  }

  private record Outcome(int same, List<String> wrong) {}

  /**
   * @param schemas to be mirrored, each with its catalogue
   */
  private static Outcome compared(
      TestingDoor house, List<Question> questions, Map<String, String> schemas)
      throws SQLException {
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> failed = new TreeMap<>();
    int same = 0;
    int refused = 0;
    Set<String> catalogs = new LinkedHashSet<>(schemas.values());
    try (Connection duckDb =
            house.warehouse().openReader(catalogs.stream().findFirst(), Optional.empty());
        Connection trino = connect();
        TrinoTexts texts = new TrinoTexts(house);
        TrinoEngine engine = new TrinoEngine(address(), new DuckDbEngine(house.warehouse()))) {
      TrinoMirror mirror = new TrinoMirror(duckDb, trino, "d_");
      for (Map.Entry<String, String> schema : schemas.entrySet()) {
        mirror.mirror(schema.getValue(), schema.getKey());
      }
      Function<List<String>, Optional<String>> names = mirror::named;
      for (Question question : questions) {
        TrinoTexts.Written written = texts.of(question, names);
        if (!written.isWritten()) {
          refused++;
          continue;
        }
        Table direct = house.askEngineThroughSession(question);
        try {
          if (isSame(question.sql(), direct, ask(engine, written))
              || TIES.contains(question.sql())) {
            same++;
          } else {
            wrong.add(question.sql() + "\n  " + written.text());
          }
        } catch (TidemarkException e) {
          // An error is no other result; its words tell what the dialect should refuse by itself.
          failed.merge(e.code() + " " + e.detail(), 1, Integer::sum);
        }
      }
      System.out.println("Not mirrored: " + mirror.left());
    }
    System.out.println(
        same + " same, " + wrong.size() + " different, " + refused + " refused, failed " + failed);
    return new Outcome(same, wrong);
  }

  private static boolean isSame(String sql, Table direct, Table answered) {
    boolean ordered = sql.toLowerCase(Locale.ROOT).matches("(?s).*order by[^)]*");
    return direct.columns().equals(answered.columns())
        && (ordered
            ? direct.inOrder().equals(answered.inOrder())
            : direct.sorted().equals(answered.sorted()));
  }

  @Test
  @Timeout(60)
  void a_cancelled_statement_ends_on_the_cluster_too() throws Exception {
    try (TestingDoor house = TestingDoor.open();
        TrinoEngine engine = new TrinoEngine(address(), new DuckDbEngine(house.warehouse()));
        Engine.Session session = engine.open(NameScope.USUAL, "")) {
      String slow =
          "SELECT count(*) AS n FROM UNNEST(sequence(1, 10000)) AS a(x)"
              + " CROSS JOIN UNNEST(sequence(1, 10000)) AS b(y)"
              + " CROSS JOIN UNNEST(sequence(1, 10000)) AS c(z) WHERE x * y + z <> 7";
      CompletableFuture<TidemarkException> failure =
          CompletableFuture.supplyAsync(
              () ->
                  catchThrowableOfType(
                      TidemarkException.class,
                      () -> {
                        try (Engine.Cursor rows =
                            session.run(
                                slow, List.of(new ResultColumn("n", "BIGINT")), List.of())) {
                          rows.next();
                        }
                      }));
      await().until(() -> session.progress().isPresent());
      long start = System.nanoTime();
      session.cancel();

      assertThat(failure.get(20, TimeUnit.SECONDS).code()).isEqualTo(ErrorCode.CANCELLED);
      System.out.println("Cancelled after " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }
}
