package tidemark.sql.dialect.trino;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Constants, and values of one type as values of another. Stateless. */
final class Casts {
  private static final Pattern WHOLE = Pattern.compile("\\(?-?\\d+\\)?");
  private static final Pattern DECIMAL = Pattern.compile("\\(?-?(\\d*\\.\\d*)\\)?");
  private static final Pattern DOUBLE =
      Pattern.compile("\\(?-?(\\d+\\.?\\d*|\\.\\d+)[eE][-+]?\\d+\\)?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?)");
  private static final Pattern SHORT_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final int DIGITS_MAX = 38;
  private static final String TIMESTAMP = "TIMESTAMP";
  private static final String ZONED = "TIMESTAMP WITH TIME ZONE";
  private static final Map<String, String> WORDS =
      Map.of(
          "null", "NULL",
          "true", "true",
          "false", "false",
          "current_date", "current_date",
          "current_timestamp", "current_timestamp(6)");

  /**
   * DuckDB writes {@code 10000000.0}, {@code 1.5e-05} and {@code 1e+16} where Trino has {@code
   * 1.0E7}, {@code 1.5E-5} and {@code 1.0E16}; both have the fewest digits that tell the number.
   */
  private static final String DOUBLE_AS_TEXT =
      String.join(
          " ",
          "CASE WHEN d IS NULL THEN NULL WHEN is_nan(d) THEN 'nan'",
          "WHEN is_infinite(d) THEN if(d > 0, 'inf', '-inf')",
          "WHEN d = 0 OR abs(d) >= 1E-3 AND abs(d) < 1E7 THEN format('%s', d)",
          "WHEN abs(d) >= 1E-4 AND abs(d) < 1E16 THEN",
          "regexp_replace(CAST(CAST(format('%s', d) AS decimal(38,21)) AS varchar),",
          "'(\\.\\d+?)0*$', '$1')",
          "ELSE regexp_replace(regexp_replace(regexp_replace(lower(format('%s', d)), '\\.0e', 'e'),",
          "'e(\\d)', 'e+$1'), 'e([+-])(\\d)$', 'e$10$2') END");

  private Casts() {}

  /** What the author wrote. */
  static String constant(String text, String type) {
    if (text.startsWith("'") && text.endsWith("'")) {
      return text;
    }
    if (text.matches("\\$\\d+")) {
      return text;
    }
    if (WHOLE.matcher(text).matches()) {
      if (type.equals("DOUBLE")) {
        return text + "E0";
      }
      if (text.length() > DIGITS_MAX) {
        throw Refusals.no("a number of more than 38 digits");
      }
      boolean large = !type.equals("INTEGER") && !type.equals("BIGINT");
      return large ? "DECIMAL '" + text.replaceAll("[()]", "") + "'" : text;
    }
    if (DECIMAL.matcher(text).matches()) {
      return "DECIMAL '" + text.replaceAll("[()]", "") + "'";
    }
    if (DOUBLE.matcher(text).matches()) {
      return text;
    }
    String word = WORDS.get(text.toLowerCase(Locale.ROOT));
    if (word == null) {
      throw Refusals.no("the constant " + text);
    }
    return word;
  }

  /** As the engine converts unasked, and where it is asked by CAST. */
  static String converted(Operand value, String to) {
    String from = value.type();
    if (from.equals(to)) {
      return value.text();
    }
    if (value.isText()) {
      return literal(value.characters(), to);
    }
    boolean plain = value.isNull() || (value.isParameter() && from.equals(TrinoTypes.NULL));
    return plain ? cast(value.text(), to) : converted(value.text(), from, to);
  }

