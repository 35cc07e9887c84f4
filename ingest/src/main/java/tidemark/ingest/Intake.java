package tidemark.ingest;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tidemark.ingest.mapping.MappedFile;
import tidemark.ingest.mapping.Mappings;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.Reception;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.tagging.Tagging;
import tidemark.ingest.validate.Checked;
import tidemark.ingest.validate.Checks;
import tidemark.ingest.validate.RefusedRecords;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.DiskFull;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;

/**
 * Takes a file in as far as it goes without a transaction: looked at, recognised, staged, checked,
 * its texts read. One thread at a time.
 */
final class Intake {
  /** What the engine says of a file that it can't read on, and not of our statement. */
  private static final Pattern FILE_ERROR =
      Pattern.compile("^(Invalid Input|IO|Serialization|TProtocolException)");

  private final Home home;
  private final LoadHistory history;
  private final Supplier<Tagging> tagging;

  /**
   * @param tagging asked for where a file has texts
   */
  Intake(Home home, LoadHistory history, Supplier<Tagging> tagging) {
    this.home = home;
    this.history = history;
    this.tagging = tagging;
  }

  /**
   * Leaves the good rows and the refused ones in the stage's folder.
   *
   * @param hash asked for once the file was looked at
   * @param mapped the mapping that the request names
   * @throws tidemark.warehouse.error.TidemarkException as {@link Loader#load}
   */
  Arrival take(
      LoadRequest request,
      Optional<MappedFile> mapped,
      Fingerprint hash,
      Instant startedAt,
      Stage stage,
      RunningLoad running)
      throws SQLException {
    SourceFile file = Reception.receive(request.file(), request.name(), hash, stage.folder());
    Optional<Replay> replay =
        Replay.isOne(file.shape())
            ? Optional.of(Replay.read(file, history, stage.folder().resolve("replay")))
            : Optional.empty();
    Recognition recognition =
        replay
            .map(of -> new Recognition(of.connector(), of.mended()))
            .orElseGet(
                () ->
                    Recognition.of(
                        file, request, mapped, Mappings.in(home.mappings()), stage.folder()));
    SourceFile content = recognition.file();
    Connector connector = recognition.connector();
    running.at("staging", 0);
    LocalDate today = LocalDate.ofInstant(startedAt, ZoneOffset.UTC);
    Optional<LocalDate> readOn =
        request
            .readOn()
            .or(() -> replay.map(of -> history.readOn(of.first().batch())))
            .or(content::dayInName);
    stage.set("today", today.toString());
    stage.set("read_on", readOn.orElse(today).toString());
    stage.set("source", connector.source());
    RefusedRecords records =
        new RefusedRecords(stage, content, isKnownAsSeparatedValues(connector, content));
    Checked checked = check(content, connector, stage, records, running);
    if (checked.rowsRead() == 0) {
      throw FileFault.empty(file.name(), file.shape().describe() + ", and no record");
    }
    return new Arrival(
        file,
        connector,
        checked,
        stage.folder(),
        startedAt,
        readOn,
        request.maxRejects(),
        records,
        replay);
  }

  /** Whether mended rows in the file's own columns will be recognised when they come back. */
  private static boolean isKnownAsSeparatedValues(Connector connector, SourceFile file) {
    Shape values = new Shape.Csv(',', file.shape().columns());
    return (connector instanceof MappedFile || Connectors.named(connector.name()).isPresent())
        && connector.recognises(
            new SourceFile(
                file.path(), file.name(), file.hash(), file.bytes(), file.packaging(), values));
  }

  private Checked check(
      SourceFile file,
      Connector connector,
      Stage stage,
      RefusedRecords records,
      RunningLoad running)
      throws SQLException {
    try {
      connector.stage(file, stage);
      running.at("checking", 0);
      Checked checked = Checks.run(file, stage);
      records.addTo("reject");
      if (Tagging.hasTexts(checked.tables())) {
        tagging.get().run(stage.folder(), checked.tables(), running::watched);
      }
      return checked;
    } catch (SQLException e) {
      String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      if (DuckDbErrors.of(e).code() == ErrorCode.MEMORY_LIMIT
          || (!DiskFull.isSaid(said) && FILE_ERROR.matcher(said).find())) {
        throw FileFault.unread(file, e);
      }
      throw e;
    }
  }
}
