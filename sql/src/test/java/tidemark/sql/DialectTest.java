package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;

/**
 * What users of the engine write, by topics with small tables of their own, on both ways beside the
 * engine asked directly. The texts were written without a look at the planner.
 */
class DialectTest {
  private static final List<String> TOPICS =
      List.of(
          "aggregates",
          "asof_positional",
          "attic",
          "bazaar",
          "casts",
          "clinic",
          "clock",
          "collations",
          "ctes",
          "dates",
          "desk",
          "digits",
          "functions",
          "gauge",
          "grouping",
          "harbour",
          "joins",
          "lambdas",
          "laterals",
          "ledger",
          "lexis",
          "library",
          "macros",
          "misc",
          "mixup",
          "museum",
          "names",
          "nested",
          "numbers",
          "orbit",
          "orchard",
          "ordering",
          "parcel",
          "pasted",
          "pivots",
          "recursion",
          "relay",
          "retail",
          "rowing",
          "scribe",
          "selectlist",
          "setops",
          "signs",
          "strings",
          "subqueries",
          "syntax",
          "tablefunctions",
          "tram",
          "turning",
          "twins",
          "variants_json",
          "vault",
          "windows");
  private static final String HARD = "hard_";

  private static TestingDoor house;

  /** The engine's own answers, asked once for all tests. */
  private static Map<Text, Table> direct;

  record Text(String topic, String sql) {
    Question question() {
      return Question.of(sql).in(Optional.of("dialect"), Optional.of(topic));
    }
  }

  @BeforeAll
  static void open() {
    house = openHouse();
    direct = new HashMap<>();
    texts().forEach(text -> direct.put(text, house.askEngineThroughSession(text.question())));
  }

  static TestingDoor openHouse() {
    return TestingDoor.open(Limits.DEFAULT, Map.of("dialect", DialectTest::fill));
  }

  private static void fill(Connection connection) throws SQLException {
    for (String topic : TOPICS) {
      run(connection, "create schema " + topic);
      run(connection, "set search_path = '" + topic + "'");
      script(topic + ".setup").run(connection);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static SqlScript script(String name) {
    return SqlScript.read(DialectTest.class, "dialect/" + name + ".sql");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  static List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    for (String topic : TOPICS) {
      Stream.of(topic, HARD + topic)
          .filter(file -> !file.startsWith(HARD) || exists(file))
          .flatMap(file -> script(file).text().lines())
          .filter(line -> !line.isBlank() && !line.startsWith("--"))
          .forEach(line -> texts.add(new Text(topic, line)));
    }
    return texts;
  }

  private static boolean exists(String file) {
    return DialectTest.class.getResource("dialect/" + file + ".sql") != null;
  }

  private static boolean isSame(Text text, Table direct, Table answered) {
    boolean ordered = text.sql().toLowerCase(Locale.ROOT).matches(".*order by[^)]*");
    return direct.columns().equals(answered.columns())
        && (ordered
            ? direct.inOrder().equals(answered.inOrder())
            : direct.sorted().equals(answered.sorted()));
  }

  @Test
  void typed_equals_the_engine() {
    List<String> wrong = new ArrayList<>();
    for (Text text : texts()) {
      try {
        if (!isSame(text, direct.get(text), house.ask(text.question().withWay(Way.TYPED)))) {
          wrong.add(text.topic() + ": " + text.sql());
        }
      } catch (TidemarkException e) {
        wrong.add(text.topic() + ": " + text.sql() + " -> " + e.detail());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_columns_promised_are_those_delivered() {
    List<String> wrong = new ArrayList<>();
    for (Text text : texts()) {
      List<Column> promised = house.door().check(text.question()).columns();
      List<Column> delivered = house.ask(text.question()).columns();
      if (!promised.equals(delivered)) {
        wrong.add(text + ": " + promised + " instead of " + delivered);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void planned_equals_the_engine_or_says_which_construct_it_has_no_word_for() {
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> refused = new TreeMap<>();
    List<Text> texts = texts();
    for (Text text : texts) {
      try {
        if (!isSame(text, direct.get(text), house.ask(text.question().withWay(Way.PLANNED)))) {
          wrong.add(text.topic() + ": " + text.sql());
        }
      } catch (TidemarkException e) {
        if (e.code() != ErrorCode.NOT_PLANNABLE) {
          wrong.add(text.topic() + ": " + text.sql() + " -> " + e.detail());
        }
        refused.merge(e.detail().replaceAll(" \\(line .*", ""), 1, Integer::sum);
      }
    }
    int refusedCount = refused.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println(
        texts.size() + " texts, planned " + (texts.size() - refusedCount) + ", refused " + refused);

    assertThat(wrong).isEmpty();
    assertThat(refusedCount).isLessThanOrEqualTo(texts.size() * 4 / 100);
  }
}
