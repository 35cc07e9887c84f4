package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every saved query that ships takes the planned way, with the rows of the typed one. */
class SavedQueriesPlannedTest {
  private static final Path FOLDER = Path.of("..", "deploy", "home", "queries");

  private static final Pattern PARAMETER = Pattern.compile("name: (\\w+),?\\s+type: (\\w+)");

  private static TestingDoor house;

  @BeforeAll
  static void open() {
    house = TestingDoor.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  static List<Path> queries() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "No saved queries at " + FOLDER.toAbsolutePath());
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  /** A value of each parameter's type, as the query's head declares it. */
  static Map<String, Object> values(String text) {
    Map<String, Object> values = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(text.substring(0, text.indexOf("---*/")));
    while (parameter.find()) {
      values.put(
          parameter.group(1),
          switch (parameter.group(2)) {
            case "date" -> LocalDate.of(2026, 1, 5);
            case "integer" -> 10L;
            case "week" -> "2026-W08";
            default -> "CN";
          });
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("queries")
  void it_is_planned(Path file) throws IOException {
    String text = Files.readString(file);
    Question question = Question.of(text).withNamed(values(text));

    Table planned = house.ask(question.withWay(Way.PLANNED));
    Table typed = house.ask(question.withWay(Way.TYPED));

    assertThat(planned.columns()).isEqualTo(typed.columns());
    assertThat(planned.sorted()).isEqualTo(typed.sorted());
  }
}
