package tidemark.ingest.stage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the records of JSON lines that have a key twice, of which the engine would take the first
 * value and say nothing. One pass over the file, begun anew behind each such record. One thread at
 * a time.
 */
final class RepeatedKeys {
  private static final ObjectMapper JSON = new JsonMapper();

  private final Path file;
  private long records;
  private long start;

  private RepeatedKeys(Path file) {
    this.file = file;
  }

  /**
   * A record with a key twice.
   *
   * @param dataRow its place among the file's records, from 1
   * @param line its text
   * @param record its fields, of a key that it has twice an array of the values
   */
  record Found(long dataRow, String line, String reason, String record) {}

  /**
   * Writes each {@link Found}, as JSON lines.
   *
   * @param to made in any case
   * @return whether there are any
   */
  static boolean find(Path file, Path to) throws IOException {
    RepeatedKeys keys = new RepeatedKeys(file);
    try (SequenceWriter out = JSON.writer().withRootValueSeparator("\n").writeValues(to.toFile())) {
      Optional<Found> found = keys.next();
      boolean any = found.isPresent();
      while (found.isPresent()) {
        out.write(found.get());
        found = keys.next();
      }
      return any;
    }
  }

  private Optional<Found> next() throws IOException {
    long record = 0;
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = JsonReader.STRICT.createParser(skipped(in, start))) {
      try {
        while (parser.nextToken() != null) {
          records++;
          record = parser.currentTokenLocation().getByteOffset();
          parser.skipChildren();
        }
        return Optional.empty();
      } catch (JsonProcessingException e) {
        // What isn't JSON is told by the engine.
        Optional<String> key = JsonReader.repeatedKey(e);
        return key.isPresent() ? found(start + record, key.get()) : Optional.empty();
      }
    }
  }

  private static InputStream skipped(InputStream in, long bytes) throws IOException {
    in.skipNBytes(bytes);
    return in;
  }

  private Optional<Found> found(long record, String key) throws IOException {
    String line;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                skipped(Files.newInputStream(file), record), StandardCharsets.UTF_8))) {
      line = String.valueOf(lines.readLine());
    }
    start = record + line.getBytes(StandardCharsets.UTF_8).length;
    try {
      return Optional.of(
          new Found(records, line, "has the key '" + key + "' twice", fields(line).toString()));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static ObjectNode fields(String line) throws IOException {
    ObjectNode fields = JSON.createObjectNode();
    try (JsonParser parser = JSON.createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        JsonNode value = JSON.readTree(parser);
        JsonNode before = fields.get(name);
        fields.set(name, before == null ? value : JSON.createArrayNode().add(before).add(value));
      }
    }
    return fields;
  }
}
