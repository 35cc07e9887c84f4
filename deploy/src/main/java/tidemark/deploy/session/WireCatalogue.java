package tidemark.deploy.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidemark.warehouse.catalog.TableInfo;

/** The catalogue of the server's answer, read from its JSON. Stateless. Thread-safe. */
final class WireCatalogue {
  private WireCatalogue() {}

  static TableInfo table(JsonNode schema, JsonNode json) {
    List<TableInfo.ColumnInfo> columns = new ArrayList<>();
    json.path("columns").forEach(column -> columns.add(column(column)));
    List<TableInfo.ForeignKey> keys = new ArrayList<>();
    json.path("foreignKeys").forEach(key -> keys.add(key(key)));
    return new TableInfo(
        schema.path("catalog").asText(),
        schema.path("name").asText(),
        json.path("name").asText(),
        json.path("type").asText(),
        comment(json),
        columns,
        texts(json.path("primaryKey")),
        keys);
  }

  private static TableInfo.ColumnInfo column(JsonNode json) {
    return new TableInfo.ColumnInfo(
        json.path("name").asText(),
        json.path("type").asText(),
        json.path("nullable").asBoolean(),
        comment(json));
  }

  private static TableInfo.ForeignKey key(JsonNode json) {
    return new TableInfo.ForeignKey(
        texts(json.path("columns")),
        json.path("schema").asText(),
        json.path("table").asText(),
        texts(json.path("referencedColumns")));
  }

  private static Optional<String> comment(JsonNode json) {
    return json.hasNonNull("comment")
        ? Optional.of(json.path("comment").asText())
        : Optional.empty();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
