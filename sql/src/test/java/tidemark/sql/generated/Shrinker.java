package tidemark.sql.generated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing query small. Stateless. */
public final class Shrinker {
  private static final int TRIES_MAX = 1_000;

  private Shrinker() {}

  /** The smallest text found of which the predicate still holds. */
  public static String smallest(Fragment query, Predicate<String> fails) {
    Fragment best = query;
    int tries = 0;
    boolean shrunk = true;
    while (shrunk) {
      shrunk = false;
      List<Fragment> smaller =
          best.smaller().stream().sorted(Comparator.comparingInt(f -> f.sql().length())).toList();
      for (Fragment candidate : smaller) {
        if (tries++ > TRIES_MAX) {
          return best.sql();
        }
        if (candidate.sql().length() < best.sql().length() && fails.test(candidate.sql())) {
          best = candidate;
          shrunk = true;
          break;
        }
      }
    }
    return best.sql();
  }

  /** The smallest text found by leaving tokens out, of which the predicate still holds. */
  public static String smallest(String text, Predicate<String> fails) {
    String best = text;
    int tries = 0;
    for (int size = Math.max(1, Mutator.tokens(best).size() / 2); size > 0; size /= 2) {
      int at = 0;
      while (at + size <= Mutator.tokens(best).size() && tries++ < TRIES_MAX) {
        List<String> fewer = new ArrayList<>(Mutator.tokens(best));
        fewer.subList(at, at + size).clear();
        String candidate = String.join("", fewer);
        if (fails.test(candidate)) {
          best = candidate;
        } else {
          at += size;
        }
      }
    }
    return best;
  }
}
