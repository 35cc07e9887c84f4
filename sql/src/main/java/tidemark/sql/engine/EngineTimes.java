package tidemark.sql.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/**
 * The engine's days, times and timestamps, from the numbers it keeps. What java.time has no value
 * for comes as text: {@code infinity}, {@code -infinity}, {@code 24:00:00}. Stateless. Thread-safe.
 */
final class EngineTimes {
  private static final String INFINITY = "infinity";
  private static final String MINUS_INFINITY = "-infinity";
  private static final String END_OF_DAY = "24:00:00";

  private static final long DAY_NANOS = 86_400_000_000_000L;
  private static final int OFFSET_BITS = 24;
  private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;

  /** The engine keeps an offset as its distance from the largest one, so that it sorts. */
  private static final long OFFSET_SECONDS_MAX = 16 * 60 * 60 - 1;

  private EngineTimes() {}

  static Object date(LocalDate day) {
    long days = day.toEpochDay();
    if (days == Integer.MAX_VALUE) {
      return INFINITY;
    }
    return days == -Integer.MAX_VALUE ? MINUS_INFINITY : day;
  }

  /**
   * @param value units since 1970
   * @param unitsPerSecond 1, 1,000, 1,000,000 or 1,000,000,000
   */
  static Object timestamp(long value, int unitsPerSecond) {
    if (isInfinite(value)) {
      return infinity(value);
    }
    long seconds = Math.floorDiv(value, unitsPerSecond);
    int rest = Math.floorMod(value, unitsPerSecond);
    return LocalDateTime.ofEpochSecond(
        seconds, rest * (1_000_000_000 / unitsPerSecond), ZoneOffset.UTC);
  }

  /**
   * @param micros since 1970
   * @return in UTC
   */
  static Object instant(long micros) {
    Object local = timestamp(micros, 1_000_000);
    return local instanceof LocalDateTime time ? time.atOffset(ZoneOffset.UTC) : local;
  }

  static Object time(long nanos) {
    return nanos == DAY_NANOS ? END_OF_DAY : LocalTime.ofNanoOfDay(nanos);
  }

  /**
   * @param bits microseconds of the day and the offset, as the engine packs them
   */
  static Object offsetTime(long bits) {
    ZoneOffset offset =
        ZoneOffset.ofTotalSeconds((int) (OFFSET_SECONDS_MAX - (bits & OFFSET_MASK)));
    Object time = time((bits >>> OFFSET_BITS) * 1_000);
    return time instanceof LocalTime local ? OffsetTime.of(local, offset) : time + offset.getId();
  }

  private static boolean isInfinite(long value) {
    return value == Long.MAX_VALUE || value == -Long.MAX_VALUE;
  }

  private static String infinity(long value) {
    return value > 0 ? INFINITY : MINUS_INFINITY;
  }
}
