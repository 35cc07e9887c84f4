package tidemark.warehouse.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A table or view. Immutable.
 *
 * @param type {@code table} or {@code view}
 * @param primaryKey column names; empty where none is declared
 */
public record TableInfo(
    String catalog,
    String schema,
    String name,
    String type,
    Optional<String> comment,
    List<ColumnInfo> columns,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys) {

  /**
   * A column.
   *
   * @param type the engine's own name of the type, such as {@code DECIMAL(18,6)}
   */
  public record ColumnInfo(String name, String type, boolean nullable, Optional<String> comment) {}

  /** A reference to a dimension's key; both tables lie in the same schema. */
  public record ForeignKey(List<String> columns, String table, List<String> referencedColumns) {}

  public TableInfo {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    foreignKeys = List.copyOf(foreignKeys);
  }
}
