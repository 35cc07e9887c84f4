package tidemark.ingest.tagging;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Words that tell something of a sentence, whichever of them stands in it. Immutable. Thread-safe.
 *
 * <p>A pattern of many alternatives tries each of them at each letter. So what all that an
 * alternative finds has in common is looked for first, for all of them at once; the pattern itself
 * only where that stands and isn't the whole of the alternative.
 */
final class Sign {
  private static final String GAP = "\u0000";

  private final Pattern pattern;

  /** The longest part of each alternative that is always the same, and whether it is all of it. */
  private final AhoCorasickDoubleArrayTrie<Boolean> parts = new AhoCorasickDoubleArrayTrie<>();

  private Sign(Pattern pattern, Map<String, Boolean> parts) {
    this.pattern = pattern;
    this.parts.build(parts);
  }

  /**
   * @param alternatives a pattern in small letters, each of whose alternatives has a letter outside
   *     of groups
   */
  static Sign of(String alternatives) {
    String bare = alternatives.replaceAll("\\\\[a-zA-Z]", GAP).replace("\\", "");
    String before = "";
    while (!bare.equals(before)) {
      before = bare;
      bare = bare.replaceAll("\\([^()]*\\)[?*+]?", GAP);
    }
    bare = bare.replaceAll("\\[[^]]*\\][?*+]?", GAP).replaceAll(".[?*]", GAP);
    Map<String, Boolean> parts = new TreeMap<>();
    for (String alternative : bare.split("[|]", -1)) {
      String part =
          Arrays.stream(alternative.split(GAP, -1))
              .max(Comparator.comparingInt(String::length))
              .orElse("");
      if (part.isEmpty()) {
        throw new IllegalArgumentException("An alternative without letters: " + alternatives);
      }
      parts.merge(part, part.equals(alternative), Boolean::logicalOr);
    }
    return new Sign(ClaimPatterns.pattern(alternatives), parts);
  }

  boolean isIn(String text) {
    boolean[] seen = new boolean[2];
    parts.parseText(
        text.toLowerCase(Locale.ROOT),
        (begin, end, isAll) -> {
          seen[isAll ? 1 : 0] = true;
          return !isAll;
        });
    return seen[1] || (seen[0] && pattern.matcher(text).find());
  }

  /** The pattern. */
  @Override
  public String toString() {
    return pattern.pattern();
  }
}
