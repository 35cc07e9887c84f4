package tidemark.ingest.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.Bounds;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * An in-memory DuckDB for one load: reads the user's file with the engine's own readers. Nobody but
 * the loader reaches it, for it may read any file. Its variables tell scripts what they work on:
 * {@code file}, {@code source}, {@code read_on}, {@code today}, {@code file_name}.
 *
 * <p>One thread at a time.
 */
public final class Stage implements AutoCloseable {
  /** Rows beyond it are spilled, so that a file of any length loads beside a warehouse at work. */
  private static final String MEMORY_LIMIT = "1GiB";

  /** Shorter documents the engine takes apart in a moment. */
  private static final long SPLIT_BYTES = 16L << 20;

  /** How separated values are read, and where there can be neither quotes nor lines to refuse. */
  private static final String QUOTED =
      ", quote = '\"', escape = '\"', store_rejects = true, rejects_limit = 0";

  private static final String PLAIN = ", quote = '', escape = ''";

  /** How much of a file of separated values the engine reads at once. */
  private static final long READ_BYTES = 8_000_000;

  private final Connection connection;
  private final Path folder;
  private final Map<StagedTable, Set<String>> offered = new EnumMap<>(StagedTable.class);
  private final Map<String, String> givenNames = new LinkedHashMap<>();

  private long rowsAtOnce;

  private Stage(Connection connection, Path folder) {
    this.connection = connection;
    this.folder = folder;
  }

  /**
   * Opens an empty stage.
   *
   * @param folder what doesn't fit into memory is spilled there, and hand-over files are put there;
   *     the caller removes it
   */
  public static Stage open(Path folder) throws SQLException {
    return open(folder, UnaryOperator.identity());
  }

