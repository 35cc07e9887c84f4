package tidemark.warehouse.catalog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.catalog.TableInfo.ColumnInfo;
import tidemark.warehouse.catalog.TableInfo.ForeignKey;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * Reads the catalogue of a connection: three statements in all, and one more for each catalogue
 * that is a warehouse of ours and so declares its references in {@code ops.foreign_key}. Stateless.
 * Thread-safe.
 */
public final class Catalogue {
  private Catalogue() {}

  /**
   * All tables and views of all catalogues but the engine's own, by catalogue, schema, name.
   *
   * @param connection borrowed
   * @throws TidemarkException where the engine fails
   */
  public static List<TableInfo> read(Connection connection) {
    try {
      List<Relation> relations = relations(connection);
      Map<Name, List<ColumnInfo>> columns = columns(connection);
      Keys keys = keys(connection);
      for (Relation relation : relations) {
        if (relation.name().isDeclaration()) {
          addDeclared(connection, relation.name().catalog(), keys);
        }
      }
      return relations.stream().map(relation -> relation.with(columns, keys)).toList();
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  private record Name(String catalog, String schema, String table) {
    /** The list of references that our migrations write. */
    boolean isDeclaration() {
      return schema.equals("ops") && table.equals("foreign_key");
    }
  }

  private record Relation(Name name, String type, Optional<String> comment) {
    TableInfo with(Map<Name, List<ColumnInfo>> columns, Keys keys) {
      return new TableInfo(
          name.catalog(),
          name.schema(),
          name.table(),
          type,
          comment,
          columns.getOrDefault(name, List.of()),
          keys.primary().getOrDefault(name, List.of()),
          keys.foreign().getOrDefault(name, List.of()));
    }
  }

  private record Keys(Map<Name, List<String>> primary, Map<Name, List<ForeignKey>> foreign) {
    void addForeign(Name name, ForeignKey key) {
      foreign.computeIfAbsent(name, absent -> new ArrayList<>()).add(key);
    }
  }

  private static List<Relation> relations(Connection connection) throws SQLException {
    List<Relation> relations = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(text("tables"));
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        relations.add(
            new Relation(name(rows), rows.getString(4), Optional.ofNullable(rows.getString(5))));
      }
    }
    return relations;
  }

  private static Map<Name, List<ColumnInfo>> columns(Connection connection) throws SQLException {
    Map<Name, List<ColumnInfo>> columns = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(text("columns"));
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        columns
            .computeIfAbsent(name(rows), absent -> new ArrayList<>())
            .add(
                new ColumnInfo(
                    rows.getString(4),
                    rows.getString(5),
                    rows.getBoolean(6),
                    Optional.ofNullable(rows.getString(7))));
      }
    }
    return columns;
  }

  private static Keys keys(Connection connection) throws SQLException {
    Keys keys = new Keys(new HashMap<>(), new HashMap<>());
    try (PreparedStatement select = connection.prepareStatement(text("keys"));
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        Name name = name(rows);
        List<String> columns = texts(rows.getArray(5));
        if (rows.getString(4).equals("PRIMARY KEY")) {
          keys.primary().put(name, columns);
        } else {
          keys.addForeign(
              name,
              new ForeignKey(columns, name.schema(), rows.getString(6), texts(rows.getArray(7))));
        }
      }
    }
    return keys;
  }

  private static void addDeclared(Connection connection, String catalog, Keys keys)
      throws SQLException {
    String from = Quoted.identifier(catalog) + ".ops.foreign_key";
    try (PreparedStatement select =
            connection.prepareStatement(
                "select schema_name, table_name, column_name, referenced_schema, referenced_table,"
                    + " referenced_column from "
                    + from
                    + " order by all");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        keys.addForeign(
            new Name(catalog, rows.getString(1), rows.getString(2)),
            new ForeignKey(
                List.of(rows.getString(3)),
                rows.getString(4),
                rows.getString(5),
                List.of(rows.getString(6))));
      }
    }
  }

  private static String text(String name) {
    return SqlScript.read(Catalogue.class, "Catalogue/" + name + ".sql").text();
  }

  private static Name name(ResultSet rows) throws SQLException {
    return new Name(rows.getString(1), rows.getString(2), rows.getString(3));
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
