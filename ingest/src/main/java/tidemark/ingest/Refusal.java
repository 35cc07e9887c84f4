package tidemark.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import tidemark.ingest.load.StarLoad;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;

/**
 * A file without a good row: each refused row is kept with its reason, in a batch that loaded none,
 * so that its owner can see and mend them. The star stays as it was. Stateless. Thread-safe.
 */
final class Refusal {
  private Refusal() {}

  /** Keeps the refused rows, and answers the error that says so. */
  static TidemarkException keep(Warehouse warehouse, Clock clock, Loader.Arrival arrival) {
    return warehouse.write(
        (connection, version) -> {
          long batch = LoadHistory.nextBatch(connection);
          String file = arrival.file().name();
          StarLoad.keepRejects(connection, arrival.folder(), batch, file);
          long rows = arrival.checked().rowsRead();
          LoadReport report =
              new LoadReport(
                  batch,
                  arrival.kind(),
                  arrival.connector().name(),
                  file,
                  arrival.file().hash(),
                  arrival.file().bytes(),
                  rows,
                  0,
                  0,
                  rows,
                  false,
                  version,
                  arrival.startedAt(),
                  clock.instant());
          LoadHistory.record(connection, report, arrival.connector().source(), arrival.readOn());
          return TidemarkException.of(
              ErrorCode.TOO_MANY_REJECTS,
              "The file "
                  + file
                  + " has no row that can be loaded, of "
                  + rows
                  + ". Refused: "
                  + firstReasons(connection, batch)
                  + "no fact was loaded. See each refused row: tidemark rejects "
                  + batch
                  + ". Mend the rows, and load the file again.");
        });
  }

  private static String firstReasons(Connection connection, long batch) throws SQLException {
    StringBuilder message = new StringBuilder();
    try (PreparedStatement select =
        connection.prepareStatement(
            SqlScript.read(Refusal.class, "Refusal/first-reasons.sql").text())) {
      select.setLong(1, batch);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          long count = rows.getLong(1);
          message.append(count == 1 ? "row " : count + " rows, the first is ");
          message.append(rows.getLong(2));
          String column = rows.getString(3);
          if (column != null) {
            message.append(", ").append(column);
          }
          String value = rows.getString(4);
          if (value != null && !value.isEmpty()) {
            message.append(" '").append(value).append('\'');
          }
          message.append(": ").append(rows.getString(5)).append("; ");
        }
      }
    }
    return message.toString();
  }
}
