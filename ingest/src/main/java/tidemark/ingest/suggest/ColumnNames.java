package tidemark.ingest.suggest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tidemark.ingest.plain.Aliases;
import tidemark.ingest.stage.StagedTable;

/**
 * The names that a fact column goes by, in several languages: those of plain files, and those of
 * {@code names.txt}. Immutable.
 */
final class ColumnNames {
  /** A name that is one of the known. */
  static final double SAME = 1;

  /** A known name among other words. */
  static final double WITHIN = 0.6;

  private final Map<String, Set<String>> keys = new LinkedHashMap<>();

  ColumnNames() {
    for (Aliases aliases : Aliases.all()) {
      aliases
          .names()
          .forEach((column, names) -> names.forEach(name -> add(aliases.table(), column, name)));
    }
    for (String line : lines()) {
      String[] parts = line.split("\t", 3);
      if (parts.length == 3) {
        StagedTable table = StagedTable.valueOf(parts[0].toUpperCase(Locale.ROOT));
        List.of(parts[2].split(";", -1)).forEach(name -> add(table, parts[1], name));
      }
    }
  }

  private static List<String> lines() {
    try (InputStream in = ColumnNames.class.getResourceAsStream("names.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "names.txt").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(StagedTable table, String column, String name) {
    keys.computeIfAbsent(table + " " + column, place -> new LinkedHashSet<>()).add(key(name));
  }

  /** How well a file's name of a column fits a fact column, from 0 to 1. */
  double fit(StagedTable table, String column, String given) {
    Set<String> known = keys.getOrDefault(table + " " + column, Set.of());
    String whole = key(given);
    String bare = key(given.replaceAll("[(（\\[【].*?[)）\\]】]", ""));
    if (known.contains(whole)) {
      return SAME;
    }
    if (known.contains(bare)) {
      return SAME - 0.05;
    }
    // The last part of a way into a nested value.
    if (known.contains(key(given.substring(given.lastIndexOf('.') + 1)))) {
      return SAME - 0.1;
    }
    return known.stream().anyMatch(name -> isWord(name) && whole.contains(name)) ? WITHIN : 0;
  }

  private static boolean isWord(String name) {
    boolean isIdeographic = name.codePoints().allMatch(Character::isIdeographic);
    return name.length() >= (isIdeographic ? 2 : 5);
  }

  private static String key(String name) {
    String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    // Japanese marks of voiced sounds are put back.
    return Normalizer.normalize(bare, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_/()-]+", "");
  }
}
