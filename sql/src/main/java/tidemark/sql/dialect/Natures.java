package tidemark.sql.dialect;

import java.util.function.Predicate;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexVisitorImpl;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.EngineOperator;
import tidemark.sql.algebra.EngineOperator.Nature;

/** What may be done with expressions. Stateless. */
final class Natures {
  private Natures() {}

  /** Whether an expression must be said once only. */
  static boolean isSealed(RexNode node) {
    return has(
        node,
        part ->
            part instanceof RexOver
                || part instanceof RexSubQuery
                || (part instanceof RexCall call
                    && call.getOperator() instanceof EngineOperator operator
                    && operator.nature() != Nature.STEADY));
  }

  /** Whether it makes rows. */
  static boolean unnests(RexNode node) {
    return has(
        node,
        part ->
            part instanceof RexCall call
                && call.getOperator() instanceof EngineOperator operator
                && operator.nature() == Nature.UNNESTING);
  }

  /** Whether it is one and the same value. */
  static boolean isFixed(RexNode node) {
    EngineOperator constant = EngineOperator.constant(node);
    return constant != null && constant.nature() == Nature.STEADY;
  }

  /** Whether it has a column of the row. */
  static boolean isOfRow(RexNode node) {
    return has(node, RexInputRef.class::isInstance);
  }

  private static boolean has(RexNode node, Predicate<RexNode> wanted) {
    boolean[] found = {false};
    node.accept(
        new RexVisitorImpl<@Nullable Void>(true) {
          @Override
          public @Nullable Void visitCall(RexCall call) {
            found[0] |= wanted.test(call);
            return super.visitCall(call);
          }

          @Override
          public @Nullable Void visitOver(RexOver over) {
            found[0] |= wanted.test(over);
            return super.visitOver(over);
          }

          @Override
          public @Nullable Void visitSubQuery(RexSubQuery query) {
            found[0] |= wanted.test(query);
            return super.visitSubQuery(query);
          }

          @Override
          public @Nullable Void visitInputRef(RexInputRef ref) {
            found[0] |= wanted.test(ref);
            return super.visitInputRef(ref);
          }
        });
    return found[0];
  }
}
