package tidemark.sql.dialect.trino;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Aggregates, also as windows: what is said behind a call (FILTER, OVER) is given to it, since one
 * of DuckDB's may be two of Trino's. Stateless.
 */
final class TrinoAggregates {
  private static final Set<String> STATISTICS =
      Set.of(
          "stddev",
          "stddev_samp",
          "stddev_pop",
          "variance",
          "var_samp",
          "var_pop",
          "corr",
          "covar_pop",
          "covar_samp",
          "regr_slope",
          "regr_intercept");

  private TrinoAggregates() {}

  /**
   * One aggregate.
   *
   * @param orders parts of ORDER BY; none for none
   * @param condition of FILTER; empty for none
   */
  record Call(
      String name,
      List<Operand> operands,
      boolean distinct,
      List<String> orders,
      String condition,
      String type) {
    String filter() {
      return condition.isEmpty() ? "" : " FILTER (WHERE " + condition + ")";
    }
  }

  /**
   * @param behind what is said behind each call, FILTER aside
   */
  static String of(Call call, String behind) {
    UnaryOperator<String> said = text -> text + call.filter() + behind;
    List<Operand> operands = call.operands();
    String distinct = call.distinct() ? "DISTINCT " : "";
    if (!call.orders().isEmpty()
        && !Set.of("string_agg", "group_concat", "listagg", "list", "array_agg", "first", "last")
            .contains(call.name())) {
      throw Refusals.no("ORDER BY in " + call.name());
    }
    return switch (call.name()) {
      case "count_star" -> said.apply("count(*)");
      case "count" ->
          operands.isEmpty()
              ? said.apply("count(*)")
              : said.apply("count(" + distinct + value(operands.get(0)) + ")");
      case "sum" -> said.apply("sum(" + distinct + summand(operands.get(0), call.type()) + ")");
      case "avg", "mean" -> average(call, distinct, said);
      case "min", "max" -> extreme(call, said);
      case "bool_and", "bool_or" ->
          said.apply(call.name() + "(" + operands.get(0).as("BOOLEAN") + ")");
      case "count_if", "countif" -> said.apply("count_if(" + operands.get(0).as("BOOLEAN") + ")");
      case "any_value", "arbitrary" -> said.apply("any_value(" + operands.get(0).text() + ")");
      case "arg_min", "argmin", "min_by" -> by("min_by", call, said);
      case "arg_max", "argmax", "max_by" -> by("max_by", call, said);
      case "string_agg", "group_concat", "listagg" -> joined(call, distinct, behind);
      case "median", "quantile_cont", "quantile_disc" -> Quantiles.of(call, said);
      case "bit_and", "bit_or", "bit_xor" -> bits(call, said);
      case "list", "array_agg" -> listed(call, distinct, said);
      default -> statistic(call, distinct, said);
    };
  }

  private static String value(Operand operand) {
    if (!Signs.isComparable(operand.type()) && !operand.isNull()) {
      throw Refusals.no("values of type " + operand.type() + " here");
    }
    return operand.text();
  }

  private static String summand(Operand operand, String type) {
    if (type.equals("HUGEINT")) {
      return operand.as("HUGEINT");
    }
    if (TrinoTypes.isDecimal(type)) {
      return operand.text();
    }
    if (TrinoTypes.isFloating(type)) {
      return operand.as(type);
    }
    throw Refusals.no("sum of a " + operand.type());
  }

  /** Always a double; of whole numbers and decimals from their exact sum. */
  private static String average(Call call, String distinct, UnaryOperator<String> said) {
    Operand operand = call.operands().get(0);
    if (TrinoTypes.isFloating(operand.type())) {
      return said.apply("avg(" + distinct + operand.as("DOUBLE") + ")");
    }
    if (!TrinoTypes.isWhole(operand.type()) && !TrinoTypes.isDecimal(operand.type())) {
      throw Refusals.no("avg of a " + operand.type());
    }
    boolean isDecimal = TrinoTypes.isDecimal(operand.type());
    int scale = TrinoTypes.scale(operand.type());
    String summand = isDecimal ? operand.text() : operand.as("HUGEINT");
    // As DuckDB does it: the sum without its point, by the count with as many noughts.
    return "(CAST("
        + said.apply("sum(" + distinct + summand + ")")
        + (scale == 0 ? "" : " * DECIMAL '1" + "0".repeat(scale) + "'")
        + " AS double) / (CAST(nullif("
        + said.apply("count(" + distinct + operand.text() + ")")
        + ", 0) AS double)"
        + (scale == 0 ? "" : " * 1E" + scale)
        + "))";
  }

