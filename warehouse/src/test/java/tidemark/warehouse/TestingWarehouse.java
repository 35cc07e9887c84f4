package tidemark.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A warehouse in a temporary home, real DuckDB and all reference data. Closing it fails the test
 * that left a reader open, then deletes the home. One thread at a time.
 */
public final class TestingWarehouse implements AutoCloseable {
  private final Path folder;
  private final Warehouse warehouse;

  private TestingWarehouse(Path folder, Warehouse warehouse) {
    this.folder = folder;
    this.warehouse = warehouse;
  }

  public static TestingWarehouse open() {
    try {
      Path folder = Files.createTempDirectory("tidemark-warehouse-");
      return new TestingWarehouse(folder, Warehouse.open(BlankHome.in(folder), List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Warehouse warehouse() {
    return warehouse;
  }

  /** Runs statements in one write transaction. */
  public TestingWarehouse write(String statements) {
    warehouse.write(
        (connection, version) -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute(statements);
          }
        });
    return this;
  }

  /** The rows of a question, each as its values with bars between; null is {@code null}. */
  public List<String> rows(String question) {
    try (Connection reader = warehouse.openReader()) {
      return rows(reader, question);
    } catch (SQLException e) {
      throw new AssertionError(question, e);
    }
  }

  public static List<String> rows(Connection connection, String question) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          values.add(String.valueOf(rows.getString(column)));
        }
        found.add(String.join(" | ", values));
      }
    }
    return found;
  }

  @Override
  public void close() {
    int leaked = warehouse.openReaderCount();
    warehouse.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (leaked > 0) {
      throw new AssertionError(leaked + " readers were left open");
    }
  }
}
