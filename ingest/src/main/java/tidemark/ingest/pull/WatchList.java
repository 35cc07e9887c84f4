package tidemark.ingest.pull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidemark.ingest.Kind;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.script.SqlScript;
import tidemark.warehouse.script.UtcTime;

/** A server's watches, kept in {@code ops.watch}. Borrows the warehouse. Thread-safe. */
public final class WatchList {
  private final Warehouse warehouse;

  public WatchList(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** All of them, by address. */
  public List<Watch> all() {
    try (Connection reader = warehouse.openReader();
        PreparedStatement select = prepare(reader, "all.sql");
        ResultSet rows = select.executeQuery()) {
      List<Watch> watches = new ArrayList<>();
      while (rows.next()) {
        watches.add(
            new Watch(
                rows.getString("watch"),
                rows.getString("address"),
                Optional.ofNullable(rows.getString("kind")).flatMap(Kind::parse),
                Duration.ofSeconds(rows.getLong("every_seconds")),
                UtcTime.require(rows, "made_at")));
      }
      return watches;
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  /** Keeps a watch in place of the one of its target. */
  public void keep(Watch watch) {
    warehouse.note(
        (connection, version) -> {
          try (PreparedStatement upsert = prepare(connection, "keep.sql")) {
            upsert.setString(1, watch.id());
            upsert.setString(2, watch.target());
            upsert.setString(3, watch.kind().map(Kind::label).orElse(null));
            upsert.setLong(4, watch.every().toSeconds());
            upsert.setTimestamp(5, UtcTime.of(watch.madeAt()));
            upsert.execute();
          }
          return watch;
        });
  }

  /** Harmless where there is none. */
  public void remove(String id) {
    warehouse.note(
        (connection, version) -> {
          try (PreparedStatement delete = prepare(connection, "remove.sql")) {
            delete.setString(1, id);
            delete.execute();
          }
          return id;
        });
  }

  private static PreparedStatement prepare(Connection connection, String script)
      throws SQLException {
    return connection.prepareStatement(
        SqlScript.read(WatchList.class, "WatchList/" + script).text());
  }
}
