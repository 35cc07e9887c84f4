package tidemark.sql.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.jspecify.annotations.Nullable;

/** A function, operator or constant whose meaning is the engine's affair. */
final class EngineOperator extends SqlFunction {
  private final Template template;
  private final EngineTypes types;
  private final String fixedType;

  /**
   * @param fixedType the type; empty: the engine is asked
   */
  EngineOperator(Template template, SqlKind kind, EngineTypes types, String fixedType) {
    super(
        template.name(),
        kind,
        null,
        null,
        OperandTypes.VARIADIC,
        SqlFunctionCategory.USER_DEFINED_FUNCTION);
    this.template = template;
    this.types = types;
    this.fixedType = fixedType;
  }

  @Override
  public SqlSyntax getSyntax() {
    return SqlSyntax.FUNCTION;
  }

  @Override
  public RelDataType inferReturnType(SqlOperatorBinding binding) {
    EngineTypeFactory factory = EngineTypeFactory.of(binding.getTypeFactory(), types);
    return factory.engineType(fixedType.isEmpty() ? ask(template, types, binding, "") : fixedType);
  }

  static String ask(
      Template template, EngineTypes types, SqlOperatorBinding binding, String behind) {
    List<String> operands = new ArrayList<>();
    for (int i = 0; i < template.operandCount(); i++) {
      operands.add(EngineTypeFactory.name(binding.getOperandType(i)));
    }
    return types.of(template.overNulls(operands) + behind);
  }

  @Override
  public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
    for (SqlNode operand : call.getOperandList()) {
      validator.deriveType(scope, operand);
    }
    RelDataType type =
        inferReturnType(new org.apache.calcite.sql.SqlCallBinding(validator, scope, call));
    validator.setValidatedNodeType(call, type);
    return type;
  }

  @Override
  public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
    template.write(writer, call);
  }

  /** Calcite writes comparisons of one meaning in one way, for which it turns them round. */
  @Override
  public @Nullable SqlOperator reverse() {
    return switch (getKind()) {
      case EQUALS, NOT_EQUALS -> this;
      case LESS_THAN -> comparing(" > ", SqlKind.GREATER_THAN);
      case GREATER_THAN -> comparing(" < ", SqlKind.LESS_THAN);
      case LESS_THAN_OR_EQUAL -> comparing(" >= ", SqlKind.GREATER_THAN_OR_EQUAL);
      case GREATER_THAN_OR_EQUAL -> comparing(" <= ", SqlKind.LESS_THAN_OR_EQUAL);
      default -> null;
    };
  }

  private EngineOperator comparing(String sign, SqlKind kind) {
    return new EngineOperator(new Template(List.of("(", sign, ")")), kind, types, fixedType);
  }

  boolean isConstant() {
    return template.operandCount() == 0;
  }
}
