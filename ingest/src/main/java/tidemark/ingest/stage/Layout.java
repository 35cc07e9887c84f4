package tidemark.ingest.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds where a file's records lie: below titles and comments, in which sheet, how deep in JSON.
 * Stateless. Thread-safe.
 */
final class Layout {
  private static final int HEAD_BYTES = 1 << 18;
  private static final int LINES_MAX = 50;

  private Layout() {}

  static Reading of(SourceFile file) throws IOException {
    if (file.shape() instanceof Shape.Excel excel) {
      return new Reading(
          Optional.of(excel.sheets().get(0)),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty());
    }
    if (file.shape() instanceof Shape.Csv csv && csv.isPlain()) {
      return values(file.path(), csv);
    }
    if (file.shape() instanceof Shape.Json json
        && json.layout() == Shape.JsonLayout.OBJECT
        && json.records().isEmpty()
        && json.keys().containsValue("object")) {
      return JsonReader.records(file.path())
          .map(
              place ->
                  new Reading(
                      Optional.empty(),
                      OptionalInt.empty(),
                      Optional.empty(),
                      Optional.of(String.join(".", place))))
          .orElse(Reading.FOUND);
    }
    return Reading.FOUND;
  }

  /** The delimiter that most lines agree on, and the first line that has as many fields. */
  private static Reading values(Path path, Shape.Csv found) throws IOException {
    List<String> lines = lines(path);
    char best = found.delimiter();
    int fields = 1;
    int agreeing = 0;
    for (char delimiter : new char[] {',', ';', '\t', '|'}) {
      Map<Integer, Integer> counts = new HashMap<>();
      lines.forEach(line -> counts.merge(CsvReader.split(line, delimiter).size(), 1, Integer::sum));
      for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
        boolean isMore =
            count.getValue() > agreeing
                || (count.getValue() == agreeing && count.getKey() > fields);
        if (count.getKey() > 1 && isMore) {
          best = delimiter;
          fields = count.getKey();
          agreeing = count.getValue();
        }
      }
    }
    int skip = 0;
    while (skip < lines.size() && CsvReader.split(lines.get(skip), best).size() != fields) {
      skip++;
    }
    if (fields == 1 || skip == lines.size() || (skip == 0 && best == found.delimiter())) {
      return Reading.FOUND;
    }
    return new Reading(
        Optional.empty(),
        skip == 0 ? OptionalInt.empty() : OptionalInt.of(skip),
        Optional.of(best),
        Optional.empty());
  }

  private static List<String> lines(Path path) throws IOException {
    String head;
    try (InputStream in = Files.newInputStream(path)) {
      head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
    }
    List<String> lines = new ArrayList<>(head.lines().limit(LINES_MAX).toList());
    if (lines.size() > 1 && lines.size() < LINES_MAX && head.length() >= HEAD_BYTES / 4) {
      // The last one may be cut.
      lines.remove(lines.size() - 1);
    }
    return lines;
  }
}
