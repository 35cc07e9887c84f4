package tidemark.ingest.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.Quoted;

/** Stages the one report that a document is. Stateless. */
final class ReportFields {
  private ReportFields() {}

  /**
   * @throws TidemarkException UNKNOWN_FORMAT where title, day or institution aren't found
   */
  static void stage(DocumentText text, SourceFile file, Stage stage) throws SQLException {
    Optional<LocalDate> day = ReportText.day(text);
    Optional<String> institution = ReportText.institution(text);
    Map<String, Optional<String>> needed = new LinkedHashMap<>();
    needed.put("title", text.title());
    needed.put("published_on", day.map(LocalDate::toString));
    needed.put("institution", institution);
    List<String> missing =
        needed.entrySet().stream()
            .filter(field -> field.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    if (!missing.isEmpty()) {
      throw FileFault.unfit(
          file.name(),
          text.what() + " whose text doesn't tell " + String.join(", ", missing),
          "Give the report as JSON instead: " + example(needed) + ".");
    }
    Map<String, Optional<String>> fields = new LinkedHashMap<>(needed);
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
    stage.offer(
        StagedTable.REPORTS,
        "select "
            + fields.entrySet().stream()
                .filter(field -> field.getValue().isPresent())
                .map(
                    field ->
                        Quoted.literal(field.getValue().orElseThrow()) + " as " + field.getKey())
                .collect(Collectors.joining(", ")));
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
  private static String example(Map<String, Optional<String>> needed) {
    var record = JsonNodeFactory.instance.objectNode();
    needed.forEach((field, value) -> record.put(field, value.orElse("…")));
    return record.toString();
  }
}
