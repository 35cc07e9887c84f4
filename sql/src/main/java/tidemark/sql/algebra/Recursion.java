package tidemark.sql.algebra;

import java.util.List;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.BiRel;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.type.RelDataType;

/** A seed, and a step over what was found before, until nothing new is found. */
public final class Recursion extends BiRel {
  private final String name;
  private final boolean all;
  private final String keys;

  /**
   * @param name what {@link RecursionScan} calls the rows found before
   * @param all whether rows found twice stay twice
   * @param keys USING KEY's list; empty for none
   */
  public Recursion(
      RelOptCluster cluster,
      RelNode seed,
      RelNode step,
      RelDataType rowType,
      String name,
      boolean all,
      String keys) {
    super(cluster, cluster.traitSetOf(Convention.NONE), seed, step);
    this.rowType = rowType;
    this.name = name;
    this.all = all;
    this.keys = keys;
  }

  public String name() {
    return name;
  }

  public boolean isAll() {
    return all;
  }

  public String keys() {
    return keys;
  }

  @Override
  protected RelDataType deriveRowType() {
    return left.getRowType();
  }

  @Override
  public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
    return new Recursion(getCluster(), inputs.get(0), inputs.get(1), getRowType(), name, all, keys);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer)
        .item("name", name)
        .item("all", all)
        .itemIf("keys", keys, !keys.isEmpty());
  }
}
