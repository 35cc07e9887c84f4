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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tidemark.sql.engine.DuckDbEngine;
import tidemark.sql.engine.Engine;
import tidemark.sql.engine.NameScope;
import tidemark.warehouse.Attachment;
import tidemark.warehouse.BlankHome;
import tidemark.warehouse.Bounds;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.script.SqlScript;

/**
 * A door over a new warehouse, with the catalogues {@code shop} and {@code lab} attached. Closing
 * fails where a session was left open.
 */
final class TestingDoor implements AutoCloseable {
  private final Path folder;
  private final Warehouse warehouse;
  private final Door door;

  /** Beside the door's own; kept, since a connection costs more than most texts. */
  private final DuckDbEngine direct;

  private TestingDoor(Path folder, Warehouse warehouse, Door door) {
    this.folder = folder;
    this.warehouse = warehouse;
    this.door = door;
    this.direct = new DuckDbEngine(warehouse);
  }

  static TestingDoor open() {
    return open(Limits.DEFAULT);
  }

  /** Fills a database before it is attached. */
  interface Filling {
    void fill(Connection connection) throws SQLException;
  }

  static TestingDoor open(Limits limits) {
    Map<String, Filling> databases = new LinkedHashMap<>();
    for (String name : List.of("shop", "lab")) {
      databases.put(
          name, connection -> SqlScript.read(TestingDoor.class, name + ".sql").run(connection));
    }
    return open(limits, databases);
  }

  /** With these databases attached. */
  static TestingDoor open(Limits limits, Map<String, Filling> databases) {
    try {
      Path folder = Files.createTempDirectory("tidemark-door");
      List<Attachment> attachments = new ArrayList<>();
      for (Map.Entry<String, Filling> database : databases.entrySet()) {
        Path file = folder.resolve(database.getKey() + ".duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
          database.getValue().fill(connection);
        }
        attachments.add(new Attachment(database.getKey(), file));
      }
      Warehouse warehouse =
          Warehouse.open(
              BlankHome.in(folder.resolve("home")),
              attachments,
              new Bounds(Bounds.usual().writerWait(), 25, 2));
      return new TestingDoor(folder, warehouse, Door.open(warehouse, limits));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A database made by the script of its name. */
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

  /** Likewise, with values as the door reads them: where only the ways are compared. */
  Table askEngineThroughSession(Question question) {
    try (Engine.Session session =
            direct.open(new NameScope(question.catalog(), question.schema()), question.sql());
        Engine.Cursor rows = session.run(question.sql(), List.of())) {
      List<Column> columns =
          rows.columns().stream().map(c -> new Column(c.label(), c.type())).toList();
      List<List<Object>> all = new ArrayList<>();
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          row.add(Table.comparable(rows.value(i)));
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
    direct.close();
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
