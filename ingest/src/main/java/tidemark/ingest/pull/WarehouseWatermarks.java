package tidemark.ingest.pull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.script.SqlScript;
import tidemark.warehouse.script.UtcTime;

/** Watermarks in {@code ops.pull}. Borrows the warehouse. Thread-safe. */
public final class WarehouseWatermarks implements Watermarks {
  private final Warehouse warehouse;

  public WarehouseWatermarks(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public Optional<Watermark> find(String address) {
    return read("find.sql", Optional.of(address)).stream().findFirst();
  }

  /** All of them, by address. */
  public List<Watermark> all() {
    return read("all.sql", Optional.empty());
  }

  private List<Watermark> read(String script, Optional<String> parameter) {
    try (Connection reader = warehouse.openReader();
        PreparedStatement select = prepare(reader, script)) {
      if (parameter.isPresent()) {
        select.setString(1, parameter.get());
      }
      List<Watermark> marks = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          marks.add(mark(rows));
        }
      }
      return marks;
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  private static Watermark mark(ResultSet rows) throws SQLException {
    long key = rows.getLong("batch_key");
    OptionalLong batch = rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(key);
    return new Watermark(
        rows.getString("address"),
        Optional.ofNullable(rows.getString("etag")),
        Optional.ofNullable(rows.getString("last_modified")),
        Optional.ofNullable(rows.getString("content_hash")),
        batch,
        UtcTime.require(rows, "tried_at"),
        UtcTime.find(rows, "good_at"),
        UtcTime.find(rows, "not_before"),
        rows.getInt("failures"),
        Optional.ofNullable(rows.getString("error")));
  }

  @Override
  public void note(Watermark mark) {
    warehouse.note(
        (connection, version) -> {
          try (PreparedStatement upsert = prepare(connection, "note.sql")) {
            int at = 0;
            upsert.setString(++at, mark.address());
            upsert.setString(++at, mark.etag().orElse(null));
            upsert.setString(++at, mark.lastModified().orElse(null));
            upsert.setString(++at, mark.contentHash().orElse(null));
            upsert.setObject(
                ++at, mark.batch().isPresent() ? (Long) mark.batch().getAsLong() : null);
            upsert.setTimestamp(++at, UtcTime.of(mark.triedAt()));
            upsert.setTimestamp(++at, mark.goodAt().map(UtcTime::of).orElse(null));
            upsert.setTimestamp(++at, mark.notBefore().map(UtcTime::of).orElse(null));
            upsert.setInt(++at, mark.failures());
            upsert.setString(++at, mark.error().orElse(null));
            upsert.execute();
          }
          return mark;
        });
  }

  private static PreparedStatement prepare(Connection connection, String script)
      throws SQLException {
    return connection.prepareStatement(
        SqlScript.read(WarehouseWatermarks.class, "WarehouseWatermarks/" + script).text());
  }
}
