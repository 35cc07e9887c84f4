package tidemark.sql.dialect.trino;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Exact quantiles, of which Trino has approximations only: all values are sorted, so that a group's
 * must fit into a statement's memory. Stateless.
 */
final class Quantiles {
  private static final Pattern FRACTION = Pattern.compile("0|1|[01]?\\.\\d{1,15}");

  private Quantiles() {}

  static String of(TrinoAggregates.Call call, UnaryOperator<String> said) {
    boolean isMedian = call.name().equals("median");
    Functions.require(call.operands(), isMedian ? 1 : 2, call.name());
    if (call.distinct()) {
      throw Refusals.no(call.name() + " of different values");
    }
    Operand value = call.operands().get(0);
    String fraction = isMedian ? "0.5" : call.operands().get(1).literal();
    if (!FRACTION.matcher(fraction).matches() || Double.parseDouble(fraction) > 1) {
      throw Refusals.no(call.name() + " of other than a constant between 0 and 1");
    }
    boolean isPicked = call.name().equals("quantile_disc");
    boolean isNumber = TrinoTypes.isWhole(value.type()) || value.type().equals("DOUBLE");
    if (isPicked ? !Signs.isComparable(value.type()) : !isNumber || !call.type().equals("DOUBLE")) {
      throw Refusals.no(call.name() + " of a " + value.type());
    }
    String sorted =
        "filter(array_sort("
            + said.apply("array_agg(" + value.as(isPicked ? value.type() : "DOUBLE") + ")")
            + "), v -> v IS NOT NULL)";
    String chosen = isPicked ? picked(fraction) : between(fraction);
    return "element_at(transform(ARRAY["
        + sorted
        + "], a -> CASE WHEN cardinality(a) > 0 THEN "
        + chosen
        + " END), 1)";
  }

  /** One of the values. */
  private static String picked(String fraction) {
    String count = "CAST(cardinality(a) AS double)";
    return "element_at(a, greatest(1, CAST("
        + count
        + " - floor("
        + count
        + " - "
        + fraction
        + "E0 * "
        + count
        + ") AS integer)))";
  }

  /** Between the two that are nearest. */
  private static String between(String fraction) {
    String place = "(cardinality(a) - 1) * " + fraction + "E0";
    String low = "element_at(a, CAST(floor(" + place + ") AS integer) + 1)";
    String high = "element_at(a, CAST(ceiling(" + place + ") AS integer) + 1)";
    String part = "(" + place + " - floor(" + place + "))";
    // Infinite ones, of which a part is none, stand for themselves.
    return "if("
        + low
        + " = "
        + high
        + ", "
        + low
        + ", "
        + low
        + " * (1E0 - "
        + part
        + ") + "
        + high
        + " * "
        + part
        + ")";
  }
}
