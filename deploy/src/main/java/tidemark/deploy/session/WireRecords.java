package tidemark.deploy.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tidemark.api.queries.SavedQuery;
import tidemark.ingest.DryRun;
import tidemark.ingest.LoadReport;
import tidemark.ingest.Reject;
import tidemark.ingest.RejectReason;
import tidemark.ingest.Unloaded;
import tidemark.ingest.stage.Packaging;
import tidemark.ingest.trace.Trace;

/** Records of the server's answers, read from their JSON. Stateless. Thread-safe. */
final class WireRecords {
  private WireRecords() {}

  static LoadReport report(JsonNode json) {
    return new LoadReport(
        json.path("batch").asLong(),
        json.path("kind").asText(),
        json.path("connector").asText(),
        json.path("file").asText(),
        json.path("contentHash").asText(),
        json.path("bytes").asLong(),
        packaging(json.path("packaging")),
        json.path("rowsRead").asLong(),
        json.path("rowsLoaded").asLong(),
        json.path("rowsUnchanged").asLong(),
        json.path("rowsRejected").asLong(),
        json.path("alreadyLoaded").asBoolean(),
        json.path("dataVersion").asLong(),
        Instant.parse(json.path("startedAt").asText()),
        Instant.parse(json.path("committedAt").asText()),
        number(json, "mends"),
        text(json, "unloadedAt").map(Instant::parse));
  }

  private static Packaging packaging(JsonNode json) {
    return new Packaging(
        text(json, "encoding"), text(json, "declared"), texts(json.path("unpacked")));
  }

  static Unloaded unloaded(JsonNode json) {
    return new Unloaded(
        report(json.path("load")),
        json.path("facts").asLong(),
        json.path("refused").asLong(),
        json.path("dataVersion").asLong());
  }

  static Trace trace(JsonNode json) {
    Map<String, String> key = new LinkedHashMap<>();
    json.path("key")
        .properties()
        .forEach(value -> key.put(value.getKey(), value.getValue().asText()));
    List<Trace.Reading> readings = new ArrayList<>();
    for (JsonNode reading : json.path("readings")) {
      readings.add(
          new Trace.Reading(
              reading.path("role").asText(),
              reading.path("subject").asText(),
              reading.path("figure").asText(),
              reading.path("source").asText(),
              text(reading, "sourceName"),
              text(reading, "sourceAddress"),
              reading.path("file").asText(),
              number(reading, "row"),
              text(reading, "readOn").map(LocalDate::parse),
              reading.path("batch").asLong(),
              text(reading, "loadedAt").map(Instant::parse),
              number(reading, "dataVersion")));
    }
    return new Trace(json.path("view").asText(), key, readings);
  }

  static DryRun dryRun(JsonNode json) {
    List<RejectReason> reasons = new ArrayList<>();
    for (JsonNode reason : json.path("reasons")) {
      reasons.add(
          new RejectReason(
              reason.path("rows").asLong(),
              number(reason, "firstRow"),
              text(reason, "column"),
              text(reason, "value"),
              reason.path("reason").asText()));
    }
    return new DryRun(
        json.path("kind").asText(),
        json.path("connector").asText(),
        json.path("file").asText(),
        json.path("bytes").asLong(),
        packaging(json.path("packaging")),
        json.path("rowsRead").asLong(),
        json.path("rowsLoaded").asLong(),
        json.path("rowsUnchanged").asLong(),
        json.path("rowsRejected").asLong(),
        number(json, "alreadyLoaded"),
        reasons);
  }

  static Reject reject(JsonNode json) {
    return new Reject(
        json.path("batch").asLong(),
        json.path("file").asText(),
        number(json, "row"),
        text(json, "column"),
        text(json, "value"),
        json.path("reason").asText(),
        text(json, "kind"),
        text(json, "record"),
        number(json, "followedBy"));
  }

  /** Without its SQL, which lists don't carry. */
  static SavedQuery query(JsonNode json) {
    List<SavedQuery.Parameter> parameters = new ArrayList<>();
    json.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
    return new SavedQuery(
        json.path("name").asText(),
        json.path("title").asText(),
        json.path("description").asText(),
        texts(json.path("tags")),
        parameters,
        List.of(),
        Optional.empty(),
        texts(json.path("examples")),
        json.path("sql").asText(""));
  }

  private static SavedQuery.Parameter parameter(JsonNode json) {
    return new SavedQuery.Parameter(
        json.path("name").asText(),
        json.path("type").asText(),
        json.path("description").asText(),
        text(json, "defaultValue"),
        text(json, "minimum"),
        text(json, "maximum"),
        texts(json.path("allowed")));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static OptionalLong number(JsonNode json, String field) {
    return json.hasNonNull(field)
        ? OptionalLong.of(json.path(field).asLong())
        : OptionalLong.empty();
  }

  private static Optional<String> text(JsonNode json, String field) {
    return json.hasNonNull(field) ? Optional.of(json.path(field).asText()) : Optional.empty();
  }
}
