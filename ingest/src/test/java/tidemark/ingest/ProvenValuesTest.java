package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Usage that the engine reads by types is what its texts are, checked one by one: the same facts,
 * and the same rows refused for the same reasons. A quote in the header keeps a file from being
 * read by types.
 */
final class ProvenValuesTest {
  private static final List<String> HEADER =
      List.of(
          "model",
          "week",
          "day",
          "month",
          "period_start",
          "period_days",
          "read_on",
          "tokens",
          "prompt_tokens",
          "completion_tokens",
          "requests",
          "rank");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "7",
          "007",
          "+5",
          "-1",
          " 7",
          "7 ",
          "1.5",
          "1.0",
          ".5",
          "1e3",
          "1e-1",
          "1,234",
          "11.1T",
          "NaN",
          "abc",
          "",
          "1_000",
          "0x10",
          "0b11",
          "999999999999999999",
          "9223372036854775807",
          "9223372036854775808",
          "366",
          "367",
          "1e005");

  private static final List<String> DAYS =
      List.of(
          "2026-02-16",
          "2026-02-09",
          "2026-2-16",
          "2026/02/16",
          "20260216",
          "2026-02-30",
          "2026-W08",
          "2026-02",
          " 2026-02-16",
          "2026-02-1 ",
          "12026-2-16",
          "-202-02-16",
          "0202-02-16",
          "infinity",
          "epoch",
          "",
          "2027-01-01",
          "2026-02-16T00:00:00Z",
          "9999-12-31");

  private static final int FILE_COUNT = 24;
  private static final int LINES_FILE_COUNT = 8;
  private static final int ROW_COUNT = 25;

  @TempDir Path folder;

  @Test
  void values_read_by_types_are_what_their_texts_are() throws IOException {
    long seed = 20260216;
    Random random = new Random(seed);
    try (TestingLoader typed = open("typed");
        TestingLoader texts = open("texts")) {
      for (int file = 0; file < FILE_COUNT; file++) {
        String rows = rows(file, random);
        String header = String.join(";", HEADER) + "\n";
        String name = "usage-" + file + ".csv";
        LoadReport one = typed.load(name, header + rows);
        LoadReport other = texts.load(name, header.replace("model", "\"model\"") + rows);
        assertThat(told(typed, one))
            .as("file %s of seed %s:%n%s", file, seed, rows)
            .containsExactlyElementsOf(told(texts, other));
      }
      assertThat(facts(typed)).hasSizeGreaterThan(FILE_COUNT).isEqualTo(facts(texts));
    }
  }

  /** A blank before a record keeps a file from being read by types. */
  @Test
  void values_of_plain_json_lines_are_what_their_texts_are() throws IOException {
    long seed = 20260217;
    Random random = new Random(seed);
    try (TestingLoader typed = open("typed");
        TestingLoader texts = open("texts")) {
      for (int file = 0; file < LINES_FILE_COUNT; file++) {
        String lines = lines(rows(file, random), random);
        String name = "usage-" + file + ".ndjson";
        LoadReport one = typed.load(name, lines);
        LoadReport other = texts.load(name, " " + lines);
        assertThat(told(typed, one))
            .as("file %s of seed %s:%n%s", file, seed, lines)
            .containsExactlyElementsOf(told(texts, other));
      }
      assertThat(facts(typed)).hasSizeGreaterThan(LINES_FILE_COUNT).isEqualTo(facts(texts));
    }
  }

  private static String lines(String rows, Random random) {
    StringBuilder lines = new StringBuilder();
    for (String row : rows.split("\n", -1)) {
      String[] fields = row.split(";", -1);
      List<String> members = new ArrayList<>();
      for (int column = 0; column < HEADER.size() && fields.length > 1; column++) {
        String field = fields[column];
        boolean isNumber = field.matches("0|-?[1-9][0-9]*") && random.nextInt(4) > 0;
        if (!field.isEmpty() || members.size() == column) {
          members.add(
              "\""
                  + HEADER.get(column)
                  + "\": "
                  + (field.isEmpty() ? "null" : isNumber ? field : "\"" + field + "\""));
        }
      }
      lines.append(members.isEmpty() ? "" : "{" + String.join(", ", members) + "}\n");
    }
    return lines.toString();
  }

  @Test
  void days_and_numbers_of_parquet_are_what_their_texts_are() throws IOException, SQLException {
    String columns =
        """
        select model, day, tokens, requests, rank from (values
          ('a/good', date '2026-02-16', 5::bigint, 1::integer, 1::tinyint),
          ('a/none', null, null, null, null),
          ('a/negative', date '2026-02-16', -5, -1, -1),
          ('a/zero', date '2026-02-16', 0, 0, 0),
          ('a/largest', date '2026-02-16', 9223372036854775807, 2147483647, 127),
          ('a/far', date '12026-02-16', 5, 1, 1),
          ('a/endless', date 'infinity', 5, 1, 1),
          ('a/first', date '0001-01-01', 5, 1, 1)
        ) as usage (model, day, tokens, requests, rank)
        """;
    try (TestingLoader typed = open("typed");
        TestingLoader texts = open("texts")) {
      LoadReport one = typed.load(parquet("typed/usage.parquet", columns));
      LoadReport other =
          texts.load(
              parquet("texts/usage.parquet", "select columns(*)::varchar from (" + columns + ")"));
      assertThat(told(typed, one)).hasSize(6).containsExactlyElementsOf(told(texts, other));
      assertThat(facts(typed)).hasSize(3).isEqualTo(facts(texts));
    }
  }

  private TestingLoader open(String name) throws IOException {
    return TestingLoader.open(Files.createDirectories(folder.resolve(name)));
  }

  private Path parquet(String name, String select) throws SQLException {
    Path file = folder.resolve(name);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("copy (" + select + ") to '" + file + "' (format parquet)");
    }
    return file;
  }

  /** The first row is good; of each column either all values are usual, or many are odd. */
  private static String rows(int file, Random random) {
    boolean[] isOdd = new boolean[HEADER.size()];
    for (int column = 0; column < isOdd.length; column++) {
      isOdd[column] = random.nextInt(3) == 0;
    }
    StringBuilder rows = new StringBuilder();
    rows.append("v/first-").append(file).append(";;2026-02-16;;;;2026-03-01;5;;;;1\n");
    for (int row = 0; row < ROW_COUNT; row++) {
      int period = 1 + random.nextInt(4);
      List<String> fields = new ArrayList<>();
      for (int column = 0; column < isOdd.length; column++) {
        fields.add(
            switch (column) {
              case 0 -> "v/model-" + file + "-" + row;
              case 1, 2, 3, 4 ->
                  column == period ? value(DAYS, "2026-02-16", isOdd[column], random) : "";
              case 5 -> value(NUMBERS, "7", isOdd[column], random);
              case 6 -> value(DAYS, "2026-03-01", isOdd[column], random);
              default -> value(NUMBERS, "" + random.nextInt(1000), isOdd[column], random);
            });
      }
      rows.append(String.join(";", fields)).append('\n');
    }
    return rows.toString();
  }

  private static String value(List<String> odd, String usual, boolean isOdd, Random random) {
    return isOdd && random.nextBoolean() ? odd.get(random.nextInt(odd.size())) : usual;
  }

  /** What a load's user sees of it. */
  private static List<String> told(TestingLoader testing, LoadReport report) {
    List<String> told = new ArrayList<>();
    told.add(
        "read %s, loaded %s, unchanged %s, refused %s"
            .formatted(
                report.rowsRead(),
                report.rowsLoaded(),
                report.rowsUnchanged(),
                report.rowsRejected()));
    testing.rejects(report).forEach(reject -> told.add(reject.toString()));
    return told;
  }

  private static List<String> facts(TestingLoader testing) {
    return testing.rows(
        """
        select f.batch_key, f.file_row, m.model, f.period_kind, f.period_start, f.period_days,
          f.read_on, f.tokens, f.prompt_tokens, f.completion_tokens, f.requests, f.rank
        from star.fact_usage f
        inner join star.dim_model m using (model_key)
        order by all
        """);
  }
}
