package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.no;

import java.util.List;
import java.util.Optional;
import tidemark.sql.parse.Node;

/** Items of the list meant by their number, from 1. Stateless. */
final class Positions {
  private Positions() {}

  /** {@code GROUP BY 1} and {@code ORDER BY 1}: the item meant. */
  static Optional<Node> item(Node key, List<Node> list) {
    return index(key, list.size())
        .map(
            index -> {
              if (list.stream().anyMatch(item -> item.family().equals("STAR"))) {
                throw no("a position beside *", key);
              }
              return list.get(index);
            });
  }

  /** From 0; empty where the key is no number. */
  static Optional<Integer> index(Node key, int count) {
    boolean number =
        key.family().equals("CONSTANT")
            && key.child("literal").map(l -> l.text("kind").equals("INTEGER")).orElse(false);
    if (!number) {
      return Optional.empty();
    }
    long position = Long.parseLong(key.need("literal").text("text"));
    if (position < 1 || position > count) {
      throw no("a position outside the list", key);
    }
    return Optional.of((int) position - 1);
  }
}
