package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims that pages mark: reviews of claims, highlighted words, figures for machines. */
final class MarkedClaimsTest {
  private static final String ARTICLE =
      """
      {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Who leads", "url": "https://f.org/a",
       "datePublished": "2026-02-20T08:00:00Z", "publisher": {"name": "F"}}
      """;

  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private static String page(String json, String body) {
    return "<html lang='en'><head><title>t</title><script type='application/ld+json'>"
        + json
        + "</script></head><body>"
        + body
        + "</body></html>";
  }

  private static String review(String rating) {
    return """
    {"@type": "ClaimReview", "url": "https://f.org/a", "datePublished": "2026-02-20",
     "claimReviewed": "China holds <b>61%%</b> of all tokens", "author": {"@type": "Organization", "name": "Checkers"},
     "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "A. Minister"}, "datePublished": "2026-02-18T09:00:00Z"},
     "reviewRating": %s}
    """
        .formatted(rating);
  }

  private List<String> claims() {
    return testing.rows(
        "select n.title || ' | ' || c.metric || ' | ' || c.scope || ' | ' || c.period || ' | '"
            + " || coalesce(c.value::varchar, '-') || ' | ' || c.unit || coalesce(' (' || c.verdict || ')', '') || ' | ' || c.quote || ' | ' || c.evidence"
            + " from star.fact_claim c inner join star.fact_news n using (news_key)"
            + " order by c.metric, c.value, c.quote");
  }

  @Test
  void a_reviewed_claim_hangs_on_the_article_that_reviews_it() {
    String graph = "{\"@graph\": [" + ARTICLE + "," + review("{\"ratingValue\": 2}") + "]}";
    LoadReport report = testing.load("a.html", page(graph, "<p>x</p>"));
    assertThat(List.of(report.rowsRead(), report.rowsLoaded())).containsExactly(2L, 2L);
    assertThat(claims())
        .containsExactly(
            "Who leads | claim review | claimant=A. Minister | 2026-02-18 | 2.0 | rating of 1 to 5"
                + " | China holds 61% of all tokens | stated");
    assertThat(testing.load("b.html", page(graph, "<p>y</p>")).rowsUnchanged()).isEqualTo(2);
  }