  /**
   * As {@link #open(Path)}.
   *
   * @param watched wraps the connection, so that what runs on it can be watched and stopped
   */
  public static Stage open(Path folder, UnaryOperator<Connection> watched) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    Stage stage = new Stage(watched.apply(connection), folder);
    try {
      stage.run("set temp_directory = " + Quoted.literal(folder.resolve("spill").toString()));
      stage.run("set memory_limit = " + Quoted.literal(MEMORY_LIMIT));
      // As many as the warehouse has, for the same reason: of many keys.
      stage.run("set threads = " + Bounds.usual().threads());
      stage.run("set TimeZone = 'UTC'");
      stage.run("set enable_progress_bar = true");
      stage.run("set enable_progress_bar_print = false");
      stage.run(SqlScript.read(Stage.class, "macros.sql").text());
      return stage;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  public Path folder() {
    return folder;
  }

  /** Runs a script; statements end with a semicolon. */
  public void run(String script) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(script)) {
      statement.execute();
    }
  }

  /** Sets a variable that scripts read with {@code getvariable}. */
  public void set(String variable, String value) throws SQLException {
    run("set variable " + variable + " = " + Quoted.literal(value));
  }

  /** The one number that a query answers. */
  public long count(String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Whether there is a table of this name. */
  public boolean hasTable(String name) throws SQLException {
    return count("select count(*) from duckdb_tables() where table_name = " + Quoted.literal(name))
        > 0;
  }

  /** Whether there is a view of this name. */
  public boolean hasView(String name) throws SQLException {
    return count("select count(*) from duckdb_views() where view_name = " + Quoted.literal(name))
        > 0;
  }

  /** The rows that a query answers, as text. */
  public List<List<String>> rows(String query) throws SQLException {
    List<List<String>> all = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
          String value = rows.getString(column);
          row.add(value == null ? "" : value);
        }
        all.add(row);
      }
    }
    return all;
  }

  /** Tells what the file itself calls a staged column, so that refused rows name it so. */
  public void nameGiven(String column, String given) {
    givenNames.put(column, given);
  }

  /** The file's own names of staged columns, where they are known. */
  public Map<String, String> givenNames() {
    return Map.copyOf(givenNames);
  }

  /** Whether the table was offered by a connector. */
  public boolean has(StagedTable table) {
    return offered.containsKey(table);
  }

  /**
   * Makes the rows of a query the staged table; columns that the query lacks are null. All become
   * texts, but for those that the table takes as they are.
   *
   * @param select a query whose column names are among the table's
   */
  public void offer(StagedTable table, String select) throws SQLException {
    String query = select.strip().replaceFirst(";\\s*$", "");
    Map<String, String> given =
        rows("describe " + query).stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    for (String name : given.keySet()) {
      if (!table.columns().contains(name)) {
        throw new IllegalStateException(table + " has no column " + name);
      }
    }
    String columns =
        table.columns().stream()
            .map(name -> term(table, name, given.get(name)))
            .collect(Collectors.joining(", "));
    run("create view " + table.table() + " as select " + columns + " from (" + query + "\n) given");
    offered.put(table, given.keySet());
  }

  private static String term(StagedTable table, String name, @Nullable String type) {
    if (type == null) {
      return "null::" + table.type(name) + " as " + name;
    }
    return table.takes(name, type) ? name : name + "::varchar as " + name;
  }

  /**
   * Writes the offered rows of usage, in their order, after their checks.
   *
   * @param source of rows that don't name one
   */
  public void writeUsage(String checks, String source, Path file) throws SQLException {
    run(
        "copy ("
            + UsageFile.written(checks, offered.getOrDefault(StagedTable.USAGE, Set.of()))
            + "\n) to "
            + Quoted.literal(file.toString())
            + " ("
            + UsageFile.options(source, rowsAtOnce)
            + ")");
  }

  /**
   * Makes the view {@code csv} of a file of separated values: all text, by the header's names.
   * Lines that don't fit the header are left out and found in {@code reject_errors}.
   */
  public void csv(SourceFile file) throws SQLException {
    csv(file, false);
  }

  /** As {@link #csv(SourceFile)}, with the types that plain values are proven to have. */
  public void provenCsv(SourceFile file) throws SQLException {
    csv(file, true);
  }

  private void csv(SourceFile file, boolean asProven) throws SQLException {
    if (!(file.shape() instanceof Shape.Csv csv)) {
      throw new IllegalStateException("Not separated values: " + file.shape());
    }
    Optional<Shape.Csv.Proof> proof = asProven ? csv.proof() : Optional.empty();
    Map<String, Integer> seen = new java.util.HashMap<>();
    List<String> columns = new ArrayList<>();
    for (String header : csv.header()) {
      String base = header.isEmpty() ? "column" : header;
      int times = seen.merge(base.toLowerCase(Locale.ROOT), 1, Integer::sum);
      String name = times == 1 ? base : base + "_" + times;
      int column = columns.size();
      String type = proof.map(of -> of.types().get(column)).orElse("VARCHAR");
      columns.add(Quoted.literal(name) + ": " + Quoted.literal(type));
    }
    run(
        "create view csv as select * from read_csv("
            + Quoted.literal(file.path().toString())
            + ", auto_detect = false, header = true, delim = "
            + Quoted.literal(String.valueOf(csv.delimiter()))
            + ", skip = "
            + csv.linesBefore()
            + (proof.isPresent() ? PLAIN : QUOTED)
            + ", columns = {"
            + String.join(", ", columns)
            + "})");
    if (proof.isPresent()) {
      rowsAtOnce = READ_BYTES / proof.get().meanLineBytes();
      if (!proof.get().hasSpaces()) {
        run("create or replace macro clean(t) as nullif(t, '')");
      }
    }
  }

  /**
   * Makes {@code item} with a JSON value per record, in order: a table of a short document's, else
   * a view of JSON lines, which are never held whole. Lines that have a key twice are left out and
   * found in {@code faulty_line}.
   *
   * @param records where the records lie: a key of the root object, or keys with dots between;
   *     empty for a root array
   */
  public void json(SourceFile file, String records) throws SQLException {
    items(file, records, lines(file, records));
  }

  private void items(SourceFile file, String records, Optional<Path> lines) throws SQLException {
    Shape.Json json = shape(file);
    if (lines.isPresent()) {
      boolean isOfFile = json.layout() == Shape.JsonLayout.LINES;
      readItems(
          file,
          lines.get(),
          isOfFile && findRepeatedKeys(file) ? "items-lines-once" : "items-lines");
      return;
    }
    set("path", records.isEmpty() ? "$" : json.path(records) + "[*]");
    readItems(
        file,
        file.path(),
        json.layout() == Shape.JsonLayout.ARRAY
            ? "items-array"
            : records.isEmpty() ? "items-document" : "items-wrapped");
  }

  private static Shape.Json shape(SourceFile file) {
    if (file.shape() instanceof Shape.Json json) {
      return json;
    }
    throw new IllegalStateException("Not JSON: " + file.shape());
  }

  /**
   * The records as JSON lines: the file itself, or written beside it where it is a long document.
   */
  private Optional<Path> lines(SourceFile file, String records) throws SQLException {
    Shape.Json json = shape(file);
    boolean isArray = json.layout() == Shape.JsonLayout.ARRAY;
    if (json.layout() == Shape.JsonLayout.LINES) {
      return Optional.of(file.path());
    }
    if (file.path().toFile().length() < SPLIT_BYTES || isArray != records.isEmpty()) {
      return Optional.empty();
    }
    Path lines = folder.resolve("records.ndjson");
    Path rest = folder.resolve("document.json");
    try {
      if (!RecordLines.split(file.path(), json.way(records), lines, rest)) {
        return Optional.empty();
      }
    } catch (IOException e) {
      throw FileFault.unreadable(file.name(), e);
    }
    set("document_file", rest.toString());
    run(SqlScript.read(Stage.class, "document-rest.sql").text());
    return Optional.of(lines);
  }

  private void readItems(SourceFile file, Path from, String script) throws SQLException {
    set("file", from.toString());
    set("size", Long.toString(Math.max(from.toFile().length(), 1L << 23) * 2));
    try {
      run(SqlScript.read(Stage.class, script + ".sql").text());
    } catch (SQLException e) {
      TidemarkException fault = FileFault.unread(file, e);
      fault.addSuppressed(e);
      throw fault;
    }
  }

  private boolean findRepeatedKeys(SourceFile file) throws SQLException {
    Path found = folder.resolve("repeated-keys.json");
    try {
      if (!RepeatedKeys.find(file.path(), found)) {
        return false;
      }
      set("repeated_keys", found.toString());
      run(SqlScript.read(Stage.class, "repeated-keys.sql").text());
      return true;
    } catch (IOException e) {
      throw FileFault.unreadable(file.name(), e);
    }
  }

  /**
   * As {@link #json}, and where its records are JSON lines of the plainest kind, makes the view
   * {@code proven_item} of them as well, with these keys as columns, by the types that they prove.
   *
   * @return whether there is that view
   */
  public boolean jsonByColumns(SourceFile file, String records, Collection<String> keys)
      throws SQLException {
    Optional<Path> lines = lines(file, records);
    Optional<Map<String, String>> types = shape(file).types();
    try {
      if (lines.isPresent() && types.isEmpty()) {
        types = PlainRecords.prove(lines.get(), false);
      }
    } catch (IOException e) {
      throw FileFault.unreadable(file.name(), e);
    }
    if (types.isEmpty()) {
      items(file, records, lines);
      return false;
    }
    Map<String, String> proven = types.get();
    readItems(file, lines.orElseThrow(), "items-lines");
    run(
        keys.stream()
            .map(
                key ->
                    Quoted.literal(key)
                        + ": "
                        + Quoted.literal(proven.getOrDefault(key, "VARCHAR")))
            .collect(
                Collectors.joining(
                    ", ",
                    "create view proven_item as select * from read_json("
                        + Quoted.literal(lines.orElseThrow().toString())
                        + ", format = 'newline_delimited', columns = {",
                    "})")));
    return true;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
