package tidemark.sql.dialect.trino;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexVisitorImpl;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.DistinctOn;
import tidemark.sql.algebra.EngineAggregate;
import tidemark.sql.algebra.EngineClause;
import tidemark.sql.algebra.EngineJoin;
import tidemark.sql.algebra.EngineOperator;
import tidemark.sql.algebra.EngineRows;
import tidemark.sql.algebra.EngineTypeFactory;
import tidemark.sql.algebra.Recursion;
import tidemark.sql.algebra.Template;
import tidemark.sql.dialect.Dialect;
import tidemark.sql.dialect.Unwritable;

/** What Trino can say with DuckDB's meaning. */
final class TrinoDialect implements Dialect {
  private static final String ROW_ID = "rowid";

  private final Function<List<String>, Optional<String>> tables;

  TrinoDialect(Function<List<String>, Optional<String>> tables) {
    this.tables = tables;
  }

  @Override
  public boolean has(Word word) {
    return false;
  }

  @Override
  public void admit(RelNode rel) {
    if (rel instanceof EngineJoin join) {
      throw Refusals.no(join.word() + " JOIN");
    } else if (rel instanceof EngineClause clause) {
      throw Refusals.no(clause.clause().strip().split("[\\s(]", 2)[0]);
    } else if (rel instanceof Recursion) {
      throw Refusals.no("WITH RECURSIVE, which Trino ends after ten steps");
    } else if (rel instanceof Sort sort) {
      ordered(rel, sort.getCollation());
    } else if (rel instanceof DistinctOn distinct) {
      ordered(rel, distinct.collation());
    } else if (rel instanceof Aggregate aggregate) {
      aggregate
          .getAggCallList()
          .forEach(call -> ordered(aggregate.getInput(), call.getCollation()));
    } else if (rel instanceof Project project) {
      project.getProjects().forEach(value -> value.accept(new WindowOrders()));
      project.getProjects().forEach(value -> value.accept(new NanQueries()));
    } else if (rel instanceof Filter filter) {
      filter.getCondition().accept(new NanQueries());
    } else if (rel instanceof Join join) {
      join.getCondition().accept(new NanQueries());
    }
  }

  private static void ordered(RelNode rel, RelCollation collation) {
    for (RelFieldCollation order : collation.getFieldCollations()) {
      requireOrder(
          rel.getRowType().getFieldList().get(order.getFieldIndex()).getType(),
          order.nullDirection == RelFieldCollation.NullDirection.FIRST
              && !order.direction.isDescending());
    }
  }

  /**
   * @param nullsAscend whether nulls come first and small values after them
   */
  private static void requireOrder(RelDataType type, boolean nullsAscend) {
    String name = EngineTypeFactory.name(type);
    if (!Signs.isComparable(name)) {
      throw Refusals.no("ORDER BY a value of type " + name);
    }
    if (nullsAscend && TrinoTypes.isFloating(name)) {
      throw Refusals.no(
          "ORDER BY a "
              + name
              + " with NULLS FIRST, which Trino begins with NaN: write ORDER BY x IS NOT NULL, x");
    }
  }

  /** Refuses windows ordered by what Trino orders otherwise. */
  private static final class WindowOrders extends RexVisitorImpl<@Nullable Void> {
    WindowOrders() {
      super(true);
    }

    @Override
    public @Nullable Void visitOver(RexOver over) {
      over.getWindow()
          .orderKeys
          .forEach(
              key ->
                  requireOrder(
                      key.left.getType(),
                      key.getNullDirection() == RelFieldCollation.NullDirection.FIRST
                          && !key.getDirection().isDescending()));
      return super.visitOver(over);
    }
  }

  @Override
  public String table(TableScan scan) {
    List<String> path = scan.getTable().getQualifiedName();
    if (scan.getRowType().getFieldNames().contains(ROW_ID)) {
      throw Refusals.no("the number of a row, " + ROW_ID);
    }
    return tables
        .apply(path)
        .orElseThrow(
            () -> Refusals.no("the table " + String.join(".", path) + ", which isn't published"));
  }

  @Override
  public String rows(EngineRows rows, Function<RexNode, String> texts) {
    return RowSources.of(rows, Operand.all(rows.spelling().operands(rows.operands()), texts));
  }

  @Override
  public String count(String text) {
    if (!text.matches("\\d+|\\$\\d+")) {
      throw Refusals.no("LIMIT or OFFSET of other than a number");
    }
    return text;
  }

  @Override
  public String call(
      EngineOperator operator, List<RexNode> operands, Function<RexNode, String> texts) {
    return at(
        operator.location(),
        () -> Calls.of(operator, Operand.all(operator.spelling().operands(operands), texts)));
  }

  @Override
  public String aggregate(
      EngineAggregate function, Arguments arguments, Function<RexNode, String> texts) {
    Template template = function.spelling().template();
    String first = template.texts().get(0);
    boolean distinct = arguments.distinct() || first.contains("(DISTINCT ");
    String name = Calls.name(template);
    List<RexNode> operands = function.spelling().operands(arguments.operands());
    return at(
        function.location(),
        () -> {
          if (name.equals("grouping")) {
            return "GROUPING(" + String.join(", ", operands.stream().map(texts).toList()) + ")";
          }
          return TrinoAggregates.of(
              new TrinoAggregates.Call(
                  template.isConstant() ? "count_star" : name,
                  Operand.all(operands, texts),
                  distinct,
                  arguments.orders(),
                  arguments.filter(),
                  EngineTypeFactory.name(function.type())),
              "");
        });
  }

  @Override
  public String over(
      EngineAggregate function,
      List<RexNode> operands,
      String window,
      Function<RexNode, String> texts) {
    int count = function.call().operandCount();
    List<RexNode> all = new ArrayList<>(operands);
    List<RexNode> call = function.spelling().operands(all.subList(0, count));
    List<RexNode> frame = function.frameSpelling().operands(all.subList(count, all.size()));
    return at(
        function.location(),
        () ->
            TrinoWindows.of(
                function,
                Operand.all(call, texts),
                window,
                Operand.all(frame, texts),
                EngineTypeFactory.name(function.type())));
  }

  @Override
  public String converted(String text, RelDataType from, RelDataType to) {
    String type = EngineTypeFactory.name(from);
    boolean same = type.equals("VARCHAR") || type.equals(TrinoTypes.NULL);
    if (EngineTypeFactory.name(to).equals("VARCHAR") && !same) {
      // Of three members the first two would be made alike before they are made texts.
      throw Refusals.no("a set operation over " + type + " and texts");
    }
    return Casts.converted(text, type, EngineTypeFactory.name(to));
  }

  /** Adds the place to what has none. */
  private static String at(long location, Supplier<String> text) {
    try {
      return text.get();
    } catch (Unwritable e) {
      throw e.location() < 0 ? new Unwritable(String.valueOf(e.getMessage()), location) : e;
    }
  }
}
