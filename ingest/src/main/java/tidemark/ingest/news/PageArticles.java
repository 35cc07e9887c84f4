package tidemark.ingest.news;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;

/** schema.org's articles as JSON-LD: in the scripts of an HTML page, or in a file of their own. */
final class PageArticles implements Connector {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final PageArticle.Page NO_PAGE = new PageArticle.Page("", "", "", "", "");

  @Override
  public String name() {
    return "schema-org-articles";
  }

  @Override
  public String source() {
    return "feeds";
  }

  @Override
  public List<StagedTable> tables() {
    return List.of(StagedTable.NEWS, StagedTable.COMMENTS, StagedTable.CLAIMS);
  }

  @Override
  public String title() {
    return "a page with schema.org's articles";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return file.shape() instanceof Shape.Html
        || (file.shape() instanceof Shape.Json json
            && (json.hasKeys("@context", "@graph")
                || json.hasKeys("@type", "headline")
                || json.hasKeys("@type", "claimReviewed")
                || json.hasFields("@type", "headline")));
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    Path articles = stage.folder().resolve("articles.ndjson");
    Path comments = stage.folder().resolve("comments.ndjson");
    Path claims = stage.folder().resolve("claims.ndjson");
    JsonLd things = new JsonLd();
    try {
      PageArticle.Page page =
          file.shape() instanceof Shape.Html ? page(file, things) : document(file, things);
      if (things.articles().isEmpty()) {
        throw FileFault.unfit(
            file.name(),
            file.shape().describe() + " without an article in schema.org's words (JSON-LD)",
            "Load the site's feed or sitemap for news.");
      }
      write(things, page, articles, comments, claims);
    } catch (IOException e) {
      throw FileFault.unreadable(file.name(), e);
    }
    Article.offer(stage, articles);
    stage.set("comment_file", comments.toString());
    stage.run(SqlScript.read(PageArticles.class, "comment-items.sql").text());
    stage.offer(StagedTable.COMMENTS, SqlScript.read(PageArticles.class, "comments.sql").text());
    if (!things.claimReviews().isEmpty()) {
      stage.set("claim_file", claims.toString());
      stage.run(SqlScript.read(PageArticles.class, "claim-items.sql").text());
      stage.offer(StagedTable.CLAIMS, SqlScript.read(PageArticles.class, "claims.sql").text());
    }
  }

  private static void write(
      JsonLd things, PageArticle.Page page, Path articles, Path comments, Path claims)
      throws IOException {
    String first = "";
    try (Article.Lines articleLines = Article.Lines.open(articles);
        Article.Lines commentLines = Article.Lines.open(comments);
        Article.Lines claimLines = Article.Lines.open(claims)) {
      boolean isAlone = things.articles().size() == 1;
      for (JsonNode node : things.articles()) {
        // Where there are several, the page's own address is of none of them.
        PageArticle.Page own =
            isAlone ? page : new PageArticle.Page("", page.site(), page.language(), "", "");
        PageArticle article = new PageArticle(things, node, own);
        articleLines.write(article.row());
        for (Article comment : article.comments()) {
          commentLines.write(comment);
        }
        first = first(first, article.link());
      }
      for (JsonNode review : things.claimReviews()) {
        claimLines.write(new ReviewedClaim(things, review, first).row());
      }
    }
  }

  private static PageArticle.Page document(SourceFile file, JsonLd things) throws IOException {
    try (MappingIterator<JsonNode> values =
        JSON.readerFor(JsonNode.class).readValues(file.path().toFile())) {
      while (values.hasNextValue()) {
        things.add(values.nextValue());
      }
    } catch (JsonProcessingException e) {
      throw fault(file, e, 1);
    }
    return NO_PAGE;
  }

  private static PageArticle.Page page(SourceFile file, JsonLd things) throws IOException {
    String html = Files.readString(file.path());
    Document document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    Optional<TidemarkException> broken = Optional.empty();
    for (Element script : document.select("script[type^=application/ld+json]")) {
      String content = script.data().strip();
      // Some servers hide scripts from browsers of the nineties.
      content = content.replaceFirst("^(?://)?\\s*(<!--|<!\\[CDATA\\[)", "");
      content =
          content.replaceFirst("(?://)?\\s*(-->|\\]\\]>)\\s*$", "").replaceFirst(";\\s*$", "");
      try {
        things.add(content.isBlank() ? JSON.missingNode() : JSON.readTree(content));
      } catch (JsonProcessingException e) {
        int line = script.sourceRange().start().lineNumber();
        broken = broken.or(() -> Optional.of(fault(file, e, line)));
      }
    }
    Marks.claimReviews(document).forEach(things::add);
    if (things.articles().isEmpty() && broken.isPresent()) {
      throw broken.get();
    }
    return new PageArticle.Page(
        first(attribute(document, "link[rel=canonical]", "href"), meta(document, "og:url")),
        meta(document, "og:site_name"),
        attribute(document, "html", "lang"),
        meta(document, "article:published_time"),
        Marks.texts(document));
  }

  private static TidemarkException fault(SourceFile file, JsonProcessingException e, int line) {
    String why = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ");
    long at = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    return FileFault.malformed(file.name(), "JSON-LD", line + at - 1, 0, why);
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private static String meta(Document document, String property) {
    return attribute(document, "meta[property=" + property + "]", "content");
  }

  private static String attribute(Document document, String query, String attribute) {
    Element element = document.selectFirst(query);
    return element == null ? "" : element.attr(attribute).strip();
  }
}
