package tidemark.ingest.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Separated values of the plainest kind, proven by a look at every byte: ASCII, no quotes, as many
 * fields in each line as in the header. Of such a file it is known what each column holds, so that
 * the engine may read whole numbers and days as such, which costs it half of reading texts. Asked
 * without this proof it would take 1.5 for 2, and 2026-2-1 for a day. One thread at a time.
 */
final class PlainValues {
  private static final String TEXT = "VARCHAR";
  private static final String WHOLE = "BIGINT";
  private static final String DAY = "DATE";

  /** Kinds of bytes; from {@link #DELIMITER} on a field ends. */
  private static final int DIGIT = 1;

  private static final int DASH = 2;
  private static final int SPACE = 4;
  private static final int OTHER = 8;
  private static final int DELIMITER = 16;
  private static final int LINE_END = 32;
  private static final int UNFIT = 64;

  private static final int NOT_PLAIN = -1;

  private final byte[] kinds = new byte[256];
  private final long delimiters;
  private final byte[] buffer;
  private final int lineEndBytes;
  private final int columnCount;
  private final boolean[] isWhole;
  private final boolean[] isDay;

  /** Of each column the day before: its first eight bytes, and its last eight. */
  private final long[] dayStarts;

  private final long[] dayEnds;

  private final byte[] lastDay = new byte[PlainBytes.DAY_BYTES];
  private long lineCount;
  private boolean hasSpaces;

  private PlainValues(Shape.Csv csv, boolean hasReturns, int bufferBytes) {
    columnCount = csv.header().size();
    Arrays.fill(kinds, (byte) UNFIT);
    Arrays.fill(kinds, '!', 0x80, (byte) OTHER);
    Arrays.fill(kinds, '0', '9' + 1, (byte) DIGIT);
    kinds[' '] = SPACE;
    kinds['\t'] = SPACE;
    kinds['-'] = DASH;
    kinds['"'] = UNFIT;
    kinds[csv.delimiter()] = DELIMITER;
    delimiters = csv.delimiter() * PlainBytes.EACH;
    kinds[hasReturns ? '\r' : '\n'] = LINE_END;
    lineEndBytes = hasReturns ? 2 : 1;
    buffer = new byte[bufferBytes];
    isWhole = new boolean[columnCount];
    isDay = new boolean[columnCount];
    Arrays.fill(isWhole, true);
    Arrays.fill(isDay, true);
    dayStarts = new long[columnCount];
    dayEnds = new long[columnCount];
  }

  /**
   * The same values, with the type of each column.
   *
   * @param head the file's first bytes
   * @param bufferBytes of lines longer than this nothing is proven
   * @return empty where the values aren't plain
   */
  static Optional<Shape.Csv> prove(Path file, String head, int bufferBytes) throws IOException {
    if (head.isEmpty() || head.charAt(0) <= ' ' || "<{[".indexOf(head.charAt(0)) >= 0) {
      return Optional.empty();
    }
    if (!(CsvReader.shape(head) instanceof Shape.Csv csv)
        || csv.linesBefore() > 0
        || csv.header().size() < 2) {
      return Optional.empty();
    }
    int end = head.indexOf('\n');
    boolean hasReturns = end > 0 && head.charAt(end - 1) == '\r';
    PlainValues values = new PlainValues(csv, hasReturns, bufferBytes);
    if (!values.read(file)) {
      return Optional.empty();
    }
    long meanLineBytes = Files.size(file) / values.lineCount;
    return Optional.of(
        csv.proven(new Shape.Csv.Proof(values.types(), values.hasSpaces, meanLineBytes)));
  }

  private boolean read(Path file) throws IOException {
    // What follows the last byte is marked as a line's end.
    int most = buffer.length - lineEndBytes;
    try (InputStream in = Files.newInputStream(file)) {
      int kept = 0;
      while (kept < most) {
        int end = kept + in.readNBytes(buffer, kept, most - kept);
        boolean isLast = end < most;
        if (isLast && end > kept && buffer[end - 1] != '\n') {
          end = endLine(end);
        }
        int seen = look(end);
        if (seen == NOT_PLAIN || isLast) {
          return seen == end && lineCount > 1;
        }
        kept = end - seen;
        System.arraycopy(buffer, seen, buffer, 0, kept);
      }
      return false;
    }
  }

