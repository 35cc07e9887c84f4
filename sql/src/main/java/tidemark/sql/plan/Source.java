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
   */
  record Relation(List<String> path, List<String> columns, int offset) {
    Relation {
      path = List.copyOf(path);
      columns = List.copyOf(columns);
    }

    String alias() {
      return path.get(path.size() - 1);
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

  int width() {
    return rel.getRowType().getFieldCount();
  }

  /** The same behind others in a row. */
  Source shifted(int by) {
    return new Source(
        rel,
        relations.stream().map(r -> new Relation(r.path(), r.columns(), r.offset() + by)).toList(),
        visible.stream().map(v -> v.shifted(by)).toList());
  }

  List<Visible> named(String name) {
    return visible.stream().filter(v -> v.name().equalsIgnoreCase(name)).toList();
  }
}
