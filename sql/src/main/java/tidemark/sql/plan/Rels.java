package tidemark.sql.plan;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexNode;

/** How nodes of a plan are made. Stateless. */
final class Rels {
  private Rels() {}

  static RelNode filter(RelNode input, RexNode condition, Set<CorrelationId> correlations) {
    return LogicalFilter.create(input, condition, ImmutableSet.copyOf(correlations));
  }

  static RelNode project(
      RelNode input, List<RexNode> columns, List<String> names, Set<CorrelationId> correlations) {
    return LogicalProject.create(input, List.of(), columns, unique(names), correlations);
  }

  /** The first columns alone. */
  static RelNode first(RelNode input, int count) {
    List<RexNode> columns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (RelDataTypeField field : input.getRowType().getFieldList().subList(0, count)) {
      columns.add(
          input.getCluster().getRexBuilder().makeInputRef(field.getType(), field.getIndex()));
      names.add(field.getName());
    }
    return project(input, columns, names, Set.of());
  }

  /** The same rows under other names. */
  static RelNode named(RelNode input, List<String> names) {
    List<RexNode> columns = new ArrayList<>();
    for (RelDataTypeField field : input.getRowType().getFieldList()) {
      columns.add(
          input.getCluster().getRexBuilder().makeInputRef(field.getType(), field.getIndex()));
    }
    return project(input, columns, names, Set.of());
  }

  /** Names of columns, no two alike in any case, none empty. */
  static List<String> unique(List<String> names) {
    List<String> full = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      full.add(names.get(i).isEmpty() ? "column" + i : names.get(i));
    }
    return different(full);
  }

  /** Names made different as the engine makes them; empty ones stay. */
  static List<String> different(List<String> names) {
    Set<String> used = new HashSet<>();
    List<String> unique = new ArrayList<>();
    for (String base : names) {
      String name = base;
      for (int n = 1; !name.isEmpty() && !used.add(name.toLowerCase(Locale.ROOT)); n++) {
        name = base + "_" + n;
      }
      unique.add(name);
    }
    return unique;
  }
}
