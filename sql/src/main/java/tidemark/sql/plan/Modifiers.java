package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.DistinctOn;
import tidemark.sql.parse.Node;

/** DISTINCT, ORDER BY, LIMIT and OFFSET of a query. One thread at a time. */
final class Modifiers {
  private final Planning planning;
  private final Expressions expressions;

  Modifiers(Planning planning, Expressions expressions) {
    this.planning = planning;
    this.expressions = expressions;
  }

  /**
   * What a query is ordered by. Immutable.
   *
   * @param collations of its columns, and of the hidden ones behind them
   * @param hidden what the list doesn't have
   * @param distinct keys of DISTINCT ON, likewise
   */
  record Ordering(
      List<RelFieldCollation> collations, List<RexNode> hidden, List<Integer> distinct) {
    Ordering mapped(UnaryOperator<RexNode> by) {
      return new Ordering(collations, hidden.stream().map(by).toList(), distinct);
    }

    RelCollation collation() {
      return RelCollations.of(collations);
    }
  }

  Ordering ordering(Node node, List<Item> items, List<RexNode> values, Clause clause) {
    List<RelFieldCollation> collations = new ArrayList<>();
    List<RexNode> hidden = new ArrayList<>();
    List<Integer> distinct = new ArrayList<>();
    for (Node modifier : node.children("modifiers")) {
      for (Node order : modifier.children("orders")) {
        for (int index : indexes(order.need("expression"), items, values, hidden, clause)) {
          if (collations.stream().noneMatch(known -> known.getFieldIndex() == index)) {
            collations.add(
                new RelFieldCollation(index, Orders.direction(order), Orders.nulls(order)));
          }
        }
      }
      for (Node target : modifier.children("distinct_on_targets")) {
        distinct.addAll(indexes(target, items, values, hidden, clause));
      }
    }
    return new Ordering(collations, hidden, distinct);
  }

  private List<Integer> indexes(
      Node expression,
      List<Item> items,
      List<RexNode> values,
      List<RexNode> hidden,
      Clause clause) {
    if (expression.family().equals("STAR") && !expression.has("expr")) {
      return java.util.stream.IntStream.range(0, items.size()).boxed().toList();
    }
    Optional<Integer> position = position(expression, items.size());
    if (position.isPresent()) {
      return List.of(position.get());
    }
    List<String> path = expression.texts("column_names");
    if (path.size() == 1) {
      for (int i = items.size() - 1; i >= 0; i--) {
        if (items.get(i).alias() && items.get(i).name().equalsIgnoreCase(path.get(0))) {
          return List.of(i);
        }
      }
    }
    RexNode value = expressions.of(expression, clause);
    int listed = values.indexOf(value);
    if (listed >= 0) {
      return List.of(listed);
    }
    if (!hidden.contains(value)) {
      hidden.add(value);
    }
    return List.of(items.size() + hidden.indexOf(value));
  }

  /** From 0; empty where the expression is no number. */
  private static Optional<Integer> position(Node expression, int count) {
    boolean marked = expression.family().equals("POSITIONAL_REFERENCE");
    if (!marked && !expression.family().equals("CONSTANT")) {
      return Optional.empty();
    }
    if (!marked && !Literals.isInteger(expression)) {
      throw no("ORDER BY a constant", expression);
    }
    int position =
        marked
            ? expression.json().path("index").asInt()
            : Integer.parseInt(expression.need("literal").text("text"));
    if (position < 1 || position > count) {
      throw no("a position outside the list", expression);
    }
    return Optional.of(position - 1);
  }

  /**
   * @param rel the list's columns, then the hidden ones
   */
  RelNode afterSelect(Node node, RelNode rel, List<Item> items, Ordering ordering) {
    RelNode rows = rel;
    RelCollation collation = ordering.collation();
    boolean distinct = false;
    for (Node modifier : node.children("modifiers")) {
      distinct |= modifier.kind().equals("DISTINCT_MODIFIER");
    }
    if (distinct && ordering.distinct().isEmpty()) {
      if (!ordering.hidden().isEmpty()) {
        throw no("DISTINCT ordered by what isn't in the list", node);
      }
      rows =
          LogicalAggregate.create(
              rows, List.of(), ImmutableBitSet.range(items.size()), null, List.of());
    } else if (distinct) {
      ImmutableBitSet keys = ImmutableBitSet.of(ordering.distinct());
      rows = new DistinctOn(planning.cluster, rows, keys, collation);
      collation = RelCollations.EMPTY;
    }
    RelNode sorted = sorted(node, rows, collation);
    return ordering.hidden().isEmpty() ? sorted : Rels.first(sorted, items.size());
  }

  private RelNode sorted(Node node, RelNode rel, RelCollation collation) {
    @Nullable RexNode fetch = null;
    @Nullable RexNode offset = null;
    for (Node modifier : node.children("modifiers")) {
      if (modifier.kind().equals("LIMIT_MODIFIER")) {
        fetch = count(modifier, "limit", modifier.text("limit_type").equals("PERCENTAGE"));
        offset = count(modifier, "offset", false);
      } else if (!modifier.kind().equals("ORDER_MODIFIER")
          && !modifier.kind().equals("DISTINCT_MODIFIER")) {
        throw no(modifier.kind().replace('_', ' '), modifier);
      }
    }
    return collation.getFieldCollations().isEmpty() && fetch == null && offset == null
        ? rel
        : LogicalSort.create(rel, collation, offset, fetch);
  }

  private @Nullable RexNode count(Node modifier, String field, boolean percent) {
    Optional<Node> count = modifier.child(field);
    if (count.isEmpty()) {
      return null;
    }
    Scope nowhere = Scope.overNothing(planning, null);
    RexNode value = expressions.of(count.get(), Clause.over(nowhere));
    return percent ? planning.constant(Planning.text(value, modifier) + " %", "DOUBLE") : value;
  }

  Bound afterSet(Node node, Bound bound, @Nullable Scope outer) {
    Source source = Source.of(bound.rel(), List.of(""), bound.names());
    Scope scope = Scope.over(planning, outer, source);
    List<Item> items = new ArrayList<>();
    List<RexNode> values = new ArrayList<>();
    for (int i = 0; i < bound.names().size(); i++) {
      RexNode column = scope.column(i);
      values.add(column);
      String name = bound.names().get(i);
      // Of two columns alike the first is meant here, other than in a list of SELECT.
      boolean known = items.stream().anyMatch(item -> item.name().equalsIgnoreCase(name));
      items.add(Item.column(name, !name.isEmpty() && !known, column));
    }
    Ordering ordering = ordering(node, items, values, Clause.over(scope));
    RelNode rel = bound.rel();
    if (!ordering.hidden().isEmpty()) {
      List<RexNode> all = new ArrayList<>(values);
      all.addAll(ordering.hidden());
      List<String> names = new ArrayList<>(bound.names());
      ordering.hidden().forEach(hidden -> names.add("hidden"));
      rel = Rels.project(rel, all, names, scope.correlations());
    }
    return bound.over(afterSelect(node, rel, items, ordering));
  }
}
