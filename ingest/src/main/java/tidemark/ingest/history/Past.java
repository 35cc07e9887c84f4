package tidemark.ingest.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import tidemark.warehouse.Bounds;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.TemporaryFolder;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * A warehouse as of an earlier data version: what its loads had brought by then, under today's
 * views and reference tables, with an engine of its own. Owns that warehouse and its folder, which
 * are gone when closed. Thread-safe.
 */
public final class Past implements AutoCloseable {
  /** What its folder in the staging folder begins with. */
  public static final String PREFIX = "as-of-";

  /** Half of what the warehouse itself may take, shared by the few that are open. */
  private static final int MEMORY_PERCENT = 15;

  private final Warehouse warehouse;
  private final TemporaryFolder folder;

  private Past(Warehouse warehouse, TemporaryFolder folder) {
    this.warehouse = warehouse;
    this.folder = folder;
  }

  /**
   * Makes it, which takes about as long as the loads took without their checks.
   *
   * @param live borrowed
   * @param version up to the current one
   * @throws TidemarkException HISTORY_NOT_KEPT
   */
  public static Past open(Warehouse live, long version) {
    try {
      TemporaryFolder folder = TemporaryFolder.open(live.home().staging(), PREFIX);
      try {
        Home home = new Home(folder.path().resolve("home")).create();
        make(live, version, home);
        Bounds bounds = Bounds.usual();
        return new Past(
            Warehouse.open(
                home, List.of(), new Bounds(bounds.writerWait(), MEMORY_PERCENT, bounds.threads())),
            folder);
      } catch (Throwable failure) {
        folder.close();
        throw failure;
      }
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Warehouse live, long version, Home home) throws SQLException {
    Readings readings = new Readings(live.home());
    List<Long> batches;
    Path ops = home.staging();
    try (Connection reader = live.openReader()) {
      batches = Loads.read(reader, readings).at(version);
      run(reader, "copy-batches.sql", version, 3);
      run(reader, "copy-rejects.sql", version, 0);
      run(reader, "copy-versions.sql", version, 1);
      for (String table : List.of("batch", "reject", "version")) {
        execute(
            reader, "copy temp.kept_" + table + " to " + parquet(ops, table) + " (format parquet)");
      }
    }
    Rebuild.into(
        home.warehouseFile(),
        readings,
        batches,
        root -> {
          for (String table : List.of("batch", "reject", "version")) {
            String name = "ops." + (table.equals("version") ? "data_version" : table);
            execute(root, "delete from " + name);
            execute(
                root,
                "insert into "
                    + name
                    + " by name select * from read_parquet("
                    + parquet(ops, table)
                    + ")");
          }
        });
  }

  private static String parquet(Path folder, String table) {
    return Quoted.literal(folder.resolve("kept-" + table + ".parquet").toString());
  }

  private static void run(Connection connection, String script, long version, int times)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(SqlScript.read(Past.class, script).text())) {
      for (int at = 1; at <= times; at++) {
        statement.setLong(at, version);
      }
      statement.execute();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Borrowed. */
  public Warehouse warehouse() {
    return warehouse;
  }

  @Override
  public void close() {
    try (folder) {
      warehouse.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder.path() + " can't be removed", e);
    }
  }
}
