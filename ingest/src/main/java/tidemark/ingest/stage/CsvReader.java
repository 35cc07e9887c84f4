package tidemark.ingest.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The header line of separated values; the rows are DuckDB's to read. */
final class CsvReader {
  private CsvReader() {}

  static Shape shape(String head) {
    String line = withoutMark(head).stripLeading().lines().findFirst().orElse("");
    char delimiter = delimiter(line);
    return new Shape.Csv(delimiter, split(line, delimiter));
  }

  /** As the owner says; empty where the text has no line there. */
  static Optional<Shape.Csv> shape(String head, int linesBefore, Optional<Character> given) {
    return withoutMark(head)
        .lines()
        .skip(linesBefore)
        .findFirst()
        .map(
            line -> {
              char delimiter = given.orElseGet(() -> delimiter(line));
              return new Shape.Csv(delimiter, split(line, delimiter), linesBefore, Shape.Csv.PLAIN);
            });
  }

  private static String withoutMark(String head) {
    return head.startsWith("\uFEFF") ? head.substring(1) : head;
  }

  /** The one that makes most fields of a line. */
  static char delimiter(String line) {
    char delimiter = ',';
    int most = 0;
    for (char candidate : new char[] {',', ';', '\t', '|'}) {
      int fields = split(line, candidate).size();
      if (fields > most) {
        most = fields;
        delimiter = candidate;
      }
    }
    return delimiter;
  }

  static List<String> split(String line, char delimiter) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      if (next == '"') {
        if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (next == delimiter && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(next);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }
}
