package tidemark.sql.dialect.trino;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions of one row's values, by DuckDB's name. Stateless. */
final class Functions {
  /** A function's text. */
  interface Text {
    String of(List<Operand> operands, String type);
  }

  private static final Map<String, Text> TEXTS = new HashMap<>();

  static {
    numbers();
    times();
    choices();
    TextFunctions.addTo(TEXTS);
    ListFunctions.addTo(TEXTS);
  }

  private Functions() {}

  static String of(String name, List<Operand> operands, String type) {
    Text text = TEXTS.get(name);
    if (text == null) {
      throw Refusals.no("the function " + name);
    }
    try {
      return text.of(operands, type);
    } catch (IndexOutOfBoundsException e) {
      throw Refusals.no("the function " + name + " of " + operands.size() + " arguments");
    }
  }

  /** The names on the list, in order. */
  static List<String> names() {
    return TEXTS.keySet().stream().sorted().toList();
  }

  static void require(List<Operand> operands, int count, String name) {
    if (operands.size() != count) {
      throw Refusals.no("the function " + name + " of " + operands.size() + " arguments");
    }
  }

  private static void numbers() {
    for (String name :
        List.of(
            "sqrt", "cbrt", "exp", "ln", "log2", "log10", "sin", "cos", "tan", "asin", "acos",
            "atan", "sinh", "cosh", "tanh", "degrees", "radians")) {
      TEXTS.put(name, (operands, type) -> called(name, operands, "DOUBLE", 1));
    }
    TEXTS.put("log", (operands, type) -> called("log10", operands, "DOUBLE", 1));
    for (String name : List.of("pow", "power")) {
      TEXTS.put(name, (operands, type) -> called("power", operands, "DOUBLE", 2));
    }
    TEXTS.put("atan2", (operands, type) -> called("atan2", operands, "DOUBLE", 2));
    TEXTS.put("pi", (operands, type) -> "pi()");
    TEXTS.put("isnan", (operands, type) -> called("is_nan", operands, "DOUBLE", 1));
    TEXTS.put("isfinite", (operands, type) -> finite("is_finite", operands));
    TEXTS.put("isinf", (operands, type) -> finite("is_infinite", operands));
    TEXTS.put("xor", (o, type) -> Signs.bits("bitwise_xor", o.get(0), o.get(1), type));
    TEXTS.put("abs", (operands, type) -> signed("abs", operands, type));
    TEXTS.put("sign", Functions::sign);
    for (String name : List.of("ceil", "ceiling")) {
      TEXTS.put(name, (operands, type) -> rounded("ceiling", operands, type));
    }
    TEXTS.put("floor", (operands, type) -> rounded("floor", operands, type));
    TEXTS.put("trunc", (operands, type) -> rounded("truncate", operands, type));
    TEXTS.put("round", Functions::round);
    TEXTS.put("mod", (o, type) -> Signs.of("%", o.get(0), o.get(1), type));
    TEXTS.put("add", (o, type) -> Signs.of("+", o.get(0), o.get(1), type));
    TEXTS.put("subtract", (o, type) -> Signs.of("-", o.get(0), o.get(1), type));
    TEXTS.put("multiply", (o, type) -> Signs.of("*", o.get(0), o.get(1), type));
    TEXTS.put("divide", (o, type) -> Signs.of("//", o.get(0), o.get(1), type));
  }

  private static String called(String name, List<Operand> operands, String type, int count) {
    require(operands, count, name);
    List<String> texts = new ArrayList<>();
    for (Operand operand : operands) {
      texts.add(operand.as(type));
    }
    return name + "(" + String.join(", ", texts) + ")";
  }

  private static String finite(String name, List<Operand> operands) {
    if (!TrinoTypes.isFloating(operands.get(0).type())) {
      throw Refusals.no(name.replace("_", "") + " of a " + operands.get(0).type());
    }
    return called(name, operands, "DOUBLE", 1);
  }

  private static String signed(String name, List<Operand> operands, String type) {
    require(operands, 1, name);
    if (!TrinoTypes.isNumber(type) || TrinoTypes.isUnsigned(type)) {
      throw Refusals.no(name + " of a " + type);
    }
    return name + "(" + operands.get(0).as(type) + ")";
  }

  private static String sign(List<Operand> operands, String type) {
    require(operands, 1, "sign");
    if (TrinoTypes.isFloating(operands.get(0).type())) {
      throw Refusals.no("sign of a " + operands.get(0).type() + ", which may be NaN");
    }
    return Casts.cast("sign(" + operands.get(0).text() + ")", type);
  }

  private static String rounded(String name, List<Operand> operands, String type) {
    require(operands, 1, name);
    String from = operands.get(0).type();
    if (TrinoTypes.isFloating(type)) {
      return name + "(" + operands.get(0).as(type) + ")";
    }
    if (TrinoTypes.isDecimal(from) && TrinoTypes.isDecimal(type)) {
      return Casts.cast(name + "(" + operands.get(0).text() + ")", type);
    }
    if (TrinoTypes.isWhole(type) && from.equals(type)) {
      return operands.get(0).text();
    }
    throw Refusals.no(name + " of a " + from);
  }

