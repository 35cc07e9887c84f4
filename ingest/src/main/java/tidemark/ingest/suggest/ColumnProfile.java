package tidemark.ingest.suggest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a column of the file holds, by a sample of its rows. Immutable.
 *
 * @param values different ones and how often each stands there, the most frequent first
 * @param empty how many rows of the sample have no value
 */
record ColumnProfile(String name, Map<String, Long> values, long empty) {
  private static final Set<String> NULL_WORDS =
      Set.of(
          "-", "--", "---", "–", "—", "n/a", "N/A", "#N/A", "NA", "na", "n.a.", "null", "NULL",
          "None", "none", "nil", "NaN", "nan", "N/D", "n/d", "s/d", "k.A.", "无", "暂无", "不详", "未知",
          "なし", "不明", "?", "未评级", "nd");
  private static final Pattern URL = Pattern.compile("(https?://|//|www\\.)\\S+");
  private static final Pattern SLUG =
      Pattern.compile("[A-Za-z0-9][\\w.-]*/[A-Za-z0-9][\\w.:+-]*|other");
  private static final Pattern WEEK = Pattern.compile("\\d{4}-?W\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}([-_][A-Za-z]{2,4})?");

  ColumnProfile {
    values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
  }

  /** Words that stand for nothing. */
  List<String> nulls() {
    return values.keySet().stream().filter(NULL_WORDS::contains).sorted().toList();
  }

  /** Values that say something. */
  Map<String, Long> telling() {
    return values.entrySet().stream()
        .filter(of -> !NULL_WORDS.contains(of.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                Map.Entry::getValue,
                (one, other) -> one,
                java.util.LinkedHashMap::new));
  }

  /** The share of telling values, by how often they stand there; 0 where there are none. */
  double share(Predicate<String> is) {
    long all = 0;
    long found = 0;
    for (Map.Entry<String, Long> value : telling().entrySet()) {
      all += value.getValue();
      found += is.test(value.getKey()) ? value.getValue() : 0;
    }
    return all == 0 ? 0 : (double) found / all;
  }

  private boolean are(Pattern pattern) {
    return share(value -> pattern.matcher(value).matches()) >= 0.8;
  }

  boolean areUrls() {
    return are(URL);
  }

  boolean areSlugs() {
    return are(SLUG);
  }

  boolean areWeeks() {
    return are(WEEK);
  }

  boolean areMonths() {
    return are(MONTH);
  }

  boolean areLanguages() {
    return are(LANGUAGE);
  }

  boolean areTruths() {
    return share(value -> value.matches("(?i)true|false|t|f|yes|no|0|1")) >= 0.95;
  }

  /** The share of values with at least one letter of a script. */
  double inScript(Character.UnicodeScript script) {
    return share(
        value -> value.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script));
  }

  long rows() {
    return values.values().stream().mapToLong(Long::longValue).sum() + empty;
  }
}
