package tidemark.api.wire;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import tidemark.sql.Column;
import tidemark.sql.Rows;
import tidemark.sql.Statistics;

/** Rows as one JSON object. Stateless. Thread-safe. */
final class JsonRows {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonRows() {}

  static void write(Rows rows, OutputStream out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
    // Not in try-with-resources: closing would complete a document that broke off.
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
    json.writeStartObject();
    json.writeArrayFieldStart("columns");
    for (Column column : rows.columns()) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      json.writeStringField("type", column.type());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    int width = rows.columns().size();
    while (rows.next()) {
      json.writeStartArray();
      for (int i = 0; i < width; i++) {
        JsonValue.write(rows.value(i), json);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeFieldName("statistics");
    writeStatistics(rows.statistics(), json);
    json.writeEndObject();
    json.flush();
  }

  private static void writeStatistics(Statistics statistics, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("rowCount", statistics.rowCount());
    json.writeStringField("path", WireNames.of(statistics.way()));
    json.writeStringField("rollup", statistics.rollup().orElse(null));
    json.writeNumberField("translateMillis", statistics.translateMillis());
    json.writeNumberField("engineMillis", statistics.engineMillis());
    json.writeNumberField("dataVersion", statistics.dataVersion());
    if (statistics.truncated()) {
      json.writeBooleanField("truncated", true);
    }
    json.writeEndObject();
  }
}
