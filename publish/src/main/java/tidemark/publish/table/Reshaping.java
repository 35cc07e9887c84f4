package tidemark.publish.table;

import java.util.List;
import java.util.Objects;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;
import tidemark.publish.star.ColumnType;
import tidemark.publish.star.StarTable;

/**
 * Brings a table's columns to what they are in the star, after a version of Tidemark that has
 * others. Readers of earlier publications keep theirs. Stateless. Thread-safe.
 */
final class Reshaping {
  private Reshaping() {}

  static void apply(Transaction transaction, StarTable table) {
    Schema before = transaction.table().schema();
    UpdateSchema update = transaction.updateSchema();
    List<String> wanted = table.columns().stream().map(StarTable.Column::name).toList();
    for (Types.NestedField field : before.columns()) {
      if (!wanted.contains(field.name())) {
        update.deleteColumn(field.name());
      }
    }
    for (StarTable.Column column : table.columns()) {
      reshape(before.findField(column.name()), column, update);
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (i == 0) {
        update.moveFirst(wanted.get(i));
      } else {
        update.moveAfter(wanted.get(i), wanted.get(i - 1));
      }
    }
    update.commit();
  }

  private static void reshape(
      Types.@Nullable NestedField before, StarTable.Column column, UpdateSchema update) {
    String comment = column.comment().orElse(null);
    if (before == null) {
      update.addColumn(column.name(), column.type().iceberg(), comment);
    } else if (!ColumnType.shape(before.type()).equals(ColumnType.shape(column.type().iceberg()))) {
      // Another column of the same name: all rows are written anew, the old files keep the old one.
      update.deleteColumn(column.name());
      update.addColumn(column.name(), column.type().iceberg(), comment);
    } else if (!Objects.equals(comment, before.doc())) {
      update.updateColumnDoc(column.name(), comment);
    }
  }
}
