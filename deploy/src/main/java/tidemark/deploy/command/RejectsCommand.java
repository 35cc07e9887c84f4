package tidemark.deploy.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import tidemark.ingest.Reject;
import tidemark.ingest.RejectScope;
import tidemark.sql.Column;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.TemporaryFolder;

/** Shows refused rows. One thread at a time. */
@Command(
    name = "rejects",
    description = {
      "Show the rows that loads refused and that wait to be mended, with file, row, column, value and"
          + " reason; write them to a file, mend them there, and load them again.",
    })
final class RejectsCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("batch", "BIGINT"),
          new Column("file", "VARCHAR"),
          new Column("row", "BIGINT"),
          new Column("column", "VARCHAR"),
          new Column("value", "VARCHAR"),
          new Column("reason", "VARCHAR"));

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "BATCH",
      description = "The load's number; all loads where it is left out.")
  private @Nullable Long batch;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), csv, json, markdown or vertical.")
  private OutputFormat format = OutputFormat.TABLE;

  @Option(names = "--all", description = "Show those that were replayed, too.")
  private boolean all;

  @Option(
      names = "--export",
      paramLabel = "FILE.csv",
      description = "Write them with all columns of the row, to be mended.")
  private @Nullable Path export;

  @Option(
      names = "--replay",
      paramLabel = "FILE.csv",
      description = "Load the mended rows, as a load of their own.")
  private @Nullable Path replay;

  private final Screen screen;

  RejectsCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    Path mended = replay;
    if (mended != null) {
      if (export != null || batch != null || all) {
        throw TidemarkException.of(
            ErrorCode.INVALID_USAGE, "--replay stands alone: the file tells which rows are meant");
      }
      return replay(mended);
    }
    List<Reject> rejects;
    try (Session session = common.openSession()) {
      rejects =
          session.rejects(Optional.ofNullable(batch), all ? RejectScope.ALL : RejectScope.OPEN);
    }
    Path target = export;
    if (target != null) {
      return export(rejects, target);
    }
    new ResultPrinter(screen, format)
        .print((wire, out) -> wire.write(listed(rejects), out), OptionalDouble::empty);
    return 0;
  }

  private static ListedRows listed(List<Reject> rejects) {
    return new ListedRows(
        COLUMNS,
        rejects.stream()
            .map(
                reject ->
                    Arrays.<@Nullable Object>asList(
                        reject.batch(),
                        reject.file(),
                        reject.row().isPresent() ? (Long) reject.row().getAsLong() : null,
                        reject.column().orElse(null),
                        reject.value().orElse(null),
                        reject.reason()))
            .toList());
  }

  private int export(List<Reject> rejects, Path target) {
    try {
      new RejectFile(rejects).write(target);
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE, "The file " + target + " of --export can't be written: " + e, e);
    }
    screen
        .err()
        .println(
            rejects.size()
                + (rejects.size() == 1 ? " refused row" : " refused rows")
                + " in "
                + target
                + ". Mend them there, then: tidemark rejects --replay "
                + target);
    return 0;
  }

  private int replay(Path mended) throws IOException {
    if (!Files.isRegularFile(mended)) {
      throw TidemarkException.of(ErrorCode.FILE_NOT_FOUND, "The file " + mended + " isn't there");
    }
    try (TemporaryFolder folder = TemporaryFolder.open("tidemark-replay-");
        Session session = common.openSessionToLoad()) {
      List<Path> parts = MendedFile.parts(mended, folder.path());
      return new LoadFiles(session, screen).load(LoadFiles.requests(parts));
    }
  }
}
