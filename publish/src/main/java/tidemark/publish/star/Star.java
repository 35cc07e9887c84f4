package tidemark.publish.star;

import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.catalog.Catalogue;
import tidemark.warehouse.catalog.TableInfo;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * The star and its views as one transaction sees them. Borrows the connection, which is inside that
 * transaction. One thread at a time.
 */
public final class Star {
  private final Connection connection;
  private final ViewRows views;
  private List<StarTable> tables = List.of();

  public Star(Connection connection) {
    this.connection = connection;
    this.views = new ViewRows(connection);
  }

  /** Which home and which state of it. */
  public State state() throws SQLException {
    String text = SqlScript.read(Star.class, "Star/state.sql").text();
    try (PreparedStatement select = connection.prepareStatement(text);
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return new State(
          rows.getString(1), rows.getLong(2), rows.getString(3), rows.getInt(4), rows.getLong(5));
    }
  }

  /**
   * All tables of {@code star} and views of {@code market}.
   *
   * @throws TidemarkException TYPE_NOT_PUBLISHABLE, with each column whose type Iceberg lacks
   */
  public List<StarTable> tables() {
    List<String> lacking = new ArrayList<>();
    List<StarTable> found = new ArrayList<>();
    for (TableInfo info : Catalogue.read(connection)) {
      boolean isTable = info.schema().equals("star") && info.type().equals("table");
      if (info.catalog().equals(Warehouse.CATALOG) && (isTable || info.schema().equals("market"))) {
        found.add(StarTable.of(info, lacking));
      }
    }
    if (!lacking.isEmpty()) {
      throw TidemarkException.of(
          ErrorCode.TYPE_NOT_PUBLISHABLE,
          "Nothing was published: Iceberg has no type for "
              + String.join(", ", lacking)
              + ". Expected numbers, texts, days, times and instants, and lists, structs and maps of"
              + " them.");
    }
    tables = List.copyOf(found);
    return tables;
  }

  /** The layout for a table that isn't in the catalogue yet. */
  public Layout layout(StarTable table) throws SQLException {
    Optional<String> day = table.day();
    if (day.isEmpty()) {
      return Layout.of(table, 0);
    }
    String year = "year(" + Quoted.identifier(day.get()) + ")";
    try (PreparedStatement select =
            connection.prepareStatement(
                "select count(*) // greatest(count(distinct "
                    + year
                    + "), 1) from "
                    + relation(table));
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return Layout.of(table, rows.getLong(1));
    }
  }

  private String relation(StarTable table) {
    return table.isView() ? views.relation(table) : "(" + table.selection() + ")";
  }

  /** Makes a view's rows ready for all that is asked of them after. */
  public void compute(StarTable table) throws SQLException {
    if (table.isView()) {
      views.compute(table, tables);
    }
  }

  /** Lets go of what {@link #compute} keeps. */
  public void forget(StarTable table) throws SQLException {
    if (table.isView()) {
      views.forget(table);
    }
  }

  /** What the partitions of a table hold. */
  public Fingerprints fingerprints(StarTable table, Layout layout) throws SQLException {
    String columns =
        table.columns().stream()
            .map(column -> Quoted.identifier(column.name()))
            .collect(Collectors.joining(", "));
    Map<String, Fingerprints.Part> parts = new HashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select "
                    + layout.ordinal()
                    + ", count(*), cast(sum(cast(hash("
                    + columns
                    + ") as hugeint)) as varchar) from "
                    + relation(table)
                    + " group by 1");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        String part = rows.getString(1);
        parts.put(
            part == null ? Fingerprints.NO_DAY : part,
            new Fingerprints.Part(rows.getLong(2), new BigInteger(rows.getString(3)).toString(36)));
      }
    }
    return new Fingerprints(parts);
  }

  /**
   * Writes the rows of a partition into a Parquet file.
   *
   * @param schema the catalogue's, whose ids the file's columns get
   * @param file in the home's staging folder
   */
  public ParquetFile export(StarTable table, Layout layout, String part, Schema schema, Path file)
      throws SQLException {
    String rows =
        "select * from "
            + relation(table)
            + layout.condition(part).map(condition -> " where " + condition).orElse("")
            + " order by "
            + String.join(", ", table.order());
    return write(rows, part, schema, file);
  }

  /** Writes the rows of a question into a Parquet file. */
  public ParquetFile write(String question, String part, Schema schema, Path file)
      throws SQLException {
    String copy =
        "copy ("
            + question
            + ") to "
            + Quoted.literal(file.toString())
            + " (format parquet, compression zstd, compression_level 1, return_stats, field_ids "
            + fieldIds(schema.asStruct())
            + ")";
    try (PreparedStatement statement = connection.prepareStatement(copy);
        ResultSet told = statement.executeQuery()) {
      if (!told.next()) {
        throw new IllegalStateException("The engine wrote no file for partition " + part);
      }
      long rows = told.getLong("count");
      return new ParquetFile(
          file,
          part,
          rows,
          told.getLong("file_size_bytes"),
          ColumnStatistics.metrics(rows, schema, texts(told.getObject("column_statistics"))));
    }
  }

  private static Map<String, Map<String, String>> texts(Object statistics) {
    Map<String, Map<String, String>> texts = new HashMap<>();
    ((Map<?, ?>) statistics)
        .forEach(
            (column, values) -> {
              Map<String, String> told = new HashMap<>();
              ((Map<?, ?>) values)
                  .forEach((key, value) -> told.put(String.valueOf(key), String.valueOf(value)));
              texts.put(String.valueOf(column), told);
            });
    return texts;
  }

  /** {@code {a: 1, tags: {__duckdb_field_id: 2, element: 3}}}. */
  static String fieldIds(Types.StructType struct) {
    return struct.fields().stream()
        .map(field -> Quoted.identifier(field.name()) + ": " + fieldId(field))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String fieldId(Types.NestedField field) {
    Type type = field.type();
    if (!type.isNestedType()) {
      return Integer.toString(field.fieldId());
    }
    return type.asNestedType().fields().stream()
        .map(inside -> Quoted.identifier(inside.name()) + ": " + fieldId(inside))
        .collect(Collectors.joining(", ", "{__duckdb_field_id: " + field.fieldId() + ", ", "}"));
  }
}
