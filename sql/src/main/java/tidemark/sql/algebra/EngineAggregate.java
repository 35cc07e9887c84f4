package tidemark.sql.algebra;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.util.Optionality;
import org.jspecify.annotations.Nullable;

/** An aggregate or window function of the engine. Immutable. */
public final class EngineAggregate extends SqlAggFunction {
  private final Template call;
  private final Template frame;
  private final RelDataType type;
  private final Spelling spelling;
  private final Spelling frameSpelling;
  private final long location;

  /**
   * @param call the arguments, without DISTINCT, ORDER BY and FILTER where the plan has words for
   *     them
   * @param frame of a window function: what follows ORDER BY in OVER; its operands follow those of
   *     the call; empty for none
   * @param spelling the call with constants as operands
   * @param frameSpelling likewise the frame
   * @param location the byte of the text, from 0, where the call stands; -1 where unknown
   */
  public EngineAggregate(
      Template call,
      Template frame,
      RelDataType type,
      Spelling spelling,
      Spelling frameSpelling,
      long location) {
    super(
        call.name() + (frame.texts().equals(java.util.List.of("")) ? "" : " " + frame.name()),
        null,
        SqlKind.OTHER_FUNCTION,
        null,
        null,
        OperandTypes.VARIADIC,
        SqlFunctionCategory.USER_DEFINED_FUNCTION,
        false,
        false,
        Optionality.OPTIONAL);
    this.call = call;
    this.frame = frame;
    this.type = type;
    this.spelling = spelling;
    this.frameSpelling = frameSpelling;
    this.location = location;
  }

  public Template call() {
    return call;
  }

  public Template frame() {
    return frame;
  }

  public Spelling spelling() {
    return spelling;
  }

  public Spelling frameSpelling() {
    return frameSpelling;
  }

  public long location() {
    return location;
  }

  public RelDataType type() {
    return type;
  }

  @Override
  public RelDataType inferReturnType(SqlOperatorBinding binding) {
    return type;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EngineAggregate aggregate
        && call.equals(aggregate.call)
        && frame.equals(aggregate.frame);
  }

  @Override
  public int hashCode() {
    return 31 * call.hashCode() + frame.hashCode();
  }
}
