package tidemark.ingest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import tidemark.ingest.history.Loads;
import tidemark.ingest.history.Readings;
import tidemark.ingest.history.Rebuild;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.history.Refill;
import tidemark.warehouse.script.SqlScript;
import tidemark.warehouse.script.UtcTime;

/**
 * Takes a load back: the star is made again beside the warehouse, without it, and takes the place
 * of the one there is in one transaction. One thread at a time.
 */
final class Unloading {
  private final Warehouse warehouse;
  private final Clock clock;
  private final Progress progress;

  Unloading(Warehouse warehouse, Clock clock, Progress progress) {
    this.warehouse = warehouse;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * @throws TidemarkException UNKNOWN_LOAD, HISTORY_NOT_KEPT
   */
  Unloaded run(LoadReport load) throws SQLException {
    if (load.unloadedAt().isPresent()) {
      throw TidemarkException.of(
          ErrorCode.UNKNOWN_LOAD,
          "The load "
              + load.batch()
              + " of "
              + load.file()
              + " was taken back already, at "
              + load.unloadedAt().get()
              + ".");
    }
    progress.at("rebuilding", 0);
    Path folder = StagingFolder.make(warehouse.home().staging());
    try {
      Path rebuilt = folder.resolve("rebuilt.duckdb");
      Rebuild.into(rebuilt, new Readings(warehouse.home()), others(load.batch()), root -> {});
      return warehouse.writeBeside(
          rebuilt, (connection, version) -> replace(connection, load, version));
    } finally {
      StagingFolder.remove(folder);
    }
  }

  private List<Long> others(long batch) throws SQLException {
    try (Connection reader = warehouse.openReader()) {
      return Loads.read(reader, new Readings(warehouse.home())).without(batch);
    }
  }

  private Unloaded replace(Connection connection, LoadReport load, long version)
      throws SQLException {
    progress.at("replacing", 0);
    long difference = Refill.run(connection, Warehouse.BESIDE, Warehouse.CATALOG);
    Instant now = clock.instant();
    try (PreparedStatement mark = prepare(connection, "mark")) {
      mark.setTimestamp(1, UtcTime.of(now));
      mark.setLong(2, version);
      mark.setLong(3, load.batch());
      mark.execute();
    }
    try (PreparedStatement reopen = prepare(connection, "reopen")) {
      reopen.setLong(1, load.batch());
      reopen.execute();
    }
    long refused;
    try (PreparedStatement refuse = prepare(connection, "refuse")) {
      refused = refuse.executeUpdate();
    }
    progress.at("committing", 0);
    return new Unloaded(load.takenBack(now), -difference, refused, version);
  }

  private static PreparedStatement prepare(Connection connection, String script)
      throws SQLException {
    return connection.prepareStatement(
        SqlScript.read(Unloading.class, "Unloading/" + script + ".sql").text());
  }
}
