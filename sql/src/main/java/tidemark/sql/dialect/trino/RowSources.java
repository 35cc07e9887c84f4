package tidemark.sql.dialect.trino;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataTypeField;
import tidemark.sql.algebra.EngineRows;
import tidemark.sql.algebra.EngineTypeFactory;
import tidemark.sql.algebra.Template;

/** Rows that are made, not read: VALUES, sequences of numbers, lists. Stateless. */
final class RowSources {
  /** Trino makes no longer ones. */
  private static final long SEQUENCE_LENGTH_MAX = 10_000;

  private RowSources() {}

  static String of(EngineRows rows, List<Operand> operands) {
    Template template = rows.spelling().template();
    List<String> texts = template.texts();
    if (texts.get(0).equals("(VALUES (")) {
      return values(rows, texts, operands);
    }
    String name = Calls.name(template);
    boolean plain = texts.get(texts.size() - 1).equals(")");
    if (plain && (name.equals("range") || name.equals("generate_series"))) {
      return sequence(name.equals("range"), operands);
    }
    if (plain && name.equals("unnest") && operands.size() == 1) {
      return "UNNEST(" + ListFunctions.list(operands.get(0)) + ")";
    }
    throw Refusals.no("the rows of " + String.join("…", texts));
  }

  private static String values(EngineRows rows, List<String> texts, List<Operand> operands) {
    List<RelDataTypeField> fields = rows.getRowType().getFieldList();
    List<String> all = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < operands.size(); i++) {
      String type = EngineTypeFactory.name(fields.get(i % fields.size()).getType());
      text.append(texts.get(i));
      boolean untyped = type.equals(TrinoTypes.NULL);
      text.append(untyped ? "NULL" : valued(operands.get(i), type, i < fields.size()));
    }
    all.add(text.append(texts.get(texts.size() - 1)).toString());
    return String.join("", all);
  }

  /** The first row has each column's type. */
  private static String valued(Operand operand, String type, boolean first) {
    if (first) {
      String text = operand.as(type);
      return text.startsWith("CAST(") ? text : Casts.cast(text, type);
    }
    return operand.isNull() ? "NULL" : operand.as(type);
  }

  private static String sequence(boolean isOpen, List<Operand> operands) {
    if (!operands.stream().allMatch(Operand::isInteger)) {
      throw Refusals.no("a sequence of other than constant whole numbers");
    }
    List<Long> numbers =
        operands.stream().map(o -> o.integer(-1_000_000_000, 1_000_000_000, "a bound")).toList();
    long start = numbers.size() == 1 ? 0 : numbers.get(0);
    long end = numbers.get(numbers.size() == 1 ? 0 : 1);
    long step = numbers.size() == 3 ? numbers.get(2) : 1;
    if (step == 0) {
      throw Refusals.no("a sequence by steps of 0");
    }
    long last = isOpen ? end - Long.signum(step) : end;
    long count = (last - start) / step + 1;
    if (Long.signum(last - start) == -Long.signum(step)) {
      return "(SELECT CAST(NULL AS bigint) WHERE false)";
    }
    if (count > SEQUENCE_LENGTH_MAX) {
      throw Refusals.no("a sequence of more than " + SEQUENCE_LENGTH_MAX + " numbers");
    }
    return "UNNEST(sequence(BIGINT '" + start + "', BIGINT '" + last + "', BIGINT '" + step + "'))";
  }
}
