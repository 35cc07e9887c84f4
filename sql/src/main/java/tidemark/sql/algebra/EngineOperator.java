package tidemark.sql.algebra;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.OperandTypes;
import org.jspecify.annotations.Nullable;

/**
 * A function, operator or constant whose meaning is the engine's affair: a text with operands.
 * Immutable.
 */
public final class EngineOperator extends SqlFunction {
  /** What may be done with a call. */
  public enum Nature {
    /** One value a row, the same for the same operands. */
    STEADY,
    /** Another value each time, as {@code random()}. */
    VOLATILE,
    /** Makes rows of one row, as {@code unnest(list)}. */
    UNNESTING
  }

  private final Template template;
  private final RelDataType type;
  private final Nature nature;
  private final Spelling spelling;
  private final long location;

  public EngineOperator(Template template, SqlKind kind, RelDataType type, Nature nature) {
    this(template, kind, type, nature, Spelling.plain(template), -1);
  }

  /**
   * @param spelling the template with constants as operands
   * @param location the byte of the text, from 0, where the call stands; -1 where unknown
   */
  public EngineOperator(
      Template template,
      SqlKind kind,
      RelDataType type,
      Nature nature,
      Spelling spelling,
      long location) {
    super(
        template.name(),
        kind,
        null,
        null,
        OperandTypes.VARIADIC,
        SqlFunctionCategory.USER_DEFINED_FUNCTION);
    this.template = template;
    this.type = type;
    this.nature = nature;
    this.spelling = spelling;
    this.location = location;
  }

  public Template template() {
    return template;
  }

  public RelDataType type() {
    return type;
  }

  public Spelling spelling() {
    return spelling;
  }

  public long location() {
    return location;
  }

  public Nature nature() {
    return nature;
  }

  /** The template of a call without operands; null for any other expression. */
  public static @Nullable EngineOperator constant(RexNode node) {
    return node instanceof RexCall call
            && call.getOperator() instanceof EngineOperator operator
            && operator.template.isConstant()
        ? operator
        : null;
  }

  /** Calcite compares comparisons in one direction, for which it turns them round. */
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
    return new EngineOperator(Template.of("(", sign, ")"), kind, type, nature);
  }

  @Override
  public boolean isDeterministic() {
    return nature == Nature.STEADY;
  }

  @Override
  public RelDataType inferReturnType(SqlOperatorBinding binding) {
    return type;
  }

  /** Names of templates may coincide; templates are what counts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EngineOperator operator
        && template.equals(operator.template)
        && getKind() == operator.getKind();
  }

  @Override
  public int hashCode() {
    return template.hashCode();
  }
}
