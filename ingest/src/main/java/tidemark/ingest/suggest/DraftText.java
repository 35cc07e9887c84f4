package tidemark.ingest.suggest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of a draft in YAML: quoted where they must be. Stateless. */
final class DraftText {
  private static final int SAMPLES = 3;
  private static final int SAMPLE_LENGTH_MAX = 40;

  private DraftText() {}

  /** A scalar, in quotes where it could be taken for something else. */
  static String scalar(String text) {
    if (text.matches("[\\p{L}_][\\p{L}\\p{N}_./-]*(?: [\\p{L}\\p{N}_./-]+)*")) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c < ' ' || c == 0x7F || c == 0xA0 || c == 0x202F || c == 0x85) {
                quoted.append(String.format("\\u%04x", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }

  static String list(List<String> texts) {
    return texts.stream().map(DraftText::scalar).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A column's line: its name alone, or keys in braces. */
  static String column(String fact, DraftColumn column) {
    Set<Map.Entry<String, String>> keys = column.keys().entrySet();
    if (keys.size() == 1 && column.nulls().isEmpty() && column.keys().containsKey("column")) {
      return "  " + fact + ": " + scalar(column.keys().getOrDefault("column", "")) + "\n";
    }
    String inside =
        keys.stream()
            .map(key -> key.getKey() + ": " + flow(key.getValue()))
            .collect(Collectors.joining(", "));
    String nulls = column.nulls().isEmpty() ? "" : ", nulls: " + list(column.nulls());
    return "  " + fact + ": {" + inside + nulls + "}\n";
  }

  /** Inside braces a comma or bracket ends a plain scalar; none is plain there anyway. */
  private static String flow(String text) {
    return scalar(text);
  }

  /** How much to trust a guess. */
  static String trust(double score) {
    return score >= 0.9 ? "certain" : score >= 0.65 ? "likely" : "a guess";
  }

  /** Some values, cut, on one line. */
  static String samples(ColumnProfile profile) {
    String some =
        profile.telling().keySet().stream()
            .limit(SAMPLES)
            .map(DraftText::sample)
            .collect(Collectors.joining(", "));
    long rows = profile.rows();
    String empty = profile.empty() == 0 ? "" : ", empty in " + profile.empty() + " of " + rows;
    return some.isEmpty() ? "no values" : "such as " + some + empty;
  }

  static String sample(String value) {
    String line = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= SAMPLE_LENGTH_MAX
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SAMPLE_LENGTH_MAX / 2)) + "…";
  }
}
