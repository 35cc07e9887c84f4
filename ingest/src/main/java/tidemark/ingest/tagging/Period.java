package tidemark.ingest.tagging;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time that a sentence speaks of. Stateless. Thread-safe. */
final class Period {
  private static final List<String> MONTHS =
      List.of(
          "jan(?:uary|eiro)?",
          "feb(?:ruary)?|fevereiro",
          "mar(?:ch)?|março",
          "apr(?:il)?|abril",
          "may|maio",
          "june?|junho",
          "july?|julho",
          "aug(?:ust)?|agosto",
          "sep(?:t(?:ember)?)?|setembro",
          "oct(?:ober)?|outubro",
          "nov(?:ember)?|novembro",
          "dec(?:ember)?|dezembro");
  private static final Sign MONTH_NAME = Sign.of(String.join("|", MONTHS));
  private static final String MONTH = "(?<month>" + String.join("|", MONTHS) + ")\\.?";
  private static final String YEAR = "(?:,?\\s*(?:de\\s+)?(?<year>20\\d\\d))?";

  private static final Pattern ISO_WEEK = pattern("\\b(20\\d\\d)-?W([0-5]\\d)\\b");

  /** 9 to 15 February 2026; February 9-15; semana de 9 a 15 de fevereiro; 2月9日至15日. */
  // Each has the group of the last day's month, though only the Chinese one fills it.
  private static final List<Pattern> SPANS =
      List.of(
          pattern(
              "\\b(?<from>\\d{1,2})\\s*(?:to|-|a|e)\\s*(?<to>\\d{1,2})\\s+(?:de\\s+)?"
                  + MONTH
                  + YEAR
                  + "\\b(?<last>\\z\\A)?"),
          pattern(
              "\\b"
                  + MONTH
                  + "\\s+(?<from>\\d{1,2})\\s*(?:to|-)\\s*(?<to>\\d{1,2})\\b(?!\\s*%)"
                  + YEAR
                  + "(?<last>\\z\\A)?"),
          pattern(
              "(?:(?<year>20\\d\\d)年)?(?<month>\\d{1,2})月(?<from>\\d{1,2})日?\\s*(?:至|到|-|~|—)+\\s*"
                  + "(?:(?<last>\\d{1,2})月)?(?<to>\\d{1,2})日"));

  /** The week ended February 15; semana encerrada em 15 de fevereiro; 截至2月15日当周. */
  private static final List<Pattern> WEEK_ENDS =
      List.of(
          pattern(
              "\\bweek (?:that )?(?:ended|ending|to|through)(?: on)?(?: \\p{L}+day,?)? (?<to>\\d{1,2}) "
                  + MONTH
                  + YEAR),
          pattern(
              "\\bweek (?:that )?(?:ended|ending|to|through)(?: on)?(?: \\p{L}+day,?)? "
                  + MONTH
                  + " (?<to>\\d{1,2})\\b"
                  + YEAR),
          pattern(
              "\\bsemana (?:encerrada|terminada|que terminou|finda) (?:em|a) (?<to>\\d{1,2}) de "
                  + MONTH
                  + YEAR),
          pattern(
              "截[至止](?:(?<year>20\\d\\d)年)?(?<month>\\d{1,2})月(?<to>\\d{1,2})日?(?:的)?(?:当周|一周|的周)"));

  /** With its year, else it may be any year's. */
  private static final List<Pattern> MONTHS_OF_YEARS =
      List.of(
          pattern("\\b" + MONTH + "\\s+(?:de\\s+)?(?<year>20\\d\\d)\\b"),
          pattern("(?<year>20\\d\\d)年(?<month>\\d{1,2})月(?!\\d)"));

  private static final Sign THIS_WEEK = Sign.of("\\bthis week\\b|本周|\\bn?esta semana\\b");
  private static final Sign LAST_WEEK = Sign.of("\\blast week\\b|(?<![较比])上周|\\bsemana passada\\b");

