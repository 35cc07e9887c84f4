package tidemark.sql.algebra;

import java.util.Set;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexNode;

/** A join by the engine's own rule: ASOF or POSITIONAL. */
public final class EngineJoin extends Join {
  private final String word;

  /**
   * @param word what stands before JOIN's type
   */
  public EngineJoin(
      RelOptCluster cluster,
      RelNode left,
      RelNode right,
      RexNode condition,
      Set<CorrelationId> variables,
      JoinRelType type,
      String word) {
    super(
        cluster,
        cluster.traitSetOf(Convention.NONE),
        java.util.List.of(),
        left,
        right,
        condition,
        variables,
        type);
    this.word = word;
  }

  public String word() {
    return word;
  }

  @Override
  public Join copy(
      RelTraitSet traits,
      RexNode condition,
      RelNode left,
      RelNode right,
      JoinRelType type,
      boolean semiJoinDone) {
    return new EngineJoin(getCluster(), left, right, condition, variablesSet, type, word);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("by", word);
  }
}
