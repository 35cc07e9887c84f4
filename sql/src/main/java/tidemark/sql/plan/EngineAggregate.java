package tidemark.sql.plan;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.util.Optionality;

/** An aggregate or window function of the engine. */
final class EngineAggregate extends SqlAggFunction {
  private final Template template;
  private final EngineTypes types;
  private final boolean windowOnly;

  EngineAggregate(Template template, EngineTypes types, boolean windowOnly, boolean ordered) {
    super(
        template.name(),
        null,
        SqlKind.OTHER_FUNCTION,
        null,
        null,
        OperandTypes.VARIADIC,
        SqlFunctionCategory.USER_DEFINED_FUNCTION,
        false,
        windowOnly,
        ordered ? Optionality.OPTIONAL : Optionality.FORBIDDEN);
    this.template = template;
    this.types = types;
    this.windowOnly = windowOnly;
  }

  @Override
  public RelDataType inferReturnType(SqlOperatorBinding binding) {
    EngineTypeFactory factory = EngineTypeFactory.of(binding.getTypeFactory(), types);
    return factory.engineType(
        EngineOperator.ask(template, types, binding, windowOnly ? " over (order by 1)" : ""));
  }

  @Override
  public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
    for (SqlNode operand : call.getOperandList()) {
      validator.deriveType(scope, operand);
    }
    RelDataType type = inferReturnType(new SqlCallBinding(validator, scope, call));
    validator.setValidatedNodeType(call, type);
    return type;
  }

  @Override
  public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
    write(writer, call, () -> {});
  }

  /**
   * @param behind what stands before the closing bracket: ORDER BY
   */
  void write(SqlWriter writer, SqlCall call, Runnable behind) {
    SqlLiteral quantifier = call.getFunctionQuantifier();
    boolean distinct = quantifier != null && quantifier.getValue() == SqlSelectKeyword.DISTINCT;
    String open = template.texts().get(0);
    Template inner =
        distinct ? template.starting(open.replaceFirst("\\(", "(DISTINCT ")) : template;
    String close = template.texts().get(template.operandCount());
    if (template.operandCount() == 0) {
      writer.print(close);
    } else {
      inner.ending(close.substring(0, close.length() - 1)).write(writer, call);
      behind.run();
      writer.setNeedWhitespace(false);
      writer.print(")");
    }
    writer.setNeedWhitespace(true);
  }
}
