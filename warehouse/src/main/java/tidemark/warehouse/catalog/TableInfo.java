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

  /**
   * A reference to another table's key, in the same catalogue: one that the engine enforces, or one
   * that {@code ops.foreign_key} declares.
   *
   * @param schema the schema of the table referred to
   */
  public record ForeignKey(
      List<String> columns, String schema, String table, List<String> referencedColumns) {
    public ForeignKey {
      columns = List.copyOf(columns);
      referencedColumns = List.copyOf(referencedColumns);
    }
  }

  public TableInfo {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    foreignKeys = List.copyOf(foreignKeys);
  }
}
