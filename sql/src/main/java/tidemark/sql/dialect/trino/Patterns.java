package tidemark.sql.dialect.trino;

import java.util.List;
import java.util.regex.Pattern;
import tidemark.warehouse.script.Quoted;

/** Regular expressions that mean the same to RE2 and to Trino. Stateless. */
final class Patterns {
  /** Letters, classes of a few kinds, groups, and how often; no look-around, no reference. */
  private static final Pattern SAME =
      Pattern.compile(
          "(?:[\\p{L}\\p{Nd} _,:;=@/%<>\"'!&#~-]|\\\\[.\\-/\\\\()\\[\\]{}*+?|^$]|\\[\\^?[A-Za-z0-9 _.,:/@-]+\\]"
              + "|\\((?!\\?)|\\(\\?:|\\)|\\||[*+?](?!\\+)|\\{\\d{1,3}(,\\d{0,3})?\\}|\\^)+");

  private Patterns() {}

  static String of(Operand pattern) {
    return Quoted.literal(said(pattern));
  }

  private static String said(Operand pattern) {
    String said = pattern.characters();
    boolean end = said.endsWith("$") && !said.endsWith("\\$");
    String body = end ? said.substring(0, said.length() - 1) : said;
    if (body.isEmpty() || !SAME.matcher(body).matches()) {
      throw Refusals.no(
          "the regular expression '" + said + "', which may mean another thing there");
    }
    return end ? body + "\\z" : body;
  }

  static String fullMatch(List<Operand> operands) {
    Functions.require(operands, 2, "regexp_full_match");
    return "regexp_like("
        + TextFunctions.text(operands, 0)
        + ", "
        + Quoted.literal("\\A(?:" + said(operands.get(1)) + ")\\z")
        + ")";
  }

  /** All matches where the author says 'g', else the first. */
  static String replaced(List<Operand> operands) {
    boolean all = operands.size() == 4 && operands.get(3).characters().equals("g");
    if (!all && operands.size() > 3) {
      throw Refusals.no("regexp_replace with other options than 'g'");
    }
    String by = operands.get(2).characters();
    if (by.contains("\\") || by.contains("$")) {
      throw Refusals.no("regexp_replace with a reference to a group");
    }
    String text = TextFunctions.text(operands, 0);
    String pattern = of(operands.get(1));
    return all
        ? "regexp_replace(" + text + ", " + pattern + ", " + operands.get(2).text() + ")"
        : firstReplaced(text, pattern, operands.get(2).text());
  }

  /** Trino replaces all matches: what is before the first one, and behind it. Else the text. */
  private static String firstReplaced(String text, String pattern, String by) {
    String position = "regexp_position(" + text + ", " + pattern + ")";
    return "coalesce(substr("
        + text
        + ", 1, "
        + position
        + " - 1) || "
        + by
        + " || substr("
        + text
        + ", "
        + position
        + " + length(regexp_extract("
        + text
        + ", "
        + pattern
        + "))), "
        + text
        + ")";
  }

  /** Empty where nothing matches, null where the text is. */
  static String extracted(List<Operand> operands) {
    if (operands.size() > 3) {
      throw Refusals.no("regexp_extract with options");
    }
    String text = TextFunctions.text(operands, 0);
    String group =
        operands.size() == 2 ? "" : ", " + operands.get(2).integer(0, 9, "a group of a match");
    return "(CASE WHEN "
        + text
        + " IS NOT NULL THEN coalesce(regexp_extract("
        + text
        + ", "
        + of(operands.get(1))
        + group
        + "), '') END)";
  }
}
