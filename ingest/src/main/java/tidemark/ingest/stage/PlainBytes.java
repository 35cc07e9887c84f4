package tidemark.ingest.stage;

import java.time.YearMonth;
import java.util.Arrays;

/** Days and numbers as bytes that can't be misread. Stateless. Thread-safe. */
final class PlainBytes {
  /** All numbers of so many digits fit into 64 bits. */
  static final int DIGITS_MAX = 18;

  static final int DAY_BYTES = 10;

  private PlainBytes() {}

  /**
   * Whether a day of the calendar stands there, such as 2026-02-16.
   *
   * @param last the day that was found before, which it mostly is again; becomes this one
   */
  static boolean isDay(byte[] bytes, int start, byte[] last) {
    if (Arrays.equals(bytes, start, start + DAY_BYTES, last, 0, DAY_BYTES)) {
      return true;
    }
    int year = number(bytes, start, 4);
    int month = number(bytes, start + 5, 2);
    int day = number(bytes, start + 8, 2);
    boolean isDay =
        bytes[start + 4] == '-'
            && bytes[start + 7] == '-'
            && year >= 1
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    if (isDay) {
      System.arraycopy(bytes, start, last, 0, DAY_BYTES);
    }
    return isDay;
  }

  /** 0 where there is anything else among the digits. */
  private static int number(byte[] bytes, int from, int length) {
    int number = 0;
    for (int i = from; i < from + length; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return 0;
      }
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }
}
