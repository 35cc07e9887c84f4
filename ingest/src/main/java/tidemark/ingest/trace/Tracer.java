package tidemark.ingest.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;
import tidemark.warehouse.script.UtcTime;

/** Answers where a row of a view comes from. Borrows the warehouse. Thread-safe. */
public final class Tracer {
  /** What tells a row of each view from the others. */
  private static final Map<String, List<String>> KEYS = new LinkedHashMap<>();

  static {
    KEYS.put("usage_weekly", List.of("week", "model"));
    KEYS.put("usage_daily", List.of("day", "model"));
    KEYS.put("models", List.of("model"));
    KEYS.put("reports", List.of("report"));
    KEYS.put("news", List.of("article"));
    KEYS.put("comments", List.of("comment_key"));
    KEYS.put("claims", List.of("claim_key"));
  }

  /** Views whose rows several files tell; what each says is in what its load brought. */
  private static final List<String> TOLD_BY_SEVERAL = List.of("models", "reports", "news");

  private final Warehouse warehouse;

  public Tracer(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  private record Load(
      String file, Instant committedAt, long dataVersion, Optional<LocalDate> readOn) {}

  private record Source(Optional<String> name, Optional<String> address) {}

  private record Row(
      String role,
      String subject,
      String figure,
      String source,
      Optional<LocalDate> readOn,
      long batch,
      OptionalLong fileRow) {
    boolean isSameAs(Row other) {
      return batch == other.batch && fileRow.equals(other.fileRow);
    }
  }

  /**
   * Traces a row.
   *
   * @param view usage_weekly (also as usage), usage_daily, models, reports, news, comments, claims
   * @param key its key columns, and no others
   * @throws TidemarkException UNKNOWN_TABLE, MISSING_PARAMETER, UNKNOWN_PARAMETER, UNKNOWN_FACT
   */
  public Trace trace(String view, Map<String, String> key) {
    String name = view.equals("usage") ? "usage_weekly" : view;
    List<String> values = values(name, key);
    try (Connection reader = warehouse.openReader()) {
      List<Row> rows = rows(reader, name, values);
      if (rows.isEmpty()) {
        throw TidemarkException.of(
            ErrorCode.UNKNOWN_FACT, "There is no row " + describe(key) + " in " + name + ".");
      }
      Map<Long, Load> loads = loads(reader);
      if (TOLD_BY_SEVERAL.contains(name)) {
        rows.addAll(told(name, rows, loads));
      }
      Map<String, Source> sources = sources(reader);
      return new Trace(name, key, rows.stream().map(row -> reading(row, loads, sources)).toList());
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  private static List<String> values(String view, Map<String, String> key) {
    List<String> columns = KEYS.get(view);
    if (columns == null) {
      throw TidemarkException.of(
          ErrorCode.UNKNOWN_TABLE,
          "Rows of '"
              + view
              + "' can't be traced."
              + NearestNames.sentence(NearestNames.of(view, KEYS.keySet()))
              + " There are: "
              + String.join(", ", KEYS.keySet())
              + ".");
    }
    TreeSet<String> unknown = new TreeSet<>(key.keySet());
    columns.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw TidemarkException.of(
          ErrorCode.UNKNOWN_PARAMETER,
          "A row of "
              + view
              + " is told by "
              + String.join(" and ", columns)
              + ", not by '"
              + unknown.first()
              + "'.");
    }
    for (String column : columns) {
      if (!key.containsKey(column)) {
        throw TidemarkException.of(
            ErrorCode.MISSING_PARAMETER,
            "A row of "
                + view
                + " is told by "
                + String.join(" and ", columns)
                + "; "
                + column
                + " is missing.");
      }
    }
    return columns.stream().map(key::get).toList();
  }

  private static String describe(Map<String, String> key) {
    return key.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static List<Row> rows(Connection reader, String view, List<String> values)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select = prepare(reader, view)) {
      for (int at = 0; at < values.size(); at++) {
        select.setString(at + 1, values.get(at));
      }
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          rows.add(
              new Row(
                  found.getString("role"),
                  found.getString("subject"),
                  text(found, "figure").orElse(""),
                  found.getString("source"),
                  day(found, "read_on"),
                  found.getLong("batch_key"),
                  number(found, "file_row")));
        }
      }
    }
    return rows;
  }

  /** What further files say of the row's subject. */
  private List<Row> told(String view, List<Row> rows, Map<Long, Load> loads) throws SQLException {
    Path readings = warehouse.home().readings();
    if (!hasAny(readings, view)) {
      return List.of();
    }
    Row first = rows.get(0);
    String subject =
        view.equals("models")
            ? first.subject().substring(0, first.subject().lastIndexOf(" from "))
            : first.subject();
    List<Row> told = new ArrayList<>();
    // The warehouse reads no file outside its staging folder; an engine of its own does.
    try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement select = prepare(engine, "told-" + view)) {
      select.setString(1, readings.resolve("*").resolve(view + ".parquet").toString());
      select.setString(2, subject);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          Row row =
              new Row(
                  "also told",
                  subject,
                  text(found, "figure").orElse(""),
                  found.getString("source"),
                  day(found, "read_on"),
                  found.getLong("batch_key"),
                  number(found, "file_row"));
          if (loads.containsKey(row.batch()) && rows.stream().noneMatch(row::isSameAs)) {
            told.add(row);
          }
        }
      }
    }
    return told;
  }

  private static boolean hasAny(Path readings, String view) {
    try (Stream<Path> batches = Files.list(readings)) {
      return batches.anyMatch(batch -> Files.exists(batch.resolve(view + ".parquet")));
    } catch (IOException e) {
      return false; // what loads brought was removed by hand: the star's own rows tell enough
    }
  }

  private static Trace.Reading reading(
      Row row, Map<Long, Load> loads, Map<String, Source> sources) {
    Optional<Load> load = Optional.ofNullable(loads.get(row.batch()));
    Optional<Source> source = Optional.ofNullable(sources.get(row.source()));
    return new Trace.Reading(
        row.role(),
        row.subject(),
        row.figure(),
        row.source(),
        source.flatMap(Source::name),
        source.flatMap(Source::address),
        load.map(Load::file).orElse("shipped with Tidemark"),
        row.fileRow(),
        row.readOn().or(() -> load.flatMap(Load::readOn)),
        row.batch(),
        load.map(Load::committedAt),
        load.isPresent() ? OptionalLong.of(load.get().dataVersion()) : OptionalLong.empty());
  }

  private static Map<Long, Load> loads(Connection reader) throws SQLException {
    Map<Long, Load> loads = new HashMap<>();
    try (PreparedStatement select = prepare(reader, "batches");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        loads.put(
            rows.getLong("batch_key"),
            new Load(
                rows.getString("file"),
                UtcTime.require(rows, "committed_at"),
                rows.getLong("data_version"),
                day(rows, "read_on")));
      }
    }
    return loads;
  }

  private static Map<String, Source> sources(Connection reader) throws SQLException {
    Map<String, Source> sources = new HashMap<>();
    try (PreparedStatement select = prepare(reader, "sources");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        sources.put(
            rows.getString("source"), new Source(text(rows, "name"), text(rows, "address")));
      }
    }
    return sources;
  }

  private static Optional<String> text(ResultSet rows, String column) throws SQLException {
    return Optional.ofNullable(rows.getString(column));
  }

  private static Optional<LocalDate> day(ResultSet rows, String column) throws SQLException {
    return Optional.ofNullable(rows.getObject(column, LocalDate.class));
  }

  private static OptionalLong number(ResultSet rows, String column) throws SQLException {
    long number = rows.getLong(column);
    return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }

  private static PreparedStatement prepare(Connection connection, String script)
      throws SQLException {
    return connection.prepareStatement(SqlScript.read(Tracer.class, script + ".sql").text());
  }
}
