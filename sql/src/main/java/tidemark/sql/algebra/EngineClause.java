package tidemark.sql.algebra;

import java.util.List;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.SingleRel;
import org.apache.calcite.rel.type.RelDataType;

/**
 * A clause of FROM that Calcite has no word for, over its input: PIVOT, UNPIVOT, TABLESAMPLE behind
 * it, DESCRIBE and SUMMARIZE before it. It knows the input's columns by name, so they are given to
 * it under their names.
 */
public final class EngineClause extends SingleRel {
  private final String clause;

  /**
   * @param clause what stands behind the input in FROM
   */
  public EngineClause(RelOptCluster cluster, RelNode input, RelDataType rowType, String clause) {
    this(cluster, cluster.traitSetOf(Convention.NONE), input, rowType, clause);
  }

  private EngineClause(
      RelOptCluster cluster,
      RelTraitSet traits,
      RelNode input,
      RelDataType rowType,
      String clause) {
    super(cluster, traits, input);
    this.rowType = rowType;
    this.clause = clause;
  }

  public String clause() {
    return clause;
  }

  @Override
  public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
    return new EngineClause(getCluster(), traits, inputs.get(0), getRowType(), clause);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("clause", clause);
  }
}