  private int endLine(int end) {
    buffer[end] = (byte) (lineEndBytes == 2 ? '\r' : '\n');
    buffer[end + lineEndBytes - 1] = '\n';
    return end + lineEndBytes;
  }

  /** Goes through all whole lines; answers where they end, or that one isn't plain. */
  private int look(int end) {
    endLine(Math.min(end, buffer.length - lineEndBytes));
    byte[] bytes = buffer;
    int lineStart = 0;
    int column = 0;
    int start = 0;
    while (true) {
      if (column == columnCount) {
        return start < end ? NOT_PLAIN : lineStart;
      }
      int position = lineCount > 0 ? skip(column, start) : start;
      int kind = kinds[bytes[position] & 0xFF];
      if (kind < DELIMITER) {
        // Not what was looked for: every byte counts.
        position = start;
        int seen = 0;
        kind = kinds[bytes[position] & 0xFF];
        while (kind < DELIMITER) {
          seen |= kind;
          kind = kinds[bytes[++position] & 0xFF];
        }
        if (lineCount > 0 && position + (kind == LINE_END ? lineEndBytes : 1) <= end) {
          learn(column, start, position - start, seen);
        }
      } else if (position > start && isWhole[column]) {
        isDay[column] = false;
      }
      if (position + (kind == LINE_END ? lineEndBytes : 1) > end) {
        return lineStart;
      }
      if (kind == UNFIT) {
        return NOT_PLAIN;
      }
      column++;
      start = position + 1;
      if (kind == LINE_END) {
        start = position + lineEndBytes;
        if (column != columnCount || bytes[start - 1] != '\n') {
          return NOT_PLAIN;
        }
        lineStart = start;
        column = 0;
        lineCount++;
      }
    }
  }

  /** Where a field ends that is what its column was so far; else a place within it. */
  private int skip(int column, int start) {
    if (isWhole[column]) {
      return skipNumber(start);
    }
    if (isDay[column]) {
      return isDayBefore(column, start) ? start + PlainBytes.DAY_BYTES : start;
    }
    return PlainBytes.textEnd(buffer, start, '!' * PlainBytes.EACH, delimiters, -1);
  }

  /** Numbers with zeros before them wouldn't be told as they are written. */
  private int skipNumber(int start) {
    int end = PlainBytes.digitsEnd(buffer, start);
    int length = end - start;
    boolean isTold = length <= PlainBytes.DIGITS_MAX && (length < 2 || buffer[start] != '0');
    return isTold ? end : start;
  }

  private boolean isDayBefore(int column, int start) {
    return start + PlainBytes.DAY_BYTES < buffer.length
        && PlainBytes.eight(buffer, start) == dayStarts[column]
        && PlainBytes.eight(buffer, start + PlainBytes.DAY_BYTES - Long.BYTES) == dayEnds[column];
  }

  /** What a field can't be, its column can't be. */
  private void learn(int column, int start, int length, int seen) {
    hasSpaces |= (seen & SPACE) != 0;
    if (length > 0) {
      isWhole[column] &=
          seen == DIGIT && length <= PlainBytes.DIGITS_MAX && (buffer[start] != '0' || length == 1);
      isDay[column] &=
          seen == (DIGIT | DASH) && length == PlainBytes.DAY_BYTES && isDay(column, start);
    }
  }

  private boolean isDay(int column, int start) {
    boolean isDay = PlainBytes.isDay(buffer, start, lastDay);
    if (isDay) {
      dayStarts[column] = PlainBytes.eight(buffer, start);
      dayEnds[column] = PlainBytes.eight(buffer, start + PlainBytes.DAY_BYTES - Long.BYTES);
    }
    return isDay;
  }

  private List<String> types() {
    return IntStream.range(0, columnCount)
        .mapToObj(i -> isWhole[i] == isDay[i] ? TEXT : isWhole[i] ? WHOLE : DAY)
        .toList();
  }
}
