package tidemark.sql.dialect.trino;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.EngineTypeFactory;

/**
 * Refuses comparisons with a query's values that may be NaN, which {@link NanSigns} can't write: a
 * query's value has no text of its own.
 */
final class NanQueries extends RexVisitorImpl<@Nullable Void> {
  NanQueries() {
    super(true);
  }

  @Override
  public @Nullable Void visitSubQuery(RexSubQuery query) {
    SqlKind sign =
        query.getOperator() instanceof SqlQuantifyOperator quantified
            ? quantified.comparisonKind
            : query.getKind();
    List<RelDataTypeField> fields = query.rel.getRowType().getFieldList();
    for (int i = 0; i < query.getOperands().size(); i++) {
      RexNode value = query.getOperands().get(i);
      boolean mayBe = isFloating(value.getType()) && !(value instanceof RexLiteral);
      boolean otherMayBe = isFloating(fields.get(i).getType());
      boolean isEquality =
          sign == SqlKind.IN || sign == SqlKind.EQUALS || sign == SqlKind.NOT_EQUALS;
      if (isEquality ? mayBe && otherMayBe : mayBe || otherMayBe) {
        throw Refusals.no(
            "IN or ANY of a query over a "
                + EngineTypeFactory.name(value.getType())
                + ", since NaN equals nothing to Trino: join, or cast to a DECIMAL");
      }
    }
    return super.visitSubQuery(query);
  }

  private static boolean isFloating(RelDataType type) {
    return TrinoTypes.isFloating(EngineTypeFactory.name(type));
  }
}
