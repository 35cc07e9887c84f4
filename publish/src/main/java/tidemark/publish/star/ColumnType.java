package tidemark.publish.star;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/**
 * A column's type on both sides. Immutable.
 *
 * @param iceberg with ids that a catalogue replaces by its own
 * @param engine DuckDB's type whose Parquet form Iceberg's readers expect; where it isn't the
 *     column's own, the export casts to it
 */
public record ColumnType(Type iceberg, String engine) {
  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");
  private static final Pattern ARRAY = Pattern.compile("\\[\\d*]$");

  /**
   * The type for DuckDB's own name of one, such as {@code STRUCT(a INTEGER, b VARCHAR)[]}; empty
   * where Iceberg has none that says the same.
   *
   * @param ids where the ids of nested fields are taken from
   */
  static Optional<ColumnType> of(String text, AtomicInteger ids) {
    String type = text.strip();
    Matcher array = ARRAY.matcher(type);
    if (array.find()) {
      return of(type.substring(0, array.start()), ids)
          .map(
              element ->
                  new ColumnType(
                      Types.ListType.ofOptional(ids.incrementAndGet(), element.iceberg),
                      element.engine + "[]"));
    }
    if (type.startsWith("STRUCT(")) {
      return struct(inside(type), ids);
    }
    if (type.startsWith("MAP(")) {
      return map(inside(type), ids);
    }
    return plain(type);
  }

  private static Optional<ColumnType> plain(String type) {
    Matcher decimal = DECIMAL.matcher(type);
    if (decimal.matches()) {
      return same(
          Types.DecimalType.of(
              Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2))),
          type);
    }
    if (type.startsWith("ENUM(")) {
      return same(Types.StringType.get(), "VARCHAR");
    }
    return switch (type.toUpperCase(Locale.ROOT)) {
      case "BOOLEAN" -> same(Types.BooleanType.get(), "BOOLEAN");
      case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT" ->
          same(Types.IntegerType.get(), "INTEGER");
      case "UINTEGER", "BIGINT" -> same(Types.LongType.get(), "BIGINT");
      case "UBIGINT" -> same(Types.DecimalType.of(20, 0), "DECIMAL(20,0)");
      // Left as they are, these would become doubles in Parquet.
      case "HUGEINT", "UHUGEINT" -> same(Types.DecimalType.of(38, 0), "DECIMAL(38,0)");
      case "FLOAT" -> same(Types.FloatType.get(), "FLOAT");
      case "DOUBLE" -> same(Types.DoubleType.get(), "DOUBLE");
      case "DATE" -> same(Types.DateType.get(), "DATE");
      case "TIME" -> same(Types.TimeType.get(), "TIME");
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS" ->
          same(Types.TimestampType.withoutZone(), "TIMESTAMP");
      case "TIMESTAMP WITH TIME ZONE" ->
          same(Types.TimestampType.withZone(), "TIMESTAMP WITH TIME ZONE");
      case "VARCHAR", "JSON" -> same(Types.StringType.get(), "VARCHAR");
      case "BLOB" -> same(Types.BinaryType.get(), "BLOB");
      case "UUID" -> same(Types.UUIDType.get(), "UUID");
      // INTERVAL, TIME WITH TIME ZONE, TIMESTAMP_NS (which would lose digits), BIT, UNION and so
      // on.
      default -> Optional.empty();
    };
  }

  private static Optional<ColumnType> same(Type iceberg, String engine) {
    return Optional.of(new ColumnType(iceberg, engine));
  }

  private static Optional<ColumnType> struct(String fields, AtomicInteger ids) {
    List<Types.NestedField> inIceberg = new ArrayList<>();
    List<String> inEngine = new ArrayList<>();
    for (String field : parts(fields)) {
      int end = endOfName(field);
      String name = field.substring(0, end);
      Optional<ColumnType> type = of(field.substring(end), ids);
      if (type.isEmpty()) {
        return Optional.empty();
      }
      inIceberg.add(
          Types.NestedField.optional(ids.incrementAndGet(), unquoted(name), type.get().iceberg));
      inEngine.add(name + " " + type.get().engine);
    }
    return same(Types.StructType.of(inIceberg), "STRUCT(" + String.join(", ", inEngine) + ")");
  }

  private static Optional<ColumnType> map(String sides, AtomicInteger ids) {
    List<String> parts = parts(sides);
    Optional<ColumnType> key = of(parts.get(0), ids);
    Optional<ColumnType> value = of(parts.get(1), ids);
    if (key.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    return same(
        Types.MapType.ofOptional(
            ids.incrementAndGet(), ids.incrementAndGet(), key.get().iceberg, value.get().iceberg),
        "MAP(" + key.get().engine + ", " + value.get().engine + ")");
  }

  private static String inside(String type) {
    return type.substring(type.indexOf('(') + 1, type.length() - 1);
  }

  private static String unquoted(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }

  private static int endOfName(String field) {
    if (!field.startsWith("\"")) {
      return field.indexOf(' ');
    }
    int end = field.indexOf('"', 1);
    while (end + 1 < field.length() && field.charAt(end + 1) == '"') {
      end = field.indexOf('"', end + 2);
    }
    return end + 1;
  }

  /** At commas outside brackets and quotes. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  /** The type without ids, so that two schemas can be compared. */
  public static String shape(Type type) {
    if (type.isStructType()) {
      List<String> fields = new ArrayList<>();
      for (Types.NestedField field : type.asStructType().fields()) {
        fields.add(field.name() + " " + shape(field.type()));
      }
      return "struct(" + String.join(", ", fields) + ")";
    }
    if (type.isListType()) {
      return "list(" + shape(type.asListType().elementType()) + ")";
    }
    if (type.isMapType()) {
      return "map("
          + shape(type.asMapType().keyType())
          + ", "
          + shape(type.asMapType().valueType())
          + ")";
    }
    return type.toString().replace(" ", "");
  }
}
