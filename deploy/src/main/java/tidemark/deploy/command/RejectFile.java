package tidemark.deploy.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tidemark.ingest.Reject;

/**
 * Refused rows as a file that a spreadsheet opens: first which row it was and why it was refused,
 * then the row itself, to be mended in place. Immutable.
 */
final class RejectFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Without it spreadsheets take UTF-8 for something else. */
  private static final String MARK = "\uFEFF";

  private static final List<String> REFUSAL =
      List.of(
          "reject_batch",
          "reject_kind",
          "reject_file",
          "reject_row",
          "reject_column",
          "reject_value",
          "reject_reason");

  private final List<Reject> rejects;

  RejectFile(List<Reject> rejects) {
    this.rejects = List.copyOf(rejects);
  }

  void write(Path file) throws IOException {
    List<Map<String, String>> records = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    for (Reject reject : rejects) {
      Map<String, String> record = record(reject);
      records.add(record);
      columns.addAll(record.keySet());
      // A feed's item without a title has no such column: here is the place to give it one.
      reject.column().filter(column -> !record.isEmpty()).ifPresent(columns::add);
    }
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(MARK);
      List<String> header = new ArrayList<>(REFUSAL);
      header.addAll(columns);
      writeLine(out, header);
      for (int i = 0; i < records.size(); i++) {
        List<String> line = new ArrayList<>(refusal(rejects.get(i)));
        Map<String, String> record = records.get(i);
        columns.forEach(column -> line.add(record.getOrDefault(column, "")));
        writeLine(out, line);
      }
    }
  }

  private static List<String> refusal(Reject reject) {
    return List.of(
        Long.toString(reject.batch()),
        reject.kind().orElse(""),
        reject.file(),
        reject.row().isPresent() ? Long.toString(reject.row().getAsLong()) : "",
        reject.column().orElse(""),
        reject.value().orElse(""),
        reject.reason());
  }

  private static Map<String, String> record(Reject reject) throws JsonProcessingException {
    Map<String, String> record = new LinkedHashMap<>();
    JsonNode row = JSON.readTree(reject.record().orElse("{}"));
    row.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              String text = value.isContainerNode() ? value.toString() : value.asText();
              record.put(field.getKey(), value.isNull() ? "" : text);
            });
    return record;
  }

  private static void writeLine(BufferedWriter out, List<String> fields) throws IOException {
    String separator = "";
    for (String field : fields) {
      out.write(separator);
      out.write(quoted(field));
      separator = ",";
    }
    out.write("\r\n");
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
