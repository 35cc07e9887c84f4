package tidemark.api.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a row as JSON, without loss: what a JavaScript number can't hold travels as text.
 * Stateless. Thread-safe.
 */
public final class JsonValue {
  /** Beyond it, doubles skip whole numbers. */
  private static final long SAFE = 1L << 53;

  private static final BigInteger BIG_SAFE = BigInteger.valueOf(SAFE);
  private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ISO_LOCAL_DATE_TIME;
  private static final DateTimeFormatter INSTANT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  /** With a number for UTC too, since the engine reads no {@code Z} behind a time. */
  private static final DateTimeFormatter OFFSET_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendOffset("+HH:MM:ss", "+00:00")
          .toFormatter();

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonValue() {}

  /** The value as text of its own, as nested values stand in CSV and JDBC. */
  public static String text(@Nullable Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(value, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter throws none
    }
    return text.toString();
  }

  static void write(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Number number) {
      writeNumber(number, json);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Iterable<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(element, json);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(key(entry.getKey()));
        write(entry.getValue(), json);
      }
      json.writeEndObject();
    } else {
      json.writeString(scalar(value));
    }
  }

  private static void writeNumber(Number number, JsonGenerator json) throws IOException {
    if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      json.writeNumber(number.intValue());
    } else if (number instanceof Long whole) {
      if (whole > SAFE || whole < -SAFE) {
        json.writeString(whole.toString());
      } else {
        json.writeNumber(whole);
      }
    } else if (number instanceof BigInteger whole) {
      if (whole.abs().compareTo(BIG_SAFE) > 0) {
        json.writeString(whole.toString());
      } else {
        json.writeNumber(whole.longValueExact());
      }
    } else if (number instanceof Double || number instanceof Float) {
      if (Double.isFinite(number.doubleValue())) {
        json.writeNumber(number.toString());
      } else {
        json.writeString(number.toString());
      }
    } else {
      json.writeString(scalar(number));
    }
  }

  /** A map's key, which JSON wants as text: nested ones as the JSON of them. */
  private static String key(@Nullable Object key) {
    return key == null ? "null" : isNested(key) ? text(key) : scalar(key);
  }

  /** A value of any kind as unquoted text: nested ones as JSON, others as in {@link #scalar}. */
  public static String plainText(Object value) {
    return isNested(value) ? text(value) : scalar(value);
  }

  /** A value that isn't nested, as unquoted text: ISO 8601 for times, all digits of a decimal. */
  static String scalar(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof LocalTime time) {
      return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }
    if (value instanceof OffsetTime time) {
      return OFFSET_TIME.format(time);
    }
    if (value instanceof LocalDate || value instanceof LocalDateTime) {
      return unsigned(
          value instanceof LocalDateTime time ? TIMESTAMP.format(time) : value.toString());
    }
    if (value instanceof OffsetDateTime time) {
      return unsigned(INSTANT.format(time.withOffsetSameInstant(ZoneOffset.UTC)));
    }
    if (value instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    return value.toString();
  }

  /** A year beyond 9999 without the sign of ISO 8601, which the engine couldn't read back. */
  private static String unsigned(String time) {
    return time.startsWith("+") ? time.substring(1) : time;
  }

  /** Whether it is written as an array or object. */
  static boolean isNested(Object value) {
    return value instanceof Iterable<?> || value instanceof Map<?, ?>;
  }
}
