package tidemark.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tidemark.ingest.stage.Packaging;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;
import tidemark.warehouse.script.UtcTime;

/** Reads and writes {@code ops.batch}, and reads {@code ops.reject}. Thread-safe. */
final class LoadHistory {
  /** Between the wrappings of a file. */
  private static final String UNPACKED = ", ";

  private final Warehouse warehouse;

  LoadHistory(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  List<LoadReport> all() {
    return read("batches.sql", Optional.empty());
  }

  Optional<LoadReport> find(long batch) {
    return read("batch.sql", Optional.of(batch)).stream().findFirst();
  }

  /**
   * The load of this content; one that was refused whole doesn't count.
   *
   * @param connector where given, loads by another one don't count either: a mapping that was
   *     corrected reads other figures
   */
  Optional<LoadReport> findContent(String hash, Optional<String> connector) {
    return read("batch-of-content.sql", Optional.of(hash)).stream()
        .filter(load -> connector.isEmpty() || load.connector().equals(connector.get()))
        .findFirst();
  }

  boolean hasSize(long bytes) throws SQLException {
    try (Connection reader = warehouse.openReader();
        PreparedStatement select = prepare(reader, "has-size.sql")) {
      select.setLong(1, bytes);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }

  /** The text of a mapping that a load used, by the key that it was kept under. */
  Optional<String> mapping(String key) {
    try (Connection reader = warehouse.openReader();
        PreparedStatement select = prepare(reader, "mapping.sql")) {
      select.setString(1, key);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  /**
   * @throws TidemarkException UNKNOWN_LOAD
   */
  LoadReport require(long batch) {
    return find(batch).orElseThrow(() -> unknown(Long.toString(batch)));
  }

  static TidemarkException unknown(String batch) {
    return TidemarkException.of(ErrorCode.UNKNOWN_LOAD, "There is no load '" + batch + "'.");
  }

  /** The day that a load's figures were read, or, where that isn't known, that it was loaded on. */
  LocalDate readOn(long batch) {
    try (Connection reader = warehouse.openReader();
        PreparedStatement select = prepare(reader, "origin.sql")) {
      select.setLong(1, batch);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return Optional.ofNullable(rows.getObject(1, LocalDate.class))
            .orElse(rows.getObject(2, LocalDate.class));
      }
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  /**
   * @param scope whether rows that were replayed count, too
   */
  List<Reject> rejects(Optional<Long> batch, RejectScope scope) {
    String script = batch.isPresent() ? "rejects-of-batch.sql" : "rejects.sql";
    try (Connection reader = warehouse.openReader();
        PreparedStatement select = prepare(reader, script)) {
      select.setBoolean(1, scope == RejectScope.ALL);
      if (batch.isPresent()) {
        select.setLong(2, batch.get());
      }
      List<Reject> rejects = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          rejects.add(
              new Reject(
                  rows.getLong(1),
                  rows.getString(2),
                  number(rows, 3),
                  Optional.ofNullable(rows.getString(4)),
                  Optional.ofNullable(rows.getString(5)),
                  rows.getString(6),
                  Optional.ofNullable(rows.getString(7)),
                  Optional.ofNullable(rows.getString(8)),
                  number(rows, 9)));
        }
      }
      return rejects;
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  static OptionalLong number(ResultSet rows, int column) throws SQLException {
    long number = rows.getLong(column);
    return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** The key that the next batch gets; inside the write transaction. */
  static long nextBatch(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select coalesce(max(batch_key), 0) + 1 from ops.batch");
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /**
   * Writes the batch's row.
   *
   * @param readOn the day the source was read; empty where nothing tells
   */
  static void record(
      Connection connection, LoadReport report, String source, Optional<LocalDate> readOn)
      throws SQLException {
    try (PreparedStatement insert = prepare(connection, "record-batch.sql")) {
      int at = 0;
      insert.setLong(++at, report.batch());
      insert.setString(++at, report.kind());
      insert.setString(++at, report.connector());
      insert.setString(++at, report.file());
      insert.setString(++at, report.contentHash());
      insert.setLong(++at, report.bytes());
      Packaging packaging = report.packaging();
      insert.setString(++at, packaging.encoding().orElse(null));
      insert.setString(++at, packaging.declared().orElse(null));
      insert.setString(
          ++at,
          packaging.unpacked().isEmpty() ? null : String.join(UNPACKED, packaging.unpacked()));
      insert.setString(++at, source);
      insert.setObject(++at, readOn.orElse(null));
      insert.setLong(++at, report.rowsRead());
      insert.setLong(++at, report.rowsLoaded());
      insert.setLong(++at, report.rowsUnchanged());
      insert.setLong(++at, report.rowsRejected());
      insert.setTimestamp(++at, UtcTime.of(report.startedAt()));
      insert.setTimestamp(++at, UtcTime.of(report.committedAt()));
      insert.setLong(++at, report.dataVersion());
      insert.setObject(++at, report.mends().isPresent() ? (Long) report.mends().getAsLong() : null);
      insert.execute();
    }
  }

  private List<LoadReport> read(String script, Optional<Object> parameter) {
    try (Connection reader = warehouse.openReader();
        PreparedStatement select = prepare(reader, script)) {
      if (parameter.isPresent()) {
        select.setObject(1, parameter.get());
      }
      List<LoadReport> reports = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reports.add(report(rows));
        }
      }
      return reports;
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  private static LoadReport report(ResultSet rows) throws SQLException {
    return new LoadReport(
        rows.getLong("batch_key"),
        rows.getString("kind"),
        rows.getString("connector"),
        rows.getString("file"),
        rows.getString("content_hash"),
        rows.getLong("bytes"),
        packaging(rows),
        rows.getLong("rows_read"),
        rows.getLong("rows_loaded"),
        rows.getLong("rows_unchanged"),
        rows.getLong("rows_rejected"),
        false,
        rows.getLong("data_version"),
        UtcTime.require(rows, "started_at"),
        UtcTime.require(rows, "committed_at"),
        number(rows, rows.findColumn("mends")),
        UtcTime.find(rows, "unloaded_at"));
  }

  /** Of loads by versions that didn't note it, none. */
  private static Packaging packaging(ResultSet rows) throws SQLException {
    String unpacked = rows.getString("unpacked");
    return new Packaging(
        Optional.ofNullable(rows.getString("encoding")),
        Optional.ofNullable(rows.getString("declared_encoding")),
        unpacked == null ? List.of() : List.of(unpacked.split(UNPACKED)));
  }

  private static PreparedStatement prepare(Connection connection, String script)
      throws SQLException {
    return connection.prepareStatement(
        SqlScript.read(LoadHistory.class, "LoadHistory/" + script).text());
  }
}
