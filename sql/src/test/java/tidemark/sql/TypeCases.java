package tidemark.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of each type: null, smallest, largest, odd ones, and those beyond. */
final class TypeCases {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter();
  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder().appendOffset("+HH:mm:ss", "+00").toFormatter();

  /**
   * @param type as it stands behind {@code ::}
   * @param values expressions of that type
   * @param beyond expressions that must fail
   */
  record Case(String type, List<String> values, List<String> beyond) {
    static Case of(String type, String... texts) {
      List<String> values = new ArrayList<>(List.of("null::" + type));
      List<String> beyond = new ArrayList<>();
      for (String text : texts) {
        boolean fails = text.startsWith("!");
        String literal = "'" + (fails ? text.substring(1) : text) + "'::" + type;
        (fails ? beyond : values).add(literal);
      }
      return new Case(type, values, beyond);
    }

    /** The driver can't fetch 24:00:00 and endless seconds inside of others. */
    List<String> nestable() {
      return values.stream()
          .filter(value -> !value.contains("24:00:00"))
          .filter(value -> !(value.contains("infinity") && type.equals("TIMESTAMP_S")))
          .toList();
    }

    boolean isKey() {
      return !type.equals("VARIANT");
    }

    /** The engine keeps these in a variant as what they are made of, or not at all. */
    boolean isVariant() {
      return !List.of("JSON", "GEOMETRY", "TYPE", "TIMESTAMPTZ_NS", "VARIANT").contains(type)
          && !type.startsWith("ENUM");
    }

    /** The engine takes no text for these. */
    boolean isBound() {
      return !type.equals("VARIANT") && !type.equals("TYPE");
    }

    @Override
    public String toString() {
      return type;
    }
  }

  static final List<Case> ALL =
      List.of(
          Case.of("BOOLEAN", "true", "false", "!maybe"),
          Case.of("TINYINT", "-128", "127", "!128", "!-129"),
          Case.of("SMALLINT", "-32768", "32767", "!32768"),
          Case.of("INTEGER", "-2147483648", "2147483647", "!2147483648"),
          Case.of(
              "BIGINT",
              "-9223372036854775808",
              "9223372036854775807",
              "9007199254740993",
              "!9223372036854775808"),
          Case.of(
              "HUGEINT",
              "-170141183460469231731687303715884105728",
              "170141183460469231731687303715884105727",
              "!170141183460469231731687303715884105728"),
          Case.of("UTINYINT", "0", "255", "!256", "!-1"),
          Case.of("USMALLINT", "0", "65535", "!65536"),
          Case.of("UINTEGER", "0", "4294967295", "!4294967296"),
          Case.of("UBIGINT", "0", "18446744073709551615", "!18446744073709551616"),
          Case.of(
              "UHUGEINT",
              "0",
              "340282366920938463463374607431768211455",
              "!340282366920938463463374607431768211456"),
          Case.of("BIGNUM", "0", "-1", "1" + "0".repeat(60), "-" + "9".repeat(60)),
          Case.of("DECIMAL(4,1)", "-999.9", "999.9", "0.1", "!1000"),
          Case.of("DECIMAL(9,3)", "-999999.999", "0.001"),
          Case.of("DECIMAL(18,6)", "-999999999999.999999", "999999999999.999999"),
          Case.of("DECIMAL(38,0)", "-" + "9".repeat(38), "9".repeat(38), "!1" + "0".repeat(38)),
          Case.of("DECIMAL(38,38)", "-0." + "9".repeat(38), "0." + "0".repeat(37) + "1", "!1"),
          Case.of("FLOAT", "0.1", "-3.4028235e38", "1e-30", "nan", "inf", "-inf", "!x"),
          Case.of(
              "DOUBLE",
              "0.1",
              "1.7976931348623157e308",
              "2.2250738585072014e-308",
              "nan",
              "inf",
              "-inf",
              "!x"),
          Case.of("VARCHAR", "", "ä 語 \"quoted\" 🌊", "NULL", " [1, 2] ", "a,b", "null"),
          Case.of("BLOB", "", "\\x00\\xFF", "abc"),
          Case.of("BIT", "0", "1", "0101", "1".repeat(70), "!2"),
          Case.of(
              "UUID",
              "00000000-0000-0000-0000-000000000000",
              "ffffffff-ffff-ffff-ffff-ffffffffffff",
              "8f000000-0000-4000-8000-00000000000f",
              "!x"),
          Case.of(
              "DATE",
              "2026-02-16",
              "1970-01-01",
              "1969-12-31",
              "1582-10-10",
              "0001-01-01",
              "0001-12-31 (BC)",
              "0044-03-15 (BC)",
              "0005-02-29 (BC)",
              "5877642-06-25 (BC)",
              "5881580-07-10",
              "infinity",
              "-infinity",
              "!2026-02-30",
              "!5881580-07-12"),
          Case.of("TIME", "00:00:00", "09:30:00.5", "23:59:59.999999", "24:00:00", "!25:00:00"),
          Case.of(
              "TIME_NS",
              "00:00:00",
              "09:30:00.123456789",
              "23:59:59.999999999",
              "24:00:00",
              "!25:00:00"),
          Case.of(
              "TIME WITH TIME ZONE",
              "09:30:00+05:30",
              "00:00:00.000001-15:59:59",
              "23:59:59.999999+15:59:59",
              "09:30:00+00",
              "24:00:00-15:59:59",
              "24:00:00+05:30",
              "!x"),
          Case.of(
              "TIMESTAMP",
              "2026-02-16 09:30:00.123456",
              "2026-02-16 00:00:00",
              "1969-12-31 23:59:59.999999",
              "1582-10-10 12:00:00",
              "0044-03-15 (BC) 01:02:03.5",
              "290309-12-22 (BC) 00:00:00",
              "294247-01-10 04:00:54.775806",
              "infinity",
              "-infinity",
              "!294247-01-10 04:00:54.775808"),
          Case.of(
              "TIMESTAMP_S",
              "2026-02-16 09:30:00",
              "1969-12-31 23:59:59",
              "0044-03-15 (BC) 01:02:03",
              "infinity",
              "-infinity"),
          Case.of(
              "TIMESTAMP_MS",
              "2026-02-16 09:30:00.123",
              "1969-12-31 23:59:59.999",
              "0044-03-15 (BC) 01:02:03.5",
              "infinity",
              "-infinity"),
          Case.of(
              "TIMESTAMP_NS",
              "2026-02-16 09:30:00.123456789",
              "1969-12-31 23:59:59.999999999",
              "1677-09-22 00:00:00",
              "2262-04-11 23:47:16.854775806",
              "infinity",
              "-infinity",
              "!2262-04-11 23:47:16.854775808"),
          Case.of(
              "TIMESTAMP WITH TIME ZONE",
              "2026-02-16 09:30:00.123456+08:00",
              "1969-12-31 23:59:59.999999+00",
              "0044-03-15 (BC) 01:02:03.5+00",
              "294247-01-10 04:00:54.775806+00",
              "infinity",
              "-infinity"),
          Case.of(
              "TIMESTAMPTZ_NS",
              "2026-02-16 09:30:00.123456789+08:00",
              "1969-12-31 23:59:59.999999999+00",
              "infinity",
              "-infinity"),
          Case.of(
              "INTERVAL",
              "1 year 2 months 3 days 04:05:06.789",
              "-3 days",
              "0 seconds",
              "-00:00:00.000001",
              "!x"),
          Case.of("ENUM('a', 'ä b', '')", "a", "ä b", "", "!c"),
          Case.of("JSON", "{\"a\": [1, 2.50, null]}", "1", "null", "\"x\"", "!{"),
          Case.of("VARIANT", "x", "5"),
          Case.of(
              "GEOMETRY",
              "POINT (1 2.5)",
              "POINT EMPTY",
              "POINT ZM (1 2 3 4)",
              "POINT M (-0.0 1e-5 0.0001)",
              "LINESTRING (1e15 1e16, 1.25e300 -123456789.125)",
              "LINESTRING Z EMPTY",
              "POLYGON ((0 0, 1 0, 1 1, 0 0), (0.1 0.1, 0.2 0.1, 0.2 0.2, 0.1 0.1))",
              "MULTIPOINT (1 1, 2 2)",
              "MULTIPOINT (1 1, EMPTY)",
              "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
              "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))",
              "GEOMETRYCOLLECTION (POINT (0.3333333333333333 2), GEOMETRYCOLLECTION EMPTY)",
              "!x"),
          new Case("TYPE", List.of("make_type('INTEGER')"), List.of()));

