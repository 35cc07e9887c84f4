package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.jspecify.annotations.Nullable;
import tidemark.sql.parse.Node;

/**
 * SELECT, in the order of its meaning: FROM, WHERE, groups, HAVING, the list with windows, QUALIFY,
 * DISTINCT, ORDER BY, LIMIT. One thread at a time.
 */
final class Selects {
  private final Planning planning;
  private final Expressions expressions;
  private final Sources sources;
  private final SelectList selectList;
  private final Modifiers modifiers;

  Selects(
      Planning planning, Queries queries, With with, Expressions expressions, Modifiers modifiers) {
    this.planning = planning;
    this.expressions = expressions;
    this.sources = new Sources(planning, queries, with, expressions);
    this.selectList = new SelectList(planning, expressions);
    this.modifiers = modifiers;
  }

  Bound of(Node node, @Nullable Scope outer) {
    Source from = sources.of(node, outer);
    Scope base = Scope.over(planning, outer, from);
    List<Node> list = node.children("select_list");
    Map<String, Node> aliases = Aliases.of(list);
    RelNode rel = where(node, from.rel(), base.again(), aliases);
    List<Item> items = selectList.items(list, base);
    return isGrouped(node, items)
        ? grouped(node, rel, items, base.again(), aliases)
        : plain(node, rel, items, base.again(), aliases);
  }

  private RelNode where(Node node, RelNode rel, Scope scope, Map<String, Node> aliases) {
    if (!node.has("where_clause")) {
      return rel;
    }
    Clause clause = Clause.over(scope).with(aliases);
    List<RexNode> conditions = new ArrayList<>();
    for (Node condition : selectList.conditions(node.need("where_clause"), scope)) {
      conditions.add(planning.condition(expressions.of(condition, clause)));
    }
    return Rels.filter(rel, planning.all(conditions), scope.correlations());
  }

  private boolean isGrouped(Node node, List<Item> items) {
    return isByAll(node) || aggregates(node, items);
  }

  /** Whether it makes groups of rows, be it one of all, whatever the list's columns are. */
  private boolean aggregates(Node node, List<Item> items) {
    return !node.json().path("group_expressions").isEmpty()
        || !node.json().path("group_sets").isEmpty()
        || node.has("having")
        || items.stream().anyMatch(Item::aggregates)
        || node.child("qualify").map(expressions::hasAggregate).orElse(false)
        || node.children("modifiers").stream().anyMatch(expressions::hasAggregate);
  }

  private Bound plain(
      Node node, RelNode rel, List<Item> items, Scope scope, Map<String, Node> aliases) {
    Clause clause = Clause.over(scope).with(aliases);
    Listed listed = listed(node, items, clause);
    return finished(node, rel, items, listed, scope.correlations());
  }

  /** What the list, QUALIFY and ORDER BY need of each row. */
  private record Listed(
      List<RexNode> values, @Nullable RexNode qualify, Modifiers.Ordering ordering) {
    Listed mapped(UnaryOperator<RexNode> by) {
      RexNode kept = qualify;
      return new Listed(
          values.stream().map(by).toList(),
          kept == null ? null : by.apply(kept),
          ordering.mapped(by));
    }
  }

  private Listed listed(Node node, List<Item> items, Clause clause) {
    List<RexNode> values = items.stream().map(item -> item.value().apply(clause)).toList();
    RexNode qualify =
        node.child("qualify")
            .map(condition -> planning.condition(expressions.of(condition, clause)))
            .orElse(null);
    return new Listed(values, qualify, modifiers.ordering(node, items, values, clause));
  }

  private Bound grouped(
      Node node, RelNode rel, List<Item> items, Scope before, Map<String, Node> aliases) {
    Clause ungrouped = Clause.over(before).with(aliases);
    List<RexNode> keys = keys(node, items, ungrouped);
    if (keys.isEmpty() && !aggregates(node, items)) {
      return plain(node, rel, items, before.again(), aliases);
    }
    Aggregates aggregates = new Aggregates(planning, keys);
    RelDataType keyRow =
        planning
            .typeFactory()
            .createStructType(
                keys.stream().map(RexNode::getType).toList(),
                IntStream.range(0, keys.size()).mapToObj(i -> "key" + i).toList());
    List<Integer> kept =
        keys.stream().map(k -> k instanceof RexInputRef ref ? ref.getIndex() : -1).toList();
    Scope after = before.grouped(kept, keyRow);
    Scope inHaving = after.again();
    RexNode having = having(node, ungrouped.grouped(aggregates, inHaving), aggregates);
    Listed listed = listed(node, items, ungrouped.grouped(aggregates, after));
    if (isByAll(node)) {
      refuseFurtherKeys(node, aggregates, having, listed);
    }
    RelNode grouped =
        aggregates.rel(
            sets(node, keys.size()),
            columns ->
                columns.isEmpty()
                    ? rel
                    : Rels.project(
                        rel,
                        columns,
                        columns.stream().map(column -> "").toList(),
                        before.correlations()));
    RelNode kin = grouped;
    if (having != null) {
      kin =
          Rels.filter(grouped, aggregates.grouped(having, grouped, node), inHaving.correlations());
    }
    return finished(
        node,
        kin,
        items,
        listed.mapped(value -> aggregates.grouped(value, grouped, node)),
        after.correlations());
  }

