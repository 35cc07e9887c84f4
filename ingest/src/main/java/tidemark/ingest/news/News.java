package tidemark.ingest.news;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.Form;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.script.SqlScript;

/** The connectors of news. Thread-safe. */
public final class News {
  private News() {}

  /** In order of recognition. */
  public static List<Connector> connectors() {
    return List.of(
        new XmlFeed(),
        new SitemapNews(),
        new PageArticles(),
        new JsonFeed(),
        form(
            "aihot-news-json",
            "AI Hot's news list",
            Form.fields("title", "url", "source", "published", "collected_at"),
            "aihot-json",
            Map.of("published_at", "published", "link", "url", "outlet", "source")),
        form(
            "news-csv",
            "a compiled list of articles",
            shape ->
                shape instanceof Shape.Csv csv
                    && csv.header().equals(List.of("published_at", "outlet", "language", "link")),
            "compiled-csv",
            Map.of()));
  }

  private static Form form(
      String name,
      String title,
      Predicate<Shape> shapes,
      String script,
      Map<String, String> givenNames) {
    return new Form(
        name,
        "feeds",
        title,
        StagedTable.NEWS,
        shapes,
        SqlScript.read(News.class, script + ".sql"),
        givenNames);
  }
}
