package tidemark.ingest.suggest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In what format a column's days or times are written. Immutable.
 *
 * @param format as a mapping has it; empty where the plain forms will do
 * @param doubt what no value decides; empty where all is clear
 * @param hasTime whether there are hours
 * @param hasOffset whether each time says its offset
 */
record DayGuess(
    Optional<String> format, Optional<String> doubt, boolean hasTime, boolean hasOffset) {
  private static final String TIME = "(?: +(\\d{1,2}):(\\d{2})(:\\d{2})?)?";

  /** Year first: nothing is in doubt. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\d{4}([-/.年])\\d{1,2}([-/.月])\\d{1,2}(日?)" + TIME);

  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
  private static final Pattern MONTH = Pattern.compile("\\d{4}([年/.])\\d{1,2}(月?)");
  private static final Pattern MONTH_FIRST = Pattern.compile("\\d{1,2}([-/.])\\d{4}");
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\d{1,2})?(\\.?[ -])?([A-Z][a-z]{2,8})(\\.?[ -])(\\d{1,2}, )?\\d{4}" + TIME);
  private static final Pattern ISO =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2})?(\\.\\d+)?\\s*(Z|[-+]\\d{2}(:?\\d{2})?)?)?"
              + "|\\d{8}|\\d{4}-\\d{2}|\\d{4}-?W\\d{2}");

  /** Empty where most values are no days. */
  static Optional<DayGuess> of(ColumnProfile profile) {
    List<String> values = List.copyOf(profile.telling().keySet());
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (profile.share(value -> ISO.matcher(value).matches()) >= 0.8) {
      boolean hasTime = profile.share(value -> value.contains(":")) > 0.5;
      boolean hasOffset = profile.share(value -> value.matches(".*:\\d{2}.*(Z|[-+][\\d:]+)")) > 0.5;
      return Optional.of(new DayGuess(Optional.empty(), Optional.empty(), hasTime, hasOffset));
    }
    return most(profile, YEAR_FIRST)
        .map(of -> whole("y" + of.group(1) + "m" + of.group(2) + "d" + of.group(3), of, 4))
        .or(() -> most(profile, YEAR_LAST).map(of -> yearLast(of, values)))
        .or(() -> most(profile, MONTH).map(of -> whole("y" + of.group(1) + "m" + of.group(2))))
        .or(() -> most(profile, MONTH_FIRST).map(of -> whole("m" + of.group(1) + "y")))
        .or(() -> most(profile, NAMED).flatMap(DayGuess::named));
  }

  /** The first value of that form, where most values have it. */
  private static Optional<Matcher> most(ColumnProfile profile, Pattern form) {
    if (profile.share(value -> form.matcher(value).matches()) < 0.8) {
      return Optional.empty();
    }
    return profile.telling().keySet().stream()
        .map(form::matcher)
        .filter(Matcher::matches)
        .findFirst();
  }

  private static DayGuess whole(String day) {
    return new DayGuess(Optional.of(day), Optional.empty(), false, false);
  }

  private static DayGuess whole(String day, Matcher value, int hour) {
    return new DayGuess(
        Optional.of(day + time(value, hour)), Optional.empty(), value.group(hour) != null, false);
  }

  private static String time(Matcher value, int hour) {
    if (value.group(hour) == null) {
      return "";
    }
    return value.group(hour + 2) == null ? " h:m" : " h:m:s";
  }

  /** Whether day or month comes first is told by a number beyond twelve. */
  private static DayGuess yearLast(Matcher first, List<String> values) {
    boolean isDayFirst = false;
    boolean isMonthFirst = false;
    for (String value : values) {
      Matcher day = YEAR_LAST.matcher(value);
      if (day.matches()) {
        isDayFirst |= Integer.parseInt(day.group(1)) > 12;
        isMonthFirst |= Integer.parseInt(day.group(3)) > 12;
      }
    }
    String sign = first.group(2);
    String year = first.group(4).length() == 4 ? "y" : "yy";
    boolean isMonth = isMonthFirst && !isDayFirst;
    String format = (isMonth ? "m" + sign + "d" : "d" + sign + "m") + sign + year;
    Optional<String> doubt =
        isDayFirst == isMonthFirst
            ? Optional.of(
                isDayFirst
                    ? "days and months stand in both places, so some rows will be refused"
                    : "no value tells day from month; if the month comes first, write m"
                        + sign
                        + "d"
                        + sign
                        + year)
            : Optional.empty();
    return new DayGuess(Optional.of(format + time(first, 5)), doubt, first.group(5) != null, false);
  }

  /** English names of months are all that the engine knows. */
  private static Optional<DayGuess> named(Matcher value) {
    String month = value.group(3).length() == 3 ? "mon" : "month";
    String between = value.group(4);
    if (value.group(1) != null && value.group(5) == null) {
      return Optional.of(whole("d" + value.group(2) + month + between + "y", value, 6));
    }
    return value.group(1) == null && value.group(5) != null
        ? Optional.of(whole(month + between + "d, y", value, 6))
        : Optional.empty();
  }
}