  /** A name in HAVING is a column where it is grouped by, else an alias. */
  private @Nullable RexNode having(Node node, Clause clause, Aggregates aggregates) {
    Node condition = node.child("having").orElse(null);
    if (condition == null) {
      return null;
    }
    RexNode having = planning.condition(expressions.of(condition, clause));
    return aggregates.hasUngroupedColumn(having)
        ? planning.condition(expressions.of(condition, clause.withAliasesFirst()))
        : having;
  }

  private static boolean isByAll(Node node) {
    return node.text("aggregate_handling").equals("FORCE_AGGREGATES");
  }

  /** With GROUP BY ALL the engine groups also by columns that only HAVING or ORDER BY name. */
  private static void refuseFurtherKeys(
      Node node, Aggregates aggregates, @Nullable RexNode having, Listed listed) {
    List<RexNode> further = new ArrayList<>(listed.ordering().hidden());
    further.addAll(Stream.of(having, listed.qualify()).filter(Objects::nonNull).toList());
    if (further.stream().anyMatch(aggregates::hasPlainColumn)) {
      throw no("GROUP BY ALL beside HAVING, QUALIFY or ORDER BY of a plain column", node);
    }
  }

  private List<RexNode> keys(Node node, List<Item> items, Clause clause) {
    if (isByAll(node)) {
      return items.stream()
          .filter(item -> !item.aggregates())
          .map(item -> item.value().apply(clause))
          // As the engine does: what has no column of the row is no key.
          .filter(RexUtil::containsInputRef)
          .distinct()
          .toList();
    }
    List<RexNode> keys = new ArrayList<>();
    for (Node key : node.children("group_expressions")) {
      if (Literals.isInteger(key)) {
        int position = Integer.parseInt(key.need("literal").text("text"));
        if (position < 1 || position > items.size()) {
          throw no("a position outside the list", key);
        }
        keys.add(items.get(position - 1).value().apply(clause));
      } else {
        keys.add(expressions.of(key, clause));
      }
    }
    return keys;
  }

  private static List<List<Integer>> sets(Node node, int keyCount) {
    JsonNode sets = node.json().path("group_sets");
    if (sets.size() <= 1) {
      return List.of(IntStream.range(0, keyCount).boxed().toList());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (JsonNode set : sets) {
      List<Integer> keys = new ArrayList<>();
      set.forEach(index -> keys.add(index.asInt()));
      keys.sort(null);
      all.add(keys);
    }
    return all;
  }

  private Bound finished(
      Node node, RelNode input, List<Item> items, Listed listed, Set<CorrelationId> correlations) {
    List<String> names = items.stream().map(Item::name).toList();
    List<RexNode> columns = new ArrayList<>(listed.values());
    List<String> allNames = new ArrayList<>(names);
    columns.addAll(listed.ordering().hidden());
    listed.ordering().hidden().forEach(hidden -> allNames.add("hidden"));
    RexNode qualify = listed.qualify();
    if (qualify != null) {
      columns.add(qualify);
      allNames.add("qualified");
    }
    RelNode rel = Rels.project(input, columns, allNames, correlations);
    if (qualify != null) {
      rel = Rels.filter(rel, planning.rex.makeInputRef(rel, columns.size() - 1), Set.of());
      rel = Rels.first(rel, columns.size() - 1);
    }
    Map<Integer, Node> unnamed = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      int column = i;
      items.get(i).expression().ifPresent(expression -> unnamed.put(column, expression));
    }
    RelNode ordered = modifiers.afterSelect(node, rel, items, listed.ordering());
    return new Bound(ordered, names, unnamed);
  }
}
