package tidemark.ingest.stage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * Days, numbers and texts as bytes that can't be misread, looked at eight at a time. Stateless.
 * Thread-safe.
 */
final class PlainBytes {
  /** All numbers of so many digits fit into 64 bits. */
  static final int DIGITS_MAX = 18;

  static final int DAY_BYTES = 10;

  /** Eight bytes at once, the first of them lowest. */
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  static final long EACH = 0x0101010101010101L;
  private static final long EACH_HIGH = EACH << 7;

  /** Added to digits it leaves the high bit as it is, and sets it from ten on. */
  private static final long NINE_TO_HIGH = EACH * (0x80 - 10);

  private PlainBytes() {}

  /** The eight bytes from there on. */
  static long eight(byte[] bytes, int from) {
    return (long) EIGHT.get(bytes, from);
  }

  /** Where the digits that begin there end; there as well where no look at eight bytes finds it. */
  static int digitsEnd(byte[] bytes, int start) {
    int position = start;
    while (position <= bytes.length - Long.BYTES) {
      long values = eight(bytes, position) ^ ('0' * EACH);
      // The lowest marked byte is no digit.
      long marks = ((values + NINE_TO_HIGH) | values) & EACH_HIGH;
      if (marks != 0) {
        return position + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
      }
      position += Long.BYTES;
    }
    return start;
  }

  /**
   * Up to where no quote stands, nor any of these; before it where no look at eight bytes finds
   * one.
   *
   * @param lowest what lies below it, eight times
   * @param other one more, eight times
   * @param beyond -1 for what is beyond ASCII, else 0
   */
  static int textEnd(byte[] bytes, int start, long lowest, long other, long beyond) {
    int position = start;
    while (position <= bytes.length - Long.BYTES) {
      long eight = eight(bytes, position);
      // The lowest marked byte is one of these; above it others may be marked.
      long marks =
          (((eight - lowest) & ~eight)
                  | (eight & beyond)
                  | zeros(eight ^ ('"' * EACH))
                  | zeros(eight ^ other))
              & EACH_HIGH;
      if (marks != 0) {
        return position + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
      }
      position += Long.BYTES;
    }
    return position;
  }

  /** The highest bit of each byte that is zero, and perhaps of bytes above the first of them. */
  private static long zeros(long eight) {
    return (eight - EACH) & ~eight;
  }

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
