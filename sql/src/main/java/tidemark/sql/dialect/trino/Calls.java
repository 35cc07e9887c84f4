package tidemark.sql.dialect.trino;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tidemark.sql.algebra.EngineOperator;
import tidemark.sql.algebra.EngineTypeFactory;
import tidemark.sql.algebra.Template;

/**
 * Calls as Trino's text. A call is known by its {@link Template}, which is how the planner says it:
 * {@code name(…, …)}, {@code (… + …)}, {@code CAST(… AS INTEGER)}. Stateless.
 */
final class Calls {
  private static final List<String> TESTS = List.of(" IS NULL)", " IS NOT NULL)");

  private Calls() {}

  static String of(EngineOperator operator, List<Operand> operands) {
    if (operator.nature() != EngineOperator.Nature.STEADY) {
      throw Refusals.no(
          (operator.nature() == EngineOperator.Nature.UNNESTING
                  ? "unnest in an expression: "
                  : "a value that is another each time: ")
              + name(operator.spelling().template()));
    }
    Template template = operator.spelling().template();
    String type = EngineTypeFactory.name(operator.type());
    List<String> texts = template.texts();
    if (template.isConstant()) {
      return texts.get(0).endsWith("()")
          ? Functions.of(name(template), operands, type)
          : Casts.constant(texts.get(0), type);
    }
    String first = texts.get(0);
    String last = texts.get(texts.size() - 1);
    if (first.equals("(") && last.equals(")") && texts.size() == 3) {
      return Signs.of(texts.get(1).strip(), operands.get(0), operands.get(1), type);
    }
    if (first.equals("(") && texts.size() == 2 && TESTS.contains(last)) {
      return "(" + operands.get(0).text() + last;
    }
    if (first.equals("(") && last.equals(" IS TRUE)")) {
      return "coalesce(" + Signs.truth(operands.get(0)) + ", false)";
    }
    if (first.equals("(") && texts.size() == 2 && last.startsWith(").\"")) {
      return field(operands.get(0), last.substring(2));
    }
    if (first.equals("(") && last.equals(")") && isOneWord(texts)) {
      return connected(texts.get(1), operands);
    }
    if (first.equals("(NOT ")) {
      return "(NOT " + Signs.truth(operands.get(0)) + ")";
    }
    if (first.equals("(") && texts.get(1).endsWith("BETWEEN ")) {
      return between(texts.get(1), operands);
    }
    if (first.equals("(") && texts.get(1).endsWith("IN (")) {
      return Signs.in(operands.get(0), operands.subList(1, operands.size()), texts.get(1));
    }
    if (first.equals("(CASE WHEN ")) {
      return cases(texts, operands, type);
    }
    if (first.equals("CAST(") || first.equals("TRY_CAST(")) {
      return cast(first, last, operands.get(0), type);
    }
    if (first.equals("(") && texts.size() == 3 && texts.get(1).equals(")[") && last.equals("]")) {
      return element(operands.get(0), operands.get(1));
    }
    if (first.equals("[")) {
      return list(operands, type);
    }
    if (first.matches("\\([-+~!@] ") && last.equals(")")) {
      return Signs.of(first.substring(1).strip(), operands.get(0), type);
    }
    if (first.matches("\"?[A-Za-z_][A-Za-z0-9_]*\"?\\(") && hasCommas(texts)) {
      return Functions.of(name(template), operands, type);
    }
    throw Refusals.no("the construct " + shortened(template));
  }

  /** The function's name in lower case. */
  static String name(Template template) {
    String first = template.texts().get(0);
    int open = first.indexOf('(');
    return (open < 0 ? first : first.substring(0, open)).replace("\"", "").toLowerCase(Locale.ROOT);
  }

  private static String shortened(Template template) {
    String said = String.join("…", template.texts()).strip();
    return said.length() > 80 ? said.substring(0, 80) + "…" : said;
  }

