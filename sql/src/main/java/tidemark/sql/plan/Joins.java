package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.EngineJoin;
import tidemark.sql.algebra.EngineOperator;
import tidemark.sql.algebra.Template;
import tidemark.sql.parse.Node;

/** Joins, also of a right side that names the left one's columns. One thread at a time. */
final class Joins {
  private final Planning planning;
  private final Expressions expressions;
  private final Sources sources;

  Joins(Planning planning, Expressions expressions, Sources sources) {
    this.planning = planning;
    this.expressions = expressions;
    this.sources = sources;
  }

  Source of(Node node, @Nullable Scope outer) {
    String reference = node.text("ref_type");
    Source left = sources.source(node.need("left"), outer);
    Scope lateral = Scope.over(planning, outer, left);
    Source right = sources.source(node.need("right"), lateral);
    CorrelationId correlation = lateral.correlation();
    JoinRelType type = reference.equals("CROSS") ? JoinRelType.INNER : type(node);
    if (node.json().path("nearest_count").asInt(1) != 1) {
      throw no("a join with the nearest rows", node);
    }
    List<String> using =
        reference.equals("NATURAL") ? shared(left, right, node) : node.texts("using_columns");
    Joined joined = joined(left, right, type, using, reference, node);
    Condition condition = condition(node, joined, outer);
    RelNode rel =
        switch (reference) {
          case "REGULAR", "CROSS", "NATURAL" ->
              correlation == null
                  ? LogicalJoin.create(
                      left.rel(),
                      right.rel(),
                      List.of(),
                      condition.value(),
                      condition.correlations(),
                      type)
                  : correlated(left, right, correlation, type, condition, node);
          case "ASOF", "POSITIONAL" -> {
            if (correlation != null) {
              throw no(reference + " JOIN with what names the left side", node);
            }
            yield new EngineJoin(
                planning.cluster,
                left.rel(),
                right.rel(),
                condition.value(),
                condition.correlations(),
                type,
                reference);
          }
          default -> throw no(reference + " JOIN", node);
        };
    Source source = joined.source();
    return new Source(rel, source.relations(), source.visible());
  }

  private static JoinRelType type(Node node) {
    return switch (node.text("join_type")) {
      case "INNER" -> JoinRelType.INNER;
      case "LEFT" -> JoinRelType.LEFT;
      case "RIGHT" -> JoinRelType.RIGHT;
      case "OUTER", "FULL" -> JoinRelType.FULL;
      case "SEMI" -> JoinRelType.SEMI;
      case "ANTI" -> JoinRelType.ANTI;
      default -> throw no(node.text("join_type") + " JOIN", node);
    };
  }

  private static List<String> shared(Source left, Source right, Node place) {
    List<String> shared = new ArrayList<>();
    for (Source.Visible visible : left.visible()) {
      if (!right.named(visible.name()).isEmpty()) {
        shared.add(visible.name());
      }
    }
    if (shared.isEmpty()) {
      throw no("NATURAL JOIN without a shared name", place);
    }
    return shared;
  }

  /**
   * Both sides as one row.
   *
   * @param both what names mean in ON
   * @param source what names mean behind the join
   * @param equalities of USING
   */
  private record Joined(Source both, Source source, List<RexNode> equalities) {}

  /**
   * @param correlations of the row, where a subquery in ON names it
   */
  private record Condition(RexNode value, Set<CorrelationId> correlations) {}

