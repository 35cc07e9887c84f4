package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.hint.RelHint;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.EngineAggregate;
import tidemark.sql.algebra.EngineOperator;
import tidemark.sql.algebra.EngineOperator.Nature;
import tidemark.sql.algebra.EngineTypeFactory;
import tidemark.sql.algebra.GroupByAll;
import tidemark.sql.algebra.SetOrder;
import tidemark.sql.algebra.Spelling;
import tidemark.sql.algebra.Template;
import tidemark.sql.parse.Node;

/**
 * The aggregates of one SELECT. While its expressions are translated each aggregate is a mark; once
 * all are known, marks and keys become columns of the grouped row. One thread at a time.
 */
final class Aggregates {
  /** One part of ORDER BY in an aggregate. */
  record Order(
      RexNode value,
      RelFieldCollation.Direction direction,
      RelFieldCollation.NullDirection nulls) {}

  private record Call(
      EngineAggregate function,
      List<RexNode> operands,
      boolean distinct,
      List<Order> orders,
      Optional<RexNode> filter) {}

  /**
   * A column of the grouped row, as far as that is known.
   *
   * @param row its last column is the one meant
   */
  record Column(RelDataType row, int index) {}

  private static final Spelling NO_FRAME = Spelling.plain(Template.of(""));
  private static final String GROUPING = "GROUPING(";

  private final Planning planning;
  private final List<RexNode> keys;
  private final int saidCount;
  private final KeyedSubqueries subqueries;
  private final List<Call> calls = new ArrayList<>();
  private final List<RexNode> marks = new ArrayList<>();

  /**
   * @param saidCount of the keys, which the author wrote; the engine adds those behind
   * @param subqueries keys that have some
   */
  Aggregates(Planning planning, List<RexNode> keys, int saidCount, KeyedSubqueries subqueries) {
    this.planning = planning;
    this.keys = keys;
    this.saidCount = saidCount;
    this.subqueries = subqueries;
  }

  /** Marks an aggregate. */
  RexNode call(
      Template template,
      List<RexNode> operands,
      boolean distinct,
      List<Order> orders,
      Optional<RexNode> filter) {
    Planning.Merged merged = planning.merged(template, operands, Nature.STEADY);
    boolean constant = merged.operands().isEmpty() && distinct;
    Template written = constant ? merged.template().distinct() : merged.template();
    String type = planning.types.of(written, merged.operands(), "");
    if (!orders.isEmpty() && !EngineTypeFactory.isKnown(planning.type(type))) {
      type = orderedType(written, merged.operands(), orders);
    }
    return mark(
        new Call(
            new EngineAggregate(
                written,
                Template.of(""),
                planning.type(type),
                constant ? merged.spelling().distinct() : merged.spelling(),
                NO_FRAME,
                planning.location),
            merged.operands(),
            distinct && !constant,
            List.copyOf(orders),
            filter.map(this::truth)));
  }

  /** {@code quantile_cont(0.5) WITHIN GROUP (ORDER BY x)} has the type of its order. */
  private String orderedType(Template written, List<RexNode> operands, List<Order> orders) {
    List<RexNode> all = new ArrayList<>(operands);
    all.add(orders.get(0).value());
    return planning.types.of(written.then(Template.of(" WITHIN GROUP (ORDER BY ", ")")), all, "");
  }

  private RexNode truth(RexNode filter) {
    RelDataType certain =
        planning
            .typeFactory()
            .createTypeWithNullability(
                planning.typeFactory().createSqlType(SqlTypeName.BOOLEAN), false);
    return planning.call(
        Template.of("(", " IS TRUE)"),
        SqlKind.IS_TRUE,
        certain,
        Nature.STEADY,
        List.of(planning.condition(filter)));
  }

  /** Marks GROUPING(keys). */
  RexNode grouping(List<RexNode> named, Node place) {
    if (!keys.containsAll(named)) {
      throw no("GROUPING of what isn't grouped by", place);
    }
    Template template = Template.function("GROUPING", named.size());
    RelDataType type = planning.type("BIGINT");
    return mark(
        new Call(
            new EngineAggregate(
                template,
                Template.of(""),
                type,
                Spelling.plain(template),
                NO_FRAME,
                planning.location),
            List.copyOf(named),
            false,
            List.of(),
            Optional.empty()));
  }

