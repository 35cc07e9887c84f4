package tidemark.api.queries;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that somebody may have meant. */
final class NearestNames {
  private static final int COUNT_MAX = 3;

  private NearestNames() {}

  /** At most three of the names, nearest first; empty where none is near. */
  static List<String> of(String found, Collection<String> names) {
    String lower = found.toLowerCase(Locale.ROOT);
    int distanceMax = Math.max(2, found.length() / 3);
    return names.stream()
        .filter(name -> distance(lower, name) <= distanceMax || isPartOf(lower, name))
        .sorted(
            Comparator.comparingInt((String name) -> distance(lower, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(COUNT_MAX)
        .toList();
  }

  /** A sentence that begins with a space, or nothing. */
  static String sentence(List<String> nearest) {
    return nearest.isEmpty() ? "" : " Did you mean '" + nearest.get(0) + "'?";
  }

  private static boolean isPartOf(String found, String name) {
    return found.length() >= 3 && (name.contains(found) || found.contains(name));
  }

  /** Levenshtein's distance: single letters put in, taken out or replaced. */
  private static int distance(String left, String right) {
    int[] above = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] row = new int[right.length() + 1];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[right.length()];
  }
}
