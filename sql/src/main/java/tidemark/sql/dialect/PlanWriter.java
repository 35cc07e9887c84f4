package tidemark.sql.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import tidemark.sql.algebra.DistinctOn;
import tidemark.sql.algebra.EngineClause;
import tidemark.sql.algebra.EngineJoin;
import tidemark.sql.algebra.EngineRows;
import tidemark.sql.algebra.GroupByAll;
import tidemark.sql.algebra.NamedPart;
import tidemark.sql.algebra.OrderWords;
import tidemark.sql.algebra.Recursion;
import tidemark.sql.algebra.RecursionScan;
import tidemark.sql.algebra.SetOrder;
import tidemark.warehouse.script.Quoted;

/**
 * Plans as SELECTs: each node adds its clause to the SELECT of its input, or puts a new one around
 * it where the clause would come too late. One thread at a time.
 */
final class PlanWriter {
  private final Parts parts;
  private final Dialect dialect;
  private final RexText rex;
  private int aliases;

  PlanWriter(Parts parts, Dialect dialect) {
    this.parts = parts;
    this.dialect = dialect;
    this.rex = new RexText(dialect, rel -> query(rel).text());
  }

  private String alias() {
    return "t" + ++aliases;
  }

  Shape query(RelNode rel) {
    dialect.admit(rel);
    if (rel instanceof TableScan scan) {
      return named(dialect.table(scan), rel);
    } else if (rel instanceof EngineRows rows) {
      return renamed(dialect.rows(rows, operand -> rex.of(operand, List.of())), rows);
    } else if (rel instanceof Values) {
      return new Shape(List.of("0"), rel.getRowType().getFieldNames());
    } else if (rel instanceof NamedPart part) {
      return parts.isNamed(part) ? renamed(parts.name(part), part) : query(part.getInput());
    } else if (rel instanceof Recursion recursion) {
      return renamed(parts.inside(recursion, this), rel);
    } else if (rel instanceof RecursionScan scan) {
      return named(parts.recursion(scan.name()), rel);
    } else if (rel instanceof Filter filter) {
      return filter(filter);
    } else if (rel instanceof Project project) {
      return project(project);
    } else if (rel instanceof Aggregate aggregate) {
      return aggregate(aggregate);
    } else if (rel instanceof Sort sort) {
      return sort(sort);
    } else if (rel instanceof DistinctOn distinct) {
      return distinctOn(distinct);
    } else if (rel instanceof SetOp set) {
      return set(set);
    } else if (rel instanceof Join join) {
      return join(join);
    } else if (rel instanceof Correlate correlate) {
      return correlate(correlate);
    } else if (rel instanceof EngineClause clause) {
      return clause(clause);
    }
    throw new UnsupportedOperationException("the node " + rel.getRelTypeName());
  }

  /** Something in FROM whose columns have the node's names. */
  private Shape named(String text, RelNode rel) {
    String alias = alias();
    List<String> names = rel.getRowType().getFieldNames();
    Shape shape =
        new Shape(
            names.stream().map(name -> alias + "." + Quoted.identifier(name)).toList(), names);
    shape.from = text + " AS " + alias;
    return shape;
  }

  /** Likewise, with the names given anew. */
  private Shape renamed(String text, RelNode rel) {
    Shape shape = named(text, rel);
    shape.from +=
        shape.names.stream().map(Quoted::identifier).collect(Collectors.joining(", ", "(", ")"));
    return shape;
  }

  /** A new SELECT around. */
  private Shape around(Shape shape) {
    String alias = alias();
    Shape outer =
        new Shape(
            shape.names.stream().map(name -> alias + "." + Quoted.identifier(name)).toList(),
            shape.names);
    outer.from = "(\n" + shape.text() + "\n) AS " + alias;
    return outer;
  }

  /** The row that subqueries name must be that of FROM. */
  private Shape nameable(Shape shape, Set<CorrelationId> correlations) {
    Shape row = correlations.isEmpty() || shape.isRow() ? shape : around(shape);
    rex.name(correlations, row.columns);
    return row;
  }

  private Shape filter(Filter filter) {
    Shape input = nameable(query(filter.getInput()), filter.getVariablesSet());
    Shape shape =
        input.isOpen() && !input.sealed && !(input.grouped && input.projected)
            ? input
            : around(input);
    if (shape != input) {
      rex.name(filter.getVariablesSet(), shape.columns);
    }
    String condition = rex.of(filter.getCondition(), shape.columns);
    (shape.grouped ? shape.having : shape.where).add(condition);
    return shape;
  }

