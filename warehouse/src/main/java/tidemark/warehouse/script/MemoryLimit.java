package tidemark.warehouse.script;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What an engine may take of the memory before it spills. Stateless. Thread-safe. */
public final class MemoryLimit {
  private MemoryLimit() {}

  /**
   * A share of the machine's memory, but never more than so many bytes.
   *
   * @param root borrowed; its settings aren't locked yet
   * @param percent from 1 to 100
   */
  public static void set(Connection root, int percent, long bytesMax) throws SQLException {
    execute(root, "set memory_limit = '" + percent + "%'");
    if (bytesMax < bytes(root)) {
      execute(root, "set memory_limit = '" + bytesMax + "B'");
    }
  }

  /** What it is now, in bytes. */
  public static long bytes(Connection root) throws SQLException {
    try (var select =
            root.prepareStatement("select parse_formatted_bytes(current_setting('memory_limit'))");
        var rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(Connection root, String setting) throws SQLException {
    try (Statement statement = root.createStatement()) {
      statement.execute(setting);
    }
  }
}
