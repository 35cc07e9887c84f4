package tidemark.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tidemark.warehouse.Attachment;
import tidemark.warehouse.Bounds;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.script.SqlScript;

/**
 * A door over a new warehouse, with the catalogue {@code shop} attached. Closing fails where a
 * session was left open.
 */
final class TestingDoor implements AutoCloseable {
  private final Path folder;
  private final Warehouse warehouse;
  private final Door door;

  private TestingDoor(Path folder, Warehouse warehouse, Door door) {
    this.folder = folder;
    this.warehouse = warehouse;
    this.door = door;
  }

  static TestingDoor open() {
    return open(Limits.DEFAULT);
  }

  static TestingDoor open(Limits limits) {
    return open(
        limits,
        Map.of(
            "shop", connection -> SqlScript.read(TestingDoor.class, "shop.sql").run(connection)));
  }

  /** What goes into a catalogue that is attached. */
  interface Filling {
    void fill(Connection connection) throws SQLException;
  }

  static TestingDoor open(Limits limits, Map<String, Filling> catalogues) {
    try {
      Path folder = Files.createTempDirectory("tidemark-door");
      List<Attachment> attachments = new ArrayList<>();
      for (Map.Entry<String, Filling> catalogue : catalogues.entrySet()) {
        Path file = folder.resolve(catalogue.getKey() + ".duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
          catalogue.getValue().fill(connection);
        }
        attachments.add(new Attachment(catalogue.getKey(), file));
      }
      Warehouse warehouse =
          Warehouse.open(
              new Home(folder.resolve("home")),
              attachments,
              new Bounds(Bounds.usual().writerWait(), 25, 2));
      return new TestingDoor(folder, warehouse, Door.open(warehouse, limits));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Door door() {
    return door;
  }

  Warehouse warehouse() {
    return warehouse;
  }

  /** A question in the shop. */
  static Question shop(String sql) {
    return Question.of(sql).in(Optional.of("shop"), Optional.empty());
  }

  /** All rows by the door. */
  Table ask(Question question) {
    try (Rows rows = door.run(question)) {
      List<List<Object>> all = new ArrayList<>();
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < rows.columns().size(); i++) {
          row.add(Table.comparable(rows.value(i)));
        }
        all.add(row);
      }
      return new Table(rows.columns(), all);
    }
  }

  /** All rows by the engine, asked directly on a reader. */
  Table askEngine(Question question) throws SQLException {
    try (Connection reader = warehouse.openReader(question.catalog(), question.schema());
        PreparedStatement statement = reader.prepareStatement(question.sql());
        ResultSet rows = statement.executeQuery()) {
      List<Column> columns = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        columns.add(
            new Column(
                rows.getMetaData().getColumnLabel(i), rows.getMetaData().getColumnTypeName(i)));
      }
      List<List<Object>> all = new ArrayList<>();
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          row.add(Table.comparable(rows.getObject(i)));
        }
        all.add(row);
      }
      return new Table(columns, all);
    }
  }

  @Override
  public void close() {
    int open = door.openSessionCount();
    door.close();
    warehouse.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (open != 0) {
      throw new IllegalStateException(open + " sessions were left open");
    }
  }
}
