package tidemark.api.jdbc;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.avatica.AvaticaParameter;
import org.apache.calcite.avatica.remote.TypedValue;
import org.apache.calcite.avatica.util.ByteString;
import org.jspecify.annotations.Nullable;
import tidemark.sql.Question;
import tidemark.warehouse.error.ErrorCode;

/** Values that a client bound, as the door takes them. Stateless. Thread-safe. */
final class Parameters {
  private static final int DECIMAL_DIGITS = 38;

  private Parameters() {}

  /** What a client may ask of each parameter; the engine finds the type when it is bound. */
  static List<AvaticaParameter> describe(List<String> names) {
    List<AvaticaParameter> described = new ArrayList<>();
    for (String name : names) {
      described.add(
          new AvaticaParameter(true, 0, 0, Types.OTHER, "ANY", Object.class.getName(), name));
    }
    return described;
  }

  /**
   * The question with its values; named parameters take theirs in order of appearance.
   *
   * @param names as the door told them when the statement was prepared
   */
  static Question bind(Question question, List<String> names, List<TypedValue> values) {
    if (values.size() != names.size()) {
      throw JdbcFailures.of(
          ErrorCode.MISSING_PARAMETER,
          "The statement has %d parameters and %d values.".formatted(names.size(), values.size()));
    }
    boolean positional = names.stream().allMatch(name -> name.chars().allMatch(Character::isDigit));
    if (positional) {
      List<@Nullable Object> bound = new ArrayList<>();
      values.forEach(value -> bound.add(decode(value)));
      return question.withPositional(bound);
    }
    Map<String, @Nullable Object> bound = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      bound.put(names.get(i), decode(values.get(i)));
    }
    return question.withNamed(bound);
  }

  private static @Nullable Object decode(@Nullable TypedValue typed) {
    Object value = typed == null ? null : typed.toLocal();
    if (typed == null || value == null) {
      return null;
    }
    return switch (typed.type) {
      case JAVA_SQL_DATE -> LocalDate.ofEpochDay(((Number) value).longValue());
      case JAVA_SQL_TIME -> LocalTime.ofNanoOfDay(((Number) value).longValue() * 1_000_000);
      case JAVA_SQL_TIMESTAMP, JAVA_UTIL_DATE -> timestamp(((Number) value).longValue());
      case BYTE_STRING -> value instanceof ByteString bytes ? bytes.getBytes() : value;
      case NUMBER -> number(value);
      case CHARACTER, PRIMITIVE_CHAR -> value.toString();
      case ARRAY -> list(typed, (List<?>) value);
      case MULTISET, STRUCT ->
          throw JdbcFailures.of(
              ErrorCode.INVALID_PARAMETER,
              "A parameter is a struct; expected a single value or an array.");
      default -> value;
    };
  }

  /** A whole number of more digits than decimals have may still be a HUGEINT. */
  private static Number number(Object value) {
    BigDecimal decimal = new BigDecimal(value.toString());
    return decimal.scale() == 0 && decimal.precision() > DECIMAL_DIGITS
        ? decimal.toBigIntegerExact()
        : decimal;
  }

  private static List<@Nullable Object> list(TypedValue typed, List<?> elements) {
    List<@Nullable Object> list = new ArrayList<>();
    for (Object element : elements) {
      list.add(
          element instanceof TypedValue || element == null || typed.componentType == null
              ? decode((TypedValue) element)
              : decode(TypedValue.ofSerial(typed.componentType, element)));
    }
    return list;
  }

  private static LocalDateTime timestamp(long millis) {
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(millis, 1_000),
        Math.toIntExact(Math.floorMod(millis, 1_000) * 1_000_000L),
        ZoneOffset.UTC);
  }
}
