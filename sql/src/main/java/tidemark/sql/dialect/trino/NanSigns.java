package tidemark.sql.dialect.trino;

/**
 * Comparisons of numbers that may be NaN: to DuckDB it equals itself and is greater than all else,
 * to Trino every comparison with it is false. Stateless.
 */
final class NanSigns {
  private NanSigns() {}

  /** Whether it may be NaN: a float that isn't written out. */
  static boolean mayBe(Operand operand) {
    if (operand.isText()) {
      return operand.characters().strip().equalsIgnoreCase("nan");
    }
    boolean written = !operand.literal().isEmpty() && !operand.isParameter();
    return TrinoTypes.isFloating(operand.type()) && !written;
  }

  private static boolean mayBe(Operand operand, Operand other) {
    boolean numbers = TrinoTypes.isFloating(operand.type()) || TrinoTypes.isFloating(other.type());
    return numbers && mayBe(operand);
  }

  static String compared(String sign, Operand left, Operand right) {
    String one = Signs.beside(left, right);
    String two = Signs.beside(right, left);
    String plain = "(" + one + " " + sign + " " + two + ")";
    boolean leftMay = mayBe(left, right);
    boolean rightMay = mayBe(right, left);
    if (leftMay && rightMay) {
      return both(sign, one, two, plain);
    }
    // What isn't less or equal is greater, NaN among it; a null stays one.
    return switch (sign) {
      case ">" -> leftMay ? "(NOT (" + one + " <= " + two + "))" : plain;
      case ">=" -> leftMay ? "(NOT (" + one + " < " + two + "))" : plain;
      case "<" -> rightMay ? "(NOT (" + one + " >= " + two + "))" : plain;
      case "<=" -> rightMay ? "(NOT (" + one + " > " + two + "))" : plain;
      default -> plain;
    };
  }

  private static String both(String sign, String one, String two, String plain) {
    String oneIs = "is_nan(" + one + ")";
    String twoIs = "is_nan(" + two + ")";
    return switch (sign) {
      case "=" -> "(" + plain + " OR " + oneIs + " AND " + twoIs + ")";
      case "<>" -> "(" + plain + " AND NOT (" + oneIs + " AND " + twoIs + "))";
      case ">" -> "(" + plain + " OR " + oneIs + " AND NOT " + twoIs + ")";
      case "<" -> "(" + plain + " OR " + twoIs + " AND NOT " + oneIs + ")";
      case ">=" -> "(" + plain + " OR " + oneIs + " AND " + two + " IS NOT NULL)";
      case "<=" -> "(" + plain + " OR " + twoIs + " AND " + one + " IS NOT NULL)";
      default -> plain;
    };
  }
}
