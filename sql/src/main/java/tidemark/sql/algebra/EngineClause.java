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
 * A clause of FROM that Calcite has no word for, over its input. It knows the input's columns by
 * name, so they are given to it under their names.
 */
public final class EngineClause extends SingleRel {
  /** Where the clause stands. */
  public enum Place {
    /** Behind a table as it is in FROM: TABLESAMPLE. */
    BEHIND_TABLE,
    /** Behind a query in FROM: PIVOT, UNPIVOT. */
    BEHIND_QUERY,
    /** Before a query, with which it stands in brackets: DESCRIBE, SUMMARIZE. */
    BEFORE_QUERY
  }

  private final Place place;
  private final String clause;
  private final List<String> labels;

  public EngineClause(
      RelOptCluster cluster, RelNode input, RelDataType rowType, Place place, String clause) {
    this(cluster, input, rowType, place, clause, input.getRowType().getFieldNames());
  }

  /**
   * @param labels what the query's columns are called, where the clause tells it; two may be alike
   */
  public EngineClause(
      RelOptCluster cluster,
      RelNode input,
      RelDataType rowType,
      Place place,
      String clause,
      List<String> labels) {
    this(cluster, cluster.traitSetOf(Convention.NONE), input, rowType, place, clause, labels);
  }

  private EngineClause(
      RelOptCluster cluster,
      RelTraitSet traits,
      RelNode input,
      RelDataType rowType,
      Place place,
      String clause,
      List<String> labels) {
    super(cluster, traits, input);
    this.rowType = rowType;
    this.place = place;
    this.clause = clause;
    this.labels = List.copyOf(labels);
  }

  public List<String> labels() {
    return labels;
  }

  public Place place() {
    return place;
  }

  public String clause() {
    return clause;
  }

  @Override
  public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
    return new EngineClause(
        getCluster(), traits, inputs.get(0), getRowType(), place, clause, labels);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("clause", clause);
  }
}
