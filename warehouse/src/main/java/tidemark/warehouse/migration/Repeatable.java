package tidemark.warehouse.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import tidemark.warehouse.script.Transaction;

/**
 * Work that is done again whenever its text changes: view definitions, reference rows. What was
 * done last is recorded in {@code ops.repeatable}. Stateless. Thread-safe.
 */
public final class Repeatable {
  private Repeatable() {}

  /**
   * Runs {@code work} in a transaction, unless it was last done with the same checksum.
   *
   * @param connection borrowed; outside a transaction
   * @return whether it was run
   */
  public static boolean run(
      Connection connection, String name, String checksum, Transaction.Work<?> work)
      throws SQLException {
    if (isDone(connection, name, checksum)) {
      return false;
    }
    Transaction.run(
        connection,
        () -> {
          work.run();
          record(connection, name, checksum);
          return name;
        });
    return true;
  }

  private static boolean isDone(Connection connection, String name, String checksum)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select 1 from ops.repeatable where name = ? and checksum = ?")) {
      select.setString(1, name);
      select.setString(2, checksum);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** Whether it was ever run, with whatever checksum. */
  public static boolean wasRun(Connection connection, String name) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select 1 from ops.repeatable where name = ?")) {
      select.setString(1, name);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void record(Connection connection, String name, String checksum)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into ops.repeatable (name, checksum, applied_at)
            values (?, ?, cast(now() as timestamp))
            on conflict (name) do update
            set checksum = excluded.checksum, applied_at = excluded.applied_at
            """)) {
      upsert.setString(1, name);
      upsert.setString(2, checksum);
      upsert.execute();
    }
  }
}
