package tidemark.sql.dialect.trino;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DuckDB's types as Trino's. Stateless. */
final class TrinoTypes {
  static final String NULL = "\"NULL\"";
  static final Set<String> WHOLE =
      Set.of(
          "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT");
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("BOOLEAN", "boolean"),
          Map.entry("TINYINT", "tinyint"),
          Map.entry("SMALLINT", "smallint"),
          Map.entry("INTEGER", "integer"),
          Map.entry("BIGINT", "bigint"),
          Map.entry("HUGEINT", "decimal(38,0)"),
          Map.entry("UTINYINT", "smallint"),
          Map.entry("USMALLINT", "integer"),
          Map.entry("UINTEGER", "bigint"),
          Map.entry("UBIGINT", "decimal(20,0)"),
          Map.entry("FLOAT", "real"),
          Map.entry("DOUBLE", "double"),
          Map.entry("VARCHAR", "varchar"),
          Map.entry("DATE", "date"),
          Map.entry("TIME", "time(6)"),
          Map.entry("TIMESTAMP", "timestamp(6)"),
          Map.entry("TIMESTAMP WITH TIME ZONE", "timestamp(6) with time zone"),
          Map.entry("UUID", "uuid"),
          Map.entry("BLOB", "varbinary"));
  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");

  private TrinoTypes() {}

  /**
   * @throws tidemark.sql.dialect.Unwritable for a type that Trino doesn't have
   */
  static String of(String type) {
    String plain = PLAIN.get(type);
    if (plain != null) {
      return plain;
    }
    Matcher decimal = DECIMAL.matcher(type);
    if (decimal.matches()) {
      return "decimal(" + decimal.group(1) + "," + decimal.group(2) + ")";
    }
    if (type.endsWith("[]")) {
      return "array(" + of(element(type)) + ")";
    }
    throw Refusals.no("a value of type " + (type.equals(NULL) ? "NULL" : type));
  }

  static String element(String list) {
    return list.substring(0, list.length() - 2);
  }

  static boolean isWhole(String type) {
    return WHOLE.contains(type);
  }

  static boolean isUnsigned(String type) {
    return type.startsWith("U") && isWhole(type);
  }

  static boolean isDecimal(String type) {
    return DECIMAL.matcher(type).matches();
  }

  static int scale(String decimal) {
    Matcher matcher = DECIMAL.matcher(decimal);
    return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
  }

  static boolean isFloating(String type) {
    return type.equals("DOUBLE") || type.equals("FLOAT");
  }

  static boolean isNumber(String type) {
    return isWhole(type) || isDecimal(type) || isFloating(type);
  }

  static boolean isTime(String type) {
    return type.equals("DATE") || type.startsWith("TIMESTAMP");
  }

  static boolean isList(String type) {
    return type.endsWith("[]");
  }

  /** The names of a struct's fields; none for any other type. */
  static List<String> fields(String struct) {
    List<String> names = new ArrayList<>();
    if (!struct.startsWith("STRUCT(")) {
      return names;
    }
    Matcher matcher = Pattern.compile("(?:\\(|, )(\"(?:[^\"]|\"\")*\"|\\w+) [A-Z]").matcher(struct);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
