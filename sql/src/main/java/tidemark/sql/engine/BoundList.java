package tidemark.sql.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duckdb.user.DuckDBUserArray;
import org.jspecify.annotations.Nullable;

/** A list as a parameter: its elements get one type. Stateless. Thread-safe. */
final class BoundList {
  private static final int DECIMAL_DIGITS = 38;

  private BoundList() {}

  /**
   * @throws tidemark.warehouse.error.TidemarkException INVALID_PARAMETER where an element is of
   *     another kind than those before it
   */
  static BoundValue of(int index, List<?> list) {
    if (isNumbers(list)) {
      return numbers(list);
    }
    List<BoundValue> bound = new ArrayList<>();
    for (Object element : list) {
      bound.add(BoundValue.of(index, element));
    }
    List<String> types =
        bound.stream()
            .filter(element -> element.value() != null)
            .map(BoundValue::type)
            .distinct()
            .toList();
    if (types.size() <= 1) {
      return array(types.isEmpty() ? "VARCHAR" : types.get(0), values(bound));
    }
    if (bound.stream().anyMatch(BoundValue::isText) && isOfOneClass(list)) {
      // One time among them is finer than the driver takes.
      List<BoundValue> texts = new ArrayList<>();
      for (Object element : list) {
        texts.add(element == null ? BoundValue.of(index, null) : BoundValue.text(element));
      }
      return array("VARCHAR", values(texts));
    }
    throw BoundValue.unknown(index, list);
  }

  private static BoundValue array(String type, List<@Nullable Object> elements) {
    return new BoundValue(type + "[]", new DuckDBUserArray(type, elements.toArray()));
  }

  private static List<@Nullable Object> values(List<BoundValue> elements) {
    List<@Nullable Object> values = new ArrayList<>();
    elements.forEach(element -> values.add(element.value()));
    return values;
  }

  private static boolean isOfOneClass(List<?> list) {
    return list.stream().filter(Objects::nonNull).map(Object::getClass).distinct().count() == 1;
  }

  private static boolean isNumbers(List<?> list) {
    return list.stream().allMatch(element -> element == null || element instanceof Number)
        && list.stream().anyMatch(Objects::nonNull);
  }

  /** Numbers of one type that holds them all. */
  private static BoundValue numbers(List<?> list) {
    boolean floating = list.stream().anyMatch(e -> e instanceof Double || e instanceof Float);
    boolean exact = list.stream().anyMatch(e -> e instanceof BigDecimal || e instanceof BigInteger);
    int scale = 0;
    int wholeDigits = 1;
    for (Object element : floating || !exact ? List.of() : list) {
      if (element != null) {
        BigDecimal decimal = new BigDecimal(element.toString());
        scale = Math.max(scale, decimal.scale());
        wholeDigits = Math.max(wholeDigits, decimal.precision() - decimal.scale());
      }
    }
    boolean asDouble = floating || scale + wholeDigits > DECIMAL_DIGITS;
    String decimalType = "DECIMAL(" + (scale + wholeDigits) + "," + scale + ")";
    String exactType = exact ? decimalType : "BIGINT";
    List<@Nullable Object> numbers = new ArrayList<>();
    for (Object element : list) {
      if (!(element instanceof Number number)) {
        numbers.add(null);
      } else if (asDouble) {
        numbers.add(number.doubleValue());
      } else if (exact) {
        numbers.add(new BigDecimal(number.toString()).setScale(scale));
      } else {
        numbers.add(number.longValue());
      }
    }
    return array(asDouble ? "DOUBLE" : exactType, numbers);
  }
}
