package tidemark.sql.algebra;

import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.type.RelDataType;

/** The rows that a {@link Recursion} found before. */
public final class RecursionScan extends AbstractRelNode {
  private final String name;

  public RecursionScan(RelOptCluster cluster, RelDataType rowType, String name) {
    super(cluster, cluster.traitSetOf(Convention.NONE));
    this.rowType = rowType;
    this.name = name;
  }

  public String name() {
    return name;
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("name", name);
  }
}