  private Shape project(Project project) {
    Shape input = query(project.getInput());
    List<RexNode> values = project.getProjects();
    List<String> names = project.getRowType().getFieldNames();
    if (values.stream().allMatch(RexInputRef.class::isInstance) && isChoosable(input, values)) {
      return chosen(input, values, names);
    }
    Shape shape = nameable(input, project.getVariablesSet());
    // Only its aggregates make one row of all: a list without them would bring the rows back.
    boolean forgets = shape.isOneGroup() && values.stream().noneMatch(Natures::isOfRow);
    if (!shape.isOpen() || shape.projected || shape.sealed || forgets) {
      shape = around(shape);
      rex.name(project.getVariablesSet(), shape.columns);
    }
    List<String> row = shape.columns;
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      columns.add(rex.of(values.get(i), row));
      if (Natures.isFixed(values.get(i))) {
        shape.fixed.add(columns.get(i));
      }
      if (!Natures.isOfRow(values.get(i))) {
        shape.constants.add(i);
      }
    }
    shape.columns = columns;
    shape.names = names;
    shape.projected = true;
    shape.sealed = values.stream().anyMatch(Natures::isSealed);
    shape.unnests = values.stream().anyMatch(Natures::unnests);
    return shape;
  }

  private static boolean isChoosable(Shape shape, List<RexNode> values) {
    boolean forgets =
        shape.isOneGroup()
            && values.stream()
                .allMatch(value -> shape.constants.contains(((RexInputRef) value).getIndex()));
    boolean differ = new HashSet<>(values).size() == values.size();
    return shape.set.isEmpty()
        && !shape.distinct
        && !shape.unnests
        && !forgets
        && (differ || !shape.sealed)
        && !values.isEmpty();
  }

  private static Shape chosen(Shape shape, List<RexNode> values, List<String> names) {
    List<String> columns = new ArrayList<>();
    List<Integer> constants = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      int index = ((RexInputRef) values.get(i)).getIndex();
      columns.add(shape.columns.get(index));
      if (shape.constants.contains(index)) {
        constants.add(i);
      }
    }
    shape.columns = columns;
    shape.names = names;
    shape.constants.clear();
    shape.constants.addAll(constants);
    return shape;
  }

  private Shape aggregate(Aggregate aggregate) {
    Shape input = query(aggregate.getInput());
    boolean single = aggregate.getGroupType() == Aggregate.Group.SIMPLE;
    int keyCount = aggregate.getGroupCount();
    boolean all = GroupByAll.is(aggregate) && dialect.has(Dialect.Word.GROUP_BY_ALL);
    boolean distinct =
        single
            && !all
            && keyCount > 0
            && aggregate.getAggCallList().isEmpty()
            && keyCount == aggregate.getInput().getRowType().getFieldCount();
    if (distinct) {
      Shape shape = input.isOpen() ? input : around(input);
      shape.distinct = true;
      return shape;
    }
    boolean constantKey = input.constants.stream().anyMatch(index -> index < keyCount);
    boolean sayable =
        single
            || dialect.has(Dialect.Word.SETS_OF_EXPRESSIONS)
            || IntStream.range(0, keyCount).allMatch(input::isPlain);
    Shape shape =
        input.isOpen() && !input.grouped && !input.sealed && !constantKey && sayable
            ? input
            : around(input);
    List<String> row = shape.columns;
    List<String> columns = new ArrayList<>(row.subList(0, keyCount));
    for (AggregateCall call : aggregate.getAggCallList()) {
      columns.add(rex.of(call, aggregate.getInput(), row));
    }
    if (!single) {
      shape.groupBy =
          SetOrder.of(aggregate).stream()
              .map(
                  set ->
                      set.asList().stream()
                          .map(row::get)
                          .collect(Collectors.joining(", ", "(", ")")))
              .collect(Collectors.joining(", ", "GROUPING SETS (", ")"));
    } else if (all) {
      shape.groupBy = "ALL";
    } else if (keyCount > 0) {
      shape.groupBy = String.join(", ", row.subList(0, keyCount));
    } else if (aggregate.getAggCallList().isEmpty()) {
      shape.groupBy = "()";
    }
    shape.columns = columns;
    shape.names = aggregate.getRowType().getFieldNames();
    shape.grouped = true;
    shape.projected = false;
    shape.constants.clear();
    return all ? around(shape) : shape;
  }

  private Shape sort(Sort sort) {
    Shape input = query(sort.getInput());
    boolean late =
        input.isLimited()
            || (!input.orders.isEmpty() && !sort.getCollation().getFieldCollations().isEmpty());
    Shape shape = late ? around(input) : input;
    order(shape, sort.getCollation().getFieldCollations());
    if (sort.fetch != null) {
      shape.limit = dialect.count(rex.of(sort.fetch, List.of()));
    }
    if (sort.offset != null) {
      shape.offset = dialect.count(rex.of(sort.offset, List.of()));
    }
    shape.offsetFirst = !dialect.has(Dialect.Word.OFFSET_LAST);
    return shape;
  }

  private static void order(Shape shape, List<RelFieldCollation> collations) {
    for (RelFieldCollation collation : collations) {
      int index = collation.getFieldIndex();
      String value = shape.set.isEmpty() ? shape.columns.get(index) : String.valueOf(index + 1);
      if (shape.set.isEmpty() && shape.fixed.contains(value)) {
        continue;
      }
      shape.orders.add(
          new Shape.Order(value, OrderWords.of(collation.direction, collation.nullDirection)));
    }
  }

  private Shape distinctOn(DistinctOn distinct) {
    if (!dialect.has(Dialect.Word.DISTINCT_ON)) {
      Shape shape = Substitutes.firstOfEach(query(distinct.getInput()), distinct, this::around);
      order(shape, distinct.collation().getFieldCollations());
      return shape;
    }
    Shape input = query(distinct.getInput());
    boolean constantKey = distinct.keys().asList().stream().anyMatch(input.constants::contains);
    Shape shape = input.isOpen() && !constantKey ? input : around(input);
    distinct.keys().forEach(key -> shape.distinctOn.add(shape.columns.get(key)));
    order(shape, distinct.collation().getFieldCollations());
    return shape;
  }

  private Shape set(SetOp set) {
    List<Shape> members = set.getInputs().stream().map(input -> member(input, set)).toList();
    List<String> names = members.get(0).names;
    Shape shape = new Shape(names, names);
    shape.members.addAll(members);
    shape.set = set.kind.name() + (set.all ? " ALL" : "");
    return shape;
  }

  private Shape member(RelNode member, SetOp set) {
    Shape shape = query(member);
    return dialect.has(Dialect.Word.MIXED_MEMBERS)
        ? shape
        : Substitutes.member(shape, member.getRowType(), set.getRowType(), dialect, this::around);
  }

  /** A side of a join. */
  private Shape item(RelNode rel) {
    Shape shape = query(rel);
    boolean made = shape.from.startsWith("UNNEST(") && !dialect.has(Dialect.Word.LATERAL_FUNCTION);
    return shape.isBare() && !made ? shape : around(shape);
  }

  private Shape join(Join join) {
    Shape left = item(join.getLeft());
    Shape right = item(join.getRight());
    List<String> both = new ArrayList<>(left.columns);
    both.addAll(right.columns);
    boolean leftOnly =
        join.getJoinType() == JoinRelType.SEMI || join.getJoinType() == JoinRelType.ANTI;
    rex.name(join.getVariablesSet(), both);
    if (leftOnly && !dialect.has(Dialect.Word.SEMI_JOIN)) {
      return Substitutes.semiJoin(join, left, right, rex.of(join.getCondition(), both));
    }
    Shape shape = new Shape(leftOnly ? left.columns : both, join.getRowType().getFieldNames());
    String word = join instanceof EngineJoin engine ? engine.word() + " " : "";
    boolean always = join.getCondition().isAlwaysTrue();
    boolean cross = always && word.isEmpty() && join.getJoinType() == JoinRelType.INNER;
    boolean positional = word.startsWith("POSITIONAL");
    String type =
        switch (join.getJoinType()) {
          case INNER -> cross ? "CROSS " : "";
          default -> join.getJoinType().name() + " ";
        };
    shape.joins = true;
    shape.from =
        left.from
            + "\n"
            + word
            + type
            + "JOIN "
            + (right.joins ? "(" + right.from + ")" : right.from)
            + (cross || positional ? "" : " ON " + rex.of(join.getCondition(), both));
    return shape;
  }

  private Shape correlate(Correlate correlate) {
    Shape left = item(correlate.getLeft());
    rex.name(List.of(correlate.getCorrelationId()), left.columns);
    Shape query = query(correlate.getRight());
    boolean isFunction = correlate.getRight() instanceof EngineRows && query.isBare();
    Shape right = isFunction ? query : around(query);
    List<String> both = new ArrayList<>(left.columns);
    both.addAll(right.columns);
    Shape shape = new Shape(both, correlate.getRowType().getFieldNames());
    boolean inner = correlate.getJoinType() == JoinRelType.INNER;
    boolean bare = right.from.startsWith("UNNEST(") && !dialect.has(Dialect.Word.LATERAL_FUNCTION);
    shape.joins = true;
    shape.from =
        left.from
            + (inner ? "\nCROSS JOIN " : "\nLEFT JOIN ")
            + (bare ? "" : "LATERAL ")
            + right.from
            + (inner ? "" : " ON TRUE");
    return shape;
  }

  private Shape clause(EngineClause clause) {
    Shape input = query(clause.getInput());
    return switch (clause.place()) {
      case BEHIND_TABLE -> {
        Shape table = input.isBare() ? input : around(input);
        table.from += " " + clause.clause();
        yield table;
      }
      // In brackets: behind a join the clause would be of the whole join.
      case BEHIND_QUERY ->
          named("(SELECT * FROM " + around(input).from + " " + clause.clause() + ")", clause);
      case BEFORE_QUERY ->
          named("(" + clause.clause() + " " + input.text(clause.labels()) + ")", clause);
    };
  }
}
