package tidemark.sql.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.EngineOperator;
import tidemark.sql.algebra.EngineOperator.Nature;
import tidemark.sql.algebra.EngineTypeFactory;
import tidemark.sql.algebra.Spelling;
import tidemark.sql.algebra.Template;
import tidemark.sql.parse.Node;

/**
 * What the planning of one statement shares: types, functions, tables, and how calls are made. One
 * thread at a time.
 */
final class Planning {
  final RelOptCluster cluster;
  final RexBuilder rex;
  final EngineTypes types;
  final FunctionNames functions;
  final Tables tables;
  final Function<Node, String> labels;
  private final List<String> parameterTypes;

  /** Where the expression stands that is being translated; -1 where unknown. */
  long location = -1;

  /**
   * @param labels the names that the engine makes up for expressions
   */
  Planning(
      RelOptCluster cluster,
      EngineTypes types,
      FunctionNames functions,
      Tables tables,
      Function<Node, String> labels,
      List<String> parameterTypes) {
    this.cluster = cluster;
    this.rex = cluster.getRexBuilder();
    this.types = types;
    this.functions = functions;
    this.tables = tables;
    this.labels = labels;
    this.parameterTypes = parameterTypes;
  }

  static Unplannable no(String construct, Node node) {
    return new Unplannable(construct, node.firstLocation());
  }

  EngineTypeFactory typeFactory() {
    return (EngineTypeFactory) cluster.getTypeFactory();
  }

  RelDataType type(String name) {
    return typeFactory().engineType(name);
  }

  RelDataType booleanType() {
    return type("BOOLEAN");
  }

  /** A text that stands for a value by itself. */
  RexNode constant(String text, String type) {
    return rex.makeCall(
        type(type),
        new EngineOperator(
            Template.of(text),
            SqlKind.OTHER_FUNCTION,
            type(type),
            Nature.STEADY,
            Spelling.plain(Template.of(text)),
            location),
        List.of());
  }

  RexNode constant(String text) {
    return constant(text, types.of(text));
  }

  /** The value of {@code $n}, n from 1. */
  RexNode parameter(int number) {
    String type =
        number <= parameterTypes.size()
            ? parameterTypes.get(number - 1)
            : tidemark.sql.parse.Parameters.UNTYPED;
    return constant("$" + number, type);
  }

  RexNode call(Template template, List<RexNode> operands) {
    return call(template, SqlKind.OTHER_FUNCTION, null, Nature.STEADY, operands);
  }

  RexNode test(Template template, SqlKind kind, List<RexNode> operands) {
    return call(template, kind, booleanType(), Nature.STEADY, operands);
  }

  /**
   * A call whose constant operands become part of its text.
   *
   * @param type null: the engine is asked
   */
  RexNode call(
      Template template,
      SqlKind kind,
      @Nullable RelDataType type,
      Nature nature,
      List<RexNode> operands) {
    Merged merged = merged(template, operands, nature);
    RelDataType found =
        type != null
            ? type
            : operands.stream().allMatch(operand -> EngineTypeFactory.isKnown(operand.getType()))
                ? type(types.of(merged.template(), merged.operands(), ""))
                : type(EngineTypeFactory.UNKNOWN);
    SqlKind kept = merged.operands().size() == 2 ? kind : SqlKind.OTHER_FUNCTION;
    return rex.makeCall(
        found,
        new EngineOperator(
            merged.template(), kept, found, merged.nature(), merged.spelling(), location),
        merged.operands());
  }

  /** A template with its constant operands written into it. */
  record Merged(Template template, List<RexNode> operands, Nature nature, Spelling spelling) {}

  Merged merged(Template template, List<RexNode> operands, Nature nature) {
    Template joined = template;
    Nature found = nature;
    List<RexNode> left = new ArrayList<>();
    List<@Nullable RexNode> constants = new ArrayList<>();
    for (RexNode operand : operands) {
      EngineOperator constant = EngineOperator.constant(operand);
      constants.add(constant == null ? null : operand);
      if (constant == null) {
        left.add(operand);
      } else {
        joined = joined.with(left.size(), constant.template());
        found = constant.nature() == Nature.STEADY ? found : constant.nature();
      }
    }
    return new Merged(joined, left, found, new Spelling(template, constants));
  }

  /** All of the conditions; true where there are none. */
  RexNode all(List<RexNode> given) {
    List<RexNode> conditions =
        given.stream().flatMap(c -> RelOptUtil.conjunctions(c).stream()).toList();
    if (conditions.isEmpty()) {
      return rex.makeLiteral(true);
    }
    return conditions.size() == 1
        ? conditions.get(0)
        : rex.makeCall(booleanType(), SqlStdOperatorTable.AND, conditions);
  }

  /** As a condition: what isn't a boolean is cast to one, as the engine does. */
  RexNode condition(RexNode node) {
    return node.getType().getSqlTypeName() == SqlTypeName.BOOLEAN
        ? node
        : test(Template.of("CAST(", " AS BOOLEAN)"), SqlKind.OTHER_FUNCTION, List.of(node));
  }

  /** The text of an expression that stands by itself. */
  static String text(RexNode node, Node place) {
    EngineOperator constant = EngineOperator.constant(node);
    if (constant == null) {
      throw no("an expression of columns here", place);
    }
    return constant.template().filled(List.of());
  }
}
