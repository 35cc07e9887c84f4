package tidemark.ingest.news;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.ingest.stage.XmlText;

/** RSS 0.9x, 1.0 and 2.0, and Atom: parsed by ROME into JSON lines for the stage. */
final class XmlFeed implements Connector {
  private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

  @Override
  public String name() {
    return "xml-feed";
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
    return "a news feed (RSS or Atom)";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return file.shape() instanceof Shape.Xml xml && ROOTS.contains(xml.root());
  }

  @Override
  public void stage(SourceFile file, Stage stage) throws SQLException {
    Path lines = stage.folder().resolve("articles.ndjson");
    try (Reader text = XmlText.open(file.path())) {
      FeedArticles.write(text, file.name(), lines);
    } catch (IOException e) {
      throw FileFault.unreadable(file.name(), e);
    }
    Article.offer(stage, lines);
  }
}
