package tidemark.ingest.news;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;
import tidemark.ingest.stage.FileFault;

/** A feed's articles, one JSON object a line, as plain text without markup. */
final class FeedArticles {
  private FeedArticles() {}

  static void write(Reader text, String name, Path target) throws IOException {
    Document document = document(text, name);
    Element root = document.getRootElement();
    List<String> dates = FeedDates.asWritten(root);
    if (!root.getName().equals("feed") && FeedDates.child(root, "channel").isEmpty()) {
      throw FileFault.malformed(name, "RSS", "<" + root.getName() + "> has no <channel>");
    }
    SyndFeed feed = parse(document, name);
    boolean isEachDated = dates.size() == feed.getEntries().size();
    Optional<URI> base = base(feed);
    // Where any article is dated, the feed's own date says nothing of the others.
    boolean isNoneDated = dates.stream().allMatch(String::isEmpty);
    String feedDate = isNoneDated ? FeedDates.ofFeed(root) : "";
    String offset = FeedDates.commonOffset(dates);
    try (Article.Lines lines = Article.Lines.open(target)) {
      for (int i = 0; i < feed.getEntries().size(); i++) {
        String written = isEachDated ? dates.get(i) : "";
        SyndEntry entry = feed.getEntries().get(i);
        lines.write(
            article(feed, base, entry)
                .with("published_at", FeedDates.published(entry, written))
                .with("default_offset", offset)
                .with("feed_date", feedDate));
      }
    }
  }

  /** The tree that both ROME and the search for dates read; document types are refused. */
  private static Document document(Reader text, String name) throws IOException {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setExpandEntities(false);
    try {
      return builder.build(text);
    } catch (JDOMParseException e) {
      String why = String.valueOf(e.getMessage()).replaceAll("(?s)^Error on line \\d+[^:]*: ", "");
      throw FileFault.malformed(name, "XML", e.getLineNumber(), e.getColumnNumber(), why);
    } catch (JDOMException e) {
      throw FileFault.malformed(name, "XML", String.valueOf(e.getMessage()));
    }
  }

  private static SyndFeed parse(Document document, String name) {
    SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
    input.setXmlHealerOn(false);
    try {
      return input.build(document);
    } catch (FeedException | IllegalArgumentException e) {
      throw FileFault.malformed(name, "RSS or Atom", String.valueOf(e.getMessage()));
    }
  }

  private static Article article(SyndFeed feed, Optional<URI> base, SyndEntry entry) {
    Article article =
        new Article()
            .with("guid", entry.getUri())
            .with("link", link(base, entry))
            .with("title", Article.plain(entry.getTitle()))
            .with("outlet", Article.plain(feed.getTitle()))
            .with("domain", base.map(URI::getHost).orElse(null))
            .with("language", feed.getLanguage())
            .withSummary(Article.plain(value(entry.getDescription())));
    List<String> bodies = new ArrayList<>();
    for (SyndContent content : entry.getContents()) {
      bodies.add(Article.plain(value(content)));
    }
    String body = String.join(" ", bodies).strip();
    article.with("words", body.isEmpty() ? null : Integer.toString(body.split("\\s+").length));
    for (Element element : entry.getForeignMarkup()) {
      if (element.getName().equals("comments")
          && element.getNamespaceURI().contains("rss/1.0/modules/slash")) {
        article.with("comments", element.getTextTrim());
      }
    }
    return article;
  }

  /** What relative links are relative to: the feed's own page, where that is absolute. */
  private static Optional<URI> base(SyndFeed feed) {
    List<String> candidates = new ArrayList<>();
    if (feed.getLink() != null) {
      candidates.add(feed.getLink());
    }
    if (feed.getUri() != null) {
      candidates.add(feed.getUri());
    }
    return candidates.stream()
        .flatMap(candidate -> WebAddress.parse(candidate).stream())
        .filter(uri -> uri.isAbsolute() && uri.getHost() != null)
        .findFirst();
  }

  /** An absolute link; null where there is none, so that the guid tells the article. */
  private static @Nullable String link(Optional<URI> base, SyndEntry entry) {
    String stated = entry.getLink();
    if (stated == null || stated.isBlank()) {
      String guid = entry.getUri();
      return guid != null && guid.startsWith("http") ? guid : null;
    }
    String link = stated.strip();
    if (link.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
      return link;
    }
    return base.flatMap(from -> WebAddress.parse(link).map(from::resolve))
        .map(URI::toString)
        .orElse(null);
  }

  private static String value(@Nullable SyndContent content) {
    return content == null || content.getValue() == null ? "" : content.getValue();
  }
}
