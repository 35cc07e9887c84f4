package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidemark.sql.generated.Mutator;
import tidemark.sql.generated.Shrinker;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;

/**
 * Spoilt statements: each is answered or refused in our words, and the house stands. {@code
 * -Dtidemark.fuzz.seconds=N} runs for longer, {@code -Dtidemark.fuzz.seed=N} makes others.
 */
class FuzzTest {
  private static final long SEED = Long.getLong("tidemark.fuzz.seed", 20260301);
  private static final long SECONDS = Long.getLong("tidemark.fuzz.seconds", 0);
  private static final int COUNT = 1_500;
  private static final Duration USUAL_TIME = Duration.ofSeconds(12);
  private static final Duration LIMIT = Duration.ofMillis(250);
  private static final Duration LATE = Duration.ofSeconds(15);

  private static final List<String> TOPICS =
      List.of(
          "corpus/aggregates.sql",
          "corpus/ctes.sql",
          "corpus/dates.sql",
          "corpus/filters.sql",
          "corpus/joins.sql",
          "corpus/numbers.sql",
          "corpus/ordering.sql",
          "corpus/projections.sql",
          "corpus/setops.sql",
          "corpus/star.sql",
          "corpus/strings.sql",
          "corpus/subqueries.sql",
          "corpus/windows.sql",
          "pivots.sql",
          "hostile.txt");

  private static List<String> corpus() {
    return TOPICS.stream()
        .flatMap(topic -> SqlScript.read(FuzzTest.class, topic).text().lines())
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.replaceFirst("^(typed: |[A-Z_]{6,} )", ""))
        .toList();
  }

  @Test
  void a_spoilt_statement_is_answered_or_refused_in_our_words() {
    Mutator mutator = new Mutator(SEED, corpus());
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, String> wrong = new TreeMap<>();
    Duration time = SECONDS > 0 ? Duration.ofSeconds(SECONDS) : USUAL_TIME;
    long end = System.nanoTime() + time.toNanos();
    int count = 0;
    try (TestingDoor house = TestingDoor.open()) {
      while (System.nanoTime() < end && (SECONDS > 0 || count < COUNT)) {
        String text = mutator.text();
        String verdict = verdict(house, text, count++ % 3);
        counts.merge(verdict, 1, Integer::sum);
        if (verdict.startsWith("wrong") && !wrong.containsKey(verdict)) {
          int way = (count - 1) % 3;
          wrong.put(
              verdict,
              Shrinker.smallest(text, smaller -> verdict(house, smaller, way).equals(verdict)));
        }
        if (count % 100 == 0) {
          assertThat(house.ask(Question.of("select 42")).first()).containsExactly(42);
        }
      }
      assertThat(house.ask(TestingDoor.shop("select count(*) from region")).first())
          .containsExactly(5L);
    }
    String told = count + " texts from seed " + SEED + ": " + counts;
    System.out.println(told);

    assertThat(wrong).as(told).isEmpty();
    assertThat(counts.getOrDefault("answered", 0)).as(told).isGreaterThan(count / 20);
    assertThat(counts.keySet()).as(told).contains("SYNTAX_ERROR", "UNKNOWN_TABLE");
  }

  /** The code of the refusal, {@code answered}, or what is wrong with it. */
  private static String verdict(TestingDoor house, String text, int way) {
    long start = System.nanoTime();
    String verdict;
    try {
      Question question =
          TestingDoor.shop(text)
              .withWay(List.of(Way.AUTO, Way.PLANNED, Way.TYPED).get(way))
              .withPositional(List.of(1, "two"))
              .withNamed(Map.of("name", 3))
              .within(OptionalLong.of(100), Optional.of(LIMIT));
      house.ask(parametersUsed(text) ? question : bare(question));
      verdict = "answered";
    } catch (TidemarkException e) {
      verdict = refusal(text, e, isAuthors(text, way));
    } catch (Throwable e) {
      verdict = "wrong: " + e.getClass().getName() + " at " + top(e);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return took.compareTo(LATE) > 0 ? "wrong: took " + took.toSeconds() + " s" : verdict;
  }

  private static boolean parametersUsed(String text) {
    return text.contains("?") || text.contains("$1") || text.contains(":name");
  }

  private static Question bare(Question question) {
    return question.withPositional(List.of()).withNamed(Map.of());
  }

  /**
   * Where another text runs, with a plan or the values of a PIVOT in it, places are of that one.
   */
  private static boolean isAuthors(String text, int way) {
    return way != 1 && !text.toLowerCase(Locale.ROOT).contains("pivot");
  }

  private static String refusal(String text, TidemarkException e, boolean isAuthors) {
    boolean ours =
        e.code() == ErrorCode.INTERNAL
            || e.code() == ErrorCode.CANCELLED
            || e.code().kind() == ErrorCode.Kind.EXTERNAL;
    if (ours) {
      return "wrong: " + e.code() + " " + e.detail().replaceAll("[0-9]+|'[^']*'|\"[^\"]*\"", "…");
    }
    String[] lines = text.split("\n", -1);
    int line = e.line().orElse(1);
    boolean isThere = line <= lines.length && e.column().orElse(1) <= lines[line - 1].length() + 1;
    return isThere || !isAuthors
        ? e.code().name()
        : "wrong: place of " + e.code() + " " + e.detail().replaceAll(".*\\. ", "");
  }

  private static String top(Throwable e) {
    List<StackTraceElement> ours = new ArrayList<>();
    Stream.of(e.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("tidemark"))
        .limit(1)
        .forEach(ours::add);
    return ours.toString();
  }
}
