package tidemark.sql.dialect.trino;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tidemark.warehouse.script.Quoted;

/** Functions of texts. Stateless. */
final class TextFunctions {
  /** What DuckDB trims: Unicode's space separators. */
  private static final String SPACES =
      " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";

  private static final int LENGTH_MAX = 10_000;

  private TextFunctions() {}

  static void addTo(Map<String, Functions.Text> texts) {
    for (String name : List.of("lower", "lcase")) {
      texts.put(name, (o, type) -> "lower(" + text(o, 0) + ")");
    }
    for (String name : List.of("upper", "ucase")) {
      // DuckDB has a capital for the one letter that Trino leaves small.
      texts.put(name, (o, type) -> "replace(upper(" + text(o, 0) + "), 'ß', 'ẞ')");
    }
    for (String name : List.of("length", "len", "char_length", "character_length")) {
      texts.put(name, (o, type) -> length(o));
    }
    texts.put("strlen", (o, type) -> "length(to_utf8(" + text(o, 0) + "))");
    for (String name : List.of("substring", "substr")) {
      texts.put(name, (o, type) -> substring(o));
    }
    texts.put("left", (o, type) -> left(o));
    texts.put("right", (o, type) -> right(o));
    texts.put("trim", (o, type) -> trimmed("BOTH", o));
    texts.put("ltrim", (o, type) -> trimmed("LEADING", o));
    texts.put("rtrim", (o, type) -> trimmed("TRAILING", o));
    texts.put("replace", (o, type) -> replace(o));
    texts.put("lpad", (o, type) -> padded("lpad", o));
    texts.put("rpad", (o, type) -> padded("rpad", o));
    texts.put("repeat", (o, type) -> repeated(o));
    for (String name : List.of("strpos", "instr", "position")) {
      texts.put(name, (o, type) -> "strpos(" + text(o, 0) + ", " + text(o, 1) + ")");
    }
    for (String name : List.of("starts_with", "prefix")) {
      texts.put(name, (o, type) -> "starts_with(" + text(o, 0) + ", " + text(o, 1) + ")");
    }
    for (String name : List.of("ends_with", "suffix")) {
      texts.put(name, (o, type) -> ending(o));
    }
    texts.put("contains", (o, type) -> contains(o));
    texts.put("concat", (o, type) -> concat(o, type));
    texts.put("concat_ws", (o, type) -> concatWith(o));
    texts.put("split_part", (o, type) -> part(o));
    for (String name : List.of("string_split", "str_split", "split", "string_to_array")) {
      texts.put(name, (o, type) -> "split(" + text(o, 0) + ", " + needle(o, 1) + ")");
    }
    texts.put(
        "translate",
        (o, type) -> "translate(" + text(o, 0) + ", " + needle(o, 1) + ", " + text(o, 2) + ")");
    texts.put("md5", (o, type) -> "lower(to_hex(md5(to_utf8(" + text(o, 0) + "))))");
    texts.put("sha256", (o, type) -> "lower(to_hex(sha256(to_utf8(" + text(o, 0) + "))))");
    texts.put("like_escape", (o, type) -> like(o, ""));
    texts.put("not_like_escape", (o, type) -> like(o, "NOT "));
    texts.put("regexp_matches", (o, type) -> matches(o));
    texts.put("regexp_full_match", (o, type) -> Patterns.fullMatch(o));
    texts.put("regexp_replace", (o, type) -> Patterns.replaced(o));
    texts.put("regexp_extract", (o, type) -> Patterns.extracted(o));
  }

  static String text(List<Operand> operands, int index) {
    Operand operand = operands.get(index);
    boolean text = operand.type().equals("VARCHAR") || operand.type().equals(TrinoTypes.NULL);
    if (!text) {
      throw Refusals.no("a " + operand.type() + " as a text here");
    }
    return operand.as("VARCHAR");
  }

  /** A text that isn't empty: about empty ones the engines disagree. */
  private static String needle(List<Operand> operands, int index) {
    if (operands.get(index).characters().isEmpty()) {
      throw Refusals.no("an empty text here");
    }
    return operands.get(index).text();
  }

  private static String length(List<Operand> operands) {
    return TrinoTypes.isList(operands.get(0).type())
        ? "cardinality(" + operands.get(0).text() + ")"
        : "length(" + text(operands, 0) + ")";
  }

