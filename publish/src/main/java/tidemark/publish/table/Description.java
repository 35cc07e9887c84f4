package tidemark.publish.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.types.Types;
import tidemark.publish.star.ColumnType;
import tidemark.publish.star.Layout;
import tidemark.publish.star.StarTable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A table's columns, comments and keys, as the catalogue keeps them, and whether somebody else
 * changed them. Stateless. Thread-safe.
 */
final class Description {
  /** The columns as they were last published. */
  static final String COLUMNS = "tidemark.columns";

  private static final String PRIMARY_KEY = "tidemark.primary-key";
  private static final String FOREIGN_KEYS = "tidemark.foreign-keys";
  private static final String NOT_NULL = "tidemark.not-null";

  private Description() {}

  /** Name and type of each column, in order. */
  static String columns(Schema schema) {
    return schema.columns().stream()
        .map(column -> column.name() + " " + ColumnType.shape(column.type()))
        .collect(Collectors.joining("; "));
  }

  /** The properties of a table that tell what it is. */
  static Map<String, String> properties(StarTable table) {
    Map<String, String> properties = new LinkedHashMap<>();
    table.comment().ifPresent(comment -> properties.put(TableProperties.COMMENT, comment));
    properties.put(COLUMNS, columns(table.icebergSchema()));
    if (!table.primaryKey().isEmpty()) {
      properties.put(PRIMARY_KEY, String.join(", ", table.primaryKey()));
    }
    if (!table.foreignKeys().isEmpty()) {
      properties.put(
          FOREIGN_KEYS,
          table.foreignKeys().stream()
              .map(
                  key ->
                      String.join(", ", key.columns())
                          + " -> "
                          + key.schema()
                          + "."
                          + key.table()
                          + "("
                          + String.join(", ", key.referencedColumns())
                          + ")")
              .collect(Collectors.joining("; ")));
    }
    List<String> required =
        table.columns().stream()
            .filter(column -> !column.nullable())
            .map(StarTable.Column::name)
            .toList();
    if (!required.isEmpty()) {
      properties.put(NOT_NULL, String.join(", ", required));
    }
    return properties;
  }

  /** Those of the properties that a table lacks or has otherwise. */
  static Map<String, String> missing(Map<String, String> wanted, Map<String, String> has) {
    Map<String, String> missing = new LinkedHashMap<>(wanted);
    missing.entrySet().removeIf(property -> property.getValue().equals(has.get(property.getKey())));
    return missing;
  }

  /** Whether a column's comment differs from the catalogue's. */
  static boolean hasOtherComments(Schema schema, StarTable table) {
    return table.columns().stream()
        .anyMatch(
            column -> {
              Types.NestedField field = schema.findField(column.name());
              return field != null && !Objects.equals(field.doc(), column.comment().orElse(null));
            });
  }

  /**
   * @throws TidemarkException TABLE_ALTERED where the table isn't as it was last published, with
   *     the column
   */
  static void refuseAltered(Table table, String title) {
    String published = table.properties().get(COLUMNS);
    if (published == null) {
      throw altered(title, "it isn't one that tidemark publish made");
    }
    String found = columns(table.schema());
    if (!found.equals(published)) {
      throw altered(title, difference(published, found));
    }
  }

  private static String difference(String published, String found) {
    Map<String, String> before = byName(published);
    Map<String, String> now = byName(found);
    for (Map.Entry<String, String> column : before.entrySet()) {
      String type = now.get(column.getKey());
      if (type == null) {
        return "its column '" + column.getKey() + "' is gone";
      }
      if (!type.equals(column.getValue())) {
        return "its column '"
            + column.getKey()
            + "' is "
            + type
            + ", published as "
            + column.getValue();
      }
    }
    return now.keySet().stream()
        .filter(name -> !before.containsKey(name))
        .findFirst()
        .map(name -> "it has a column '" + name + "' that was never published")
        .orElse("its columns stand in another order");
  }

  private static Map<String, String> byName(String columns) {
    Map<String, String> types = new LinkedHashMap<>();
    for (String column : columns.split("; ", -1)) {
      int blank = column.indexOf(' ');
      types.put(column.substring(0, blank), column.substring(blank + 1));
    }
    return types;
  }

  private static TidemarkException altered(String title, String how) {
    return TidemarkException.of(
        ErrorCode.TABLE_ALTERED,
        "The table "
            + title
            + " of the catalogue was altered by somebody else: "
            + how
            + ". No reader sees anything of this publication. Undo that, or drop the table there"
            + " and publish again: it is then written whole.");
  }

  /** How a table of the catalogue is laid out. */
  static Layout layout(Table table, String title) {
    PartitionSpec spec = table.spec();
    if (spec.isUnpartitioned()) {
      return new Layout(Layout.Step.WHOLE, Optional.empty());
    }
    String day = table.schema().findColumnName(spec.fields().get(0).sourceId());
    String transform = spec.fields().get(0).transform().toString();
    if (spec.fields().size() == 1 && (transform.equals("year") || transform.equals("month"))) {
      return new Layout(
          transform.equals("year") ? Layout.Step.YEAR : Layout.Step.MONTH, Optional.of(day));
    }
    throw altered(title, "its partitions are now " + spec.fields());
  }

  /** Iceberg's words for a layout. */
  static PartitionSpec spec(Schema schema, Layout layout) {
    if (layout.day().isEmpty()) {
      return PartitionSpec.unpartitioned();
    }
    PartitionSpec.Builder builder = PartitionSpec.builderFor(schema);
    return (layout.step() == Layout.Step.YEAR
            ? builder.year(layout.day().get())
            : builder.month(layout.day().get()))
        .build();
  }
}
