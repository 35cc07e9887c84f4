package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
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
    Clause clause = Clause.over(base).with(aliases);
    List<Item> items = selectList.items(list, clause);
    if (isByAll(node) || aggregates(node, items, clause)) {
      return grouped(node, rel, items, base.again(), aliases, List.of());
    }
    Scope row = base.again();
    try {
      return plain(node, rel, items, row, aliases);
    } catch (Ungrouped e) {
      if (!e.isOf(row)) {
        throw e;
      }
      return grouped(node, rel, items, base.again(), aliases, List.of());
    }
  }

  private RelNode where(Node node, RelNode rel, Scope scope, Map<String, Node> aliases) {
    if (!node.has("where_clause")) {
      return rel;
    }
    Clause clause = Clause.over(scope).with(aliases);
    scope.opened(clause, false);
    List<RexNode> conditions = new ArrayList<>();
    for (Node condition : selectList.conditions(node.need("where_clause"), scope)) {
      conditions.add(planning.condition(expressions.of(condition, clause)));
    }
    return Rels.filter(rel, planning.all(conditions), scope.correlations());
  }

  /** Whether it makes groups of rows, be it one of all, whatever the list's columns are. */
  private boolean aggregates(Node node, List<Item> items, Clause clause) {
    return !node.json().path("group_expressions").isEmpty()
        || !node.json().path("group_sets").isEmpty()
        || node.has("having")
        || items.stream().anyMatch(Item::aggregates)
        || Stream.concat(node.child("qualify").stream(), node.children("modifiers").stream())
            .anyMatch(part -> expressions.hasAggregate(part, clause));
  }

  private Bound plain(
      Node node, RelNode rel, List<Item> items, Scope scope, Map<String, Node> aliases) {
    Clause clause = Clause.over(scope).with(aliases);
    scope.opened(clause, true);
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
            .map(c -> planning.condition(expressions.of(c, clause.withAliasesLast())))
            .orElse(null);
    return new Listed(values, qualify, modifiers.ordering(node, items, values, clause));
  }

  /**
   * @param further columns that it is grouped by beside those that it says
   */
  private Bound grouped(
      Node node,
      RelNode rel,
      List<Item> items,
      Scope before,
      Map<String, Node> aliases,
      List<RexNode> further) {
    Clause ungrouped = Clause.over(before).with(aliases);
    KeyedSubqueries subqueries = new KeyedSubqueries();
    List<RexNode> keys = new ArrayList<>(keys(node, items, ungrouped, subqueries));
    int saidCount = keys.size();
    further.stream().filter(column -> !keys.contains(column)).forEach(keys::add);
    if (isByAll(node) && keys.isEmpty() && !aggregates(node, items, ungrouped)) {
      return plain(node, rel, items, before.again(), aliases);
    }
    Aggregates aggregates = new Aggregates(planning, keys, saidCount, subqueries);
    RelDataType keyRow =
        planning
            .typeFactory()
            .createStructType(
                keys.stream().map(RexNode::getType).toList(),
                IntStream.range(0, keys.size()).mapToObj(i -> "key" + i).toList());
    List<Integer> kept =
        keys.stream().map(k -> k instanceof RexInputRef ref ? ref.getIndex() : -1).toList();
    Scope after = before.grouped(kept, keyRow);
    after.opened(ungrouped.grouped(aggregates, after), true);
    Scope inHaving = after.again();
    inHaving.opened(ungrouped.grouped(aggregates, inHaving), true);
    RexNode having = having(node, ungrouped.grouped(aggregates, inHaving), aggregates);
    List<RexNode> named =
        isByAll(node) && having != null ? aggregates.plainColumns(having) : List.of();
    if (!keys.containsAll(named)) {
      // As the engine does: columns that HAVING names are keys, too, also those inside a key.
      return grouped(node, rel, items, before.again(), aliases, named);
    }
    Listed listed = listed(node, items, ungrouped.grouped(aggregates, after));
    RelNode grouped =
        aggregates.rel(
            sets(node, keys.size()),
            isByAll(node),
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

  private List<RexNode> keys(
      Node node, List<Item> items, Clause clause, KeyedSubqueries subqueries) {
    List<Node> list = node.children("select_list");
    List<Optional<Node>> said =
        IntStream.range(0, items.size())
            .mapToObj(
                i ->
                    list.size() == items.size() ? Optional.of(list.get(i)) : Optional.<Node>empty())
            .toList();
    if (isByAll(node)) {
      return byAll(items, said, clause, subqueries);
    }
    List<RexNode> keys = new ArrayList<>();
    for (Node key : node.children("group_expressions")) {
      if (Literals.isInteger(key)) {
        int position = Integer.parseInt(key.need("literal").text("text"));
        if (position < 1 || position > items.size()) {
          throw no("a position outside the list", key);
        }
        RexNode value = items.get(position - 1).value().apply(clause);
        said.get(position - 1).ifPresent(item -> subqueries.add(item, value));
        keys.add(value);
      } else {
        RexNode value = expressions.of(key, clause);
        subqueries.add(key, value);
        aliased(key, clause).ifPresent(item -> subqueries.add(item, value));
        keys.add(value);
      }
    }
    return keys;
  }

  /** What an alias that is grouped by stands for. */
  private static Optional<Node> aliased(Node key, Clause clause) {
    List<String> path = key.texts("column_names");
    return path.size() == 1 && clause.row().own(path, key) == null
        ? Optional.ofNullable(clause.alias(path.get(0)))
        : Optional.empty();
  }

  private static List<RexNode> byAll(
      List<Item> items, List<Optional<Node>> said, Clause clause, KeyedSubqueries subqueries) {
    List<RexNode> keys = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).aggregates()) {
        continue;
      }
      RexNode value = items.get(i).value().apply(clause);
      // As the engine does: what has no column of the row is no key.
      if (isOfRow(value, clause.row()) && !keys.contains(value)) {
        said.get(i).ifPresent(item -> subqueries.add(item, value));
        keys.add(value);
      }
    }
    return keys;
  }

  /** Whether it has a column of the row, or a subquery that names one. */
  private static boolean isOfRow(RexNode value, Scope row) {
    boolean[] found = {RexUtil.containsInputRef(value)};
    value.accept(
        new RexShuttle() {
          @Override
          public RexNode visitSubQuery(RexSubQuery query) {
            found[0] |=
                RelOptUtil.getVariablesUsed(query.rel).stream()
                    .anyMatch(row.correlations()::contains);
            return super.visitSubQuery(query);
          }
        });
    return found[0];
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
