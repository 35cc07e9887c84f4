package tidemark.deploy.trino;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidemark.sql.Question;

/** The statements that the door's own tests ask of a shop, over a star that is the shop's. */
final class Corpus {
  static final List<String> TOPICS =
      List.of(
          "aggregates",
          "ctes",
          "dates",
          "filters",
          "joins",
          "numbers",
          "ordering",
          "projections",
          "setops",
          "star",
          "strings",
          "subqueries",
          "windows");

  private static final Path FOLDER =
      Path.of("..", "sql", "src", "test", "resources", "tidemark", "sql");
  private static final String TYPED_ONLY = "typed: ";

  private Corpus() {}

  /** The shop, but for what no Iceberg table holds: an interval, a number of 39 digits, a view. */
  static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(read("shop.sql"));
      statement.execute("alter table types drop column iv");
      statement.execute("update types set h = h // 1000 where id = 1");
      statement.execute("create table rich as from big_orders");
      statement.execute("drop view big_orders");
      statement.execute("alter table rich rename to big_orders");
    }
  }

  /** Those of one topic, by their text, but for the few over the column that was left out. */
  static Map<String, Question> questions(String topic) {
    Map<String, Question> questions = new LinkedHashMap<>();
    for (String line : read("corpus/" + topic + ".sql").lines().toList()) {
      if (!line.isBlank() && !line.matches(".*\\biv\\b.*")) {
        String sql = line.startsWith(TYPED_ONLY) ? line.substring(TYPED_ONLY.length()) : line;
        questions.put(sql, Question.of(sql.replaceAll("\\b(shop\\.main|shop|main)\\.", "star.")));
      }
    }
    return questions;
  }

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