  @Test
  void a_review_without_an_article_is_one() {
    testing.load(
        "r.json",
        "{\"@context\": \"https://schema.org\", \"@graph\": ["
            + review("{\"alternateName\": \"False\"}")
            + "]}");
    assertThat(claims())
        .containsExactly(
            "China holds 61% of all tokens | claim review | claimant=A. Minister | 2026-02-18 | 0.0 |"
                + " truth (False) | China holds 61% of all tokens | stated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "ratingValue": "70", "worstRating": 0, "bestRating": 100             | 70.0 | rating of 0 to 100
          "ratingValue": 4, "alternateName": "Mostly true"                     | 4.0  | rating of 1 to 5 (Mostly true)
          "ratingValue": 1, "worstRating": 5, "bestRating": 1                  | 1.0  | rating of 5 to 1
          "alternateName": "Mostly true"                                       | 0.75 | truth (Mostly true)
          "alternateName": "FALSO."                                            | 0.0  | truth (FALSO.)
          "ratingValue": "Half-true"                                           | 0.5  | truth (Half-true)
          "ratingValue": -1, "bestRating": -1, "alternateName": "不实"          | 0.0  | truth (不实)
          "ratingValue": 0, "bestRating": 0, "alternateName": "Misleading"     | -    | verdict (Misleading)
          "alternateName": "Out of <i>context</i>"                             | -    | verdict (Out of context)
          "ratingValue": 9                                                     | -    | verdict (9)
          """)
  void a_rating_keeps_its_words_and_has_a_value_where_it_has_a_place_on_a_scale(
      String rating, String value, String unit) {
    String text =
        "{\"@context\": \"https://schema.org\", \"@graph\": [" + review("{" + rating + "}") + "]}";
    LoadReport report = testing.load("r.json", text);
    assertThat(testing.refused(report)).isEmpty();
    assertThat(claims())
        .containsExactly(
            "China holds 61% of all tokens | claim review | claimant=A. Minister | 2026-02-18 | "
                + value
                + " | "
                + unit
                + " | China holds 61% of all tokens | stated");
    assertThat(testing.load("again.json", text + " ").rowsLoaded()).isZero();
  }

  @Test
  void a_review_without_a_rating_is_refused() {
    LoadReport report =
        testing.load(
            "r.json", "{\"@context\": \"https://schema.org\", \"@graph\": [" + review("{}") + "]}");
    assertThat(testing.refused(report))
        .containsExactly("1 value -: there is neither a value nor a verdict");
  }

  @Test
  void what_earlier_versions_kept_of_a_load_without_verdicts_and_marks_is_made_again()
      throws SQLException {
    testing.load(
        "r.json",
        "{\"@context\": \"https://schema.org\", \"@graph\": ["
            + review("{\"ratingValue\": 2}")
            + "]}");
    Path kept = testing.warehouse().home().readings().resolve("1");
    for (String later : List.of("claims verdict", "news marked")) {
      String file = kept.resolve(later.split(" ", 2)[0] + ".parquet").toString();
      try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = engine.createStatement()) {
        statement.execute(
            "create table old as select * exclude ("
                + later.split(" ", 2)[1]
                + ") from '"
                + file
                + "'");
        statement.execute("copy old to '" + file + "' (format parquet)");
      }
    }
    List<String> claims = claims();
    LoadReport other = testing.load("n.json", "[" + ARTICLE.replace("/a\"", "/b\"") + "]");
    testing.loader().unload(Long.toString(other.batch()));
    assertThat(claims()).isEqualTo(claims).hasSize(1);
  }

  @Test
  void a_review_in_microdata() {
    testing.load(
        "m.html",
        page(
            ARTICLE,
            """
            <div itemscope itemtype="https://schema.org/ClaimReview"><meta itemprop="datePublished" content="2026-02-20">
            <span itemprop="claimReviewed">Half of all tokens are free</span>
            <div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim">
            <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">B. Banker</b></span>
            <time itemprop="datePublished" datetime="2026-02-17">on Tuesday</time></div>
            <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><b itemprop="ratingValue">4</b>
            of <b itemprop="bestRating">7</b></div></div>
            """));
    assertThat(claims())
        .containsExactly(
            "Who leads | claim review | claimant=B. Banker | 2026-02-17 | 4.0 | rating of 1 to 7 |"
                + " Half of all tokens are free | stated");
  }

  @Test
  void marked_words_and_paragraphs_with_a_figure_for_machines_are_read_as_a_title_is() {
    String body =
        """
        <p>Elsewhere <mark>Chinese models accounted for 61% of all tokens.</mark></p>
        <p>DeepSeek's models processed <data value="4120000000000">4.12 trillion tokens</data> a week. It rained.</p>
        <p>Unmarked: American models accounted for 33% of all tokens.</p>
        <p><mark>Chinese models accounted for 61% of all tokens.</mark></p>
        """;
    testing.load("a.html", page(ARTICLE, body));
    List<String> once =
        List.of(
            "Who leads | share of tokens | country=CN | unknown | 0.61 | fraction | Chinese models"
                + " accounted for 61% of all tokens. | marked",
            "Who leads | weekly tokens | vendor=deepseek | unknown | 4120000000000.0 | tokens |"
                + " DeepSeek's models processed 4.12 trillion tokens a week. | marked");
    assertThat(claims()).isEqualTo(once);
    assertThat(testing.rows("select count(*) from star.bridge_news_country")).containsExactly("0");
    testing.load("again.html", page(ARTICLE, body + "<p>more</p>"));
    assertThat(claims()).isEqualTo(once);
    assertThat(testing.value("select distinct evidence from market.claims")).isEqualTo("marked");
  }
}