  private TypeCases() {}

  /** A value of a row as the engine's cast to text has it. */
  static Object engineText(Object value) {
    if (value instanceof LocalDate day) {
      return day(day);
    } else if (value instanceof LocalTime time) {
      return TIME.format(time);
    } else if (value instanceof LocalDateTime time) {
      return day(time.toLocalDate()) + " " + TIME.format(time);
    } else if (value instanceof OffsetDateTime time) {
      return engineText(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()) + "+00";
    } else if (value instanceof OffsetTime time) {
      return TIME.format(time) + OFFSET.format(time);
    } else if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString().replaceFirst("^(-?)0\\.(?=.*$)", fraction(decimal));
    } else if (value instanceof Double || value instanceof Float) {
      return floating(value.toString());
    } else if (value instanceof byte[] bytes) {
      return blob(bytes);
    }
    return value instanceof String || value == null ? value : value.toString();
  }

  /** The engine leaves the nought out where the type has no digit before the point. */
  private static String fraction(BigDecimal decimal) {
    return decimal.scale() == 38 ? "$1." : "$10.";
  }

  private static String day(LocalDate day) {
    int year = day.getYear();
    return "%04d-%02d-%02d%s"
        .formatted(
            year > 0 ? year : 1 - year,
            day.getMonthValue(),
            day.getDayOfMonth(),
            year > 0 ? "" : " (BC)");
  }

  private static String floating(String text) {
    if (text.equals("NaN")) {
      return "nan";
    }
    String plain = text.replace("Infinity", "inf").replace(".0E", "E").replace("E", "e");
    return plain.replaceFirst("e(?=\\d)", "e+");
  }

  private static String blob(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      boolean printed = b >= ' ' && b < 127 && b != '\\' && b != '\'' && b != '"';
      text.append(printed ? String.valueOf((char) b) : "\\x%02X".formatted(b));
    }
    return text.toString();
  }

  /** Comparable with equals: bytes as lists. */
  static Object plain(Object value) {
    if (value instanceof byte[] bytes) {
      return Arrays.toString(bytes);
    } else if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(element -> plain.add(plain(element)));
      return plain;
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> plain = new LinkedHashMap<>();
      map.forEach((key, element) -> plain.put(plain(key), plain(element)));
      return plain;
    }
    return value;
  }

  static List<Object> listOf(Object... elements) {
    return new ArrayList<>(Arrays.asList(elements));
  }

  static Map<Object, Object> mapOf(Object... pairs) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
