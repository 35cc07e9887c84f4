package tidemark.ingest.tagging;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code star.alias}: a word and what it stands for. Immutable.
 *
 * @param kind {@code country}, {@code vendor}, {@code sector}, or {@code none} for a word that only
 *     keeps shorter ones from being found in it
 * @param target null for {@code none}
 * @param isExact whether its letters must stand as written
 * @param weight what a mention by it counts, over 0 and up to 1
 */
record Alias(
    String word,
    String language,
    String kind,
    @Nullable String target,
    boolean isExact,
    double weight) {
  /** From here on a word in capitals is still told from an abbreviation. */
  private static final int CAPITALS_MIN = 5;

  /** Up to here a word in capitals is no evidence in a text that is all capitals. */
  private static final int ABBREVIATION_MAX = 2;

  boolean isNone() {
    return kind.equals("none");
  }

  boolean meansSame(Alias other) {
    return kind.equals(other.kind) && Objects.equals(target, other.target);
  }

  /** Whether letters found stand as they must. */
  boolean allows(String found, boolean inCapitals) {
    if (!isExact) {
      return true;
    }
    if (inCapitals && word.length() <= ABBREVIATION_MAX) {
      return false;
    }
    return found.equals(word)
        || (word.length() >= CAPITALS_MIN && found.equals(word.toUpperCase(Locale.ROOT)));
  }

  /** The same alias under another word. */
  Alias as(String other) {
    return new Alias(other, language, kind, target, isExact, weight);
  }
}
