package tidemark.ingest.plain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tidemark.ingest.stage.StagedTable;

/**
 * The names that a kind's columns go by in other languages and other people's files, from {@code
 * names.txt}. Immutable. Thread-safe.
 */
public final class OtherNames {
  private static final Map<Column, List<String>> NAMES = read();

  private record Column(StagedTable table, String name) {}

  private OtherNames() {}

  private static Map<Column, List<String>> read() {
    Map<Column, List<String>> names = new HashMap<>();
    for (String line : lines()) {
      String[] parts = line.split("\t", 3);
      if (parts.length == 3) {
        StagedTable table = StagedTable.valueOf(parts[0].toUpperCase(Locale.ROOT));
        names.put(new Column(table, parts[1]), List.of(parts[2].split(";", -1)));
      }
    }
    return Map.copyOf(names);
  }

  private static List<String> lines() {
    try (InputStream in = OtherNames.class.getResourceAsStream("names.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "names.txt").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a staged column, beside those that are documented. */
  public static List<String> of(StagedTable table, String column) {
    return NAMES.getOrDefault(new Column(table, column), List.of());
  }

  /** What two names of one column have in common: no case, accents, blanks, hyphens, brackets. */
  public static String key(String name) {
    String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    // Japanese marks of voiced sounds are put back.
    return Normalizer.normalize(bare, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_/()-]+", "");
  }
}
