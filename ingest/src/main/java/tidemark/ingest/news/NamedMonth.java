package tidemark.ingest.news;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days whose month is a word, as pages and some feeds write them: {@code 16 févr. 2026 08:00
 * +0100}, {@code Feb 16, 2026}, {@code 16 de fevereiro de 2026}. The words are those of the
 * platform's locales. Stateless. Thread-safe.
 */
final class NamedMonth {
  private static final List<String> LANGUAGES =
      List.of("en", "pt", "es", "fr", "de", "it", "nl", "ru", "pl", "tr");

  private static final Map<String, Integer> MONTHS = months();

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "^(?:\\p{L}+\\.?,?\\s+)?(?<day>\\d{1,2})[.º]?\\s+(?:de\\s+)?(?<month>\\p{L}{3,12})\\.?,?"
              + "\\s+(?:de\\s+)?(?<year>\\d{4})(?<time>\\D.*)?$",
          FLAGS);

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "^(?:\\p{L}+\\.?,?\\s+)?(?<month>\\p{L}{3,12})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?"
              + "\\s+(?<year>\\d{4})(?<time>\\D.*)?$",
          FLAGS);

  private static final Pattern TIME =
      Pattern.compile(
          "^[\\s,T]*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?"
              + "\\s*(?<half>[AP])?(?:\\.?M\\.?)?\\s*(?<zone>Z|UTC?|GMT|[-+]\\d{2}:?\\d{2})?\\s*$",
          FLAGS);

  private NamedMonth() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          String word = key(month.getDisplayName(style, locale));
          Integer before = months.put(word, month.getValue());
          if (before != null && before != month.getValue()) {
            ambiguous.add(word);
          }
        }
      }
    }
    months.keySet().removeAll(ambiguous);
    return Map.copyOf(months);
  }

  private static String key(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("[\\p{Mn}.]+", "")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * In ISO 8601; with a time where there is one, and with an offset where that is told.
   *
   * @return empty for everything else, also for a day that isn't one
   */
  static Optional<String> iso(String written) {
    Matcher matcher = DAY_FIRST.matcher(written.strip());
    if (!matcher.matches()) {
      matcher = MONTH_FIRST.matcher(written.strip());
    }
    Integer month = matcher.matches() ? MONTHS.get(key(matcher.group("month"))) : null;
    if (month == null) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(matcher.group("year")),
              month,
              Integer.parseInt(matcher.group("day")));
      return time(matcher.group("time")).map(time -> day + time);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As it follows a day; nothing where none is told, empty where it isn't one. */
  private static Optional<String> time(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return Optional.of("");
    }
    Matcher matcher = TIME.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group("hour"));
    String half = matcher.group("half");
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    String second = matcher.group("second");
    LocalTime time =
        LocalTime.of(
            hour,
            Integer.parseInt(matcher.group("minute")),
            second == null ? 0 : Integer.parseInt(second));
    return Optional.of(
        "T" + DateTimeFormatter.ISO_LOCAL_TIME.format(time) + zone(matcher.group("zone")));
  }

  private static String zone(@Nullable String written) {
    if (written == null) {
      return "";
    }
    return Character.isLetter(written.charAt(0))
        ? "Z"
        : written.replaceFirst("(\\d{2}):?(\\d{2})$", "$1:$2");
  }
}
