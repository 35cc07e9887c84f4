package tidemark.ingest.stage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A user's file, unwrapped. Immutable.
 *
 * @param path the content to read: the user's own file, or its unwrapped copy
 * @param name what the user calls it
 * @param hash SHA-256 of the user's bytes, in hexadecimal
 * @param bytes size of the user's file
 * @param packaging what the content came in; a text to read is always UTF-8
 * @param shape what it looks like from outside
 */
public record SourceFile(
    Path path, String name, String hash, long bytes, Packaging packaging, Shape shape) {
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(20\\d{2})[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

  /** The last day that the name holds, as in {@code models_2025-12-29.json}. */
  public Optional<LocalDate> dayInName() {
    Matcher matcher = DAY.matcher(name);
    Optional<LocalDate> day = Optional.empty();
    while (matcher.find()) {
      YearMonth month =
          YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      int number = Integer.parseInt(matcher.group(3));
      if (month.isValidDay(number)) {
        day = Optional.of(month.atDay(number));
      }
    }
    return day;
  }

  /** Whether the name mentions a word, in whatever case. */
  public boolean isNamedAfter(String word) {
    return name.toLowerCase(Locale.ROOT).contains(word);
  }
}
