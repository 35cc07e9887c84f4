package tidemark.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which version the data has, without asking the file ({@code ops.data_version}). Thread-safe; one
 * writer at a time.
 */
final class CommitClock {
  /** Twice the version of the last commit; one less than the next while that is on its way. */
  private final AtomicLong clock;

  CommitClock(long version) {
    this.clock = new AtomicLong(2 * version);
  }

  /** That of the last commit. */
  long version() {
    return clock.get() / 2;
  }

  /** To be given to {@link #since} later. */
  long reading() {
    return clock.get();
  }

  /** The version of whatever was read since a reading; empty where a commit was on its way. */
  OptionalLong since(long reading) {
    return reading % 2 == 0 && reading == clock.get()
        ? OptionalLong.of(reading / 2)
        : OptionalLong.empty();
  }

  /** From here on readers may see it, or the one before. */
  void begin(long version) {
    clock.set(2 * version - 1);
  }

  /** From here on readers see it. */
  void end(long version) {
    clock.set(2 * version);
  }

  boolean isCommitting() {
    return clock.get() % 2 != 0;
  }

  /**
   * Adds the next version.
   *
   * @param connection borrowed; in a transaction
   * @return it
   */
  static long raise(Connection connection) throws SQLException {
    long raised = last(connection) + 1;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into ops.data_version (version, committed_at)"
                + " values (?, cast(now() as timestamp))")) {
      insert.setLong(1, raised);
      insert.execute();
    }
    return raised;
  }

  /** The last version that is committed, 0 before the first, as a connection sees it. */
  static long last(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select coalesce(max(version), 0) from ops.data_version");
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
