package tidemark.sql.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalValues;

/**
 * A part of FROM. Immutable.
 *
 * @param relations what qualified names may mean
 * @param visible what {@code *} and unqualified names mean, in order
 */
record Source(RelNode rel, List<Relation> relations, List<Visible> visible) {
  Source {
    relations = List.copyOf(relations);
    visible = List.copyOf(visible);
  }

  /**
   * A table, subquery or function in FROM.
   *
   * @param path its alias, or catalogue, schema and name
   * @param columns their names
   * @param offset of its first column in the row of the whole FROM
   * @param second another name that its first column answers to; empty for none
   */
  record Relation(List<String> path, List<String> columns, int offset, String second) {
    Relation {
      path = List.copyOf(path);
      columns = List.copyOf(columns);
    }

    Relation(List<String> path, List<String> columns, int offset) {
      this(path, columns, offset, "");
    }

    String alias() {
      return path.get(path.size() - 1);
    }

    /** The column of a name, from 0; -1 for none. */
    int index(String name) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).equalsIgnoreCase(name)) {
          return i;
        }
      }
      return !second.isEmpty() && second.equalsIgnoreCase(name) ? 0 : -1;
    }

    Relation shifted(int by) {
      return new Relation(path, columns, offset + by, second);
    }
  }

  /**
   * A column that needs no qualifier.
   *
   * @param indexes in the row; several where JOIN USING made one of them
   */
  record Visible(String name, List<Integer> indexes) {
    Visible {
      indexes = List.copyOf(indexes);
    }

    Visible shifted(int by) {
      return new Visible(name, indexes.stream().map(index -> index + by).toList());
    }
  }

  /** One row without columns: what a SELECT without FROM is over. */
  static Source ofNothing(Planning planning) {
    return new Source(LogicalValues.createOneRow(planning.cluster), List.of(), List.of());
  }

  static Source of(RelNode rel, List<String> path, List<String> columns) {
    List<Visible> visible = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      visible.add(new Visible(columns.get(i), List.of(i)));
    }
    return new Source(rel, List.of(new Relation(path, columns, 0)), visible);
  }

  /** Whether a column is the number that a table gives its rows, which no star has. */
  boolean isHidden(Relation relation, int index) {
    return relation.columns().get(index).equalsIgnoreCase(Tables.ROW_ID)
        && visible.stream().noneMatch(v -> v.indexes().contains(relation.offset() + index));
  }

  /** The same, its first column with a second name. */
  Source with(String second) {
    Relation relation = relations.get(0);
    return new Source(
        rel,
        List.of(new Relation(relation.path(), relation.columns(), relation.offset(), second)),
        visible);
  }

  int width() {
    return rel.getRowType().getFieldCount();
  }

  /** The same behind others in a row. */
  Source shifted(int by) {
    return new Source(
        rel,
        relations.stream().map(relation -> relation.shifted(by)).toList(),
        visible.stream().map(v -> v.shifted(by)).toList());
  }

  List<Visible> named(String name) {
    return visible.stream().filter(v -> v.name().equalsIgnoreCase(name)).toList();
  }
}
