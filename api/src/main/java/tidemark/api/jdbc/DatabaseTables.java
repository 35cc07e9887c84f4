package tidemark.api.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.Meta.DatabaseProperty;
import org.apache.calcite.avatica.Meta.Pat;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.catalog.Catalogue;
import tidemark.warehouse.catalog.TableInfo;
import tidemark.warehouse.catalog.TableInfo.ColumnInfo;

/** JDBC's metadata, from the warehouse's catalogue. Borrows the warehouse. Thread-safe. */
final class DatabaseTables {
  private static final List<String> TYPES =
      List.of(
          "BOOLEAN",
          "TINYINT",
          "UTINYINT",
          "SMALLINT",
          "USMALLINT",
          "INTEGER",
          "UINTEGER",
          "BIGINT",
          "UBIGINT",
          "HUGEINT",
          "UHUGEINT",
          "FLOAT",
          "DOUBLE",
          "DECIMAL(38,10)",
          "VARCHAR",
          "BLOB",
          "DATE",
          "TIME",
          "TIMESTAMP",
          "TIMESTAMP WITH TIME ZONE");

  private final Warehouse warehouse;

  DatabaseTables(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  private List<TableInfo> read() {
    try (Connection reader = warehouse.openReader()) {
      return Catalogue.read(reader);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A pattern of JDBC: % for any text, _ for any character, \ before either to mean itself. */
  private static boolean matches(Pat pattern, String name) {
    String text = pattern.s;
    if (text == null) {
      return true;
    }
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        regex.append(Pattern.quote(String.valueOf(text.charAt(i))));
      } else if (c == '%') {
        regex.append(".*");
      } else if (c == '_') {
        regex.append('.');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
        .matcher(name)
        .matches();
  }

  private static boolean isIn(@Nullable String catalog, TableInfo table) {
    return catalog == null || catalog.equalsIgnoreCase(table.catalog());
  }

  MetaTable catalogs() {
    MetaTable answer = new MetaTable("TABLE_CAT VARCHAR");
    var names = new TreeSet<String>();
    read().forEach(table -> names.add(table.catalog()));
    names.forEach(answer::add);
    return answer;
  }

  MetaTable schemas(@Nullable String catalog, Pat schema) {
    MetaTable answer = new MetaTable("TABLE_SCHEM VARCHAR", "TABLE_CATALOG VARCHAR");
    read().stream()
        .filter(table -> isIn(catalog, table) && matches(schema, table.schema()))
        .map(table -> List.of(table.schema(), table.catalog()))
        .distinct()
        .forEach(names -> answer.add(names.get(0), names.get(1)));
    return answer;
  }

  MetaTable tables(@Nullable String catalog, Pat schema, Pat name, @Nullable List<String> types) {
    MetaTable answer =
        new MetaTable(
            "TABLE_CAT VARCHAR",
            "TABLE_SCHEM VARCHAR",
            "TABLE_NAME VARCHAR",
            "TABLE_TYPE VARCHAR",
            "REMARKS VARCHAR",
            "TYPE_CAT VARCHAR",
            "TYPE_SCHEM VARCHAR",
            "TYPE_NAME VARCHAR",
            "SELF_REFERENCING_COL_NAME VARCHAR",
            "REF_GENERATION VARCHAR");
    // JDBC orders by type, then by name, which the catalogue's order already is.
    for (String type : List.of("TABLE", "VIEW")) {
      if (types != null && !types.contains(type)) {
        continue;
      }
      for (TableInfo table : read()) {
        if (type.equals(type(table))
            && isIn(catalog, table)
            && matches(schema, table.schema())
            && matches(name, table.name())) {
          answer.add(
              table.catalog(),
              table.schema(),
              table.name(),
              type,
              table.comment().orElse(null),
              null,
              null,
              null,
              null,
              null);
        }
      }
    }
    return answer;
  }

  private static String type(TableInfo table) {
    return table.type().toUpperCase(Locale.ROOT);
  }

  MetaTable columns(@Nullable String catalog, Pat schema, Pat table, Pat column) {
    MetaTable answer =
        new MetaTable(
            "TABLE_CAT VARCHAR",
            "TABLE_SCHEM VARCHAR",
            "TABLE_NAME VARCHAR",
            "COLUMN_NAME VARCHAR",
            "DATA_TYPE INTEGER",
            "TYPE_NAME VARCHAR",
            "COLUMN_SIZE INTEGER",
            "BUFFER_LENGTH INTEGER",
            "DECIMAL_DIGITS INTEGER",
            "NUM_PREC_RADIX INTEGER",
            "NULLABLE INTEGER",
            "REMARKS VARCHAR",
            "COLUMN_DEF VARCHAR",
            "SQL_DATA_TYPE INTEGER",
            "SQL_DATETIME_SUB INTEGER",
            "CHAR_OCTET_LENGTH INTEGER",
            "ORDINAL_POSITION INTEGER",
            "IS_NULLABLE VARCHAR",
            "SCOPE_CATALOG VARCHAR",
            "SCOPE_SCHEMA VARCHAR",
            "SCOPE_TABLE VARCHAR",
            "SOURCE_DATA_TYPE SMALLINT",
            "IS_AUTOINCREMENT VARCHAR",
            "IS_GENERATEDCOLUMN VARCHAR");
    for (TableInfo info : read()) {
      if (isIn(catalog, info) && matches(schema, info.schema()) && matches(table, info.name())) {
        for (int i = 0; i < info.columns().size(); i++) {
          if (matches(column, info.columns().get(i).name())) {
            addColumn(answer, info, info.columns().get(i), i + 1);
          }
        }
      }
    }
    return answer;
  }

  private static void addColumn(MetaTable answer, TableInfo table, ColumnInfo column, int place) {
    JdbcType type = JdbcType.of(column.type());
    answer.add(
        table.catalog(),
        table.schema(),
        table.name(),
        column.name(),
        type.id(),
        column.type(),
        type.precision(),
        null,
        type.scale(),
        10,
        column.nullable() ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls,
        column.comment().orElse(null),
        null,
        null,
        null,
        null,
        place,
        column.nullable() ? "YES" : "NO",
        null,
        null,
        null,
        null,
        "NO",
        "NO");
  }

  static MetaTable tableTypes() {
    return new MetaTable("TABLE_TYPE VARCHAR").add("TABLE").add("VIEW");
  }

  static MetaTable typeInfo() {
    MetaTable answer =
        new MetaTable(
            "TYPE_NAME VARCHAR",
            "DATA_TYPE INTEGER",
            "PRECISION INTEGER",
            "LITERAL_PREFIX VARCHAR",
            "LITERAL_SUFFIX VARCHAR",
            "CREATE_PARAMS VARCHAR",
            "NULLABLE SMALLINT",
            "CASE_SENSITIVE BOOLEAN",
            "SEARCHABLE SMALLINT",
            "UNSIGNED_ATTRIBUTE BOOLEAN",
            "FIXED_PREC_SCALE BOOLEAN",
            "AUTO_INCREMENT BOOLEAN",
            "LOCAL_TYPE_NAME VARCHAR",
            "MINIMUM_SCALE SMALLINT",
            "MAXIMUM_SCALE SMALLINT",
            "SQL_DATA_TYPE INTEGER",
            "SQL_DATETIME_SUB INTEGER",
            "NUM_PREC_RADIX INTEGER");
    TYPES.stream()
        .map(JdbcType::of)
        .sorted(Comparator.comparingInt(JdbcType::id))
        .forEach(type -> addType(answer, type));
    return answer;
  }

  private static void addType(MetaTable answer, JdbcType type) {
    boolean quoted = !type.signed() && !type.name().equals("BOOLEAN");
    Optional<String> quote = quoted ? Optional.of("'") : Optional.empty();
    answer.add(
        type.name().replaceFirst("\\(.*", ""),
        type.id(),
        type.precision(),
        quote.orElse(null),
        quote.orElse(null),
        type.name().startsWith("DECIMAL") ? "precision,scale" : null,
        (short) DatabaseMetaData.typeNullable,
        type.name().equals("VARCHAR"),
        (short) DatabaseMetaData.typeSearchable,
        type.name().startsWith("U"),
        false,
        false,
        null,
        (short) 0,
        (short) type.scale(),
        null,
        null,
        10);
  }

  /** What clients ask of the database as a whole. */
  static Map<DatabaseProperty, Object> properties() {
    Map<DatabaseProperty, Object> properties = new EnumMap<>(DatabaseProperty.class);
    for (DatabaseProperty property : DatabaseProperty.values()) {
      properties.put(property, property.defaultValue);
    }
    properties.put(DatabaseProperty.GET_NUMERIC_FUNCTIONS, "ABS,CEIL,FLOOR,ROUND,SQRT,POWER,LN");
    properties.put(
        DatabaseProperty.GET_STRING_FUNCTIONS, "LOWER,UPPER,TRIM,SUBSTRING,REPLACE,CONCAT,LENGTH");
    properties.put(
        DatabaseProperty.GET_TIME_DATE_FUNCTIONS, "DATE_TRUNC,DATE_PART,DATE_DIFF,STRFTIME");
    properties.put(
        DatabaseProperty.GET_S_Q_L_KEYWORDS, "QUALIFY,SAMPLE,PIVOT,UNPIVOT,ASOF,SUMMARIZE");
    properties.put(DatabaseProperty.GET_DATABASE_PRODUCT_NAME, "Tidemark");
    return properties;
  }
}
