package tidemark.warehouse.script;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** All or nothing on one connection. Stateless; the connection is one thread's at a time. */
public final class Transaction {
  private Transaction() {}

  /**
   * What happens inside.
   *
   * @param <T> what it answers
   */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws SQLException;
  }

  /**
   * Commits what {@code work} did, or rolls all of it back where it or the commit throws.
   *
   * @param connection borrowed; no transaction open
   */
  public static <T> T run(Connection connection, Work<T> work) throws SQLException {
    execute(connection, "begin");
    try {
      T answer = work.run();
      execute(connection, "commit");
      return answer;
    } catch (Throwable failure) {
      try {
        execute(connection, "rollback");
      } catch (SQLException rollback) {
        // A failed commit has rolled back already; what counts is the first failure.
        failure.addSuppressed(rollback);
      }
      throw failure;
    }
  }

  private static void execute(Connection connection, String statement) throws SQLException {
    try (Statement executed = connection.createStatement()) {
      executed.execute(statement);
    }
  }
}
