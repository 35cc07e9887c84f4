package tidemark.sql.engine;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A geometry's well-known text from its well-known bytes, as the engine's cast to VARCHAR writes
 * it. The driver casts whole columns only, so it can't say what a geometry inside a list is. One
 * thread at a time.
 */
final class GeometryText {
  private static final String[] NAMES = {
    "",
    "POINT",
    "LINESTRING",
    "POLYGON",
    "MULTIPOINT",
    "MULTILINESTRING",
    "MULTIPOLYGON",
    "GEOMETRYCOLLECTION"
  };
  private static final String[] DIMENSIONS = {"", " Z", " M", " ZM"};
  private static final int POINT = 1;
  private static final int POLYGON = 3;
  private static final int MULTIPOINT = 4;
  private static final int COLLECTION = 7;
  private static final int DIMENSION_STEP = 1_000;
  private static final int PLAIN_DIGITS = 16;
  private static final int PLAIN_NOUGHTS = 4;

  private final ByteBuffer bytes;
  private final StringBuilder text = new StringBuilder();

  private GeometryText(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  static String of(byte[] wellKnownBytes) {
    GeometryText geometry = new GeometryText(wellKnownBytes);
    geometry.geometry(true);
    return geometry.text.toString();
  }

  /**
   * @param named whether its kind is said; it isn't inside a MULTI…
   */
  private void geometry(boolean named) {
    bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int code = bytes.getInt();
    int kind = code % DIMENSION_STEP;
    int dimensions = code / DIMENSION_STEP;
    int width = 2 + (dimensions == 0 ? 0 : dimensions == 3 ? 2 : 1);
    if (named) {
      text.append(NAMES[kind]).append(DIMENSIONS[dimensions]).append(' ');
    }
    if (kind == POINT) {
      point(width, named);
      return;
    }
    int count = bytes.getInt();
    if (count == 0) {
      text.append("EMPTY");
      return;
    }
    text.append('(');
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ", ");
      if (kind >= MULTIPOINT) {
        geometry(kind == COLLECTION);
      } else if (kind == POLYGON) {
        ring(width);
      } else {
        vertex(width);
      }
    }
    text.append(')');
  }

  /** An empty one has no numbers in it. */
  private void point(int width, boolean bracketed) {
    boolean empty = true;
    for (int i = 0; i < width; i++) {
      empty &= Double.isNaN(bytes.getDouble(bytes.position() + i * Double.BYTES));
    }
    if (empty) {
      text.append("EMPTY");
      bytes.position(bytes.position() + width * Double.BYTES);
      return;
    }
    text.append(bracketed ? "(" : "");
    vertex(width);
    text.append(bracketed ? ")" : "");
  }

  private void ring(int width) {
    int count = bytes.getInt();
    text.append('(');
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ", ");
      vertex(width);
    }
    text.append(')');
  }

  private void vertex(int width) {
    for (int i = 0; i < width; i++) {
      text.append(i == 0 ? "" : " ").append(number(bytes.getDouble()));
    }
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value > 0 ? "0" : "-0";
    }
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = decimal.precision() - decimal.scale() - 1;
    if (exponent >= -PLAIN_NOUGHTS && exponent < PLAIN_DIGITS) {
      return decimal.toPlainString();
    }
    String digits = decimal.unscaledValue().abs().toString();
    return (value < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + "e%+03d".formatted(exponent);
  }
}
