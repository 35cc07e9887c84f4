package tidemark.ingest.tagging;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A form that claims have. Immutable.
 *
 * @param words in small letters: one of them stands in all that the pattern finds, and is sooner
 *     looked for
 * @param isCommaDecimal whether its language parts the whole of a number from the rest by a comma
 */
record ClaimForm(List<String> words, Pattern pattern, boolean isCommaDecimal) {
  static ClaimForm of(List<String> words, String pattern) {
    return new ClaimForm(words, ClaimPatterns.pattern(pattern), false);
  }

  static ClaimForm withCommas(List<String> words, String pattern) {
    return new ClaimForm(words, ClaimPatterns.pattern(pattern), true);
  }

  /** Whether the pattern may find something in a text, given in small letters. */
  boolean mayStandIn(String lower) {
    return hasOne(lower, words);
  }

  static boolean hasOne(String lower, List<String> words) {
    for (String word : words) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
