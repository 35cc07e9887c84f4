package tidemark.ingest.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.SourceFile;

/** The text of an HTML page. Stateless. */
final class PageText {
  private static final int LINES_MAX = 20_000;

  private PageText() {}

  /** Whether the page describes itself as an article in schema.org's words, as news does. */
  static boolean isArticle(SourceFile file) {
    try {
      return !Jsoup.parse(file.path().toFile(), StandardCharsets.UTF_8.name())
          .select("script[type=application/ld+json]")
          .isEmpty();
    } catch (IOException e) {
      throw FileFault.unreadable(file.name(), e);
    }
  }

  static DocumentText read(SourceFile file) {
    try {
      Document page = Jsoup.parse(file.path().toFile(), StandardCharsets.UTF_8.name());
      page.select("script, style, nav, footer").remove();
      List<String> lines =
          page.body()
              .wholeText()
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .limit(LINES_MAX)
              .toList();
      return new DocumentText(
          "an HTML page",
          meta(page, "meta[property=og:title]")
              .or(() -> Optional.ofNullable(page.selectFirst("h1")).map(Element::text))
              .or(() -> Optional.of(page.title()))
              .map(String::strip)
              .filter(title -> !title.isEmpty()),
          lines,
          OptionalInt.empty(),
          meta(page, "meta[name=citation_publisher], meta[name=DC.publisher]")
              .or(() -> meta(page, "meta[property=og:site_name]")),
          meta(page, "meta[property=article:published_time], meta[name=date]"),
          Optional.of(page.select("html").attr("lang")).filter(lang -> !lang.isBlank()),
          Optional.of(page.select("link[rel=canonical]").attr("href"))
              .filter(link -> link.matches("https?://.*")));
    } catch (IOException e) {
      throw FileFault.unreadable(file.name(), e);
    }
  }

  private static Optional<String> meta(Document page, String query) {
    return Optional.ofNullable(page.selectFirst(query))
        .map(element -> element.attr("content").strip())
        .filter(content -> !content.isEmpty());
  }
}
