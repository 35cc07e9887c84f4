package tidemark.ingest.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON lines of the plainest kind, proven by a look at every byte: a record a line, of texts, whole
 * numbers, truths and nulls, none of its keys twice. Of such a file it is known what each key
 * holds, so that the engine may read the records straight into columns, whole numbers and days as
 * such, which costs it a third of taking the values out of each record's text. One thread at a
 * time.
 */
final class PlainRecords {
  private static final String TEXT = "VARCHAR";
  private static final int KEYS_MAX = 64;

  /** Lines longer than this aren't plain. */
  private static final int BUFFER_BYTES = 1 << 20;

  private static final int NOT_PLAIN = -1;

  private final InputStream in;
  private final boolean isAsciiOnly;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final List<Key> keys = new ArrayList<>();
  private int position;
  private int end;

  private PlainRecords(InputStream in, boolean isAsciiOnly) {
    this.in = in;
    this.isAsciiOnly = isAsciiOnly;
  }

  /** What is known of the values of a key. */
  private static final class Key {
    final byte[] name;

    /** The name in quotes and the colon, eight bytes each; of the last one those that count. */
    final long[] asWritten;

    final long lastCounts;
    final int writtenBytes;
    final byte[] lastDay = new byte[PlainBytes.DAY_BYTES];
    boolean isWhole = true;
    boolean isDay = true;
    boolean isSeen;

    Key(byte[] name) {
      this.name = name;
      writtenBytes = name.length + 3;
      byte[] written = new byte[(writtenBytes + Long.BYTES - 1) / Long.BYTES * Long.BYTES];
      written[0] = '"';
      System.arraycopy(name, 0, written, 1, name.length);
      written[name.length + 1] = '"';
      written[name.length + 2] = ':';
      asWritten = new long[written.length / Long.BYTES];
      Arrays.setAll(asWritten, i -> PlainBytes.eight(written, i * Long.BYTES));
      lastCounts = -1L >>> ((written.length - writtenBytes) * Byte.SIZE);
    }

    /** Whether it stands there as it mostly does, without a blank before the colon. */
    boolean isWritten(byte[] bytes, int start) {
      int last = asWritten.length - 1;
      if (start + asWritten.length * Long.BYTES > bytes.length) {
        return false;
      }
      for (int i = 0; i < last; i++) {
        if (PlainBytes.eight(bytes, start + i * Long.BYTES) != asWritten[i]) {
          return false;
        }
      }
      long rest = PlainBytes.eight(bytes, start + last * Long.BYTES) ^ asWritten[last];
      return (rest & lastCounts) == 0;
    }

    String type() {
      return !isSeen || isWhole == isDay ? TEXT : isWhole ? "BIGINT" : "DATE";
    }
  }

