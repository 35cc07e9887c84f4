package tidemark.publish.star;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.Metrics;
import org.apache.iceberg.Schema;
import org.apache.iceberg.expressions.Literal;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.script.Quoted;

/**
 * What DuckDB's {@code RETURN_STATS} tells of a file, as Iceberg's metrics. A bound is told only
 * where it is exact and no NaN is about: a reader leaves files out by it. One thread at a time.
 */
final class ColumnStatistics {
  /** Of texts, as Iceberg itself does: longer ones make large manifests. */
  private static final int BOUND_CHARACTERS = 16;

  private final Map<String, Map<String, String>> told;
  private final Map<Integer, Long> sizes = new HashMap<>();
  private final Map<Integer, Long> values = new HashMap<>();
  private final Map<Integer, Long> nulls = new HashMap<>();
  private final Map<Integer, Long> nans = new HashMap<>();
  private final Map<Integer, ByteBuffer> lowers = new HashMap<>();
  private final Map<Integer, ByteBuffer> uppers = new HashMap<>();

  private ColumnStatistics(Map<String, Map<String, String>> told) {
    this.told = told;
  }

  /**
   * @param told by column, as {@code "struct"."field"}, what is known of it
   */
  static Metrics metrics(long rows, Schema schema, Map<String, Map<String, String>> told) {
    ColumnStatistics statistics = new ColumnStatistics(told);
    for (Types.NestedField field : schema.columns()) {
      statistics.read(Quoted.identifier(field.name()), field, true);
    }
    return new Metrics(
        rows,
        statistics.sizes,
        statistics.values,
        statistics.nulls,
        statistics.nans,
        statistics.lowers,
        statistics.uppers);
  }

  private void read(String path, Types.NestedField field, boolean isOnce) {
    if (field.type().isNestedType()) {
      boolean inStruct = field.type().isStructType();
      for (Types.NestedField inside : field.type().asNestedType().fields()) {
        read(path + "." + Quoted.identifier(inside.name()), inside, isOnce && inStruct);
      }
      return;
    }
    Map<String, String> column = told.get(path);
    if (column == null) {
      return;
    }
    int id = field.fieldId();
    put(sizes, id, column.get("column_size_bytes"));
    put(values, id, column.get("num_values"));
    put(nulls, id, column.get("null_count"));
    put(nans, id, column.get("nan_count"));
    boolean hasNan = nans.getOrDefault(id, 0L) > 0 || "true".equals(column.get("has_nan"));
    // In lists and maps a bound says nothing about rows.
    if (isOnce && !hasNan) {
      bound(column, "min", field.type()).ifPresent(lower -> lowers.put(id, lower));
      bound(column, "max", field.type()).ifPresent(upper -> uppers.put(id, upper));
    }
  }

  private static void put(Map<Integer, Long> into, int id, @Nullable String number) {
    if (number != null) {
      into.put(id, Long.parseLong(number));
    }
  }

  private static Optional<ByteBuffer> bound(Map<String, String> column, String side, Type type) {
    String text = column.get(side);
    if (text == null || !"true".equals(column.get(side + "_is_exact"))) {
      return Optional.empty();
    }
    return bound(text, type, side.equals("min"));
  }

  /** Empty where the text isn't of the type, such as a day beyond the years that Java prints. */
  static Optional<ByteBuffer> bound(String text, Type type, boolean isLower) {
    try {
      return value(text, type, isLower)
          .map(value -> Conversions.toByteBuffer(type.asPrimitiveType(), value));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> value(String text, Type type, boolean isLower) {
    return switch (type.typeId()) {
      case INTEGER -> Optional.of(Integer.valueOf(text));
      case LONG -> Optional.of(Long.valueOf(text));
      case FLOAT -> Optional.of(Float.valueOf(text));
      case DOUBLE -> Optional.of(Double.valueOf(text));
      case DECIMAL ->
          Optional.of(new BigDecimal(text).setScale(((Types.DecimalType) type).scale()));
      case DATE -> Optional.of(literal(text, type));
      case TIMESTAMP -> Optional.of(literal(iso(text), type));
      case STRING ->
          Optional.ofNullable(
              isLower
                  ? UnicodeUtil.truncateStringMin(text, BOUND_CHARACTERS)
                  : UnicodeUtil.truncateStringMax(text, BOUND_CHARACTERS));
      // Booleans gain nothing; times, UUIDs and bytes aren't asked for by ranges.
      default -> Optional.empty();
    };
  }

  private static Object literal(String text, Type type) {
    return Literal.of(text).to(type).value();
  }

  /** {@code 2026-02-16 10:00:00+00} as ISO 8601 has it. */
  private static String iso(String text) {
    String iso = text.replace(' ', 'T');
    return iso.matches(".*[+-]\\d\\d") ? iso + ":00" : iso;
  }
}
