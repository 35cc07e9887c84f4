package tidemark.jdbc;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.TimeZone;

/**
 * Days, times and timestamps from the counts that the server sends, and as the engine's text.
 * Stateless. Thread-safe.
 */
final class ExactTimes {
  private static final long SECOND_NANOS = 1_000_000_000;
  private static final long DAY_NANOS = 86_400 * SECOND_NANOS;

  private static final int MICROSECOND_DIGITS = 6;

  private ExactTimes() {}

  static boolean isInfinite(long count) {
    return count == Long.MAX_VALUE || count == -Long.MAX_VALUE;
  }

  /**
   * Endless ones are where DuckDB's own driver puts them: at the end of its microseconds.
   *
   * @param digits of the count that are behind the second
   */
  static LocalDateTime timestamp(long count, int digits) {
    long units = unitsPerSecond(isInfinite(count) ? MICROSECOND_DIGITS : digits);
    long nanos = Math.floorMod(count, units) * (SECOND_NANOS / units);
    return LocalDateTime.ofEpochSecond(Math.floorDiv(count, units), (int) nanos, ZoneOffset.UTC);
  }

  /** The end of the day, 24:00:00, is the last time before it. */
  static LocalTime time(long count, int digits) {
    return LocalTime.ofNanoOfDay(Math.min(nanos(count, digits), DAY_NANOS - 1));
  }

  static long nanos(long count, int digits) {
    return count * (SECOND_NANOS / unitsPerSecond(digits));
  }

  private static long unitsPerSecond(int digits) {
    long units = 1;
    for (int i = 0; i < digits; i++) {
      units *= 10;
    }
    return units;
  }

  /** A wall clock's reading as java.sql has it, in a zone. */
  static Timestamp sql(LocalDateTime time, TimeZone zone) {
    // By fields where it can: instants of java.sql follow another calendar before 1582.
    return zone.equals(TimeZone.getDefault())
        ? Timestamp.valueOf(time)
        : Timestamp.from(time.atZone(zone.toZoneId()).toInstant());
  }

  static String dateText(LocalDate day) {
    long days = day.toEpochDay();
    if (Math.abs(days) == Integer.MAX_VALUE) {
      return infinityText(days);
    }
    int year = day.getYear();
    return "%04d-%02d-%02d%s"
        .formatted(
            year > 0 ? year : 1 - year,
            day.getMonthValue(),
            day.getDayOfMonth(),
            year > 0 ? "" : " (BC)");
  }

  static String timestampText(long count, int digits) {
    if (isInfinite(count)) {
      return infinityText(count);
    }
    LocalDateTime time = timestamp(count, digits);
    return dateText(time.toLocalDate()) + " " + timeText(time.toLocalTime().toNanoOfDay());
  }

  static String infinityText(long count) {
    return count > 0 ? "infinity" : "-infinity";
  }

  /**
   * @param nanos of the day; its end is 24:00:00
   */
  static String timeText(long nanos) {
    long seconds = nanos / SECOND_NANOS;
    String text = "%02d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    long rest = nanos % SECOND_NANOS;
    return rest == 0 ? text : text + "." + "%09d".formatted(rest).replaceFirst("0+$", "");
  }
}
