package tidemark.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tidemark.ingest.mapping.MappedFile;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * A file of mended rows, as {@code tidemark rejects --export} wrote it: each row says which load
 * refused it and as which row, and is read again by the connector of that load, credited to the
 * same source. Immutable.
 *
 * @param first the load that refused the rows
 * @param mended the rows alone, in the columns that the connector knows
 * @param rows Parquet: which row of the mended file was which refused row
 */
record Replay(LoadReport first, SourceFile mended, Connector connector, Path rows) {
  /** Whether these are columns of an exported file. */
  static boolean isOne(Shape shape) {
    return shape instanceof Shape.Csv csv && csv.has("reject_batch", "reject_kind", "reject_row");
  }

  /**
   * Takes the file apart.
   *
   * @param folder empty, in the staging folder; what is made is put there
   * @throws TidemarkException MALFORMED_FILE, UNKNOWN_FORMAT, UNKNOWN_LOAD
   */
  static Replay read(SourceFile file, LoadHistory history, Path folder) throws SQLException {
    List<String> columns =
        file.shape().columns().stream().filter(column -> !column.startsWith("reject_")).toList();
    if (columns.isEmpty()) {
      throw malformed(file, "it has no columns but those of the refusal: these rows weren't kept");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path mended = folder.resolve("mended.csv");
    Path rows = folder.resolve("replayed.parquet");
    long batch;
    String kind;
    try (Stage stage = Stage.open(folder)) {
      stage.csv(file);
      List<List<String>> loads =
          stage.rows("select distinct reject_batch, reject_kind from csv order by all");
      if (loads.size() != 1 || !loads.get(0).get(0).matches("\\d{1,18}")) {
        throw malformed(
            file,
            "its rows are of the loads "
                + loads.stream()
                    .map(load -> String.join(" ", load).strip())
                    .collect(Collectors.joining(", "))
                + ", and those of one were expected: replay it with tidemark rejects --replay");
      }
      batch = Long.parseLong(loads.get(0).get(0));
      kind = loads.get(0).get(1);
      stage.run(
          "copy (select row_number() over () as file_row, reject_kind as kind,"
              + " try_cast(reject_batch as bigint) as batch_key,"
              + " try_cast(reject_row as bigint) as row from csv) to "
              + Quoted.literal(rows.toString())
              + " (format parquet)");
      stage.run(
          "copy (select "
              + columns.stream().map(Quoted::identifier).collect(Collectors.joining(", "))
              + " from csv) to "
              + Quoted.literal(mended.toString())
              + " (format csv, header, quote '\"', escape '\"', force_quote *)");
      List<List<String>> torn =
          stage.rows("select line, error_message from reject_errors order by line limit 1");
      if (!torn.isEmpty()) {
        throw malformed(file, "line " + torn.get(0).get(0) + ": " + torn.get(0).get(1));
      }
    }
    LoadReport first = history.require(batch);
    SourceFile alone =
        new SourceFile(
            mended,
            first.file(),
            file.hash(),
            file.bytes(),
            file.packaging(),
            new Shape.Csv(',', columns));
    Optional<Connector> known = known(first.connector(), history);
    return new Replay(first, alone, connector(file, first, kind, alone, known), rows);
  }

  /** The connector of that name, also a mapping as it was then. */
  private static Optional<Connector> known(String name, LoadHistory history) {
    return Connectors.named(name)
        .or(
            () ->
                MappedFile.keptAs(name)
                    .flatMap(history::mapping)
                    .map(text -> MappedFile.of(name, text)));
  }

  private static Connector connector(
      SourceFile file,
      LoadReport first,
      String kind,
      SourceFile mended,
      Optional<Connector> known) {
    Connector staged =
        new StagedRows(
            first.connector(),
            known.map(Connector::source).orElse("file"),
            Kind.parse(kind)
                .map(of -> StagedTable.valueOf(of.name()))
                .orElseThrow(() -> malformed(file, "there is no kind '" + kind + "'")));
    return known
        .filter(connector -> connector.recognises(mended))
        .or(() -> Optional.of(staged).filter(rows -> rows.recognises(mended)))
        .orElseThrow(
            () ->
                malformed(
                    file,
                    "columns of the row were renamed or are gone; there are "
                        + String.join(", ", mended.shape().columns())));
  }

  private static TidemarkException malformed(SourceFile file, String why) {
    return FileFault.malformed(file.name(), "refused rows", why);
  }

  /** Ties the rows of the new load to their refusals, which wait no longer. */
  void follow(Connection connection, long batch) throws SQLException {
    try (PreparedStatement replayed = prepare(connection, "replayed")) {
      replayed.setString(1, rows.toString());
      replayed.execute();
    }
    try (PreparedStatement again = prepare(connection, "again")) {
      again.setLong(1, batch);
      again.execute();
    }
    try (PreparedStatement follow = prepare(connection, "follow")) {
      follow.setLong(1, batch);
      follow.setLong(2, batch);
      follow.execute();
    }
  }

  private static PreparedStatement prepare(Connection connection, String script)
      throws SQLException {
    return connection.prepareStatement(
        SqlScript.read(Replay.class, "Replay/" + script + ".sql").text());
  }
}
