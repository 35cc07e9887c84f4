package tidemark.deploy.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidemark.deploy.answer.OutputFormat;
import tidemark.deploy.answer.ResultPrinter;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.Screen;
import tidemark.ingest.LoadReport;
import tidemark.ingest.Unloaded;
import tidemark.sql.Column;

/** Takes a load back, or lists the loads. One thread at a time. */
@Command(
    name = "unload",
    description = {
      "Take a load back: the warehouse becomes what it would be had the file never come. Without a"
          + " number, list the loads.",
    })
final class UnloadCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("batch", "BIGINT"),
          new Column("kind", "VARCHAR"),
          new Column("file", "VARCHAR"),
          new Column("encoding", "VARCHAR"),
          new Column("declared", "VARCHAR"),
          new Column("unpacked", "VARCHAR"),
          new Column("loaded", "BIGINT"),
          new Column("unchanged", "BIGINT"),
          new Column("refused", "BIGINT"),
          new Column("data_version", "BIGINT"),
          new Column("committed_at", "VARCHAR"),
          new Column("taken_back_at", "VARCHAR"));

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "BATCH",
      description = "The load's number; all loads are listed where it is left out.")
  private @Nullable String batch;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Of the list: table (default), csv, json, markdown or vertical.")
  private OutputFormat format = OutputFormat.TABLE;

  private final Screen screen;

  UnloadCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    String named = batch;
    try (Session session = common.openSessionToLoad()) {
      if (named == null) {
        list(session.loads());
      } else {
        tell(session.unload(named));
      }
      return 0;
    }
  }

  private void tell(Unloaded unloaded) {
    LoadReport load = unloaded.load();
    screen
        .out()
        .printf(
            "Took back load %d of %s: %,d rows fewer in the star, data version %d.%n",
            load.batch(), load.file(), unloaded.facts(), unloaded.dataVersion());
    screen
        .out()
        .printf(
            "As it was before: tidemark sql --as-of %d. Loading the file again brings it back.%n",
            unloaded.dataVersion() - 1);
    if (unloaded.refused() > 0) {
      screen
          .out()
          .printf(
              "%,d rows of other loads hung on it and are refused now: tidemark rejects%n",
              unloaded.refused());
    }
  }

  private void list(List<LoadReport> loads) throws IOException {
    List<List<@Nullable Object>> rows =
        loads.stream()
            .map(
                load ->
                    Arrays.<@Nullable Object>asList(
                        load.batch(),
                        load.kind(),
                        load.file(),
                        load.packaging().encoding().orElse(null),
                        load.packaging().declared().orElse(null),
                        load.packaging().unpacked().isEmpty()
                            ? null
                            : String.join(", ", load.packaging().unpacked()),
                        load.rowsLoaded(),
                        load.rowsUnchanged(),
                        load.rowsRejected(),
                        load.dataVersion(),
                        load.committedAt().toString(),
                        load.unloadedAt().map(Object::toString).orElse(null)))
            .toList();
    new ResultPrinter(screen, format)
        .print(
            (wire, out) -> wire.write(new ListedRows(COLUMNS, rows), out), OptionalDouble::empty);
  }
}
