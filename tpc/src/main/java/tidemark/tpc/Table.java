package tidemark.tpc;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;

/**
 * A table and the rows that go into it.
 *
 * @param columns each a name and a type; names are plain words
 * @param rows made while they are read; values are separated by bars, a null is empty
 */
record Table(String name, List<String> columns, Iterable<String> rows) {
  void fill(Connection connection, long rowCountMax) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table " + name + " (" + String.join(", ", columns) + ")");
      Path file = Files.createTempFile("tidemark-tpc-", ".csv");
      try {
        write(file, rowCountMax);
        statement.execute(
            "copy "
                + name
                + " from '"
                + file.toString().replace("'", "''")
                + "' (delimiter '|', header false, quote '', escape '', nullstr '')");
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file, long rowCountMax) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      Iterator<String> left = rows.iterator();
      for (long i = 0; i < rowCountMax && left.hasNext(); i++) {
        out.write(left.next());
        out.write('\n');
      }
    }
  }
}