  /**
   * The type of each key, in the engine's words, in the order in which they come.
   *
   * @param isAsciiOnly nothing is proven of a file with anything else, so that its encoding needs
   *     no look
   * @return empty where the records aren't plain, or no records
   */
  static Optional<Map<String, String>> prove(Path file, boolean isAsciiOnly) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      PlainRecords records = new PlainRecords(in, isAsciiOnly);
      return records.read() ? Optional.of(records.types()) : Optional.empty();
    }
  }

  private Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    for (Key key : keys) {
      types.put(new String(key.name, StandardCharsets.UTF_8), key.type());
    }
    return types;
  }

  private boolean read() throws IOException {
    boolean isLast = false;
    while (!isLast) {
      int kept = end - position;
      System.arraycopy(buffer, position, buffer, 0, kept);
      // One byte is left for the end of a last line that has none.
      int most = BUFFER_BYTES - 1;
      end = kept + in.readNBytes(buffer, kept, most - kept);
      position = 0;
      isLast = end < most;
      int linesEnd = isLast ? endLine() : lastLineEnd();
      if ((linesEnd == 0 && !isLast) || !readLines(linesEnd)) {
        return false;
      }
    }
    return !keys.isEmpty();
  }

  private int endLine() {
    if (end > 0 && buffer[end - 1] != '\n') {
      buffer[end++] = '\n';
    }
    return end;
  }

  private int lastLineEnd() {
    int last = end;
    while (last > 0 && buffer[last - 1] != '\n') {
      last--;
    }
    return last;
  }

  /** Whole lines, so that no look goes beyond what was read. */
  private boolean readLines(int linesEnd) {
    while (position < linesEnd) {
      if (buffer[position] == '{') {
        position = record(position + 1);
        if (position == NOT_PLAIN) {
          return false;
        }
      }
      int next = position;
      if (buffer[next] == '\r') {
        next++;
      }
      if (buffer[next] != '\n') {
        return false;
      }
      position = next + 1;
    }
    return true;
  }

  /** From behind the brace to behind the other one. */
  private int record(int start) {
    byte[] bytes = buffer;
    long seen = 0;
    int at = blanks(start);
    if (bytes[at] == '}') {
      return at + 1;
    }
    for (int expected = 0; ; expected++) {
      int number = expected;
      if (expected < keys.size() && keys.get(expected).isWritten(bytes, at)) {
        at += keys.get(expected).writtenBytes;
      } else {
        number = bytes[at] == '"' ? key(at + 1) : NOT_PLAIN;
        if (number == NOT_PLAIN) {
          return NOT_PLAIN;
        }
        at = blanks(at + keys.get(number).name.length + 2);
        if (bytes[at++] != ':') {
          return NOT_PLAIN;
        }
      }
      if ((seen & 1L << number) != 0) {
        return NOT_PLAIN;
      }
      seen |= 1L << number;
      at = value(blanks(at), keys.get(number));
      if (at == NOT_PLAIN) {
        return NOT_PLAIN;
      }
      at = blanks(at);
      if (bytes[at] == '}') {
        return at + 1;
      }
      if (bytes[at] != ',') {
        return NOT_PLAIN;
      }
      at = blanks(at + 1);
    }
  }

  private int blanks(int from) {
    int at = from;
    while (buffer[at] == ' ' || buffer[at] == '\t') {
      at++;
    }
    return at;
  }

  /** The key that begins there. */
  private int key(int start) {
    for (int number = 0; number < keys.size(); number++) {
      if (isNamed(keys.get(number), start)) {
        return number;
      }
    }
    int at = start;
    while (buffer[at] != '"') {
      // An escaped letter is the same letter.
      if (buffer[at] == '\\' || isUnfit(buffer[at])) {
        return NOT_PLAIN;
      }
      at++;
    }
    if (keys.size() == KEYS_MAX) {
      return NOT_PLAIN;
    }
    keys.add(new Key(Arrays.copyOfRange(buffer, start, at)));
    return keys.size() - 1;
  }

  private boolean isNamed(Key key, int start) {
    int length = key.name.length;
    return start + length < end
        && buffer[start + length] == '"'
        && Arrays.equals(buffer, start, start + length, key.name, 0, length);
  }

  private int value(int start, Key key) {
    byte first = buffer[start];
    if (first == '"') {
      return text(start + 1, key);
    }
    if (first == '-' || (first >= '0' && first <= '9')) {
      return number(start, key);
    }
    if (first == 'n') {
      return word(start, "null");
    }
    key.isSeen = true;
    key.isWhole = false;
    key.isDay = false;
    return first == 't' ? word(start, "true") : first == 'f' ? word(start, "false") : NOT_PLAIN;
  }

  private int text(int start, Key key) {
    byte[] bytes = buffer;
    int at = plain(start);
    while (bytes[at] != '"') {
      if (bytes[at] == '\\') {
        at++;
      }
      if (isUnfit(bytes[at])) {
        return NOT_PLAIN;
      }
      at = plain(at + 1);
    }
    key.isSeen = true;
    key.isWhole = false;
    key.isDay =
        key.isDay
            && at - start == PlainBytes.DAY_BYTES
            && PlainBytes.isDay(bytes, start, key.lastDay);
    return at + 1;
  }

  /** Bytes beyond ASCII are negative. */
  private boolean isUnfit(byte letter) {
    return letter < 0 ? isAsciiOnly : letter < ' ';
  }

  private int plain(int start) {
    return PlainBytes.textEnd(
        buffer, start, ' ' * PlainBytes.EACH, '\\' * PlainBytes.EACH, isAsciiOnly ? -1 : 0);
  }

  private int number(int start, Key key) {
    byte[] bytes = buffer;
    int digits = bytes[start] == '-' ? start + 1 : start;
    int at = PlainBytes.digitsEnd(bytes, digits);
    while (bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    // Of a fraction the engine would tell the digits otherwise; zeros before a number aren't JSON.
    if (at == digits
        || (bytes[digits] == '0' && at > digits + 1)
        || bytes[at] == '.'
        || bytes[at] == 'e'
        || bytes[at] == 'E') {
      return NOT_PLAIN;
    }
    key.isSeen = true;
    key.isDay = false;
    key.isWhole &= digits == start && at - digits <= PlainBytes.DIGITS_MAX;
    return at;
  }

  private int word(int start, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (buffer[start + i] != word.charAt(i)) {
        return NOT_PLAIN;
      }
    }
    return start + word.length();
  }
}
