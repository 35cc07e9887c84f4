package tidemark.ingest.mapping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How days or times are written: {@code d/m/y}, {@code y年m月d日}, {@code d.m.y h:m}, or the engine's
 * own {@code %d/%m/%Y}. Immutable.
 *
 * @param written as the mapping has it
 * @param pattern as the engine wants it
 */
record DayFormat(String written, String pattern) {
  static final String EXPECTED =
      "a format such as d/m/y, m/d/y, y年m月d日, d.m.y h:m, d mon y, or %d/%m/%Y";

  private static final Pattern WORD = Pattern.compile("month|mon|yy|[a-zA-Z]+");
  private static final Pattern DIRECTIVE = Pattern.compile("%-?(.)");
  private static final String KNOWN = "YyGmdbBejHIMSfpzZVuUWaAT%";

  /** Empty where it can't be read, or says nothing of the year. */
  static Optional<DayFormat> parse(String written) {
    Optional<String> pattern =
        written.contains("%") ? Optional.of(written).filter(DayFormat::isKnown) : words(written);
    return pattern
        .filter(text -> text.contains("%Y") || text.contains("%y") || text.contains("%G"))
        .map(text -> new DayFormat(written, text));
  }

  private static boolean isKnown(String pattern) {
    Matcher directive = DIRECTIVE.matcher(pattern);
    int found = 0;
    while (directive.find()) {
      found += KNOWN.contains(directive.group(1)) ? 1 : 100;
    }
    return found > 0 && found < 100;
  }

  private static Optional<String> words(String written) {
    Matcher word = WORD.matcher(written);
    StringBuilder pattern = new StringBuilder();
    boolean afterHour = false;
    while (word.find()) {
      String directive =
          switch (word.group()) {
            case "y" -> "%Y";
            case "yy" -> "%y";
            case "d" -> "%d";
            case "m" -> afterHour ? "%M" : "%m";
            case "mon" -> "%b";
            case "month" -> "%B";
            case "h" -> "%H";
            case "s" -> "%S";
            default -> "";
          };
      if (directive.isEmpty()) {
        return Optional.empty();
      }
      afterHour |= directive.equals("%H");
      word.appendReplacement(pattern, directive);
    }
    word.appendTail(pattern);
    return Optional.of(pattern.toString());
  }

  boolean hasDay() {
    return pattern.matches(".*%-?[dejuT].*");
  }

  boolean hasTime() {
    return pattern.matches(".*%-?[HIT].*");
  }

  boolean hasOffset() {
    return pattern.contains("%z");
  }
}