  private RexNode mark(Call call) {
    int known = calls.indexOf(call);
    if (known >= 0) {
      return marks.get(known);
    }
    calls.add(call);
    RelDataType type = call.function().type();
    // With an operand, so that it isn't taken for a constant.
    RexNode mark =
        planning.rex.makeCall(
            type,
            new EngineOperator(
                Template.of("aggregate " + calls.size() + " of ", ""),
                SqlKind.OTHER_FUNCTION,
                type,
                Nature.STEADY),
            List.of(planning.rex.makeInputRef(type, 0)));
    marks.add(mark);
    return mark;
  }

  /**
   * The grouped rows: keys, then aggregates.
   *
   * @param all whether they are those of GROUP BY ALL
   * @param inputs makes the rows before grouping of these expressions
   */
  RelNode rel(List<List<Integer>> sets, boolean all, Function<List<RexNode>, RelNode> inputs) {
    List<RexNode> columns = new ArrayList<>(keys);
    List<CallColumns> placed = new ArrayList<>();
    for (Call call : calls) {
      List<Integer> operands = call.operands().stream().map(o -> place(columns, o)).toList();
      List<RelFieldCollation> collations = new ArrayList<>();
      for (Order order : call.orders()) {
        collations.add(
            new RelFieldCollation(place(columns, order.value()), order.direction(), order.nulls()));
      }
      int filter = call.filter().map(f -> place(columns, f)).orElse(-1);
      placed.add(new CallColumns(call, operands, collations, filter));
    }
    RelNode input = inputs.apply(columns);
    List<AggregateCall> aggregateCalls = new ArrayList<>();
    for (CallColumns call : placed) {
      aggregateCalls.add(
          AggregateCall.create(
              call.call().function(),
              call.call().distinct(),
              false,
              false,
              List.of(),
              call.operands(),
              call.filter(),
              null,
              RelCollations.of(call.collations()),
              call.call().function().type(),
              "aggregate" + aggregateCalls.size()));
    }
    if (all && keys.stream().anyMatch(Aggregates::isText)) {
      return LogicalAggregate.create(
          input,
          List.of(GroupByAll.hint()),
          ImmutableBitSet.range(keys.size()),
          null,
          aggregateCalls);
    }
    return sets(input, sets, aggregateCalls);
  }

  /** Whether it may have a collation. */
  private static boolean isText(RexNode key) {
    String type = EngineTypeFactory.name(key.getType());
    return type.contains("VARCHAR") || !EngineTypeFactory.isKnown(key.getType());
  }

  /** Calcite's aggregate has each set once; those given twice are aggregated once more. */
  private RelNode sets(RelNode input, List<List<Integer>> sets, List<AggregateCall> aggregates) {
    List<List<Integer>> once = sets.stream().distinct().toList();
    List<ImmutableBitSet> given = once.stream().map(ImmutableBitSet::of).toList();
    List<ImmutableBitSet> groupSets = given.stream().sorted(ImmutableBitSet.ORDERING).toList();
    ImmutableBitSet grouped = ImmutableBitSet.union(groupSets);
    List<RelHint> hints = given.size() == 1 ? List.of() : List.of(SetOrder.hint(given));
    RelNode rel = LogicalAggregate.create(input, hints, grouped, groupSets, aggregates);
    RelNode full = grouped.cardinality() == keys.size() ? rel : padded(rel, grouped);
    if (once.size() == sets.size()) {
      return full;
    }
    List<List<Integer>> again = new ArrayList<>(sets);
    once.forEach(again::remove);
    return LogicalUnion.create(List.of(full, sets(input, again, aggregates)), true);
  }

