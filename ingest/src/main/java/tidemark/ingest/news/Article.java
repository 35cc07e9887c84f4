package tidemark.ingest.news;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.script.SqlScript;

/**
 * An article, or what hangs on one, as text by the names that {@code articles.sql} and its like
 * read. One thread at a time.
 */
final class Article {
  private static final int SUMMARY_MAX = 2000;

  private final Map<String, String> fields = new LinkedHashMap<>();

  /** Sets a field; nothing where there is no text. */
  Article with(String field, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      fields.put(field, text.strip());
    }
    return this;
  }

  Article withSummary(String text) {
    return with(
        "summary", text.length() > SUMMARY_MAX ? text.substring(0, SUMMARY_MAX) + "…" : text);
  }

  /** Titles or links, as a JSON array. */
  Article withRelated(List<String> related) {
    if (related.isEmpty()) {
      return this;
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    related.forEach(array::add);
    return with("related", array.toString());
  }

  /** Markup's text. */
  static String plain(@Nullable String html) {
    return html == null ? "" : Jsoup.parse(html).text().strip();
  }

  /** Offers articles that were written as lines to the stage. */
  static void offer(Stage stage, Path lines) throws SQLException {
    stage.set("file", lines.toString());
    stage.run(SqlScript.read(Article.class, "article-items.sql").text());
    stage.offer(StagedTable.NEWS, SqlScript.read(Article.class, "articles.sql").text());
  }

  /** One object a line. */
  static final class Lines implements Closeable {
    private final JsonGenerator json;

    private Lines(JsonGenerator json) {
      this.json = json;
    }

    static Lines open(Path target) throws IOException {
      Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
      JsonGenerator json = new JsonFactory().createGenerator(out);
      json.setRootValueSeparator(new SerializedString("\n"));
      return new Lines(json);
    }

    void write(Article article) throws IOException {
      json.writeStartObject();
      for (Map.Entry<String, String> field : article.fields.entrySet()) {
        json.writeStringField(field.getKey(), field.getValue());
      }
      json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
      json.close();
    }
  }
}
