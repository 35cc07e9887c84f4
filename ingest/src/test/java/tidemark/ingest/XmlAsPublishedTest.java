package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Feeds whose XML isn't quite XML, and whose words are known all the same. */
final class XmlAsPublishedTest {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n";

  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private static String rss(String title) {
    return "<rss version=\"0.91\"><channel><title>F</title><link>https://f.org</link>"
        + "<description>d</description><language>en</language>\n<item><title>"
        + title
        + "</title><link>https://f.org/1?a=1&b=2</link>"
        + "<pubDate>Mon, 16 Feb 2026 08:00:00 GMT</pubDate></item></channel></rss>";
  }

  private Object title(String content) {
    testing.load("feed.xml", content);
    return testing.rows("select title from star.fact_news").get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Caf&eacute;&nbsp;&mdash; R&D       | Café — R&D
          AT&T & Co; &LT;x&GT;               | AT&T & Co;
          It&#146;s &#x80;5, &#X2014;         | It’s €5, —
          &amp;nbsp; &quot;&apos;&#38;       | "'&
          <![CDATA[Q&A &eacute; &bogus;]]>   | Q&A é &bogus;
          <![CDATA[a ]] > b]]> &amp; c       | a ]] > b & c
          one&AMP;two&copy 2026              | one&two© 2026
          """)
  void characters_by_html_s_names_and_lone_ampersands(String written, String read) {
    assertThat(title(HEAD + rss(written))).isEqualTo(read);
    assertThat(testing.rows("select link from star.fact_news"))
        .containsExactly("https://f.org/1?a=1&b=2");
  }

  @Test
  void a_document_type_that_declares_nothing_itself() {
    assertThat(
            title(
                HEAD
                    + """
                    <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
                      "http://my.netscape.com/publish/formats/rss-0.91.dtd">
                    """
                    + rss("&Uuml;ber uns")))
        .isEqualTo("Über uns");
  }

  @ParameterizedTest
  @CsvSource({"' \t'", "'\n\n'", "'<!-- made by hand: a & b -->\n'", "'\uFEFF \n'"})
  void something_before_the_head(String before) {
    assertThat(title(before + HEAD + rss("Told"))).isEqualTo("Told");
  }

  @Test
  void control_characters_are_blanks() {
    assertThat(title(HEAD + rss("one\u000Btwo <![CDATA[\u0008three]]>")))
        .isEqualTo("one two three");
  }

  @Test
  void prefixes_that_nothing_binds_mean_what_everybody_means_by_them() {
    testing.load(
        "feed.xml",
        """
        <!-- <x:y> --><rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>F</title>
        <link>https://f.org</link><description>d</description>
        <item><title>Told</title><link>https://f.org/1</link><media:thumbnail url="https://f.org/i.png"/>
        <dc:date>2026-02-16T08:00:00Z</dc:date><slash:comments>7</slash:comments><odd:thing odder:kind="1"/>
        <media:group xmlns:media="urn:own"><media:x/></media:group></item></channel></rss>
        """);
    assertThat(testing.rows("select title, published_on, comments from star.fact_news"))
        .containsExactly("Told 2026-02-16 7");
  }

  @Test
  void a_sitemap_without_the_namespace_of_its_news() {
    testing.load(
        "sitemap.xml",
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://f.org/one</loc><news:news><news:publication><news:name>F</news:name>
        <news:language>pt</news:language></news:publication><news:publication_date>2026-02-17</news:publication_date>
        <news:title>One</news:title></news:news><image:image><image:loc>https://f.org/i.png</image:loc></image:image></url></urlset>
        """);
    assertThat(testing.rows("select title, link from star.fact_news"))
        .containsExactly("One https://f.org/one");
  }

  @Test
  void a_sitemap() {
    testing.load(
        "sitemap.xml",
        """

        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
            xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc>https://f.org/one?a=1&b=2</loc><n:news><n:publication><n:name>F</n:name>
        <n:language>pt</n:language></n:publication><n:publication_date>2026-02-17</n:publication_date>
        <n:title>P&D: a&ccedil;&atilde;o</n:title></n:news></url></urlset>
        """);
    assertThat(testing.rows("select title, link from star.fact_news"))
        .containsExactly("P&D: ação https://f.org/one?a=1&b=2");
  }

  @Test
  void times_as_the_other_kind_of_feed_writes_them() {
    testing.load(
        "atom.xml",
        """
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>F</title>
        <entry><title>old</title><id>1</id><updated>Mon, 16 Feb 2026 08:00:00 +0800</updated></entry>
        </feed>
        """);
    testing.load(
        "rss.xml",
        """
        <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><title>G</title>
        <link>https://g.org</link><description>d</description>
        <item><title>new</title><guid>2</guid><a:updated>2026-02-17T08:00:00+08:00</a:updated></item>
        </channel></rss>
        """);
    assertThat(
            testing.rows(
                "select title, strftime(published_at, '%Y-%m-%d %H:%M') from star.fact_news"
                    + " order by title"))
        .containsExactly("new 2026-02-17 00:00", "old 2026-02-16 00:00");
  }

  @Test
  void times_with_a_month_in_another_language() {
    testing.load(
        "feed.xml",
        rss("Um").replace("Mon, 16 Feb 2026 08:00:00 GMT", "Seg, 16 Fev 2026 08:00:00 -0300"));
    assertThat(testing.rows("select strftime(published_at, '%Y-%m-%d %H:%M') from star.fact_news"))
        .containsExactly("2026-02-16 11:00");
  }

  @Test
  void a_name_that_nobody_knows_is_told_with_its_line() {
    TidemarkException refused =
        BadFilesTest.refusal(
            testing, testing.file("feed.xml", HEAD + rss("Made by &company; since 1999")));
    assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
    assertThat(refused.detail()).contains("feed.xml").contains("\"company\"");
    assertThat(refused.line()).hasValue(3);
  }
}
