package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.ingest.history.Past;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** The star without a load, and the star as it was: each the one that would be there. */
class HistoryTest {
  private static final List<String> VIEWS =
      List.of(
          "usage_weekly",
          "usage_daily",
          "usage_observations",
          "models",
          "vendors",
          "reports",
          "news",
          "comments",
          "claims");

  /** What a view's keys and loads are called differs between two homes; what it says doesn't. */
  private static final String SAID =
      "select columns(lambda c: not (ends_with(c, '_key') or c = 'first_model_key')) from market.";

  /** Tags by the names of what they tie together. */
  private static final Map<String, String> TAGS =
      Map.of(
          "report sectors",
          "select report, sector, b.weight, b.matched_text, b.evidence from star.bridge_report_sector b"
              + " join star.fact_report using (report_key) join star.dim_sector d on d.sector_key = b.sector_key",
          "news countries",
          "select article, alpha2, b.weight, b.matched_text, b.evidence from star.bridge_news_country b"
              + " join star.fact_news using (news_key) join star.dim_country using (country_key)");

  @TempDir Path folder;

  /** Small files of all kinds that build on each other: later ones revise, repeat, enrich. */
  private static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "a-models.csv",
        """
        id,canonical_slug,name,vendor,context_length,prompt_price,completion_price,read_on
        x/one,x/one-1,One,x,1000,1.0,2.0,2026-01-01
        y/two,y/two-1,Two,y,2000,3.0,4.0,2026-01-01
        """);
    files.put(
        "b-usage.csv",
        """
        week,model,tokens,read_on
        2026-W06,x/one-1,100,2026-02-10
        2026-W06,y/two-1,50,2026-02-10
        2026-W06,z/new-1,7,2026-02-10
        """);
    files.put(
        "c-models.csv",
        """
        id,canonical_slug,name,vendor,context_length,prompt_price,completion_price,read_on
        x/one,x/one-1,One,x,1000,1.5,2.0,2026-02-01
        z/new,z/new-1,New,z,3000,5.0,6.0,2026-02-05
        """);
    files.put(
        "d-usage-revised.csv",
        """
        week,model,tokens,read_on
        2026-W06,x/one-1,110,2026-02-20
        2026-W06,y/two-1,50,2026-02-20
        2026-W07,z/new-1,9,2026-02-20
        """);
    files.put(
        "e-usage-same.csv",
        """
        week,model,tokens,read_on
        2026-W06,x/one-1,100,2026-02-10
        2026-W08,w/other-9,4,2026-03-01
        """);
    files.put(
        "f-reports.csv",
        """
        report,published_on,institution,title,sector,link
        r-1,2026-02-03,Hualong Securities,Weekly,Computers,https://example.org/1
        r-2,2026-02-04,Nobody Known,Monthly,Basket weaving,https://example.org/2
        """);
    files.put(
        "g-reports-richer.csv",
        """
        report,published_on,institution,title,sector,rating,pages,link
        r-1,2026-02-03,Hualong Securities,Weekly,Software,buy,12,https://example.org/1
        """);
    files.put(
        "h-news.csv",
        """
        article,published_at,outlet,title,countries,link
        n-1,2026-02-03T10:00:00Z,The Paper,Tokens rise in Brazil,CN;US,https://example.org/n1
        """);
    files.put(
        "i-news-same.csv",
        """
        article,published_at,outlet,title,countries,words,link
        n-1,2026-02-03T10:00:00Z,The Paper,Tokens rise,CN,900,https://example.org/n1
        n-2,2026-02-04T10:00:00Z,Another,Tokens fall in Brazil,,,https://example.org/n2
        """);
    files.put(
        "j-comments.csv",
        """
        article,text,commented_at
        https://example.org/n1,Indeed,2026-02-03T11:00:00Z
        https://example.org/n2,Not so,2026-02-04T11:00:00Z
        """);
    files.put(
        "k-claims.csv",
        """
        report,metric,scope,period,value,unit
        r-1,weekly tokens,country=CN,2026-W06,100,tokens
        """);
    return files;
  }

  @Test
  void a_home_without_a_load_is_one_that_never_had_it() {
    List<String> names = List.copyOf(files().keySet());
    for (String left : List.of("b-usage.csv", "h-news.csv")) {
      List<String> others = names.stream().filter(name -> !name.equals(left)).toList();
      try (TestingLoader whole = home("whole-" + left, names);
          TestingLoader without = home("without-" + left, others)) {
        whole.loader().unload("" + (names.indexOf(left) + 1));
        assertThat(said(whole.warehouse()))
            .as("without %s", left)
            .isEqualTo(said(without.warehouse()));
        assertThat(breaches(whole)).isEmpty();
        assertThat(whole.load(left, files().get(left)).alreadyLoaded()).as("again").isFalse();
        without.load(left, files().get(left));
        assertThat(said(whole.warehouse())).as("back").isEqualTo(said(without.warehouse()));
      }
    }
  }

  @Test
  void whatever_is_taken_back_in_whatever_order_leaves_the_rest() {
    long seed = 20260216;
    List<String> names = List.copyOf(files().keySet());
    Random random = new Random(seed);
    List<String> left = new ArrayList<>(names);
    try (TestingLoader whole = home("whole", names)) {
      while (left.size() > 7) {
        String gone = left.remove(random.nextInt(left.size()));
        whole.loader().unload("" + (names.indexOf(gone) + 1));
      }
      try (TestingLoader rest = home("rest", left)) {
        assertThat(said(whole.warehouse()))
            .as("%s alone, seed %s", left, seed)
            .isEqualTo(said(rest.warehouse()));
        assertThat(breaches(whole)).isEmpty();
      }
    }
  }

  @Test
  void as_of_each_version_it_is_the_home_of_then() {
    List<String> names = List.copyOf(files().keySet());
    List<Map<String, List<String>>> then = new ArrayList<>();
    List<Long> versions = new ArrayList<>();
    try (TestingLoader testing = TestingLoader.open(made("home"))) {
      for (String name : names) {
        testing.load(name, files().get(name));
        then.add(said(testing.warehouse()));
        versions.add(testing.warehouse().dataVersion());
      }
      testing.loader().unload("2");
      for (int at = 0; at < names.size(); at++) {
        try (Past past = Past.open(testing.warehouse(), versions.get(at))) {
          assertThat(said(past.warehouse())).as("after %s", names.get(at)).isEqualTo(then.get(at));
          assertThat(past.warehouse().dataVersion()).isEqualTo(versions.get(at));
        }
      }
    }
  }

  @Test
  void rows_that_hang_on_what_was_taken_back_are_refused_and_told() {
    try (TestingLoader testing = home("home", List.of("h-news.csv", "j-comments.csv"))) {
      Unloaded unloaded = testing.loader().unload("1");
      assertThat(unloaded.refused()).isEqualTo(1);
      assertThat(testing.loader().rejects(java.util.Optional.of(2L)))
          .extracting(Reject::reason)
          .allMatch(reason -> reason.startsWith("no such article is loaded"));
      assertThat(unloaded.load().unloadedAt()).isPresent();
      assertThat(testing.loader().require("1").unloadedAt()).isPresent();
    }
  }

  @Test
  void what_a_mended_file_had_mended_waits_again() {
    try (TestingLoader testing = TestingLoader.open(made("home"))) {
      LoadReport first =
          testing.load(
              "u.csv",
              "week,model,tokens,read_on\n2026-W06,a/b,1,2026-02-20\n2026-W07,a/b,-5,2026-02-20\n");
      LoadReport mended =
          testing.load(
              "mended.csv",
              "reject_batch,reject_kind,reject_row,week,model,tokens,read_on\n"
                  + first.batch()
                  + ",usage,2,2026-W07,a/b,5,2026-02-20\n");
      assertThat(testing.rejects(first)).isEmpty();
      testing.loader().unload("" + mended.batch());
      assertThat(testing.rejects(first)).hasSize(1);
      assertThat(testing.rows("select week, tokens from usage order by all"))
          .containsExactly("2026-W06 1");
    }
  }

  @Test
  void a_load_is_taken_back_once() {
    try (TestingLoader testing = home("home", List.of("b-usage.csv"))) {
      testing.loader().unload("1");
      assertThatThrownBy(() -> testing.loader().unload("1"))
          .isInstanceOf(TidemarkException.class)
          .hasMessageContaining("The load 1 of b-usage.csv was taken back already, at 2026-11-24");
      assertThatThrownBy(() -> testing.loader().unload("99"))
          .hasMessageContaining("There is no load '99'");
      assertThat(testing.rows("select * from star.fact_usage")).isEmpty();
    }
  }

  @Test
  void where_what_was_loaded_is_gone_it_says_so_and_changes_nothing() throws IOException {
    try (TestingLoader testing = home("home", List.of("b-usage.csv", "d-usage-revised.csv"))) {
      Path kept = testing.warehouse().home().readings().resolve("1");
      try (var files = Files.list(kept)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(kept);
      Map<String, List<String>> before = said(testing.warehouse());
      assertThatThrownBy(() -> testing.loader().unload("1"))
          .isInstanceOfSatisfying(
              TidemarkException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.HISTORY_NOT_KEPT))
          .hasMessageContaining("The load 1 can't be taken back");
      assertThatThrownBy(() -> testing.loader().unload("2"))
          .hasMessageContaining("The star can't be made again");
      assertThat(said(testing.warehouse())).isEqualTo(before);
    }
  }

  private TestingLoader home(String name, List<String> loaded) {
    TestingLoader testing = TestingLoader.open(made(name));
    for (String file : loaded) {
      try {
        testing.load(file, files().get(file));
      } catch (TidemarkException e) {
        // Comments without their articles: that home has none of them, either.
        assertThat(e.code()).isEqualTo(ErrorCode.TOO_MANY_REJECTS);
      }
    }
    return testing;
  }

  private Path made(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> breaches(TestingLoader testing) {
    return testing.rows("select rule from ops.integrity where breaches > 0");
  }

  static Map<String, List<String>> said(Warehouse warehouse) {
    Map<String, List<String>> said = new TreeMap<>();
    Map<String, String> questions = new TreeMap<>(TAGS);
    VIEWS.forEach(view -> questions.put(view, SAID + view));
    try (Connection reader = warehouse.openReader();
        Statement statement = reader.createStatement()) {
      for (Map.Entry<String, String> question : questions.entrySet()) {
        List<String> rows = new ArrayList<>();
        try (ResultSet result =
            statement.executeQuery(
                "select r::varchar from (" + question.getValue() + ") r order by 1")) {
          while (result.next()) {
            rows.add(result.getString(1));
          }
        }
        said.put(question.getKey(), rows);
      }
      return said;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
