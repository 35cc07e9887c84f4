package tidemark.sql.algebra;

import java.util.List;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;

/**
 * Rows that the engine makes by itself: VALUES, a table function, a view of its own catalogue. A
 * leaf; operands may refer to rows around it.
 */
public final class EngineRows extends AbstractRelNode {
  private final Template template;
  private final List<RexNode> operands;
  private final Spelling spelling;

  /**
   * @param template what stands in FROM, without an alias
   * @param rowType the columns' names are given in FROM again
   */
  public EngineRows(
      RelOptCluster cluster, RelDataType rowType, Template template, List<RexNode> operands) {
    this(cluster, rowType, template, operands, Spelling.plain(template));
  }

  /**
   * @param spelling the template with constants as operands
   */
  public EngineRows(
      RelOptCluster cluster,
      RelDataType rowType,
      Template template,
      List<RexNode> operands,
      Spelling spelling) {
    super(cluster, cluster.traitSetOf(Convention.NONE));
    this.rowType = rowType;
    this.template = template;
    this.operands = List.copyOf(operands);
    this.spelling = spelling;
  }

  public Template template() {
    return template;
  }

  public Spelling spelling() {
    return spelling;
  }

  public List<RexNode> operands() {
    return operands;
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer)
        .item("rows", template.name())
        .itemIf("operands", operands, !operands.isEmpty());
  }
}
