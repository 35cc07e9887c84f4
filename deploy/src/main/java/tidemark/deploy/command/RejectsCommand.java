package tidemark.deploy.command;

import java.io.IOException;
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

/** Shows refused rows. One thread at a time. */
@Command(
    name = "rejects",
    description = {"Show the rows that loads refused, with file, row, column, value and reason."})
final class RejectsCommand implements Callable<Integer> {
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

  private final Screen screen;

  RejectsCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    List<Reject> rejects;
    try (Session session = common.openSession()) {
      rejects = session.rejects(Optional.ofNullable(batch));
    }
    new ResultPrinter(screen, format)
        .print((wire, out) -> wire.write(new RejectRows(rejects), out), OptionalDouble::empty);
    return 0;
  }
}
