package tidemark.warehouse.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names a typist may have meant. Stateless. Thread-safe. */
public final class NearestNames {
  private static final int COUNT_MAX = 3;

  private NearestNames() {}

  /**
   * At most three of {@code known}, best first: those that differ in case only, or by a number of
   * edits up to a third of the length (at least two), or that start with what was typed.
   */
  public static List<String> of(String typed, Collection<String> known) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    int editsMax = Math.max(2, wanted.length() / 3);
    record Near(String name, int edits) {}
    return known.stream()
        .distinct()
        .map(name -> new Near(name, edits(wanted, name.toLowerCase(Locale.ROOT))))
        .filter(
            near ->
                near.edits() <= Math.min(editsMax, Math.max(1, near.name().length() - 1))
                    || (!wanted.isEmpty()
                        && near.name().toLowerCase(Locale.ROOT).startsWith(wanted)))
        .sorted(Comparator.comparingInt(Near::edits).thenComparing(Near::name))
        .limit(COUNT_MAX)
        .map(Near::name)
        .toList();
  }

  /** A sentence that begins with a space; empty where no name is near. */
  public static String sentence(List<String> nearest) {
    return nearest.isEmpty() ? "" : " Did you mean '" + nearest.get(0) + "'?";
  }

  /** Insertions, deletions, replacements and swaps of neighbours that turn one into the other. */
  private static int edits(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best =
            Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + replaced);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
      }
    }
    return cost[one.length()][other.length()];
  }
}
