package tidemark.ingest.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header line of separated values; the rows are DuckDB's to read. */
final class CsvReader {
  private static final Pattern SEPARATOR =
      Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

  private static final int LINES_ABOVE_MAX = 20;

  private CsvReader() {}

  static Shape shape(String head) {
    List<String> lines = withoutMark(head).lines().limit(LINES_ABOVE_MAX + 1).toList();
    int above = linesAbove(lines);
    if (above > 0) {
      Matcher said = SEPARATOR.matcher(lines.get(0));
      Optional<Character> given =
          said.matches() ? Optional.of(said.group(1).charAt(0)) : Optional.empty();
      return shape(head, above, given).orElseThrow();
    }
    String line = withoutMark(head).stripLeading().lines().findFirst().orElse("");
    char delimiter = delimiter(line);
    return new Shape.Csv(delimiter, split(line, delimiter));
  }

  /** Excel's word on the delimiter, or remarks; 0 where the header is the first line. */
  private static int linesAbove(List<String> lines) {
    int above = 0;
    while (above + 1 < lines.size() && isAbove(lines.get(above), lines.get(above + 1))) {
      above++;
    }
    return above;
  }

  private static boolean isAbove(String line, String next) {
    return SEPARATOR.matcher(line).matches()
        || (line.startsWith("#")
            && (next.startsWith("#")
                || split(line, delimiter(line)).size() < split(next, delimiter(next)).size()));
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
