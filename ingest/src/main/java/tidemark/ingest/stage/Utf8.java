package tidemark.ingest.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a file is UTF-8 throughout, at the speed of reading it. Stateless. Thread-safe. */
final class Utf8 {
  private static final long HIGH_BITS = 0x8080808080808080L;

  /**
   * The first byte that UTF-8 has no meaning for.
   *
   * @param offset from 0
   * @param line from 1
   */
  record Fault(long offset, long line, int found) {}

  private Utf8() {}

  static Optional<Fault> findFault(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      int kept = 0;
      long before = 0;
      long line = 1;
      while (true) {
        int read = in.readNBytes(buffer, kept, buffer.length - kept);
        int end = kept + read;
        boolean last = end < buffer.length;
        int position = 0;
        while (position < end) {
          int next = afterAscii(buffer, position, end);
          line += newlines(buffer, position, next);
          position = next;
          if (position == end) {
            break;
          }
          int length = sequenceLength(buffer, position, end);
          if (length == 0 || (length > end - position && last)) {
            return Optional.of(new Fault(before + position, line, buffer[position] & 0xFF));
          }
          if (length > end - position) {
            break;
          }
          position += length;
        }
        if (last) {
          return Optional.empty();
        }
        kept = end - position;
        System.arraycopy(buffer, position, buffer, 0, kept);
        before += position;
      }
    }
  }

  private static int afterAscii(byte[] bytes, int from, int end) {
    int position = from;
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    while (position + Long.BYTES <= end && (words.getLong(position) & HIGH_BITS) == 0) {
      position += Long.BYTES;
    }
    while (position < end && bytes[position] >= 0) {
      position++;
    }
    return position;
  }

  private static long newlines(byte[] bytes, int from, int end) {
    long count = 0;
    for (int i = from; i < end; i++) {
      if (bytes[i] == '\n') {
        count++;
      }
    }
    return count;
  }

  /**
   * Length of the sequence that starts here; 0 where none does. May reach beyond {@code end}, when
   * what is there may still become one. Bounds after RFC 3629, table 3-7 of Unicode.
   */
  private static int sequenceLength(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xFF;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    for (int i = 1; i < length && at + i < end; i++) {
      int next = bytes[at + i] & 0xFF;
      if (next < (i == 1 ? low : 0x80) || next > (i == 1 ? high : 0xBF)) {
        return 0;
      }
    }
    return length;
  }
}
