package tidemark.sql.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import tidemark.sql.algebra.DistinctOn;
import tidemark.sql.algebra.OrderWords;

/** What is said where a dialect lacks a word, in words that every engine has. Stateless. */
final class Substitutes {
  private static final String NUMBER = "row of key";

  private Substitutes() {}

  /**
   * DISTINCT ON: rows numbered by key.
   *
   * @param around puts a new SELECT around
   */
  static Shape firstOfEach(Shape input, DistinctOn distinct, UnaryOperator<Shape> around) {
    Shape numbered = around.apply(input);
    List<String> row = numbered.columns;
    String keys = distinct.keys().asList().stream().map(row::get).collect(Collectors.joining(", "));
    String orders =
        distinct.collation().getFieldCollations().stream()
            .map(
                order ->
                    row.get(order.getFieldIndex())
                        + OrderWords.of(order.direction, order.nullDirection))
            .collect(Collectors.joining(", "));
    List<String> columns = new ArrayList<>(row);
    columns.add(
        "row_number() OVER (PARTITION BY "
            + keys
            + (orders.isEmpty() ? "" : " ORDER BY " + orders)
            + ")");
    List<String> names = new ArrayList<>(numbered.names);
    names.add(NUMBER);
    numbered.columns = columns;
    numbered.names = names;
    numbered.projected = true;
    Shape shape = around.apply(numbered);
    shape.where.add(shape.columns.get(row.size()) + " = 1");
    shape.columns = shape.columns.subList(0, row.size());
    shape.names = shape.names.subList(0, row.size());
    shape.projected = true;
    return shape;
  }

  /** SEMI JOIN and ANTI JOIN. */
  static Shape semiJoin(Join join, Shape left, Shape right, String condition) {
    Shape shape = new Shape(left.columns, join.getRowType().getFieldNames());
    shape.from = left.from;
    shape.joins = left.joins;
    shape.where.add(
        (join.getJoinType() == JoinRelType.ANTI ? "(NOT EXISTS (" : "(EXISTS (")
            + "SELECT 1\nFROM "
            + right.from
            + "\nWHERE "
            + condition
            + "))");
    return shape;
  }

  /** A member of a set operation, with columns of the set's types. */
  static Shape member(
      Shape member,
      RelDataType given,
      RelDataType wanted,
      Dialect dialect,
      UnaryOperator<Shape> around) {
    List<RelDataTypeField> from = given.getFieldList();
    List<RelDataTypeField> to = wanted.getFieldList();
    boolean alike =
        IntStream.range(0, from.size())
            .allMatch(i -> from.get(i).getType().equals(to.get(i).getType()));
    if (alike) {
      return member;
    }
    Shape converted = around.apply(member);
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      columns.add(
          dialect.converted(converted.columns.get(i), from.get(i).getType(), to.get(i).getType()));
    }
    converted.columns = columns;
    converted.projected = true;
    return converted;
  }
}
