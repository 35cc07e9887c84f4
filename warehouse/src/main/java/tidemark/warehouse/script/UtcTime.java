package tidemark.warehouse.script;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The warehouse's timestamps, which are UTC without a zone. Stateless. Thread-safe. */
public final class UtcTime {
  private UtcTime() {}

  public static Timestamp of(Instant instant) {
    return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  public static Optional<Instant> find(ResultSet rows, String column) throws SQLException {
    return Optional.ofNullable(rows.getObject(column, LocalDateTime.class))
        .map(time -> time.toInstant(ZoneOffset.UTC));
  }

  public static Instant require(ResultSet rows, String column) throws SQLException {
    return find(rows, column).orElseThrow(() -> new IllegalStateException(column + " is null"));
  }
}
