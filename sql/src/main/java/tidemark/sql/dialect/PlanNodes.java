package tidemark.sql.dialect;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexVisitorImpl;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.EngineRows;

/** What hangs on a node of a plan: expressions, and nodes, also those of subqueries. Stateless. */
final class PlanNodes {
  private PlanNodes() {}

  static List<RexNode> expressions(RelNode rel) {
    if (rel instanceof Project project) {
      return project.getProjects();
    } else if (rel instanceof Filter filter) {
      return List.of(filter.getCondition());
    } else if (rel instanceof Join join) {
      return List.of(join.getCondition());
    } else if (rel instanceof EngineRows rows) {
      return rows.operands();
    } else if (rel instanceof Sort sort) {
      List<RexNode> counts = new ArrayList<>();
      add(counts, sort.fetch);
      add(counts, sort.offset);
      return counts;
    }
    return List.of();
  }

  private static void add(List<RexNode> list, @Nullable RexNode node) {
    if (node != null) {
      list.add(node);
    }
  }

  /** Inputs, and the queries in expressions. */
  static List<RelNode> children(RelNode rel) {
    List<RelNode> children = new ArrayList<>(rel.getInputs());
    for (RexNode expression : expressions(rel)) {
      expression.accept(
          new RexVisitorImpl<@Nullable Void>(true) {
            @Override
            public @Nullable Void visitSubQuery(RexSubQuery query) {
              children.add(query.rel);
              return super.visitSubQuery(query);
            }
          });
    }
    return children;
  }
}
