package tidemark.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** A run's line of JSON in a file that becomes a history. Stateless. Thread-safe. */
final class HistoryLine {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private HistoryLine() {}

  static ObjectNode figure() {
    return MAPPER.createObjectNode();
  }

  /** With four digits; what is infinite or no number is left out. */
  static void put(ObjectNode figure, String name, double value) {
    if (Double.isFinite(value)) {
      figure.put(name, Math.round(value * 1e4) / 1e4);
    }
  }

  static void append(Path file, Map<String, String> circumstances, List<ObjectNode> figures)
      throws IOException {
    ObjectNode line = MAPPER.createObjectNode();
    circumstances.forEach(line::put);
    line.putArray("figures").addAll(figures);
    Files.writeString(
        file,
        MAPPER.writeValueAsString(line) + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
