package tidemark.ingest.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.Quoted;

/**
 * The one report that a document is. Immutable.
 *
 * @param what the document is, in words that follow "it holds"
 * @param values by staged column; empty where the text doesn't tell
 */
record ReportFields(String what, Map<String, Optional<String>> values) {
  /** What a document may tell, by staged column. */
  static final List<String> COLUMNS =
      List.of(
          "title",
          "published_on",
          "institution",
          "rating",
          "rating_change",
          "language",
          "pages",
          "risks",
          "link");

  private static final List<String> NEEDED = List.of("title", "published_on", "institution");

  /**
   * @param folder where a copy may be put
   */
  static ReportFields read(SourceFile file, Path folder) {
    DocumentText text =
        file.shape() instanceof Shape.Pdf ? PdfText.read(file, folder) : PageText.read(file);
    Map<String, Optional<String>> fields = new LinkedHashMap<>();
    fields.put("title", text.title());
    fields.put("published_on", ReportText.day(text).map(LocalDate::toString));
    fields.put("institution", ReportText.institution(text));
    fields.put("rating", ReportText.rating(text));
    fields.put("rating_change", ReportText.ratingChange(text));
    fields.put("language", ReportText.language(text));
    fields.put(
        "pages",
        text.pages().isPresent()
            ? Optional.of(Integer.toString(text.pages().getAsInt()))
            : Optional.empty());
    fields.put("risks", risks(ReportText.risks(text)));
    fields.put("link", text.link());
    return new ReportFields(text.what(), fields);
  }

  /**
   * @throws TidemarkException UNKNOWN_FORMAT where title, day or institution aren't found
   */
  void requireWhole(SourceFile file) {
    List<String> missing = NEEDED.stream().filter(field -> value(field).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw FileFault.unfit(
          file.name(),
          what + " whose text doesn't tell " + String.join(", ", missing),
          "Give the report as JSON instead: " + example() + ", or what is missing by a mapping.");
    }
  }

  private Optional<String> value(String field) {
    return values.getOrDefault(field, Optional.empty());
  }

  /** A row of what is known. */
  String select() {
    return "select "
        + values.entrySet().stream()
            .filter(field -> field.getValue().isPresent())
            .map(field -> Quoted.literal(field.getValue().orElseThrow()) + " as " + field.getKey())
            .collect(Collectors.joining(", "));
  }

  private static Optional<String> risks(List<String> risks) {
    if (risks.isEmpty()) {
      return Optional.empty();
    }
    var list = JsonNodeFactory.instance.arrayNode();
    risks.forEach(list::add);
    return Optional.of(list.toString());
  }

  /** A record that would load, with what is known filled in. */
  private String example() {
    var record = JsonNodeFactory.instance.objectNode();
    NEEDED.forEach(field -> record.put(field, value(field).orElse("…")));
    return record.toString();
  }
}
