package tidemark.sql.dialect.trino;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.EngineOperator;

/** Days, times and what is between them. Stateless. */
final class Times {
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("to_years", "year"),
          Map.entry("to_quarters", "quarter"),
          Map.entry("to_months", "month"),
          Map.entry("to_weeks", "week"),
          Map.entry("to_days", "day"),
          Map.entry("to_hours", "hour"),
          Map.entry("to_minutes", "minute"),
          Map.entry("to_seconds", "second"));

  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("years", "year"),
          Map.entry("quarters", "quarter"),
          Map.entry("months", "month"),
          Map.entry("weeks", "week"),
          Map.entry("days", "day"),
          Map.entry("hours", "hour"),
          Map.entry("minutes", "minute"),
          Map.entry("seconds", "second"));

  private static final List<String> TRUNCATED =
      List.of("year", "quarter", "month", "week", "day", "hour", "minute", "second");

  private static final Pattern FORMAT_WORD = Pattern.compile("%(.?)", Pattern.DOTALL);

  private Times() {}

  /** An interval of one unit. */
  record Span(String unit, String count) {}

  static boolean isTime(Operand left, Operand right) {
    return TrinoTypes.isTime(left.type())
        || TrinoTypes.isTime(right.type())
        || left.type().equals("INTERVAL")
        || right.type().equals("INTERVAL");
  }

  /** The unit that a text names, in Trino's word. */
  static String unit(Operand unit) {
    String word = unit.characters().toLowerCase(Locale.ROOT);
    return SPELLINGS.getOrDefault(word, word);
  }

  static String truncatedUnit(Operand unit) {
    String word = unit(unit);
    if (!TRUNCATED.contains(word)) {
      throw Refusals.no("the unit '" + word + "'");
    }
    return word;
  }

  /** An interval that has one unit; null where it has another form. */
  static @Nullable Span span(Operand interval) {
    EngineOperator operator = interval.operator();
    if (operator == null) {
      return null;
    }
    List<String> texts = operator.spelling().template().texts();
    if (texts.size() == 2 && texts.get(0).endsWith("(")) {
      String unit = UNITS.get(texts.get(0).substring(0, texts.get(0).length() - 1));
      if (unit != null) {
        return new Span(unit, count(interval.operands().get(0)));
      }
      if (texts.get(0).equals("CAST(") && interval.operands().get(0).isText()) {
        return spelled(interval.operands().get(0).characters());
      }
    }
    return null;
  }

  private static @Nullable Span spelled(String text) {
    String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
    if (words.length != 2 || !words[0].matches("-?\\d{1,6}")) {
      return null;
    }
    String unit = SPELLINGS.getOrDefault(words[1], words[1]);
    return UNITS.containsValue(unit) ? new Span(unit, words[0]) : null;
  }

  /** INTERVAL 3 DAY comes as {@code to_days(CAST(trunc(CAST(3 AS DOUBLE)) AS INTEGER))}. */
  private static String count(Operand count) {
    Operand inner = count;
    for (String layer : List.of("CAST(", "trunc(", "CAST(")) {
      EngineOperator operator = inner.operator();
      boolean layered =
          operator != null
              && operator.spelling().template().operandCount() == 1
              && operator.spelling().template().texts().get(0).equals(layer);
      if (!layered) {
        break;
      }
      inner = inner.operands().get(0);
    }
    if (inner.isText()) {
      String text = inner.characters().strip();
      if (text.matches("-?\\d{1,9}")) {
        return text;
      }
    }
    return TrinoTypes.isWhole(inner.type()) ? inner.text() : count.as("BIGINT");
  }

  static String moved(String sign, Operand left, Operand right, String type) {
    boolean minus = sign.equals("-");
    if (minus && left.type().equals("DATE") && right.type().equals("DATE")) {
      return "date_diff('day', " + right.text() + ", " + left.text() + ")";
    }
    boolean turned = !minus && !TrinoTypes.isTime(left.type());
    Operand time = turned ? right : left;
    Operand by = turned ? left : right;
    if (time.type().equals("DATE") && TrinoTypes.isWhole(by.type())) {
      return "date_add('day', " + (minus ? "-" : "") + by.text() + ", " + time.text() + ")";
    }
    Span span = by.type().equals("INTERVAL") ? span(by) : null;
    if (span == null || !TrinoTypes.isTime(time.type())) {
      throw Refusals.no(sign + " of " + left.type() + " and " + right.type());
    }
    String count = minus ? "-(" + span.count() + ")" : span.count();
    return "date_add('" + span.unit() + "', " + count + ", " + time.as(type) + ")";
  }

  static String truncated(List<Operand> operands, String type) {
    Operand time = operands.get(1);
    if (!type.equals("TIMESTAMP") && !type.equals("DATE")) {
      throw Refusals.no("date_trunc of a " + time.type());
    }
    return "date_trunc('" + truncatedUnit(operands.get(0)) + "', " + time.as(type) + ")";
  }

  /** Boundaries between the two; Trino counts complete units. */
  static String difference(List<Operand> operands) {
    String unit = truncatedUnit(operands.get(0));
    String from = timestamp(operands.get(1));
    String to = timestamp(operands.get(2));
    if (unit.equals("week")) {
      throw Refusals.no("date_diff('week', …), which DuckDB counts otherwise");
    }
    return "date_diff('"
        + unit
        + "', date_trunc('"
        + unit
        + "', "
        + from
        + "), date_trunc('"
        + unit
        + "', "
        + to
        + "))";
  }

  static String timestamp(Operand time) {
    if (!TrinoTypes.isTime(time.type()) && !time.isPliable()) {
      throw Refusals.no("a " + time.type() + " as a time");
    }
    return time.as("TIMESTAMP");
  }

  static String part(String part, Operand time) {
    if (time.type().startsWith("TIMESTAMP WITH")) {
      throw Refusals.no("a part of a " + time.type());
    }
    String text = timestamp(time);
    return switch (SPELLINGS.getOrDefault(part, part)) {
      case "year" -> "year(" + text + ")";
      case "quarter" -> "quarter(" + text + ")";
      case "month" -> "month(" + text + ")";
      case "week", "weekofyear" -> "week(" + text + ")";
      case "day", "dayofmonth" -> "day(" + text + ")";
      case "hour" -> "hour(" + text + ")";
      case "minute" -> "minute(" + text + ")";
      case "second" -> "second(" + text + ")";
      case "isoyear" -> "year_of_week(" + text + ")";
      case "yearweek" -> "(year_of_week(" + text + ") * 100 + week(" + text + "))";
      case "isodow" -> "day_of_week(" + text + ")";
      case "dow", "dayofweek", "weekday" -> "(day_of_week(" + text + ") % 7)";
      case "doy", "dayofyear" -> "day_of_year(" + text + ")";
      case "epoch" -> "to_unixtime(with_timezone(" + text + ", 'UTC'))";
      default -> throw Refusals.no("the part '" + part + "' of a time");
    };
  }

  static String epochMillis(Operand time) {
    if (!time.type().equals("TIMESTAMP") && !time.type().equals("DATE")) {
      throw Refusals.no("epoch_ms of a " + time.type());
    }
    return "date_diff('millisecond', TIMESTAMP '1970-01-01 00:00:00', date_trunc('millisecond', "
        + timestamp(time)
        + "))";
  }

  /** strftime with words that both engines have. */
  static String formatted(List<Operand> operands) {
    boolean turned = operands.get(0).isText();
    Operand time = operands.get(turned ? 1 : 0);
    String format = operands.get(turned ? 0 : 1).characters();
    String text =
        FORMAT_WORD
            .matcher(format)
            .replaceAll(word -> Matcher.quoteReplacement(formatWord(word.group(1))));
    return "date_format("
        + timestamp(time)
        + ", "
        + tidemark.warehouse.script.Quoted.literal(text)
        + ")";
  }

  private static String formatWord(String word) {
    return switch (word) {
      case "Y", "m", "d", "H", "S", "y", "j", "b", "a", "p", "I", "%" -> "%" + word;
      case "M" -> "%i";
      case "B" -> "%M";
      case "A" -> "%W";
      case "V" -> "%v";
      case "G" -> "%x";
      default -> throw Refusals.no("%" + word + " in strftime");
    };
  }
}
