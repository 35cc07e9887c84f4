package tidemark.ingest.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a file is UTF-8 throughout, at the speed of reading it. One thread at a time. */
final class Utf8 {
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;

  /** After so many faults nobody doubts any more that it isn't UTF-8. */
  private static final int FAULTS_MAX = 4096;

  /**
   * A byte that has no place in the text.
   *
   * @param offset from 0
   * @param line from 1
   */
  record Fault(long offset, long line, int found) {}

  /**
   * What a file's bytes are, taken as UTF-8.
   *
   * @param fault the first byte that UTF-8 has no meaning for
   * @param nul the first NUL, which no text has
   * @param faults how many; the survey ends at {@value #FAULTS_MAX}
   * @param sequences how many characters beyond ASCII, where it is read as UTF-8
   * @param isCut whether the only fault is that the last character is cut off
   * @param longest the longest line
   */
  record Survey(
      Optional<Fault> fault,
      Optional<Fault> nul,
      long faults,
      long sequences,
      boolean isCut,
      Line longest) {
    /** UTF-8 with a damaged place, rather than another encoding: chance makes no characters. */
    boolean isDamaged() {
      return isCut || sequences > faults;
    }
  }

  /**
   * A line of the text.
   *
   * @param number from 1
   */
  record Line(long number, long bytes) {}

  private Optional<Fault> fault = Optional.empty();
  private Optional<Fault> nul = Optional.empty();
  private long faults;
  private long sequences;
  private boolean isCut;
  private long line = 1;
  private long lineStart;
  private Line longest = new Line(1, 0);

  private Utf8() {}

  static Survey survey(Path file) throws IOException {
    Utf8 survey = new Utf8();
    survey.read(file);
    return new Survey(
        survey.fault,
        survey.nul,
        survey.faults,
        survey.sequences,
        survey.isCut && survey.faults == 1,
        survey.longest);
  }

  private void read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      int kept = 0;
      long before = 0;
      while (faults < FAULTS_MAX) {
        int read = in.readNBytes(buffer, kept, buffer.length - kept);
        int end = kept + read;
        boolean isLast = end < buffer.length;
        int position = look(buffer, end, before, isLast);
        if (isLast) {
          endLine(before + end);
          return;
        }
        kept = end - position;
        System.arraycopy(buffer, position, buffer, 0, kept);
        before += position;
      }
    }
  }

  /** Answers where it stopped: at the end, or before a character that the next bytes complete. */
  private int look(byte[] bytes, int end, long before, boolean isLast) {
    int position = 0;
    while (position < end) {
      int next = afterPlain(bytes, position, end);
      countLines(bytes, position, next, before);
      position = next;
      if (position == end) {
        break;
      }
      if (bytes[position] == 0) {
        if (nul.isEmpty()) {
          nul = Optional.of(new Fault(before + position, line, 0));
        }
        position++;
        continue;
      }
      int length = sequenceLength(bytes, position, end);
      if (length > end - position && !isLast) {
        return position;
      }
      if (length == 0 || length > end - position) {
        isCut = length > 0;
        faults++;
        if (fault.isEmpty()) {
          fault = Optional.of(new Fault(before + position, line, bytes[position] & 0xFF));
        }
        position++;
      } else {
        sequences++;
        position += length;
      }
    }
    return end;
  }

  /** The first place from here that is NUL or beyond ASCII. */
  private static int afterPlain(byte[] bytes, int from, int end) {
    int position = from;
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    while (position + Long.BYTES <= end) {
      long word = words.getLong(position);
      if (((word | ((word - LOW_BITS) & ~word)) & HIGH_BITS) != 0) {
        break;
      }
      position += Long.BYTES;
    }
    while (position < end && bytes[position] > 0) {
      position++;
    }
    return position;
  }

  private void countLines(byte[] bytes, int from, int end, long before) {
    for (int i = from; i < end; i++) {
      if (bytes[i] == '\n') {
        endLine(before + i);
        line++;
        lineStart = before + i + 1;
      }
    }
  }

  private void endLine(long end) {
    if (end - lineStart > longest.bytes()) {
      longest = new Line(line, end - lineStart);
    }
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
