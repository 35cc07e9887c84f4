package tidemark.sql.algebra;

import java.util.List;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.SingleRel;

/** A part of a query that WITH names. The same node stands wherever the part is used. */
public final class NamedPart extends SingleRel {
  /** Whether the author wants it computed once. */
  public enum Materialized {
    DEFAULT(""),
    ALWAYS("MATERIALIZED "),
    NEVER("NOT MATERIALIZED ");

    private final String words;

    Materialized(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  private final String name;
  private final Materialized materialized;

  public NamedPart(RelOptCluster cluster, RelNode input, String name, Materialized materialized) {
    super(cluster, cluster.traitSetOf(Convention.NONE), input);
    this.name = name;
    this.materialized = materialized;
  }

  public String name() {
    return name;
  }

  public Materialized materialized() {
    return materialized;
  }

  @Override
  public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
    return new NamedPart(getCluster(), inputs.get(0), name, materialized);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("name", name);
  }
}
