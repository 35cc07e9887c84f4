package tidemark.deploy.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A result's JSON as people read it. Reads the wire format rather than rows, so that a server and
 * an open file look the same; rows stream past.
 *
 * <p>One thread at a time, but {@link #rowsSoFar()} may be asked from any.
 */
public final class ResultText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonFactory FACTORY = JSON.getFactory();

  private final Layout layout;
  private final AtomicLong rows = new AtomicLong();
  private int width;

  public ResultText(Appendable out, Look look) {
    this.layout = look.layout(out);
  }

  public long rowsSoFar() {
    return rows.get();
  }

  /** Prints the whole result and returns its statistics. */
  public Summary print(InputStream wire) throws IOException {
    JsonNode statistics = JSON.createObjectNode();
    try (JsonParser json = FACTORY.createParser(wire)) {
      json.setCodec(JSON);
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new EOFException("the statement failed before its first row");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "columns" -> layout.head(headings(json.readValueAsTree()));
          case "rows" -> rows(json);
          case "statistics" -> statistics = json.readValueAsTree();
          default -> json.skipChildren();
        }
      }
    }
    layout.end();
    return Summary.of(statistics);
  }

  /** Prints rows that are at hand: texts only. */
  public void print(List<String> names, List<? extends List<@Nullable String>> cells)
      throws IOException {
    layout.head(names.stream().map(name -> Heading.of(name, "VARCHAR")).toList());
    for (List<@Nullable String> row : cells) {
      layout.row(row);
    }
    layout.end();
  }

  private List<Heading> headings(JsonNode columns) {
    List<Heading> headings = new ArrayList<>();
    for (JsonNode column : columns) {
      headings.add(Heading.of(column.path("name").asText(), column.path("type").asText()));
    }
    width = headings.size();
    return headings;
  }

  private void rows(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.START_ARRAY) {
      List<@Nullable String> row = new ArrayList<>(width);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        row.add(cell(json));
      }
      rows.incrementAndGet();
      layout.row(row);
    }
  }

  private static @Nullable String cell(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
      JsonNode nested = json.readValueAsTree();
      return nested.toString();
    }
    return json.getText();
  }
}
