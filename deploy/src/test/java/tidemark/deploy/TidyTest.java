package tidemark.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no formatter sees, in every file that git tracks. Each finding names its replacement. */
class TidyTest {
  /** Not ours to tidy: the wrapper and the licence are others' texts, data is as it was read. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "mvnw|mvnw\\.cmd|LICENSE|.*\\.(csv|json|ndjson|parquet|xml\\.gz|gz|png|jpg|ico|svg|duckdb)"
              + "|.*/(history|captures|golden)/.*|.*/src/test/resources/.*");

  private static final int JAVA_LINES_MAX = 400;
  private static final int FILES_MIN = 150;

  /** Built so that this file doesn't find itself. */
  private static String joined(String... parts) {
    return String.join("", parts);
  }

  private record Rule(Predicate<Path> files, Pattern banned, String replacement) {}

  private static final Predicate<Path> ANY = path -> true;
  private static final Predicate<Path> JAVA = path -> path.toString().endsWith(".java");
  private static final Predicate<Path> TEST_JAVA =
      JAVA.and(path -> path.toString().contains("src/test/"));

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              ANY,
              Pattern.compile(joined("\\b(TO", "DO|FIX", "ME|XX", "X)\\b")),
              "a marker for later: do it now, or file an issue and say what holds until then"),
          new Rule(
              TEST_JAVA,
              Pattern.compile(joined("Thread\\.", "sleep|TimeUnit\\.\\w+\\.", "sleep")),
              "sleeping in tests: move a Clock, or await a condition with a deadline"),
          new Rule(
              // Tables in resources are separated by tabs.
              ANY.and(path -> !path.toString().endsWith(".txt")),
              Pattern.compile("\t"),
              "a tab: indent by spaces (.editorconfig)"),
          new Rule(
              ANY.and(path -> !path.toString().endsWith(".md")),
              Pattern.compile("[ ]+$"),
              "blanks at the end of a line: delete them"),
          new Rule(
              ANY,
              Pattern.compile(joined("(?<![\\w.~-])/(home|Users|root|wo", "rk)/\\w")),
              "a path of one machine: take it from a setting, or make it relative"),
          new Rule(
              JAVA,
              Pattern.compile(joined("printStack", "Trace\\(\\)")),
              "a stack trace to nowhere: log it once at the edge, or throw"),
          new Rule(
              JAVA,
              Pattern.compile(joined("^import .*\\.", "\\*;")),
              "a star import: import by name"),
          new Rule(JAVA, Pattern.compile(joined("@", "author")), "an author line: git remembers"));

  @Test
  void tracked_files_are_tidy() {
    List<String> findings = new ArrayList<>();
    List<Path> files =
        Sources.tracked().stream()
            .filter(path -> !FOREIGN.matcher(path.toString()).matches())
            .toList();
    assertThat(files).as("files looked at").hasSizeGreaterThan(FILES_MIN);
    for (Path file : files) {
      String[] lines = Sources.read(file).split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        for (Rule rule : RULES) {
          if (rule.files().test(file) && rule.banned().matcher(lines[i]).find()) {
            findings.add(file + ":" + (i + 1) + ": " + rule.replacement());
          }
        }
      }
      if (JAVA.test(file) && lines.length > JAVA_LINES_MAX) {
        findings.add(
            file + ": " + lines.length + " lines: there are two ideas in it, give each a file");
      }
    }
    assertThat(findings).isEmpty();
  }

  /** SQL is written where an engine is spoken to; elsewhere it is asked for, through the door. */
  @Test
  void sql_stands_only_where_an_engine_is_spoken_to() {
    Pattern sql =
        Pattern.compile(
            "\"\\s*(select|insert into|update|delete from)\\s", Pattern.CASE_INSENSITIVE);
    List<String> findings = new ArrayList<>();
    for (Path file : Sources.tracked()) {
      String name = file.toString();
      boolean elsewhere =
          name.matches("(api|deploy|sql/jdbc)/src/main/java/.*\\.java")
              // The examples of the demo and of /openapi, and the statement that warms the door.
              && !name.endsWith("/DemoExamples.java")
              && !name.endsWith("/SqlResource.java")
              && !name.endsWith("/Warmth.java");
      if (!elsewhere) {
        continue;
      }
      String[] lines = Sources.read(file).split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (sql.matcher(lines[i]).find()) {
          findings.add(
              name + ":" + (i + 1) + ": SQL outside warehouse, ingest and sql: ask a room for it");
        }
      }
    }
    assertThat(findings).isEmpty();
  }
}
