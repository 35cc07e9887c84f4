package tidemark.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.script.Quoted;

/** Small tables of DuckDB, once more in Trino, row by row. */
final class TrinoMirror {
  private static final int ROWS_A_STATEMENT = 400;

  private final Connection duckDb;
  private final Connection trino;
  private final String prefix;
  private final Set<List<String>> mirrored = new HashSet<>();
  private final List<String> left = new ArrayList<>();

  /**
   * @param prefix of the schemas in Trino
   */
  TrinoMirror(Connection duckDb, Connection trino, String prefix) {
    this.duckDb = duckDb;
    this.trino = trino;
    this.prefix = prefix;
  }

  /** What a table is called in Trino; empty where it isn't there. */
  Optional<String> named(List<String> path) {
    return mirrored.contains(path) ? Optional.of(name(path)) : Optional.empty();
  }

  private String name(List<String> path) {
    return Quoted.identifier(schema(path.get(0), path.get(1)))
        + "."
        + Quoted.identifier(path.get(2).toLowerCase(Locale.ROOT));
  }

  private String schema(String catalog, String schema) {
    return (prefix + catalog + "_" + schema).toLowerCase(Locale.ROOT);
  }

  /** Tables that Trino can't hold, with the reason. */
  List<String> left() {
    return left;
  }

  void mirror(String catalog, String schema) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = duckDb.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_catalog = "
                    + Quoted.literal(catalog)
                    + " and table_schema = "
                    + Quoted.literal(schema)
                    + " and table_name not in (select table_name from duckdb_tables() where sql ilike '%collate%')"
                    + " order by 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    trinoRun("CREATE SCHEMA IF NOT EXISTS " + Quoted.identifier(schema(catalog, schema)));
    for (String table : tables) {
      List<String> path = List.of(catalog, schema, table);
      try {
        copy(path);
        mirrored.add(path);
      } catch (SQLException | IllegalArgumentException e) {
        left.add(
            String.join(".", path)
                + ": "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      }
    }
  }

  private record Copied(String name, String type, String carried) {}

  private void copy(List<String> path) throws SQLException {
    String source = path.stream().map(Quoted::identifier).collect(Collectors.joining("."));
    List<Copied> columns = new ArrayList<>();
    try (Statement statement = duckDb.createStatement();
        ResultSet rows = statement.executeQuery("describe select * from " + source)) {
      while (rows.next()) {
        columns.add(new Copied(rows.getString(1), rows.getString(2), carried(rows.getString(2))));
      }
    }
    trinoRun("DROP TABLE IF EXISTS " + name(path));
    trinoRun(
        "CREATE TABLE "
            + name(path)
            + " ("
            + columns.stream()
                .map(c -> Quoted.identifier(c.name()) + " " + c.carried())
                .collect(Collectors.joining(", "))
            + ")");
    String texts = columns.stream().map(TrinoMirror::read).collect(Collectors.joining(", "));
    try (Statement statement = duckDb.createStatement();
        ResultSet rows = statement.executeQuery("select " + texts + " from " + source)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          row.add(value(rows.getString(i + 1), columns.get(i)));
        }
        values.add("(" + String.join(", ", row) + ")");
        if (values.size() == ROWS_A_STATEMENT) {
          insert(path, values);
          values.clear();
        }
      }
      if (!values.isEmpty()) {
        insert(path, values);
      }
    }
  }

  private void insert(List<String> path, List<String> values) throws SQLException {
    trinoRun("INSERT INTO " + name(path) + " VALUES " + String.join(", ", values));
  }

  private static boolean isNested(String type) {
    return type.endsWith("]") || type.startsWith("STRUCT(") || type.startsWith("MAP(");
  }

  private static String read(Copied column) {
    String name = Quoted.identifier(column.name());
    if (column.type().equals("BLOB")) {
      return "hex(" + name + ")";
    }
    return isNested(column.type())
        ? "cast(to_json(" + name + ") as varchar)"
        : "cast(" + name + " as varchar)";
  }

  private static String value(@Nullable String text, Copied column) {
    if (text == null) {
      return "NULL";
    }
    if (column.type().equals("BLOB")) {
      return "from_hex('" + text + "')";
    }
    if (isNested(column.type())) {
      return "CAST(json_parse(" + Quoted.literal(text) + ") AS " + column.carried() + ")";
    }
    return "CAST(" + Quoted.literal(said(text, column.type())) + " AS " + column.carried() + ")";
  }

  private static String said(String text, String type) {
    return switch (type) {
      case "DOUBLE", "FLOAT" ->
          switch (text) {
            case "nan" -> "NaN";
            case "inf" -> "Infinity";
            case "-inf" -> "-Infinity";
            default -> text;
          };
      case "TIMESTAMP WITH TIME ZONE" -> text.replaceFirst("\\+00$", " UTC");
      default -> text;
    };
  }

  private static String carried(String type) {
    if (type.endsWith("[]")) {
      return "array(" + carried(type.substring(0, type.length() - 2)) + ")";
    }
    if (type.startsWith("DECIMAL(")) {
      return type.toLowerCase(Locale.ROOT);
    }
    if (type.startsWith("ENUM(")) {
      return "varchar";
    }
    return switch (type) {
      case "BOOLEAN" -> "boolean";
      case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT" -> "integer";
      case "BIGINT", "UINTEGER" -> "bigint";
      case "UBIGINT" -> "decimal(20,0)";
      case "HUGEINT" -> "decimal(38,0)";
      case "FLOAT" -> "real";
      case "DOUBLE" -> "double";
      case "VARCHAR", "JSON" -> "varchar";
      case "DATE" -> "date";
      case "TIME" -> "time(6)";
      case "TIMESTAMP" -> "timestamp(6)";
      case "TIMESTAMP WITH TIME ZONE" -> "timestamp(6) with time zone";
      case "UUID" -> "uuid";
      case "BLOB" -> "varbinary";
      default -> throw new IllegalArgumentException("the type " + type);
    };
  }

  private void trinoRun(String sql) throws SQLException {
    try (Statement statement = trino.createStatement()) {
      statement.execute(sql);
    }
  }
}
