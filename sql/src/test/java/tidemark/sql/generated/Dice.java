package tidemark.sql.generated;

import java.util.List;
import java.util.Random;

/** Chance, from a seed; and names that no other part of the query has. One thread at a time. */
final class Dice {
  private final Random random;
  private int names;

  Dice(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  String text(String... all) {
    return all[random.nextInt(all.length)];
  }

  String name(String prefix) {
    return prefix + names++;
  }
}
