package tidemark.api.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.sql.Question;
import tidemark.warehouse.BlankHome;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SavedQueriesTest {
  @TempDir Path folder;
  private TestingQueries home;
  private SavedQueries queries;

  @BeforeEach
  void open() {
    home = new TestingQueries(folder.resolve("queries"));
    queries = home.queries;
  }

  @Test
  void files_of_all_subfolders_are_found_by_name() {
    home.with("b.sql", TestingQueries.plain("B"))
        .with("market/deep/a.sql", TestingQueries.plain("A"))
        .with("notes.txt", "no query")
        .with(".git/c.sql", "no query");

    assertThat(queries.all()).extracting(SavedQuery::name).containsExactly("a", "b");
    assertThat(queries.get("a").title()).isEqualTo("A");
    assertThat(queries.broken()).isEmpty();
  }

  @Test
  void a_missing_folder_holds_nothing_until_it_comes() {
    assertThat(queries.all()).isEmpty();

    home.with("a.sql", TestingQueries.plain("A"));

    assertThat(queries.get("a").title()).isEqualTo("A");
  }

  @Test
  void a_changed_file_is_read_anew_at_once() {
    home.with("a.sql", TestingQueries.plain("Old"));
    assertThat(queries.get("a").title()).isEqualTo("Old");

    home.with("a.sql", TestingQueries.plain("New"));

    assertThat(queries.get("a").title()).isEqualTo("New");
  }

  @Test
  void an_unchanged_file_is_not_read_again() {
    home.with("a.sql", TestingQueries.plain("A"));
    SavedQuery first = queries.get("a");

    home.nanoTime.addAndGet(Duration.ofMinutes(1).toNanos());

    assertThat(queries.get("a")).isSameAs(first);
    assertThat(queries.all().get(0)).isSameAs(first);
  }

  @Test
  void a_deleted_file_is_gone() throws IOException {
    home.with("a.sql", TestingQueries.plain("A"));
    assertThat(queries.get("a").title()).isEqualTo("A");

    Files.delete(home.folder.resolve("a.sql"));

    assertThat(problemOf("a").code()).isEqualTo(ErrorCode.UNKNOWN_QUERY);
  }

  @Test
  void a_bad_file_breaks_no_other_and_is_listed_with_its_mistake() {
    home.with("good.sql", TestingQueries.plain("Good"))
        .with("sub/bad.sql", TestingQueries.plain("Bad").replace("title", "titel"));

    assertThat(queries.all()).extracting(SavedQuery::name).containsExactly("good");
    assertThat(queries.broken())
        .singleElement()
        .satisfies(
            broken -> {
              assertThat(broken.name()).isEqualTo("bad");
              assertThat(broken.file()).isEqualTo("sub/bad.sql");
              assertThat(broken.problem().detail())
                  .startsWith("sub/bad.sql, line 2: key 'titel' is not known");
            });
    assertThat(problemOf("bad").code()).isEqualTo(ErrorCode.INVALID_SAVED_QUERY);
  }

  @Test
  void a_mended_file_works_at_once() {
    home.with("a.sql", "select 1");
    assertThat(problemOf("a").code()).isEqualTo(ErrorCode.INVALID_SAVED_QUERY);

    home.with("a.sql", TestingQueries.plain("A"));

    assertThat(queries.get("a").title()).isEqualTo("A");
    assertThat(queries.broken()).isEmpty();
  }

  @Test
  void two_files_of_one_name_are_both_refused_until_one_goes() throws IOException {
    home.with("x/a.sql", TestingQueries.plain("X"));
    assertThat(queries.get("a").title()).isEqualTo("X");

    home.with("y/a.sql", TestingQueries.plain("Y"));
    home.nanoTime.addAndGet(Duration.ofSeconds(3).toNanos());

    assertThat(problemOf("a").detail())
        .isEqualTo(
            "The name 'a' stands for several files: x/a.sql, y/a.sql; expected one."
                + " Rename the others.");
    assertThat(queries.broken())
        .extracting(BrokenQuery::file)
        .containsExactly("x/a.sql", "y/a.sql");
    assertThat(queries.all()).isEmpty();

    Files.delete(home.folder.resolve("x/a.sql"));
    assertThat(queries.get("a").title()).isEqualTo("Y");
  }

  @Test
  void a_name_that_fits_no_address_is_refused() {
    home.with("Top Models.sql", TestingQueries.plain("A"));

    assertThat(queries.broken())
        .singleElement()
        .satisfies(
            broken ->
                assertThat(broken.problem().detail())
                    .contains("'Top Models' doesn't fit an address; expected lower-case letters"));
  }

  @Test
  void an_unknown_name_is_answered_with_the_nearest_ones() {
    home.with("country-crossover.sql", TestingQueries.plain("A"))
        .with("country-weekly-tokens.sql", TestingQueries.plain("B"));

    TidemarkException problem = problemOf("country-crosover");

    assertThat(problem.code()).isEqualTo(ErrorCode.UNKNOWN_QUERY);
    assertThat(problem.nearest()).hasValue("country-crossover");
    assertThat(problem.detail()).contains("Did you mean 'country-crossover'?");
    assertThat(problemOf("../../etc/passwd").code()).isEqualTo(ErrorCode.UNKNOWN_QUERY);
  }

  @Test
  void a_file_that_is_too_large_or_not_utf8_is_refused() throws IOException {
    home.with("large.sql", "-".repeat(300_000));
    Files.write(
        home.folder.resolve("latin.sql"),
        TestingQueries.plain("Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(problemOf("large").detail()).contains("has 300000 bytes; expected at most 262144");
    assertThat(problemOf("latin").detail()).contains("isn't UTF-8");
  }

  @Test
  void bound_values_travel_beside_the_statement_and_never_in_it() {
    home.with("a.sql", TestingQueries.withParameter("type: text"));

    Question question = queries.bind(queries.get("a"), Map.of("p", "'; drop table x"));

    assertThat(question.sql()).isEqualTo("select :p as answer");
    assertThat(question.named()).isEqualTo(Map.of("p", "'; drop table x"));
  }

  @Test
  void a_promise_that_the_statement_does_not_keep_is_found() {
    home.with("good.sql", TestingQueries.plain("Good"))
        .with("other-name.sql", TestingQueries.plain("A").replace("as answer", "as reply"))
        .with("no-table.sql", TestingQueries.plain("A").replace("42", "nothing.here"))
        .with("bound.sql", TestingQueries.withParameter("type: week"))
        .with("bad-head.sql", "select 1");

    try (Warehouse warehouse = Warehouse.open(BlankHome.in(folder), List.of());
        Door door = Door.open(warehouse, Limits.DEFAULT)) {
      List<BrokenQuery> problems = queries.verify(door);

      assertThat(problems)
          .extracting(BrokenQuery::name)
          .containsExactly("bad-head", "no-table", "other-name");
      assertThat(problems.get(2).problem().detail())
          .isEqualTo(
              "other-name.sql, key 'columns': the head promises answer; the statement delivers"
                  + " reply. Make them agree.");
    }
  }

  @Test
  void many_threads_see_whole_queries_while_files_change() throws Exception {
    home.with("a.sql", TestingQueries.plain("Start"));
    ExecutorService readers = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int reader = 0; reader < 4; reader++) {
        counts.add(readers.submit(readingOf("b", 500)));
      }
      for (int change = 0; change < 50; change++) {
        home.with("a.sql", TestingQueries.plain("Changed " + change));
        home.with("b.sql", TestingQueries.plain("Steady"));
        assertThat(queries.get("a").title()).isEqualTo("Changed " + change);
      }
      for (Future<Integer> count : counts) {
        assertThat(count.get()).isEqualTo(500);
      }
    } finally {
      readers.shutdownNow();
    }
  }

  /** Counts answers that are a whole query or an honest refusal. */
  private Callable<Integer> readingOf(String name, int times) {
    return () -> {
      int answers = 0;
      for (int i = 0; i < times; i++) {
        try {
          answers += queries.get(name).title().equals("Steady") ? 1 : 0;
        } catch (TidemarkException e) {
          answers += e.code() == ErrorCode.INTERNAL ? 0 : 1;
        }
      }
      return answers;
    };
  }

  private TidemarkException problemOf(String name) {
    TidemarkException problem =
        catchThrowableOfType(TidemarkException.class, () -> queries.get(name));
    assertThat(problem).isNotNull();
    return problem;
  }
}