  private Period() {}

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * The one period of a sentence; unknown where it tells none or several.
   *
   * @param published the day of publication, where it is known to a day
   */
  static String of(String sentence, Optional<LocalDate> published) {
    Set<String> told = new LinkedHashSet<>();
    if (sentence.indexOf('W') >= 0 || sentence.indexOf('w') >= 0) {
      Matcher week = ISO_WEEK.matcher(sentence);
      while (week.find()) {
        told.add(week.group(1) + "-W" + week.group(2));
      }
    }
    if (sentence.indexOf('月') >= 0 || MONTH_NAME.isIn(sentence)) {
      addMonths(told, sentence, published);
    }
    if (published.isPresent() && THIS_WEEK.isIn(sentence)) {
      told.add(isoWeek(published.get()));
    }
    if (published.isPresent() && LAST_WEEK.isIn(sentence)) {
      told.add(isoWeek(published.get().minusWeeks(1)));
    }
    return told.size() == 1 ? told.iterator().next() : Claim.UNKNOWN;
  }

  /** The days and months that it names. */
  private static void addMonths(Set<String> told, String sentence, Optional<LocalDate> published) {
    String rest = sentence;
    for (Pattern end : WEEK_ENDS) {
      Matcher week = end.matcher(rest);
      while (week.find()) {
        told.add(weekTo(week, published));
      }
      rest = week.replaceAll(" ");
    }
    for (Pattern span : SPANS) {
      Matcher days = span.matcher(rest);
      while (days.find()) {
        told.add(span(days, published));
      }
      rest = days.replaceAll(" ");
    }
    for (Pattern month : MONTHS_OF_YEARS) {
      Matcher found = month.matcher(rest);
      while (found.find()) {
        told.add(found.group("year") + "-" + twoDigits(month(found.group("month"))));
      }
    }
  }

  /** Without a year the last such days before the publication are meant. */
  private static String span(Matcher days, Optional<LocalDate> published) {
    int month = month(days.group("month"));
    int lastMonth = days.group("last") == null ? month : Integer.parseInt(days.group("last"));
    Optional<Integer> year = year(days, month, published);
    if (year.isEmpty()) {
      return Claim.UNKNOWN;
    }
    try {
      LocalDate from = LocalDate.of(year.get(), month, Integer.parseInt(days.group("from")));
      LocalDate to =
          LocalDate.of(
              lastMonth < month ? year.get() + 1 : year.get(),
              lastMonth,
              Integer.parseInt(days.group("to")));
      return to.isBefore(from) ? Claim.UNKNOWN : days(from, to);
    } catch (DateTimeException e) {
      return Claim.UNKNOWN;
    }
  }

  /** The seven days that end on the one that is named. */
  private static String weekTo(Matcher week, Optional<LocalDate> published) {
    int month = month(week.group("month"));
    Optional<Integer> year = year(week, month, published);
    if (year.isEmpty()) {
      return Claim.UNKNOWN;
    }
    try {
      LocalDate to = LocalDate.of(year.get(), month, Integer.parseInt(week.group("to")));
      return days(to.minusDays(6), to);
    } catch (DateTimeException e) {
      return Claim.UNKNOWN;
    }
  }

  private static Optional<Integer> year(Matcher days, int month, Optional<LocalDate> published) {
    return days.group("year") == null
        ? published.map(day -> month > day.getMonthValue() ? day.getYear() - 1 : day.getYear())
        : Optional.of(Integer.valueOf(days.group("year")));
  }

  private static String days(LocalDate from, LocalDate to) {
    return from.getDayOfWeek() == DayOfWeek.MONDAY && to.equals(from.plusDays(6))
        ? isoWeek(from)
        : from + "/" + to;
  }

  private static int month(String name) {
    if (Character.isDigit(name.charAt(0))) {
      return Integer.parseInt(name);
    }
    String small = name.toLowerCase(Locale.ROOT);
    for (int index = 0; index < MONTHS.size(); index++) {
      if (small.matches(MONTHS.get(index))) {
        return index + 1;
      }
    }
    throw new IllegalStateException("No month: " + name);
  }

  private static String isoWeek(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR)
        + "-W"
        + twoDigits(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String twoDigits(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }
}
