package tidemark.ingest.suggest;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tidemark.ingest.plain.Aliases;
import tidemark.ingest.plain.OtherNames;
import tidemark.ingest.stage.StagedTable;

/**
 * The names that a fact column goes by, in several languages: those of plain files, and others.
 * Immutable.
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
          .forEach(
              (column, names) -> {
                names.forEach(name -> add(aliases.table(), column, name));
                OtherNames.of(aliases.table(), column)
                    .forEach(name -> add(aliases.table(), column, name));
              });
    }
  }

  private void add(StagedTable table, String column, String name) {
    keys.computeIfAbsent(table + " " + column, place -> new LinkedHashSet<>())
        .add(OtherNames.key(name));
  }

  /** How well a file's name of a column fits a fact column, from 0 to 1. */
  double fit(StagedTable table, String column, String given) {
    Set<String> known = keys.getOrDefault(table + " " + column, Set.of());
    String whole = OtherNames.key(given);
    String bare = OtherNames.key(given.replaceAll("[(（\\[【].*?[)）\\]】]", ""));
    if (known.contains(whole)) {
      return SAME;
    }
    if (known.contains(bare)) {
      return SAME - 0.05;
    }
    // The last part of a way into a nested value.
    if (known.contains(OtherNames.key(given.substring(given.lastIndexOf('.') + 1)))) {
      return SAME - 0.1;
    }
    return known.stream().anyMatch(name -> isWord(name) && whole.contains(name)) ? WITHIN : 0;
  }

  private static boolean isWord(String name) {
    boolean isIdeographic = name.codePoints().allMatch(Character::isIdeographic);
    return name.length() >= (isIdeographic ? 2 : 5);
  }
}
