package tidemark.deploy.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mended file, taken apart by the load and the kind of its rows: each part is replayed on its
 * own. Stateless.
 */
final class MendedFile {
  private MendedFile() {}

  /**
   * The parts, as files with the same header in a folder.
   *
   * @return the file itself where all rows are of one load and kind
   */
  static List<Path> parts(Path file, Path folder) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    List<String> records = records(text);
    Map<String, StringBuilder> parts = new LinkedHashMap<>();
    String header = records.isEmpty() ? "" : records.get(0);
    char delimiter = header.contains("reject_batch;") ? ';' : header.contains("\t") ? '\t' : ',';
    for (String record : records.subList(Math.min(1, records.size()), records.size())) {
      if (!record.isBlank()) {
        parts
            .computeIfAbsent(name(record, delimiter), name -> new StringBuilder(header))
            .append(record);
      }
    }
    if (parts.size() < 2) {
      return List.of(file);
    }
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, StringBuilder> part : parts.entrySet()) {
      Path own = folder.resolve(part.getKey() + " of " + file.getFileName());
      files.add(Files.writeString(own, part.getValue()));
    }
    return files;
  }

  /** Batch and kind, the first two fields. */
  private static String name(String record, char delimiter) {
    String[] fields = record.split(java.util.regex.Pattern.quote("" + delimiter), 3);
    String name = fields.length < 2 ? record : fields[0] + " " + fields[1];
    return name.replaceAll("[^A-Za-z0-9 ]", "").strip();
  }

  /** Records with their line ends; a line end inside quotes belongs to the field. */
  private static List<String> records(String text) {
    List<String> records = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      quoted ^= next == '"';
      if (next == '\n' && !quoted) {
        records.add(text.substring(start, at + 1));
        start = at + 1;
      }
    }
    if (start < text.length()) {
      records.add(text.substring(start) + "\n");
    }
    return records;
  }
}