  private Joined joined(
      Source left,
      Source right,
      JoinRelType type,
      List<String> using,
      String reference,
      Node node) {
    Source shifted = right.shifted(left.width());
    RelNode row =
        LogicalJoin.create(
            left.rel(),
            right.rel(),
            List.of(),
            planning.rex.makeLiteral(true),
            Set.of(),
            JoinRelType.INNER);
    List<Source.Relation> relations = new ArrayList<>(left.relations());
    relations.addAll(shifted.relations());
    List<Source.Visible> all = new ArrayList<>(left.visible());
    all.addAll(shifted.visible());
    Source both = new Source(row, relations, all);
    Scope scope = Scope.over(planning, null, both);
    List<RexNode> equalities = new ArrayList<>();
    List<Source.Visible> visible = new ArrayList<>(left.visible());
    List<Source.Visible> rest = new ArrayList<>(shifted.visible());
    for (int i = 0; i < using.size(); i++) {
      Source.Visible first = only(visible, using.get(i), node);
      Source.Visible second = only(rest, using.get(i), node);
      boolean nearest = reference.equals("ASOF") && i == using.size() - 1;
      equalities.add(
          planning.test(
              Template.of("(", nearest ? " >= " : " = ", ")"),
              nearest ? SqlKind.GREATER_THAN_OR_EQUAL : SqlKind.EQUALS,
              List.of(scope.column(first), scope.column(second))));
      visible.set(visible.indexOf(first), merged(first, second, type));
      rest.remove(second);
    }
    boolean leftOnly = type == JoinRelType.SEMI || type == JoinRelType.ANTI;
    if (!leftOnly) {
      visible.addAll(rest);
    }
    Source source =
        new Source(
            row, leftOnly ? left.relations() : relations, leftOnly ? left.visible() : visible);
    return new Joined(both, source, equalities);
  }

  private static Source.Visible only(List<Source.Visible> columns, String name, Node place) {
    List<Source.Visible> named =
        columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).toList();
    if (named.size() != 1) {
      throw no("USING of a name that isn't one column's", place);
    }
    return named.get(0);
  }

  private static Source.Visible merged(
      Source.Visible first, Source.Visible second, JoinRelType type) {
    return switch (type) {
      case RIGHT -> new Source.Visible(first.name(), second.indexes());
      case FULL -> {
        List<Integer> indexes = new ArrayList<>(first.indexes());
        indexes.addAll(second.indexes());
        yield new Source.Visible(first.name(), indexes);
      }
      default -> first;
    };
  }

  private Condition condition(Node node, Joined joined, @Nullable Scope outer) {
    List<RexNode> conditions = new ArrayList<>(joined.equalities());
    Scope scope = Scope.over(planning, outer, joined.both());
    if (node.has("condition")) {
      RexNode written =
          planning.condition(expressions.of(node.need("condition"), Clause.over(scope)));
      EngineOperator constant = EngineOperator.constant(written);
      if (constant == null || !constant.template().filled(List.of()).equalsIgnoreCase("true")) {
        conditions.add(written);
      }
    }
    return new Condition(planning.all(conditions), scope.correlations());
  }

  /** Each left row with the right rows made for it. */
  private RelNode correlated(
      Source left,
      Source right,
      CorrelationId correlation,
      JoinRelType type,
      Condition condition,
      Node node) {
    boolean always = condition.value().isAlwaysTrue();
    if ((type != JoinRelType.INNER && type != JoinRelType.LEFT)
        || !condition.correlations().isEmpty()) {
      throw no("such a join with what names the left side", node);
    }
    boolean within = !always && type == JoinRelType.LEFT;
    RelNode made =
        within
            ? Rels.filter(right.rel(), fromRight(condition.value(), left, correlation), Set.of())
            : right.rel();
    RelNode rel =
        LogicalCorrelate.create(
            left.rel(), made, List.of(), correlation, ImmutableBitSet.range(left.width()), type);
    return always || within ? rel : Rels.filter(rel, condition.value(), Set.of());
  }

  /** A condition over both sides as one over the right side, which names the left one. */
  private RexNode fromRight(RexNode condition, Source left, CorrelationId correlation) {
    RexNode row = planning.rex.makeCorrel(left.rel().getRowType(), correlation);
    return condition.accept(
        new RexShuttle() {
          @Override
          public RexNode visitInputRef(RexInputRef ref) {
            int index = ref.getIndex();
            return index < left.width()
                ? planning.rex.makeFieldAccess(row, index)
                : planning.rex.makeInputRef(ref.getType(), index - left.width());
          }
        });
  }
}