  /** As DuckDB does it: the value times a power of ten, rounded. */
  private static String round(List<Operand> operands, String type) {
    Operand value = operands.get(0);
    long places =
        operands.size() == 1 ? 0 : operands.get(1).integer(0, 15, "round with a number of places");
    if (TrinoTypes.isWhole(type) && value.type().equals(type)) {
      return value.text();
    }
    if (TrinoTypes.isDecimal(type)) {
      return Casts.cast(value.text(), type);
    }
    if (!TrinoTypes.isFloating(type)) {
      throw Refusals.no("round of a " + value.type());
    }
    String text = value.as(type);
    if (places == 0) {
      return "round(" + text + ")";
    }
    String scaled = "(" + text + ") * 1E" + places;
    return "(CASE WHEN abs("
        + scaled
        + ") < 4503599627370496E0 THEN round("
        + scaled
        + ") / 1E"
        + places
        + " ELSE "
        + text
        + " END)";
  }

  private static void times() {
    for (String name : List.of("date_trunc", "datetrunc")) {
      TEXTS.put(name, Times::truncated);
    }
    for (String name : List.of("date_diff", "datediff")) {
      TEXTS.put(name, (operands, type) -> Times.difference(operands));
    }
    for (String name : List.of("date_part", "datepart")) {
      TEXTS.put(name, (o, type) -> Times.part(Times.unit(o.get(0)), o.get(1)));
    }
    for (String name :
        List.of(
            "year",
            "quarter",
            "month",
            "week",
            "weekofyear",
            "day",
            "dayofmonth",
            "hour",
            "minute",
            "second",
            "isoyear",
            "yearweek",
            "isodow",
            "dayofweek",
            "weekday",
            "dayofyear",
            "epoch")) {
      TEXTS.put(name, (o, type) -> Times.part(name, o.get(0)));
    }
    TEXTS.put("date_add", (o, type) -> Times.moved("+", o.get(0), o.get(1), type));
    TEXTS.put("epoch_ms", (o, type) -> Times.epochMillis(o.get(0)));
    TEXTS.put("strftime", (operands, type) -> Times.formatted(operands));
    TEXTS.put("monthname", (o, type) -> "date_format(" + Times.timestamp(o.get(0)) + ", '%M')");
    TEXTS.put("dayname", (o, type) -> "date_format(" + Times.timestamp(o.get(0)) + ", '%W')");
    TEXTS.put("last_day", (o, type) -> "last_day_of_month(" + o.get(0).as("DATE") + ")");
    TEXTS.put("current_date", (operands, type) -> "current_date");
    TEXTS.put("today", (operands, type) -> "current_date");
    for (String name : List.of("now", "get_current_timestamp", "transaction_timestamp")) {
      TEXTS.put(name, (operands, type) -> "current_timestamp(6)");
    }
  }

  private static void choices() {
    TEXTS.put("coalesce", (o, type) -> "coalesce" + values(o, type));
    TEXTS.put("ifnull", (o, type) -> "coalesce" + values(o, type));
    TEXTS.put("nullif", Functions::nullif);
    TEXTS.put("if", Functions::either);
    TEXTS.put("greatest", (o, type) -> extreme("greatest", o, type));
    TEXTS.put("least", (o, type) -> extreme("least", o, type));
  }

  private static String values(List<Operand> operands, String type) {
    List<String> texts = new ArrayList<>();
    operands.forEach(operand -> texts.add(Calls.value(operand, type)));
    // Trino wants two at least.
    return "(" + String.join(", ", texts) + (texts.size() == 1 ? ", NULL)" : ")");
  }

  private static String nullif(List<Operand> operands, String type) {
    require(operands, 2, "nullif");
    if (NanSigns.mayBe(operands.get(0)) && NanSigns.mayBe(operands.get(1))) {
      return "(CASE WHEN NOT coalesce("
          + Signs.compared("=", operands.get(0), operands.get(1))
          + ", false) THEN "
          + operands.get(0).text()
          + " END)";
    }
    return "nullif("
        + Signs.beside(operands.get(0), operands.get(1))
        + ", "
        + Signs.beside(operands.get(1), operands.get(0))
        + ")";
  }

  private static String either(List<Operand> operands, String type) {
    require(operands, 3, "if");
    return "if("
        + Signs.truth(operands.get(0))
        + ", "
        + Calls.value(operands.get(1), type)
        + ", "
        + Calls.value(operands.get(2), type)
        + ")";
  }

  /** Of the values that aren't null. */
  private static String extreme(String name, List<Operand> operands, String type) {
    if (!Signs.isComparable(type) || TrinoTypes.isFloating(type)) {
      throw Refusals.no(name + " of values of type " + type);
    }
    String so = operands.get(0).as(type);
    for (Operand operand : operands.subList(1, operands.size())) {
      String next = operand.as(type);
      so = "coalesce(" + name + "(" + so + ", " + next + "), " + so + ", " + next + ")";
    }
    return so;
  }
}
