package tidemark.ingest.news;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.ingest.stage.XmlText;

/** Sitemaps for news: each address with what it says of its article, read as a stream. */
final class SitemapNews implements Connector {
  private static final String NEWS = "sitemap-news";

  @Override
  public String name() {
    return "sitemap-news";
  }

  @Override
  public String source() {
    return "feeds";
  }

  @Override
  public List<StagedTable> tables() {
    return List.of(StagedTable.NEWS);
  }

  @Override
  public String title() {
    return "a sitemap";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return file.shape() instanceof Shape.Xml xml
        && (xml.root().equals("urlset") || xml.root().equals("sitemapindex"));
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    Path lines = stage.folder().resolve("articles.ndjson");
    try (Reader text = XmlText.open(file.path());
        Article.Lines articles = Article.Lines.open(lines)) {
      Counted counted = read(text, articles, file.name());
      if (counted.articles() == 0) {
        throw refusal(file, counted.addresses());
      }
    } catch (IOException e) {
      throw FileFault.unreadable(file.name(), e);
    }
    Article.offer(stage, lines);
  }

  private static RuntimeException refusal(SourceFile file, int addresses) {
    if (addresses == 0) {
      return FileFault.empty(file.name(), file.shape().describe() + ", and no address");
    }
    return file.shape() instanceof Shape.Xml xml && xml.root().equals("sitemapindex")
        ? FileFault.unfit(
            file.name(),
            "a sitemap index, which names " + addresses + " sitemaps and no article",
            "Fetch the sitemaps that it names, and load those for news.")
        : FileFault.unfit(
            file.name(),
            "a sitemap of " + addresses + " addresses without a word on their articles (news:news)",
            "Load the site's sitemap for news, or its feed.");
  }

  private record Counted(int addresses, int articles) {}

  private static Counted read(Reader text, Article.Lines articles, String name) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    int addresses = 0;
    int found = 0;
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(text);
      while (reader.hasNext()) {
        if (reader.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (reader.getLocalName().equals("url") || reader.getLocalName().equals("sitemap")) {
          addresses++;
          Map<String, String> fields = fields(reader);
          if (fields.containsKey("news")) {
            found++;
            articles.write(article(fields));
          }
        }
      }
    } catch (XMLStreamException e) {
      String why = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
      throw FileFault.malformed(
          name, "XML", e.getLocation().getLineNumber(), e.getLocation().getColumnNumber(), why);
    }
    return new Counted(addresses, found);
  }

  /** The texts in an element up to its end, by name; of a name that comes twice the first. */
  private static Map<String, String> fields(XMLStreamReader reader) throws XMLStreamException {
    Map<String, String> fields = new HashMap<>();
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        text.setLength(0);
        String namespace = reader.getNamespaceURI();
        if (reader.getLocalName().equals("news") && namespace != null && namespace.contains(NEWS)) {
          fields.put("news", "");
        }
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        String namespace = reader.getNamespaceURI();
        // Images and videos have titles, too.
        boolean isOfNews = namespace != null && namespace.contains(NEWS);
        fields.putIfAbsent((isOfNews ? "news:" : "") + reader.getLocalName(), text.toString());
        text.setLength(0);
      }
    }
    return fields;
  }

  private static Article article(Map<String, String> fields) {
    return new Article()
        .with("link", fields.get("loc"))
        .with("title", Article.plain(fields.get("news:title")))
        .with("outlet", Article.plain(fields.get("news:name")))
        .with("domain", WebAddress.host(fields.getOrDefault("loc", "")))
        .with("language", fields.get("news:language"))
        .with("published_at", fields.get("news:publication_date"));
  }
}