  /** With a null for each key that no set has. */
  private RelNode padded(RelNode rel, ImmutableBitSet grouped) {
    if (calls.stream().anyMatch(call -> call.function().call().texts().get(0).equals(GROUPING))) {
      throw new Unplannable("GROUPING beside one grouping set twice", -1);
    }
    List<RexNode> columns = new ArrayList<>();
    int used = 0;
    for (int key = 0; key < keys.size(); key++) {
      columns.add(
          grouped.get(key) ? planning.rex.makeInputRef(rel, used++) : planning.constant("NULL"));
    }
    for (int call = 0; call < calls.size(); call++) {
      columns.add(planning.rex.makeInputRef(rel, used + call));
    }
    return Rels.project(rel, columns, columns.stream().map(column -> "").toList(), Set.of());
  }

  private record CallColumns(
      Call call, List<Integer> operands, List<RelFieldCollation> collations, int filter) {}

  private static int place(List<RexNode> columns, RexNode value) {
    int known = columns.indexOf(value);
    if (known >= 0) {
      return known;
    }
    columns.add(value);
    return columns.size() - 1;
  }

  /** Where a key or a mark will be in the grouped row: keys, then aggregates. */
  Column column(RexNode expression) {
    List<RexNode> columns = new ArrayList<>(keys);
    columns.addAll(marks);
    List<RelDataType> types =
        columns.subList(0, columns.indexOf(expression) + 1).stream().map(RexNode::getType).toList();
    List<String> names = IntStream.range(0, types.size()).mapToObj(i -> "column" + i).toList();
    return new Column(planning.typeFactory().createStructType(types, names), types.size() - 1);
  }

  /** Whether it is a column of the grouped row. */
  boolean isColumn(RexNode expression) {
    return keys.contains(expression) || marks.contains(expression);
  }

  /** What is grouped by and has a subquery; null for all else. */
  @Nullable RexNode keyed(Node expression) {
    return subqueries.key(expression);
  }

  /** Whether the author groups by it. */
  boolean isSaidKey(RexNode expression) {
    return keys.subList(0, saidCount).contains(expression);
  }

  /**
   * Whether an expression has a column that is neither in its aggregates nor grouped by by the
   * author.
   */
  boolean hasUngroupedColumn(RexNode expression) {
    return !columns(expression, this::isSaidKey).isEmpty();
  }

  /** The columns that an expression has outside its aggregates. */
  List<RexNode> plainColumns(RexNode expression) {
    return columns(expression, part -> false);
  }

  private List<RexNode> columns(RexNode expression, Predicate<RexNode> skipped) {
    Set<RexNode> found = new LinkedHashSet<>();
    expression.accept(
        new RexShuttle() {
          @Override
          public RexNode visitCall(RexCall call) {
            return marks.contains(call) || skipped.test(call) ? call : super.visitCall(call);
          }

          @Override
          public RexNode visitInputRef(RexInputRef ref) {
            if (!skipped.test(ref)) {
              found.add(ref);
            }
            return ref;
          }
        });
    return List.copyOf(found);
  }

  /** An expression over the row before grouping as one over the grouped row. */
  RexNode grouped(RexNode expression, RelNode groupedRel, Node place) {
    return expression.accept(
        new RexShuttle() {
          private @Nullable RexNode column(RexNode node) {
            int key = keys.indexOf(node);
            int mark = marks.indexOf(node);
            int index = key >= 0 ? key : mark >= 0 ? keys.size() + mark : -1;
            return index < 0
                ? null
                : planning.rex.makeInputRef(
                    groupedRel.getRowType().getFieldList().get(index).getType(), index);
          }

          @Override
          public RexNode visitCall(RexCall call) {
            RexNode column = column(call);
            return column != null ? column : super.visitCall(call);
          }

          @Override
          public RexNode visitSubQuery(RexSubQuery query) {
            RexNode column = column(query);
            return column != null ? column : super.visitSubQuery(query);
          }

          @Override
          public RexNode visitFieldAccess(RexFieldAccess access) {
            RexNode column = column(access);
            return column != null ? column : access;
          }

          @Override
          public RexNode visitInputRef(RexInputRef ref) {
            RexNode column = column(ref);
            if (column == null) {
              throw no("a column outside GROUP BY", place);
            }
            return column;
          }
        });
  }
}
