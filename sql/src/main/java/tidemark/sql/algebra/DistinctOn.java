package tidemark.sql.algebra;

import java.util.List;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.SingleRel;
import org.apache.calcite.util.ImmutableBitSet;

/** The first row of each key, by an order. */
public final class DistinctOn extends SingleRel {
  private final ImmutableBitSet keys;
  private final RelCollation collation;

  /**
   * @param keys columns of the input
   * @param collation which row is first; the result has this order
   */
  public DistinctOn(
      RelOptCluster cluster, RelNode input, ImmutableBitSet keys, RelCollation collation) {
    super(cluster, cluster.traitSetOf(Convention.NONE), input);
    this.keys = keys;
    this.collation = collation;
  }

  public ImmutableBitSet keys() {
    return keys;
  }

  public RelCollation collation() {
    return collation;
  }

  @Override
  public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
    return new DistinctOn(getCluster(), inputs.get(0), keys, collation);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("keys", keys).item("collation", collation);
  }
}
