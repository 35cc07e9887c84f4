package tidemark.ingest.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * What OpenRouter publishes beside its exports: an index that names their manifests, and a manifest
 * for each that names its files with size and SHA-256. Immutable.
 */
sealed interface Exports {
  /** Exports that have a connector; the others are of no use here. */
  Set<String> KNOWN = Set.of("rankings-daily");

  /** An index or a manifest is small; what is larger is data. */
  long BYTES_MAX = 1 << 20;

  ObjectMapper JSON = new ObjectMapper();

  /** The index. */
  record Index(List<Dataset> datasets) implements Exports {
    public Index {
      datasets = List.copyOf(datasets);
    }
  }

  /**
   * An export as the index names it.
   *
   * @param manifest a reference, seen from the index
   */
  record Dataset(String id, String title, String manifest) {
    boolean isKnown() {
      return KNOWN.contains(id);
    }
  }

  /**
   * A manifest.
   *
   * @param files by format, such as {@code csv}
   */
  record Manifest(String dataset, Map<String, ExportFile> files) implements Exports {
    public Manifest {
      files = Map.copyOf(files);
    }

    /** The file to load: all hold the same rows, and separated values are the smallest. */
    ExportFile best(String name) {
      ExportFile csv = files.get("csv");
      ExportFile file = csv != null ? csv : files.get("json");
      if (file == null) {
        throw TidemarkException.of(
            ErrorCode.UNKNOWN_FORMAT,
            "The manifest "
                + name
                + " names no file that can be loaded: it has "
                + new TreeMap<>(files).keySet()
                + ", and csv or json was expected.");
      }
      return file;
    }
  }

  /**
   * What a file holds, where it is an index or a manifest.
   *
   * @param name for messages
   * @throws TidemarkException MALFORMED_FILE where it is one, but a part is missing
   */
  static Optional<Exports> read(Path file, String name) {
    try {
      if (Files.size(file) > BYTES_MAX) {
        return Optional.empty();
      }
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      if (root != null && root.path("datasets").isArray()) {
        return Optional.of(index(root, name));
      }
      if (root != null && root.path("files").isObject() && root.has("dataset")) {
        return Optional.of(manifest(root, name));
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // no JSON, so data of another form
    }
  }

  private static Index index(JsonNode root, String name) {
    List<Dataset> datasets = new ArrayList<>();
    for (JsonNode dataset : root.path("datasets")) {
      datasets.add(
          new Dataset(
              text(dataset, "id", name),
              dataset.path("title").asText(""),
              text(dataset, "latest_manifest_url", name)));
    }
    return new Index(datasets);
  }

  private static Manifest manifest(JsonNode root, String name) {
    Map<String, ExportFile> files = new TreeMap<>();
    root.path("files")
        .properties()
        .forEach(
            file -> {
              JsonNode told = file.getValue();
              if (!told.path("bytes").canConvertToLong() || !told.path("bytes").isNumber()) {
                throw missing("bytes", name);
              }
              files.put(
                  file.getKey(),
                  new ExportFile(
                      text(told, "url", name),
                      told.path("bytes").asLong(),
                      text(told, "sha256", name)));
            });
    return new Manifest(text(root, "dataset", name), files);
  }

  private static String text(JsonNode node, String field, String name) {
    String text = node.path(field).asText("");
    if (text.isBlank()) {
      throw missing(field, name);
    }
    return text;
  }

  private static TidemarkException missing(String field, String name) {
    return TidemarkException.of(
        ErrorCode.MALFORMED_FILE,
        "The file "
            + name
            + " is an index or manifest of exports, but '"
            + field
            + "' is missing in a part of it. Nothing was loaded; fetch it again.");
  }
}
