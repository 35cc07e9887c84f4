package tidemark.sql.algebra;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.hint.RelHint;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * The order in which the author gave grouping sets, as a hint on an aggregate, which itself keeps
 * them sorted. It means nothing to the result, but the engine's rows come in it where nothing else
 * orders them. Stateless. Thread-safe.
 */
public final class SetOrder {
  private static final String NAME = "GROUPING_SETS";

  private SetOrder() {}

  /**
   * @param sets no two alike
   */
  public static RelHint hint(List<ImmutableBitSet> sets) {
    return RelHint.builder(NAME).hintOptions(sets.stream().map(SetOrder::text).toList()).build();
  }

  private static String text(ImmutableBitSet set) {
    return set.asList().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** The aggregate's sets in the author's order; in its own where a rule has changed them. */
  public static List<ImmutableBitSet> of(Aggregate aggregate) {
    return aggregate.getHints().stream()
        .filter(hint -> hint.hintName.equals(NAME))
        .map(hint -> hint.listOptions.stream().map(SetOrder::set).toList())
        .filter(sets -> new HashSet<>(sets).equals(new HashSet<>(aggregate.getGroupSets())))
        .findFirst()
        .orElseGet(aggregate::getGroupSets);
  }

  private static ImmutableBitSet set(String text) {
    return text.isEmpty()
        ? ImmutableBitSet.of()
        : ImmutableBitSet.of(Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList());
  }
}
