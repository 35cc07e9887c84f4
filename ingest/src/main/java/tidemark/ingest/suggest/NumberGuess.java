package tidemark.ingest.suggest;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.ingest.mapping.NumberFormat;

/**
 * How a column's numbers are written. Immutable.
 *
 * @param locale an example as a mapping has it; empty where the plain form will do
 * @param units words behind the numbers, such as T or 亿
 * @param share of values that are numbers so written
 */
record NumberGuess(Optional<String> locale, List<String> units, double share) {
  private static final List<String> EXAMPLES =
      List.of("1,234.5", "1.234,5", "1 234,5", "1'234.5", "1\u00A0234,5", "1 234.5");

  /** A number, what is behind it, and dollars or a percent sign around it. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:US\\$|\\$|USD)?\\s*([-+]?\\$?[\\d.,'’\\u00A0\\u202F ]*\\d(?:[eE][-+]?\\d{1,2})?)"
              + "\\s*(?i:(k|m|mn|mi|mio|b|bn|bi|mrd|t|tn|tri|thousand|million|billion|trillion"
              + "|千|万|萬|百万|亿|億|万亿|兆)\\.?)?\\s*(?i:tokens?|usd)?%?");

  /**
   * The form that most values have; the plain one among equals.
   *
   * @param isWhole counts have no fraction, so 1.234 is a thousand
   */
  static NumberGuess of(ColumnProfile profile, boolean isWhole) {
    NumberGuess best = new NumberGuess(Optional.empty(), List.of(), 0);
    for (String example : EXAMPLES) {
      NumberFormat format = NumberFormat.parse(example).orElseThrow();
      Pattern number = Pattern.compile(format.regex());
      double share = profile.share(value -> isNumber(value, format, number, isWhole));
      if (share > best.share()) {
        best =
            new NumberGuess(
                format.equals(NumberFormat.PLAIN) ? Optional.empty() : Optional.of(example),
                units(profile),
                share);
      }
    }
    return best;
  }

  /** As {@link #of}; a count in thousands has fractions, too. */
  static NumberGuess ofCount(ColumnProfile profile, boolean isWhole) {
    return of(profile, isWhole && UnitWords.ofCount(profile.name()).isEmpty());
  }

  private static boolean isNumber(
      String value, NumberFormat format, Pattern number, boolean isWhole) {
    Matcher parts = VALUE.matcher(value);
    if (!parts.matches()) {
      return false;
    }
    String digits = parts.group(1).replace("$", "");
    if (!number.matcher(digits).matches()) {
      return false;
    }
    boolean hasFraction =
        digits.contains(format.decimal())
            && !digits.matches(".*" + Pattern.quote(format.decimal()) + "0+");
    boolean isScaled = parts.group(2) != null || digits.matches(".*[eE].*");
    return !isWhole || isScaled || !hasFraction;
  }

  private static List<String> units(ColumnProfile profile) {
    Predicate<String> isWord = word -> !word.isEmpty();
    return profile.telling().keySet().stream()
        .map(VALUE::matcher)
        .filter(Matcher::matches)
        .map(value -> value.group(2) == null ? "" : value.group(2))
        .filter(isWord)
        .distinct()
        .limit(6)
        .toList();
  }
}
