package tidemark.sql.dialect.trino;

import java.util.List;
import java.util.Map;

/** Functions of lists. Stateless. */
final class ListFunctions {
  private ListFunctions() {}

  static void addTo(Map<String, Functions.Text> texts) {
    for (String name : List.of("list_value", "list_pack", "array_value")) {
      texts.put(name, Calls::list);
    }
    for (String name : List.of("list_contains", "array_contains", "list_has", "array_has")) {
      texts.put(name, (o, type) -> contains(o));
    }
    for (String name : List.of("array_length", "list_length")) {
      texts.put(name, (o, type) -> "cardinality(" + list(o.get(0)) + ")");
    }
    for (String name : List.of("list_extract", "list_element", "array_extract")) {
      texts.put(name, ListFunctions::element);
    }
    for (String name : List.of("array_to_string", "list_to_string")) {
      texts.put(name, (o, type) -> joined(o));
    }
    for (String name : List.of("list_concat", "list_cat", "array_concat", "array_cat")) {
      texts.put(name, ListFunctions::concat);
    }
  }

  static String list(Operand operand) {
    if (!TrinoTypes.isList(operand.type())) {
      throw Refusals.no("a " + operand.type() + " as a list");
    }
    return operand.text();
  }

  /** False, and not null, where the value isn't there but a null is. */
  static String contains(List<Operand> operands) {
    String list = list(operands.get(0));
    String element = TrinoTypes.element(operands.get(0).type());
    if (operands.get(1).isNull() || !Signs.isComparable(element)) {
      throw Refusals.no("list_contains of values of type " + operands.get(1).type());
    }
    String value = operands.get(1).as(element);
    return "(CASE WHEN "
        + list
        + " IS NOT NULL AND "
        + value
        + " IS NOT NULL THEN coalesce(contains("
        + list
        + ", "
        + value
        + "), false) END)";
  }

  private static String element(List<Operand> operands, String type) {
    return "element_at("
        + list(operands.get(0))
        + ", nullif("
        + operands.get(1).as("BIGINT")
        + ", 0))";
  }

  private static String joined(List<Operand> operands) {
    if (!operands.get(0).type().equals("VARCHAR[]")) {
      throw Refusals.no("a text of a " + operands.get(0).type());
    }
    return "array_join(" + list(operands.get(0)) + ", " + operands.get(1).as("VARCHAR") + ")";
  }

  private static String concat(List<Operand> operands, String type) {
    Functions.require(operands, 2, "list_concat");
    return "concat("
        + "coalesce("
        + operands.get(0).as(type)
        + ", ARRAY[]), "
        + "coalesce("
        + operands.get(1).as(type)
        + ", ARRAY[]))";
  }
}
