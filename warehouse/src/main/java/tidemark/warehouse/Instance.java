package tidemark.warehouse;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.EngineFaults;
import tidemark.warehouse.script.MemoryLimit;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.Transaction;

/**
 * The steps from a file to a locked engine: open, settings, (the caller migrates), attach, lock.
 * DuckDB's lock is the instance's, not a connection's, and can't be lifted, so whatever must be set
 * is set before it. One thread at a time.
 */
final class Instance {
  /** One statement has the engine's memory divided by this. */
  private static final int STATEMENT_PART = 4;

  private Instance() {}

  /** The root connection, still unlocked; every other one is its duplicate. */
  static DuckDBConnection open(Home home, Bounds bounds) throws SQLException {
    DuckDBConnection root =
        (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + home.warehouseFile());
    try {
      configure(root, home, bounds);
      return root;
    } catch (Throwable failure) {
      root.close();
      throw failure;
    }
  }

  private static void configure(Connection root, Home home, Bounds bounds) throws SQLException {
    // GLOBAL where a setting would else be this connection's alone: duplicates must see it too.
    execute(root, "set global errors_as_json = true");
    execute(root, "set global TimeZone = 'UTC'");
    execute(root, "set global jdbc_stream_results = true");
    MemoryLimit.set(root, bounds.memoryPercent(), bounds.memoryBytesMax());
    limitStatements(root);
    // These two are a connection's own, and duplicates inherit them: progress can be asked for.
    execute(root, "set enable_progress_bar = true");
    execute(root, "set enable_progress_bar_print = false");
    execute(root, "set threads = " + bounds.threads());
    execute(root, EngineFaults.AVOIDED);
    execute(root, "set temp_directory = " + Quoted.literal(home.temp().toString()));
    execute(root, "set autoinstall_known_extensions = false");
    execute(root, "set autoload_known_extensions = false");
    execute(root, "set allow_community_extensions = false");
    execute(root, "set allow_persistent_secrets = false");
  }

  /**
   * What the hash tables of one connection may take before they spill. The setting is a
   * connection's own and can't be changed once the instance is locked, but duplicates inherit it.
   */
  private static void limitStatements(Connection root) throws SQLException {
    execute(
        root, "set operator_memory_limit = '" + MemoryLimit.bytes(root) / STATEMENT_PART + "B'");
  }

  /**
   * Attaches read-only, in order.
   *
   * @throws TidemarkException FILE_NOT_FOUND; INVALID_USAGE for a name that is taken;
   *     MALFORMED_FILE where the engine can't read the file
   */
  static void attach(Connection root, List<Attachment> attachments) throws SQLException {
    Set<String> taken = new HashSet<>(Set.of("warehouse", "system", "temp"));
    for (Attachment attachment : attachments) {
      if (attachment.name().isBlank() || !taken.add(attachment.name().toLowerCase(Locale.ROOT))) {
        throw TidemarkException.of(
            ErrorCode.INVALID_USAGE,
            "The name '"
                + attachment.name()
                + "' can't be given to the attached "
                + attachment.file()
                + ": it is empty or taken. Choose another one: --attach NAME=FILE.");
      }
      if (!Files.isRegularFile(attachment.file())) {
        throw TidemarkException.of(
            ErrorCode.FILE_NOT_FOUND,
            "There is no file " + attachment.file() + " to attach as " + attachment.name() + ".");
      }
      attach(root, attachment);
    }
  }

  private static void attach(Connection root, Attachment attachment) {
    String file = attachment.file().toAbsolutePath().toString();
    try {
      execute(
          root,
          "attach "
              + Quoted.literal(file)
              + " as "
              + Quoted.identifier(attachment.name())
              + " (type duckdb, read_only)");
    } catch (SQLException e) {
      throw TidemarkException.of(
          ErrorCode.MALFORMED_FILE,
          "The file " + file + " can't be attached as a DuckDB database: " + e.getMessage(),
          e);
    }
  }

  /** From here on: files in staging only, no extension, no setting. */
  static void lock(Connection root, Home home) throws SQLException {
    execute(
        root,
        "set allowed_directories = [" + Quoted.literal(home.staging().toString() + "/") + "]");
    execute(root, "set enable_external_access = false");
    execute(root, "set lock_configuration = true");
    requireLocked(root);
  }

  private static void requireLocked(Connection root) throws SQLException {
    try (PreparedStatement select =
            root.prepareStatement(
                """
                select current_setting('lock_configuration')
                  and not current_setting('enable_external_access')
                """);
        ResultSet rows = select.executeQuery()) {
      if (!rows.next() || !rows.getBoolean(1)) {
        throw new IllegalStateException("The engine took the lock's settings but isn't locked");
      }
    }
  }

  static void execute(Connection connection, String statement) throws SQLException {
    try (Statement executed = connection.createStatement()) {
      executed.execute(statement);
    }
  }

  /** Does the work with one more catalogue, which is detached afterwards. */
  static <T> T attached(
      Connection connection, String attach, String catalog, Transaction.Work<T> work)
      throws SQLException {
    execute(connection, attach);
    try {
      return work.run();
    } finally {
      execute(connection, "detach " + catalog);
    }
  }
}