  private static String extreme(Call call, UnaryOperator<String> said) {
    Functions.require(call.operands(), 1, call.name());
    if (TrinoTypes.isFloating(call.type())) {
      // NaN is the greatest of all to DuckDB; Trino's max passes it over.
      String value = call.operands().get(0).text();
      String plain = said.apply(call.name() + "(" + value + ")");
      return call.name().equals("min")
          ? plain
          : "(CASE WHEN coalesce("
              + said.apply("bool_or(is_nan(" + value + "))")
              + ", false) THEN nan() ELSE "
              + plain
              + " END)";
    }
    return said.apply(call.name() + "(" + value(call.operands().get(0)) + ")");
  }

  /** DuckDB passes over rows in which either is null. */
  private static String by(String name, Call call, UnaryOperator<String> said) {
    Functions.require(call.operands(), 2, call.name());
    String value = call.operands().get(0).text();
    Operand order = call.operands().get(1);
    String there = value + " IS NOT NULL";
    String by = value(order);
    if (NanSigns.mayBe(order)) {
      // NaN is the greatest of all to DuckDB; Trino passes it over.
      there += " AND " + by + " IS NOT NULL";
      by = "ROW(is_nan(" + by + "), " + by + ")";
    }
    return said.apply(name + "(" + value + ", CASE WHEN " + there + " THEN " + by + " END)");
  }

  private static String bits(Call call, UnaryOperator<String> said) {
    String type = call.type();
    if (!TrinoTypes.isWhole(type) || TrinoTypes.isUnsigned(type) || type.equals("HUGEINT")) {
      throw Refusals.no(call.name() + " of a " + type);
    }
    String text = said.apply("bitwise_" + call.name().substring(4) + "_agg(" + summand(call) + ")");
    return Casts.converted(text, "BIGINT", type);
  }

  private static String summand(Call call) {
    Functions.require(call.operands(), 1, call.name());
    return call.operands().get(0).as("BIGINT");
  }

  private static String joined(Call call, String distinct, String behind) {
    if (call.orders().isEmpty()) {
      throw Refusals.no(call.name() + " without an order: write ORDER BY in it");
    }
    String text = call.operands().get(0).as("VARCHAR");
    String separator = call.operands().size() == 1 ? "','" : call.operands().get(1).as("VARCHAR");
    String there = text + " IS NOT NULL";
    String condition = call.condition().isEmpty() ? there : call.condition() + " AND " + there;
    return "array_join(array_agg("
        + distinct
        + text
        + " ORDER BY "
        + String.join(", ", call.orders())
        + ") FILTER (WHERE "
        + condition
        + ")"
        + behind
        + ", "
        + separator
        + ")";
  }

  private static String listed(Call call, String distinct, UnaryOperator<String> said) {
    if (call.orders().isEmpty()) {
      throw Refusals.no(call.name() + " without an order: write ORDER BY in it");
    }
    return said.apply(
        "array_agg("
            + distinct
            + call.operands().get(0).text()
            + " ORDER BY "
            + String.join(", ", call.orders())
            + ")");
  }

  private static String statistic(Call call, String distinct, UnaryOperator<String> said) {
    if (!STATISTICS.contains(call.name()) || call.distinct()) {
      throw Refusals.no(
          "the aggregate " + call.name() + (distinct.isEmpty() ? "" : " of different values"));
    }
    List<String> texts = call.operands().stream().map(operand -> operand.as("DOUBLE")).toList();
    return said.apply(call.name() + "(" + String.join(", ", texts) + ")");
  }
}
