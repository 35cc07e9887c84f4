package tidemark.ingest.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.ingest.stage.Reading;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.file.Sha256;

/**
 * A mapping as its owner wrote it. Immutable.
 *
 * @param name the file's, without its ending
 * @param text the whole file, from which it can be read again
 * @param match columns that tell a file of this form from all others; empty where it has to be
 *     named
 * @param columns by fact column
 */
record Mapping(
    String name,
    String text,
    StagedTable table,
    Source source,
    List<String> match,
    Reading reading,
    Map<String, MappedColumn> columns) {
  private static final int HASH_LENGTH = 12;

  Mapping {
    match = List.copyOf(match);
    columns = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(columns));
  }

  /** Who the facts are credited to; {@code id} is what {@code dim_source} knows it by. */
  record Source(
      String id,
      Optional<String> name,
      Optional<String> kind,
      Optional<String> licence,
      Optional<String> attribution,
      Optional<String> address) {}

  /** Changes with every character of the text. */
  String hash() {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
  }
}
