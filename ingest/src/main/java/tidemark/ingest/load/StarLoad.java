package tidemark.ingest.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidemark.ingest.stage.StagedTable;
import tidemark.ingest.stage.UsageFile;
import tidemark.ingest.tagging.Tagging;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * One load's way into the star, on the connection of one write transaction. Its temporary tables
 * end with the connection.
 *
 * <p>One thread at a time.
 */
public final class StarLoad {
  /** The rows that the star refused; those of the checks are in {@code reject}. */
  public static final String STAR_REJECT = "star-reject";

  private final Connection connection;
  private final Path folder;
  private final List<StagedTable> tables;

  /**
   * @param connection borrowed, in a transaction
   * @param folder where the checks put the Parquet files, inside the home's staging folder
   * @param tables those with good rows
   */
  public StarLoad(Connection connection, Path folder, List<StagedTable> tables) {
    this.connection = connection;
    this.folder = folder;
    this.tables = List.copyOf(tables);
  }

  /** Moves all good rows. */
  public Outcome run(long batch) throws SQLException {
    script("words");
    execute("create temp table load_batch as select " + batch + "::bigint as batch_key");
    for (StagedTable table : tables) {
      viewRows(table);
      execute(
          "insert into load_source select distinct source, source_kind from staged_"
              + table.label());
    }
    texts();
    script("sources");
    wantVendors();
    script("vendors");
    for (StagedTable table : tables) {
      switch (table) {
        case MODELS -> loadCatalogue();
        case REPORTS -> scripts("report-names", "names", "reports", "report-tags", "report-claims");
        case NEWS -> scripts("news-names", "names", "news", "news-tags", "news-claims");
        case USAGE, COMMENTS, CLAIMS -> script(table.label());
      }
    }
    script("claims-once");
    return outcome();
  }

  /** The latest reading day of the rows; empty where they have none of their own. */
  public Optional<LocalDate> lastReadOn() throws SQLException {
    Optional<LocalDate> last = Optional.empty();
    for (StagedTable table : tables) {
      if (table == StagedTable.MODELS || table == StagedTable.USAGE) {
        try (PreparedStatement select =
                connection.prepareStatement("select max(read_on) from staged_" + table.label());
            ResultSet rows = select.executeQuery()) {
          rows.next();
          last = Optional.ofNullable(rows.getObject(1, LocalDate.class));
        }
      }
    }
    return last;
  }

  /** Puts the rows that the star refused beside those of the checks, to outlast a roll back. */
  public void handOverRejects() throws SQLException {
    execute(
        "copy load_reject to "
            + Quoted.literal(parquet(folder, STAR_REJECT).toString())
            + " (format parquet)");
  }

  /**
   * Writes the refused rows, those of the checks and those of the star.
   *
   * @param connection borrowed, in a transaction of its own
   */
  public static void keepRejects(Connection connection, Path folder, long batch, String file)
      throws SQLException {
    for (String name : List.of("reject", STAR_REJECT)) {
      Path rejects = parquet(folder, name);
      if (Files.exists(rejects)) {
        recordRejects(
            connection, "read_parquet(" + Quoted.literal(rejects.toString()) + ")", batch, file);
      }
    }
  }

  private static void recordRejects(Connection connection, String from, long batch, String file)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into ops.reject"
                + " (batch_key, file, kind, file_row, column_name, value, reason, record)"
                + " select ?, ?, kind, file_row, column_name, value[:200], reason, record from "
                + from)) {
      insert.setLong(1, batch);
      insert.setString(2, file);
      insert.execute();
    }
  }

  /** What was found in the texts of the rows; nothing where no one has read them. */
  private void texts() throws SQLException {
    if (Files.exists(parquet(folder, Tagging.MENTIONS))) {
      viewTexts(connection, folder);
      script("tags-read");
    } else {
      script("no-texts");
    }
  }

  private void wantVendors() throws SQLException {
    if (tables.contains(StagedTable.MODELS)) {
      execute(
          "insert into wanted_vendor"
              + " select distinct lower(coalesce(vendor, vendor_of(model))) from staged_models");
    }
    if (tables.contains(StagedTable.USAGE)) {
      script("usage-models");
    }
  }

  /** Readings in order of their days, since each builds on the versions the one before left. */
  private void loadCatalogue() throws SQLException {
    List<LocalDate> days = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select distinct read_on from staged_models order by read_on");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        days.add(rows.getObject(1, LocalDate.class));
      }
    }
    for (LocalDate day : days) {
      try (PreparedStatement reading =
          connection.prepareStatement(
              "create or replace temp table reading as"
                  + " select * from staged_models where read_on = ?")) {
        reading.setDate(1, Date.valueOf(day));
        reading.execute();
      }
      script("model-reading");
    }
    script("model-facts");
  }

  private Outcome outcome() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select coalesce(sum(loaded), 0)::bigint, coalesce(sum(unchanged), 0)::bigint,"
                    + " coalesce(sum(rejected), 0)::bigint from outcome");
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return new Outcome(rows.getLong(1), rows.getLong(2), rows.getLong(3));
    }
  }

  /** Makes views of what was found in texts. */
  static void viewTexts(Connection connection, Path folder) throws SQLException {
    view(connection, folder, "staged_mentions", Tagging.MENTIONS);
    view(connection, folder, "staged_found_claims", Tagging.CLAIMS);
  }

  private void viewRows(StagedTable table) throws SQLException {
    switch (table) {
      case USAGE ->
          execute("create temp view staged_usage as " + UsageFile.rows(parquet(folder, "usage")));
      case NEWS -> view(connection, folder, "staged_news", "news", "marked");
      case CLAIMS -> view(connection, folder, "staged_claims", "claims", "verdict");
      default -> view(connection, folder, "staged_" + table.label(), table.label());
    }
  }

  /**
   * @param later columns of text that files of earlier versions don't have: null there
   */
  private static void view(
      Connection connection, Path folder, String view, String name, String... later)
      throws SQLException {
    StringBuilder nulls = new StringBuilder();
    for (String column : later) {
      nulls
          .append("select null::varchar as ")
          .append(column)
          .append(" where false union all by name ");
    }
    String path = parquet(folder, name).toString();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create temp view "
              + view
              + " as "
              + nulls
              + "select * from read_parquet("
              + Quoted.literal(path)
              + ")");
    }
  }

  private static Path parquet(Path folder, String name) {
    return folder.resolve(name + ".parquet");
  }

  private void scripts(String... names) throws SQLException {
    for (String name : names) {
      script(name);
    }
  }

  private void script(String name) throws SQLException {
    SqlScript.read(StarLoad.class, name + ".sql").run(connection);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
