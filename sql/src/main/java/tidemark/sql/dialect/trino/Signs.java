package tidemark.sql.dialect.trino;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Operators between two values. Stateless. */
final class Signs {
  private static final Set<String> COMPARISONS =
      Set.of("=", "<>", "!=", "<", ">", "<=", ">=", "IS DISTINCT FROM", "IS NOT DISTINCT FROM");

  private Signs() {}

  static String of(String sign, Operand left, Operand right, String type) {
    if (COMPARISONS.contains(sign)) {
      return compared(sign.equals("!=") ? "<>" : sign, left, right);
    }
    return switch (sign) {
      case "AND", "OR" -> "(" + truth(left) + " " + sign + " " + truth(right) + ")";
      case "+", "-" ->
          Times.isTime(left, right)
              ? Times.moved(sign, left, right, type)
              : arithmetic(sign, left, right, type);
      case "*", "%" -> arithmetic(sign, left, right, type);
      case "/" -> "(" + divisor(left, type) + " / " + divisor(right, type) + ")";
      case "//" -> wholeDivision(left, right, type);
      case "^", "**" -> "power(" + left.as("DOUBLE") + ", " + right.as("DOUBLE") + ")";
      case "||" -> joined(left, right, type);
      case "~~" -> like(left, right, "");
      case "!~~" -> like(left, right, "NOT ");
      case "~~*" -> ilike(left, right, "");
      case "!~~*" -> ilike(left, right, "NOT ");
      case "&" -> bits("bitwise_and", left, right, type);
      case "|" -> bits("bitwise_or", left, right, type);
      case "^@" -> "starts_with(" + left.as("VARCHAR") + ", " + right.as("VARCHAR") + ")";
      default -> throw Refusals.no("the operator " + sign);
    };
  }

  static String of(String sign, Operand operand, String type) {
    if (!TrinoTypes.isNumber(operand.type()) || TrinoTypes.isUnsigned(operand.type())) {
      throw Refusals.no("the sign " + sign + " before a " + operand.type());
    }
    return switch (sign) {
      case "-" -> "(-" + operand.as(type) + ")";
      case "+" -> operand.text();
      default -> throw Refusals.no("the sign " + sign);
    };
  }

  static String truth(Operand operand) {
    if (operand.type().equals("BOOLEAN") || operand.isNull()) {
      return operand.text();
    }
    return operand.as("BOOLEAN");
  }

  static String compared(String sign, Operand left, Operand right) {
    return NanSigns.compared(sign, left, right);
  }

  /** Of signed numbers up to 64 bits, which are what Trino has them for. */
  static String bits(String name, Operand left, Operand right, String type) {
    boolean signed = TrinoTypes.isWhole(type) && !TrinoTypes.isUnsigned(type);
    if (!signed || type.equals("HUGEINT") || left.isText() || right.isText()) {
      throw Refusals.no(name + " of " + left.type() + " and " + right.type());
    }
    return Casts.converted(
        name + "(" + left.as("BIGINT") + ", " + right.as("BIGINT") + ")", "BIGINT", type);
  }

  /** A value as it is compared with another one. */
  static String beside(Operand value, Operand other) {
    String type = value.type();
    String otherType = other.type();
    if (value.isNull() || other.isNull()) {
      return value.text();
    }
    if (value.isPliable() && !otherType.equals("VARCHAR") && !other.isPliable()) {
      return value.as(otherType);
    }
    boolean alike =
        other.isPliable()
            || type.equals(otherType)
            || (TrinoTypes.isNumber(type) && TrinoTypes.isNumber(otherType))
            || (TrinoTypes.isTime(type) && TrinoTypes.isTime(otherType));
    if (!alike) {
      throw Refusals.no("a comparison of " + type + " with " + otherType);
    }
    if (!isComparable(type)) {
      throw Refusals.no("a comparison of values of type " + type);
    }
    return value.text();
  }

  /** Whether Trino has the same order and equality: not of lists with nulls, nor of ENUMs. */
  static boolean isComparable(String type) {
    return TrinoTypes.isNumber(type)
        || TrinoTypes.isTime(type)
        || Set.of("VARCHAR", "BOOLEAN", "TIME", "UUID", "BLOB", TrinoTypes.NULL).contains(type);
  }

  private static String arithmetic(String sign, Operand left, Operand right, String type) {
    if (TrinoTypes.isUnsigned(type)) {
      throw Refusals.no(sign + " of unsigned numbers");
    }
    if (TrinoTypes.isFloating(type)) {
      return "(" + left.as(type) + " " + sign + " " + right.as(type) + ")";
    }
    boolean numbers = isNumber(left) && isNumber(right);
    if (!numbers || !(TrinoTypes.isWhole(type) || TrinoTypes.isDecimal(type))) {
      throw Refusals.no(sign + " of " + left.type() + " and " + right.type());
    }
    String text = "(" + whole(left) + " " + sign + " " + whole(right) + ")";
    if (TrinoTypes.isDecimal(type) || type.equals("SMALLINT") || type.equals("TINYINT")) {
      return Casts.cast(text, type);
    }
    boolean same = left.type().equals(type) || right.type().equals(type);
    return same ? text : "(" + left.as(type) + " " + sign + " " + right.as(type) + ")";
  }

  private static boolean isNumber(Operand operand) {
    return TrinoTypes.isNumber(operand.type()) || operand.isNull();
  }

  private static String whole(Operand operand) {
    return operand.isNull() ? "CAST(NULL AS integer)" : operand.text();
  }

  private static String divisor(Operand operand, String type) {
    if (!TrinoTypes.isFloating(type)) {
      throw Refusals.no("a division that comes out as " + type);
    }
    return operand.as(type);
  }

  private static String wholeDivision(Operand left, Operand right, String type) {
    boolean whole = TrinoTypes.isWhole(left.type()) && TrinoTypes.isWhole(right.type());
    if (!whole || TrinoTypes.isUnsigned(type) || type.equals("HUGEINT")) {
      throw Refusals.no("// of " + left.type() + " and " + right.type());
    }
    return arithmetic("/", left, right, type);
  }

  private static String joined(Operand left, Operand right, String type) {
    if (type.equals("VARCHAR")) {
      return "(" + left.as("VARCHAR") + " || " + right.as("VARCHAR") + ")";
    }
    throw Refusals.no("|| of " + left.type() + " and " + right.type());
  }

  private static String like(Operand left, Operand right, String not) {
    return "(" + left.as("VARCHAR") + " " + not + "LIKE " + right.as("VARCHAR") + ")";
  }

  private static String ilike(Operand left, Operand right, String not) {
    return "(lower(" + left.as("VARCHAR") + ") " + not + "LIKE lower(" + right.as("VARCHAR") + "))";
  }

  static String in(Operand value, List<Operand> list, String in) {
    if (NanSigns.mayBe(value) && list.stream().anyMatch(NanSigns::mayBe)) {
      String any =
          list.stream().map(o -> compared("=", value, o)).collect(Collectors.joining(" OR "));
      return "(" + (in.contains("NOT ") ? "NOT " : "") + "(" + any + "))";
    }
    Operand typed =
        list.stream().filter(o -> !o.isPliable() && !o.isNull()).findFirst().orElse(value);
    String text = beside(value, typed);
    StringBuilder texts = new StringBuilder();
    for (Operand member : list) {
      texts.append(texts.length() == 0 ? "" : ", ").append(beside(member, value));
    }
    return "(" + text + in + texts + "))";
  }
}