  private static String substring(List<Operand> operands) {
    long start = operands.get(1).integer(1, LENGTH_MAX, "substring from a position");
    String head = "substr(" + text(operands, 0) + ", " + start;
    return operands.size() == 2
        ? head + ")"
        : head + ", " + operands.get(2).integer(0, LENGTH_MAX, "substring with a length") + ")";
  }

  private static String left(List<Operand> operands) {
    return "substr("
        + text(operands, 0)
        + ", 1, "
        + operands.get(1).integer(0, LENGTH_MAX, "left with a length")
        + ")";
  }

  private static String right(List<Operand> operands) {
    String text = text(operands, 0);
    long length = operands.get(1).integer(1, LENGTH_MAX, "right with a length");
    return "substr(" + text + ", greatest(length(" + text + ") - " + (length - 1) + ", 1))";
  }

  private static String trimmed(String where, List<Operand> operands) {
    String characters =
        operands.size() == 1
            ? Quoted.literal(SPACES)
            : Quoted.literal(operands.get(1).characters());
    return "trim(" + where + " " + characters + " FROM " + text(operands, 0) + ")";
  }

  private static String replace(List<Operand> operands) {
    return "replace("
        + text(operands, 0)
        + ", "
        + needle(operands, 1)
        + ", "
        + text(operands, 2)
        + ")";
  }

  private static String padded(String name, List<Operand> operands) {
    return name
        + "("
        + text(operands, 0)
        + ", "
        + operands.get(1).integer(0, LENGTH_MAX, name + " to a length")
        + ", "
        + needle(operands, 2)
        + ")";
  }

  private static String repeated(List<Operand> operands) {
    long count = operands.get(1).integer(0, LENGTH_MAX, "repeat with a count");
    return "array_join(repeat(" + text(operands, 0) + ", " + count + "), '')";
  }

  private static String ending(List<Operand> operands) {
    String text = text(operands, 0);
    String end = text(operands, 1);
    return "(substr("
        + text
        + ", length("
        + text
        + ") - length("
        + end
        + ") + 1, length("
        + end
        + ")) = "
        + end
        + " AND length("
        + text
        + ") >= length("
        + end
        + ") OR "
        + end
        + " = '' AND "
        + text
        + " IS NOT NULL)";
  }

  private static String contains(List<Operand> operands) {
    return TrinoTypes.isList(operands.get(0).type())
        ? ListFunctions.contains(operands)
        : "(strpos(" + text(operands, 0) + ", " + text(operands, 1) + ") > 0)";
  }

  private static String concat(List<Operand> operands, String type) {
    if (!type.equals("VARCHAR")) {
      throw Refusals.no("concat of lists");
    }
    List<String> texts = new ArrayList<>();
    for (Operand operand : operands) {
      texts.add(operand.isText() ? operand.text() : "coalesce(" + operand.as("VARCHAR") + ", '')");
    }
    return "(" + String.join(" || ", texts) + ")";
  }

  private static String concatWith(List<Operand> operands) {
    List<String> texts = new ArrayList<>();
    operands.forEach(operand -> texts.add(operand.as("VARCHAR")));
    return "concat_ws(" + String.join(", ", texts) + ")";
  }

  private static String part(List<Operand> operands) {
    String text = text(operands, 0);
    long number = operands.get(2).integer(1, LENGTH_MAX, "split_part with a number");
    return "(CASE WHEN "
        + text
        + " IS NOT NULL THEN coalesce(split_part("
        + text
        + ", "
        + needle(operands, 1)
        + ", "
        + number
        + "), '') END)";
  }

  private static String like(List<Operand> operands, String not) {
    if (operands.get(2).characters().length() != 1) {
      throw Refusals.no("ESCAPE with more than a letter");
    }
    return "("
        + text(operands, 0)
        + " "
        + not
        + "LIKE "
        + text(operands, 1)
        + " ESCAPE "
        + operands.get(2).text()
        + ")";
  }

  private static String matches(List<Operand> operands) {
    Functions.require(operands, 2, "regexp_matches");
    return "regexp_like(" + text(operands, 0) + ", " + Patterns.of(operands.get(1)) + ")";
  }
}