  private static String literal(String said, String to) {
    String text = said;
    Matcher day = SHORT_DAY.matcher(said.strip());
    if (TrinoTypes.isTime(to) && day.matches()) {
      text =
          "%s-%02d-%02d"
              .formatted(
                  day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
    }
    if (to.equals("DATE") && DAY.matcher(text.strip()).matches()) {
      return "DATE '" + text.strip() + "'";
    }
    if (to.equals(TIMESTAMP) && DAY.matcher(text.strip()).matches()) {
      return "TIMESTAMP '" + text.strip() + " 00:00:00.000000'";
    }
    Matcher moment = MOMENT.matcher(text.strip());
    if (to.equals(TIMESTAMP) && moment.matches()) {
      return "CAST('" + moment.group(1) + " " + moment.group(2) + "' AS timestamp(6))";
    }
    if (TrinoTypes.isFloating(to) && text.strip().matches("(?i)nan|[+-]?inf(inity)?")) {
      String value = text.strip().toLowerCase(Locale.ROOT);
      String sign = value.startsWith("-") ? "-" : "";
      return cast(value.equals("nan") ? "nan()" : sign + "infinity()", to);
    }
    if (TrinoTypes.isWhole(to)) {
      if (!text.strip().matches("[+-]?\\d{1,38}")) {
        throw Refusals.no("the text '" + text + "' as " + to + ": write the number");
      }
      text = text.strip();
    }
    if (TrinoTypes.isTime(to)) {
      throw Refusals.no("the time '" + text + "': write it as 2026-01-31 or 2026-01-31 12:00:00");
    }
    return converted(tidemark.warehouse.script.Quoted.literal(text), "VARCHAR", to);
  }

  static String cast(String text, String to) {
    return "CAST(" + text + " AS " + TrinoTypes.of(to) + ")";
  }

  /**
   * @param from DuckDB's name of the type that the text has
   */
  static String converted(String text, String from, String to) {
    if (from.equals(to)) {
      return text;
    }
    if (from.equals(TrinoTypes.NULL)) {
      return cast(text, to);
    }
    if (to.equals("VARCHAR")) {
      return asText(text, from);
    }
    if (TrinoTypes.isUnsigned(to)) {
      throw Refusals.no("a cast to " + to + ", which Trino has no type for");
    }
    if (from.equals("VARCHAR")) {
      return fromText(text, to);
    }
    if (TrinoTypes.isNumber(from) && TrinoTypes.isNumber(to)) {
      return number(text, from, to);
    }
    if (TrinoTypes.isTime(from) && TrinoTypes.isTime(to)) {
      return time(text, from, to);
    }
    boolean truth =
        (from.equals("BOOLEAN") && TrinoTypes.isNumber(to))
            || (TrinoTypes.isWhole(from) && to.equals("BOOLEAN"));
    if (truth) {
      return cast(text, to);
    }
    throw Refusals.no("a cast of " + from + " to " + to);
  }

  private static String number(String text, String from, String to) {
    if (!TrinoTypes.isFloating(from) || TrinoTypes.isFloating(to)) {
      return cast(text, to);
    }
    if (TrinoTypes.isWhole(to)) {
      // DuckDB rounds a half to the even neighbour, Trino away from zero.
      return cast(
          "(CASE WHEN abs("
              + text
              + " - truncate("
              + text
              + ")) = 0.5E0 THEN 2 * round(("
              + text
              + ") / 2E0) ELSE "
              + text
              + " END)",
          to);
    }
    int scale = TrinoTypes.scale(to);
    if (scale > 15) {
      throw Refusals.no("a cast of " + from + " to " + to);
    }
    String step = scale == 0 ? "1" : "0." + "0".repeat(scale - 1) + "1";
    return cast(
        "(CAST(round((" + text + ") * 1E" + scale + ") AS decimal(38,0)) * DECIMAL '" + step + "')",
        to);
  }

  private static String time(String text, String from, String to) {
    if (from.equals(ZONED)) {
      return "CAST((" + text + ") AT TIME ZONE 'UTC' AS " + TrinoTypes.of(to) + ")";
    }
    return cast(text, to);
  }

  private static String fromText(String text, String to) {
    boolean known =
        TrinoTypes.isNumber(to)
            || to.equals("DATE")
            || to.equals(TIMESTAMP)
            || to.equals("UUID")
            || to.equals("BOOLEAN");
    if (!known) {
      throw Refusals.no("a cast of VARCHAR to " + to);
    }
    return cast(text, to);
  }

  private static String asText(String text, String from) {
    if (from.equals(TIMESTAMP)) {
      // Trino writes six digits of the second, DuckDB none that is a closing zero.
      return "regexp_replace(CAST(CAST(" + text + " AS timestamp(6)) AS varchar), '\\.?0+$', '')";
    }
    if (from.equals("DOUBLE")) {
      return "element_at(transform(ARRAY[" + text + "], d -> " + DOUBLE_AS_TEXT + "), 1)";
    }
    boolean alike =
        TrinoTypes.isWhole(from)
            || TrinoTypes.isDecimal(from)
            || from.equals("BOOLEAN")
            || from.equals("DATE")
            || from.equals("UUID");
    if (!alike) {
      throw Refusals.no("a " + from + " as text, which Trino writes otherwise");
    }
    return "CAST(" + text + " AS varchar)";
  }
}
