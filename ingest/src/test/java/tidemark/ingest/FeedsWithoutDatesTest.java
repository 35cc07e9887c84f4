package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds whose articles have no date: the feed's own one stands for it, and is called so. */
final class FeedsWithoutDatesTest {
  private static final String ITEM = "<item><title>One</title><link>http://f.org/one</link></item>";
  private static final String FOUND =
      "select published_on, date_precision, title from star.fact_news order by title";

  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private static String rss(String date, String items) {
    return "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>"
        + "<title>F</title><link>http://f.org</link><description>d</description>"
        + date
        + items
        + "</channel></rss>";
  }

  @ParameterizedTest
  @CsvSource({
    "'<pubDate>Mon, 16 Feb 2026 08:00:00 GMT</pubDate>'",
    "'<lastBuildDate>Mon, 16 Feb 2026 23:30:00 -0000</lastBuildDate>'",
    "'<dc:date>2026-02-16T08:00:00Z</dc:date>'",
    "'<lastBuildDate>Tue, 17 Feb 2026 08:00:00 GMT</lastBuildDate><pubDate>Mon, 16 Feb 2026 08:00:00 GMT</pubDate>'"
  })
  void an_rss_feeds_own_date_stands_for_its_articles(String date) {
    testing.load("feed.xml", rss(date, ITEM));
    assertThat(testing.rows(FOUND)).containsExactly("2026-02-16 feed One");
  }

  @Test
  void an_atom_feeds_own_date_stands_for_its_articles() {
    testing.load(
        "feed.atom",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title><id>f</id>"
            + "<updated>2026-02-16T08:00:00Z</updated>"
            + "<entry><title>One</title><id>one</id><link href='http://f.org/one'/></entry></feed>");
    assertThat(testing.rows(FOUND)).containsExactly("2026-02-16 feed One");
  }

  @Test
  void an_exact_date_of_the_article_replaces_the_feeds() {
    testing.load("feed.xml", rss("<pubDate>Mon, 16 Feb 2026 08:00:00 GMT</pubDate>", ITEM));
    testing.load(
        "news.csv", "published_at,outlet,language,link\n2026-02-11,F,en,http://f.org/one\n");
    assertThat(testing.rows(FOUND)).containsExactly("2026-02-11 day One");
  }

  @Test
  void where_an_article_is_dated_the_feeds_date_says_nothing_of_the_others() {
    String dated =
        "<item><title>Two</title><link>http://f.org/two</link>"
            + "<pubDate>Mon, 16 Feb 2026 08:00:00 GMT</pubDate></item>";
    LoadReport report =
        testing.load(
            "feed.xml", rss("<pubDate>Tue, 17 Feb 2026 08:00:00 GMT</pubDate>", ITEM + dated));
    assertThat(testing.rows(FOUND)).containsExactly("2026-02-16 second Two");
    assertThat(testing.rejects(report)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"''", "'<pubDate>yesterday</pubDate>'"})
  void without_any_date_an_article_is_refused_and_the_reason_says_so(String date) {
    assertThat(BadFilesTest.refusal(testing, testing.file("feed.xml", rss(date, ITEM))).detail())
        .contains(
            "row 1, published_at: no time of publication is given, neither by the article nor by"
                + " its feed");
  }
}
