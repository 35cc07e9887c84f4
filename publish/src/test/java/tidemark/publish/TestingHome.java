package tidemark.publish;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import tidemark.warehouse.BlankHome;
import tidemark.warehouse.Warehouse;

/** A home with a few facts of each kind. One thread at a time. */
final class TestingHome implements AutoCloseable {
  /** Usage in two years, one figure revised; a report and an article with tags. */
  private static final String FACTS =
      """
      insert into ops.batch (batch_key, kind, connector, file, content_hash, bytes, source_key, rows_read,
        rows_loaded, rows_unchanged, rows_rejected, started_at, committed_at, data_version)
      values (1, 'usage', 'plain-usage', 'a.csv', 'h1', 10, 0, 4, 4, 0, 0,
        timestamp '2026-02-20 00:00:00', timestamp '2026-02-20 00:00:01', 2);
      insert into star.dim_model (model_key, model, name, kind, vendor_key, is_inferred, source_key, batch_key,
        prompt_price, valid_from, valid_to, is_current)
      values (7, 'acme/one', 'Acme: One', 'model', 0, false, 0, 1, 1.25, date '1900-01-01', date '9999-12-31', true);
      insert into star.fact_usage (batch_key, source_key, file_row, model_key, date_key, period_kind,
        period_start, period_days, read_on, tokens)
      values
        (1, 0, 1, 7, 20251229, 'week', date '2025-12-29', 7, date '2026-01-05', 100),
        (1, 0, 2, 7, 20260105, 'week', date '2026-01-05', 7, date '2026-01-12', 200),
        (1, 0, 3, 7, 20260216, 'week', date '2026-02-16', 7, date '2026-02-23', 300),
        (1, 0, 4, 1, 20260216, 'week', date '2026-02-16', 7, date '2026-02-23', 9007199254740993);
      insert into star.fact_report (report_key, batch_key, source_key, file_row, report, date_key, published_on,
        date_precision, institution_key, sector_key, title, risks)
      values (1, 1, 0, 1, 'r1', 20260217, date '2026-02-17', 'day', 0, 0, '研报 on ''AI''', ['one', null, 'two']);
      insert into star.fact_news (news_key, batch_key, source_key, file_row, article, date_key, published_at,
        published_on, date_precision, outlet_key, title)
      values (1, 1, 0, 1, 'n1', 20260218, timestamp '2026-02-18 10:11:12.123456', date '2026-02-18', 'instant', 0,
        'A title that is longer than sixteen characters 🎉🎉');
      insert into star.fact_claim (claim_key, batch_key, source_key, file_row, report_key, metric, scope, period,
        value, unit)
      values (1, 1, 0, 1, 1, 'growth', 'AI', '2026', 12.5, 'percent');
      """;

  private final Warehouse warehouse;

  private TestingHome(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  static TestingHome open(Path folder) {
    return new TestingHome(Warehouse.open(BlankHome.in(folder), List.of()));
  }

  /** With a few facts of each kind. */
  static TestingHome withFacts(Path folder) {
    return open(folder).write(FACTS);
  }

  Warehouse warehouse() {
    return warehouse;
  }

  /** Runs statements in one write transaction. */
  TestingHome write(String statements) {
    warehouse.write(
        (connection, version) -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute(statements);
          }
        });
    return this;
  }

  String tag() {
    return "v" + warehouse.dataVersion();
  }

  List<String> rows(String question) throws SQLException {
    try (Connection reader = warehouse.openReader()) {
      return SortedRows.of(reader, question);
    }
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
