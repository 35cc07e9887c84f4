package tidemark.sql.parse;

import java.nio.charset.StandardCharsets;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A place in a statement's text: line and column, from 1, in code points. Immutable. */
public record Place(int line, int column) {
  /** The place of a UTF-16 index, as Java counts. */
  public static Place ofIndex(String text, int index) {
    int end = Math.max(0, Math.min(index, text.length()));
    int lineStart = end == 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new Place(line, text.codePointCount(lineStart, end) + 1);
  }

  /** The place of a byte of the text's UTF-8, as DuckDB counts. */
  public static Place ofByte(String text, long position) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int end = (int) Math.max(0, Math.min(position, bytes.length));
    return ofIndex(text, new String(bytes, 0, end, StandardCharsets.UTF_8).length());
  }

  static int byteCount(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A failure at this place; the message gets the place after its first sentence's subject. */
  public TidemarkException fail(ErrorCode code, String what, String mend) {
    return TidemarkException.of(code, what + " (" + this + "). " + mend).at(line, column);
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
