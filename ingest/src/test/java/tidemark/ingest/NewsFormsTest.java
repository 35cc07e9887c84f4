package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * News as sites give them: sitemaps, pages with JSON-LD, feeds with odd times, guids and titles.
 */
final class NewsFormsTest {
  private static final String ALL =
      "select n.title, strftime(n.published_at, '%Y-%m-%d %H:%M:%S'), n.date_precision, o.outlet,"
          + " n.language, n.words, n.comments, n.related, n.link"
          + " from star.fact_news n inner join star.dim_outlet o using (outlet_key)"
          + " order by n.published_at, n.title";

  private static final String TIMES =
      "select title, strftime(published_at, '%Y-%m-%d %H:%M:%S'), date_precision from star.fact_news";

  private TestingLoader testing;

  @BeforeEach
  void open(@TempDir Path folder) {
    testing = TestingLoader.open(folder);
  }

  @AfterEach
  void close() {
    testing.close();
  }

  private static String sitemap(String urls) {
    return "<?xml version='1.0' encoding='UTF-8'?>\n"
        + "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
        + " xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'"
        + " xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'>"
        + urls
        + "</urlset>";
  }

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>F</title><link>https://f.org</link>"
        + "<description>d</description>"
        + items
        + "</channel></rss>";
  }

  private static String item(String guid, String title, String date) {
    return "<item><guid isPermaLink='false'>"
        + guid
        + "</guid><title>"
        + title
        + "</title><link>https://f.org/"
        + title.replaceAll("\\W", "")
        + "</link><pubDate>"
        + date
        + "</pubDate></item>";
  }

  private static String page(String... scripts) {
    StringBuilder html =
        new StringBuilder(
            "<!DOCTYPE html>\n<html lang='pt-BR'><head><link rel='canonical'"
                + " href='https://f.org/noticias/um'>\n"
                + "<meta property='og:site_name' content='Folha'>\n");
    for (String script : scripts) {
      html.append("<script type='application/ld+json'>\n").append(script).append("\n</script>\n");
    }
    return html.append("</head><body><p>Um texto</p></body></html>").toString();
  }

  @Test
  void a_sitemap_for_news() {
    LoadReport report =
        testing.load(
            "sitemap-news.xml",
            sitemap(
                """
                <url><loc>https://f.org/one</loc>
                  <image:image><image:loc>https://f.org/1.png</image:loc><image:title>Wrong</image:title></image:image>
                  <n:news><n:publication><n:name>Folha</n:name><n:language>pt</n:language></n:publication>
                  <n:publication_date>2026-02-16T08:00:00+08:00</n:publication_date>
                  <n:title>IA &amp;amp; <![CDATA[<b>chips</b>]]></n:title></n:news></url>
                <url><loc>https://f.org/about</loc></url>
                <url><loc>https://f.org/two</loc><n:news><n:publication><n:name>Folha</n:name>
                  <n:language>pt</n:language></n:publication><n:publication_date>2026-02-17</n:publication_date>
                  <n:title>Dois</n:title></n:news></url>
                """));
    assertThat(report.connector()).isEqualTo("sitemap-news");
    assertThat(testing.rows(ALL))
        .containsExactly(
            "IA & chips 2026-02-16 00:00:00 second Folha pt - - - https://f.org/one",
            "Dois 2026-02-17 00:00:00 day Folha pt - - - https://f.org/two");
  }

  @Test
  void a_sitemap_index_and_one_of_addresses_alone_say_what_to_fetch() {
    TidemarkException index =
        BadFilesTest.refusal(
            testing,
            testing.file(
                "index.xml",
                "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap>"
                    + "<loc>https://f.org/a.xml</loc></sitemap></sitemapindex>"));
    assertThat(index.code()).isEqualTo(ErrorCode.UNKNOWN_FORMAT);
    assertThat(index.detail())
        .isEqualTo(
            "The file index.xml can't be loaded: it holds a sitemap index, which names 1 sitemaps"
                + " and no article. Fetch the sitemaps that it names, and load those for news."
                + " Nothing was loaded.");
    TidemarkException bare =
        BadFilesTest.refusal(
            testing, testing.file("bare.xml", sitemap("<url><loc>https://f.org/one</loc></url>")));
    assertThat(bare.code()).isEqualTo(ErrorCode.UNKNOWN_FORMAT);
    assertThat(bare.detail())
        .contains("a sitemap of 1 addresses without a word on their articles (news:news)");
  }

  @Test
  void an_article_in_a_page_with_its_comments_and_related_ones() {
    LoadReport report =
        testing.load(
            "page.html",
            page(
                "{\"@context\": \"https://schema.org\", \"@type\": \"BreadcrumbList\"}",
                """
                {"@context": "https://schema.org", "@graph": [
                  {"@type": "Organization", "@id": "https://f.org/#org", "name": "Folha de São Paulo"},
                  {"@type": ["NewsArticle", "Article"], "@id": "https://f.org/noticias/um#article",
                   "mainEntityOfPage": {"@type": "WebPage", "@id": "https://f.org/noticias/um"},
                   "headline": "Modelos <em>chineses</em> &amp; chips", "author": null,
                   "publisher": {"@id": "https://f.org/#org"}, "inLanguage": "pt-BR",
                   "datePublished": "2026-02-16T08:00:00-03:00", "wordCount": "812 words",
                   "comment": [
                     {"@type": "Comment", "text": "Muito <b>bom</b>", "dateCreated": "2026-02-16T09:00:00",
                      "comment": {"@type": "Comment", "text": "Sim", "datePublished": "2026-02-16T10:00:00Z"}},
                     null],
                   "isRelatedTo": {"@type": "NewsArticle", "headline": "Outra"},
                   "relatedLink": ["https://f.org/noticias/dois", null],
                   "mentions": [{"@type": "Organization", "name": "OpenAI"},
                                {"@type": "Article", "name": "Terceira"}]}
                ]};
                """));
    assertThat(testing.rejects(report)).isEmpty();
    assertThat(report.connector()).isEqualTo("schema-org-articles");
    assertThat(testing.rows(ALL))
        .containsExactly(
            "Modelos chineses & chips 2026-02-16 11:00:00 second Folha de São Paulo pt-br 812 1"
                + " ['https://f.org/noticias/dois', Outra, Terceira] https://f.org/noticias/um");
    assertThat(
            testing.rows(
                "select strftime(commented_at, '%Y-%m-%d %H:%M:%S'), language, text from star.fact_comment order by commented_at"))
        .containsExactly("2026-02-16 10:00:00 pt-br Sim", "2026-02-16 12:00:00 pt-br Muito bom");
  }

  @Test
  void articles_in_arrays_and_lists_with_what_is_null_or_missing() {
    testing.load(
        "list.html",
        page(
            """
            <!-- [{"@type": "ReportageNewsArticle", "url": "/a", "headline": "A", "author": [null],
              "publisher": null, "datePublished": "2026-02-16T08:00:00", "dateModified": "2026-02-17T08:00:00+08:00",
              "comment": null, "commentCount": 0, "inLanguage": {"@type": "Language", "name": "Chinese"}},
             {"@type": "http://schema.org/Article", "url": "https://f.org/b", "headline": "B",
              "datePublished": "2026-02-17T08:00:00", "articleBody": "模型 and chips.",
              "publisher": [{"name": "Outro"}],
              "interactionStatistic": [{"interactionType": "https://schema.org/CommentAction", "userInteractionCount": 5}]}]
            -->""",
            """
            {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item":
              {"@type": "NewsArticle", "url": "https://f.org/c", "headline": "C", "datePublished": "2026-02-18"}}]}"""));
    assertThat(testing.rows(ALL))
        .containsExactly(
            "A 2026-02-16 00:00:00 second Folha zh - 0 - -",
            "B 2026-02-17 08:00:00 day Outro pt-br 4 5 - https://f.org/b",
            "C 2026-02-18 00:00:00 day Folha pt-br - - - https://f.org/c");
  }

  @Test
  void json_ld_in_a_file_of_its_own() {
    testing.load(
        "article.jsonld",
        "{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"headline\": \"A\","
            + " \"url\": \"https://f.org/a\", \"publisher\": \"F\", \"datePublished\":"
            + " \"2026-02-16\"}");
    assertThat(testing.rows(ALL))
        .containsExactly("A 2026-02-16 00:00:00 day F - - - - https://f.org/a");
  }

  @Test
  void json_ld_with_comments_and_commas_to_spare() {
    testing.load(
        "loose.html",
        page(
            "{ // made by a template\n\"@type\": \"NewsArticle\", \"headline\": \"Solto\","
                + " \"datePublished\": \"2026-02-16\", /* no end */ }"));
    assertThat(testing.rows("select title from star.fact_news")).containsExactly("Solto");
  }

  @Test
  void a_page_without_an_article_and_one_whose_script_is_broken() {
    TidemarkException none =
        BadFilesTest.refusal(testing, testing.file("none.html", page("{\"@type\": \"WebPage\"}")));
    assertThat(none.code()).isEqualTo(ErrorCode.UNKNOWN_FORMAT);
    assertThat(none.detail())
        .isEqualTo(
            "The file none.html can't be loaded: it holds an HTML page without an article in"
                + " schema.org's words (JSON-LD). Load the site's feed or sitemap for news. Nothing"
                + " was loaded.");
    TidemarkException broken =
        BadFilesTest.refusal(
            testing,
            testing.file("broken.html", page("{\"@type\": \"NewsArticle\", \"headline\": oops}")));
    assertThat(broken.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
    assertThat(broken.detail()).contains("broken.html stops being JSON-LD at line 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?utm_source=rss&utm_medium=feed&utm_campaign=x",
        "?utm_source=rss&utm_medium=feed",
        "/?utm_id=1&utm_b=2&fbclid=3&utm_d=4",
        "?gclid=1",
      })
  void trackers_however_many_do_not_double_an_article(String trackers) {
    String row = "2026-02-16,Feed,One,https://f.org/one";
    testing.load("news.csv", "published_at,outlet,title,link\n" + row + "\n");
    testing.load("more.csv", "published_at,outlet,title,link\n" + row + trackers + "\n");
    assertThat(testing.rows("select article from star.fact_news")).containsExactly("f.org/one");
  }

  @Test
  void a_feed_whose_guids_change_does_not_double_its_articles() {
    String date = "Mon, 16 Feb 2026 08:00:00 GMT";
    testing.load("one.xml", rss(item("g1", "One", date) + item("g2", "Two", date)));
    LoadReport again =
        testing.load(
            "two.xml",
            rss(item("h1", "One", date) + item("h2", "Two", date) + item("h3", "Two", date)));
    assertThat(again.rowsLoaded()).isZero();
    assertThat(testing.rows("select title from star.fact_news order by title"))
        .containsExactly("One", "Two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mon, 16 Feb 2026 20:00:00", "2026-02-16T20:00:00", "2026-02-16 20:00"})
  void a_local_time_is_of_the_clock_of_the_times_beside_it(String local) {
    testing.load(
        "feed.xml",
        rss(item("1", "One", local) + item("2", "Two", "Mon, 16 Feb 2026 08:00:00 +0800")));
    assertThat(testing.rows(TIMES))
        .containsExactlyInAnyOrder(
            "One 2026-02-16 12:00:00 second", "Two 2026-02-16 00:00:00 second");
  }

  @Test
  void a_local_time_alone_is_known_to_a_day() {
    testing.load("feed.xml", rss(item("1", "One", "Mon, 16 Feb 2026 20:00:00")));
    assertThat(testing.rows(TIMES)).containsExactly("One 2026-02-16 20:00:00 day");
  }

  @Test
  void markup_in_titles_becomes_text() {
    testing.load(
        "titles.csv",
        """
        published_at,outlet,title,link
        2026-02-16,F,<b>Chips</b> &amp; &#20013;&#x56fd; R&D a < b,https://f.org/1
        """);
    testing.load(
        "feed.json",
        "{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"F\", \"items\": [{\"id\":"
            + " \"2\", \"url\": \"https://f.org/2\", \"title\": \"AI<br/>&quot;agents&quot;\","
            + " \"date_published\": \"2026-02-17T08:00:00Z\"}]}");
    testing.load(
        "feed.xml", rss(item("3", "&lt;i&gt;Três&lt;/i&gt; &amp;amp; mais", "18 Feb 2026")));
    assertThat(testing.rows("select title from star.fact_news order by published_at"))
        .containsExactly("Chips & 中国 R&D a < b", "AI \"agents\"", "Três & mais");
  }

  @Test
  void feeds_in_a_call_in_base64_and_in_gbk() {
    String feed =
        "{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"F\", \"items\": [{\"id\":"
            + " \"1\", \"url\": \"https://f.org/1\", \"title\": \"One\", \"date_published\":"
            + " \"2026-02-16T08:00:00Z\"}]}";
    assertThat(testing.load("feed.js", "/**/cb(" + feed + ");").rowsLoaded()).isEqualTo(1);
    String xml = rss(item("2", "Two", "Tue, 17 Feb 2026 08:00:00 GMT"));
    byte[] encoded = Base64.getMimeEncoder().encode(xml.getBytes(StandardCharsets.UTF_8));
    assertThat(testing.load(testing.file("feed.b64", encoded)).rowsLoaded()).isEqualTo(1);
    byte[] gbk =
        rss(item("3", "大模型调用量首次超过美国", "Wed, 18 Feb 2026 08:00:00 GMT"))
            .getBytes(Charset.forName("GBK"));
    testing.load(testing.file("gbk.xml", gbk));
    assertThat(testing.rows("select title from star.fact_news order by published_at"))
        .containsExactly("One", "Two", "大模型调用量首次超过美国");
  }
}
