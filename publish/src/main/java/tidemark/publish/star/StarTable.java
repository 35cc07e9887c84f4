package tidemark.publish.star;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.catalog.TableInfo;
import tidemark.warehouse.catalog.TableInfo.ForeignKey;
import tidemark.warehouse.script.Quoted;

/**
 * A table or view that is published, with Iceberg's types. Immutable.
 *
 * @param isView computed anew each time it is read
 */
public record StarTable(
    String schema,
    String name,
    boolean isView,
    Optional<String> comment,
    List<Column> columns,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys) {
  /** What the rows of facts are laid out by, the first that a table has. */
  private static final List<String> DAYS =
      List.of("period_start", "week_start", "day", "published_on");

  /** What rows are sorted by within a day, the first that a table has. */
  private static final List<String> SUBJECTS = List.of("model_key", "model", "report", "article");

  /**
   * A column.
   *
   * @param own DuckDB's type of it
   */
  public record Column(
      String name, String own, ColumnType type, boolean nullable, Optional<String> comment) {
    String expression() {
      String quoted = Quoted.identifier(name);
      return own.equals(type.engine())
          ? quoted
          : "cast(" + quoted + " as " + type.engine() + ") as " + quoted;
    }
  }

  public StarTable {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    foreignKeys = List.copyOf(foreignKeys);
  }

  /** With its schema, for people. */
  public String title() {
    return schema + "." + name;
  }

  /**
   * The table with Iceberg's types.
   *
   * @param lacking where columns go whose types have none, as {@code star.t.c (INTERVAL)}
   */
  static StarTable of(TableInfo info, List<String> lacking) {
    List<Column> columns = new ArrayList<>();
    AtomicInteger ids = new AtomicInteger(info.columns().size());
    for (TableInfo.ColumnInfo column : info.columns()) {
      Optional<ColumnType> type = ColumnType.of(column.type(), ids);
      if (type.isEmpty()) {
        lacking.add(
            info.schema() + "." + info.name() + "." + column.name() + " (" + column.type() + ")");
        continue;
      }
      columns.add(
          new Column(
              column.name(), column.type(), type.get(), column.nullable(), column.comment()));
    }
    return new StarTable(
        info.schema(),
        info.name(),
        info.type().equals("view"),
        info.comment(),
        columns,
        info.primaryKey(),
        info.foreignKeys());
  }

  /** Iceberg's schema; all columns may be null, since the engine writes none as required. */
  public Schema icebergSchema() {
    List<Types.NestedField> fields = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      fields.add(
          Types.NestedField.optional(
              i + 1, column.name(), column.type().iceberg(), column.comment().orElse(null)));
    }
    return new Schema(fields);
  }

  /** The day that its rows are laid out by; empty for dimensions and what has none. */
  public Optional<String> day() {
    boolean hasMany = schema.equals("market") || name.startsWith("fact_");
    return DAYS.stream()
        .filter(
            day ->
                hasMany
                    && columns.stream()
                        .anyMatch(
                            column -> column.name().equals(day) && column.own().equals("DATE")))
        .findFirst();
  }

  /** How its rows are sorted in a file, so that a reader may skip what it doesn't ask for. */
  List<String> order() {
    List<String> order = new ArrayList<>();
    day().ifPresent(order::add);
    if (!primaryKey.isEmpty()) {
      order.addAll(primaryKey);
    } else {
      SUBJECTS.stream().filter(this::hasColumn).findFirst().ifPresent(order::add);
    }
    if (order.isEmpty()) {
      order.add(columns.get(0).name());
    }
    return order.stream().map(Quoted::identifier).toList();
  }

  private boolean hasColumn(String wanted) {
    return columns.stream().anyMatch(column -> column.name().equals(wanted));
  }

  /** Its rows with the types that are written. */
  String selection() {
    return columns.stream().map(Column::expression).collect(Collectors.joining(", ", "select ", ""))
        + " from "
        + Quoted.identifier(Warehouse.CATALOG)
        + "."
        + Quoted.identifier(schema)
        + "."
        + Quoted.identifier(name);
  }
}