  private static boolean isOneWord(List<String> texts) {
    return texts.size() > 3
        && texts.subList(1, texts.size() - 1).stream().distinct().count() == 1
        && (texts.get(1).equals(" AND ") || texts.get(1).equals(" OR "));
  }

  private static boolean hasCommas(List<String> texts) {
    return texts.get(texts.size() - 1).equals(")")
        && texts.subList(1, texts.size() - 1).stream().allMatch(", "::equals);
  }

  private static String connected(String word, List<Operand> operands) {
    return "(" + String.join(word, operands.stream().map(Signs::truth).toList()) + ")";
  }

  private static String field(Operand struct, String field) {
    if (TrinoTypes.fields(struct.type()).isEmpty()) {
      throw Refusals.no("the part " + field + " of a " + struct.type());
    }
    return "(" + struct.text() + ")." + field;
  }

  private static String between(String word, List<Operand> operands) {
    Operand value = operands.get(0);
    Operand low = operands.get(1);
    Operand high = operands.get(2);
    if (NanSigns.mayBe(low) || NanSigns.mayBe(high)) {
      return "("
          + (word.contains("NOT ") ? "NOT " : "")
          + "("
          + Signs.compared(">=", value, low)
          + " AND "
          + Signs.compared("<=", value, high)
          + "))";
    }
    return "("
        + Signs.beside(value, low.isPliable() ? high : low)
        + word
        + Signs.beside(low, value.isPliable() ? high : value)
        + " AND "
        + Signs.beside(high, value.isPliable() ? low : value)
        + ")";
  }

  private static String cases(List<String> texts, List<Operand> operands, String type) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < operands.size(); i++) {
      text.append(texts.get(i));
      boolean condition = texts.get(i).endsWith("WHEN ");
      text.append(condition ? Signs.truth(operands.get(i)) : value(operands.get(i), type));
    }
    return text.append(texts.get(texts.size() - 1)).toString();
  }

  /** One of several values that have a type together. */
  static String value(Operand operand, String type) {
    if (operand.isNull()) {
      return "NULL";
    }
    return operand.isText() && type.equals("VARCHAR") ? operand.text() : operand.as(type);
  }

  private static String cast(String first, String last, Operand operand, String type) {
    String written = last.substring(" AS ".length());
    if (operand.type().equals("VARCHAR") && first.equals("TRY_CAST(") && !type.equals("VARCHAR")) {
      throw Refusals.no("TRY_CAST of a text, of which Trino takes fewer spellings");
    }
    if (type.equals("INTERVAL")) {
      throw Refusals.no("an interval by itself");
    }
    if (type.equals(EngineTypeFactory.UNKNOWN)) {
      throw Refusals.no("a cast to " + written.substring(0, written.length() - 1));
    }
    String text = operand.isNull() ? Casts.cast("NULL", type) : operand.as(type);
    boolean literal = operand.type().equals("VARCHAR") && operand.isText();
    if (literal && type.equals("VARCHAR")) {
      return "CAST(" + text + " AS varchar)";
    }
    return first.equals("TRY_CAST(") && text.startsWith("CAST(") ? "TRY(" + text + ")" : text;
  }

  private static String element(Operand list, Operand index) {
    if (!TrinoTypes.isList(list.type())) {
      throw Refusals.no("an element of a " + list.type());
    }
    String place = index.isInteger() ? index.text() : "nullif(" + index.as("BIGINT") + ", 0)";
    return index.literal().equals("0")
        ? Casts.cast("NULL", TrinoTypes.element(list.type()))
        : "element_at(" + list.text() + ", " + place + ")";
  }

  static String list(List<Operand> operands, String type) {
    if (!TrinoTypes.isList(type)) {
      throw Refusals.no("a list of type " + type);
    }
    String element = TrinoTypes.element(type);
    List<String> texts = new ArrayList<>();
    operands.forEach(operand -> texts.add(value(operand, element)));
    return "CAST(ARRAY[" + String.join(", ", texts) + "] AS " + TrinoTypes.of(type) + ")";
  }
}
