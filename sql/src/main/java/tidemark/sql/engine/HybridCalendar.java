package tidemark.sql.engine;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;

/**
 * Days and times of java.sql, whose own conversions forget that a year was before 1. Stateless.
 * Thread-safe.
 */
final class HybridCalendar {
  private HybridCalendar() {}

  static LocalDate day(Date date) {
    LocalDate day = date.toLocalDate();
    return isBeforeChrist(date) ? day.withYear(1 - day.getYear()) : day;
  }

  static LocalDateTime time(Timestamp timestamp) {
    LocalDateTime time = timestamp.toLocalDateTime();
    return isBeforeChrist(timestamp) ? time.withYear(1 - time.getYear()) : time;
  }

  private static boolean isBeforeChrist(java.util.Date date) {
    Calendar calendar = new GregorianCalendar();
    calendar.setTime(date);
    return calendar.get(Calendar.ERA) == GregorianCalendar.BC;
  }
}
