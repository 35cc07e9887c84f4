package tidemark.deploy.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import tidemark.ingest.trace.Trace;
import tidemark.sql.Column;

/** Shows where a row comes from. One thread at a time. */
@Command(
    name = "trace",
    description = {
      "Show where a row of a view comes from: source, file, row, reading day, load, and the readings"
          + " that it goes before. Such as: tidemark trace usage week=2026-W08 model=z-ai/glm-5",
    })
final class TraceCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("role", "VARCHAR"),
          new Column("subject", "VARCHAR"),
          new Column("figure", "VARCHAR"),
          new Column("source", "VARCHAR"),
          new Column("file", "VARCHAR"),
          new Column("row", "BIGINT"),
          new Column("read_on", "VARCHAR"),
          new Column("batch", "BIGINT"),
          new Column("loaded_at", "VARCHAR"),
          new Column("address", "VARCHAR"));

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      index = "0",
      paramLabel = "VIEW",
      description = "usage (weekly), usage_daily, models, reports, news, comments or claims.")
  private String view = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "COLUMN=VALUE",
      description =
          "What tells the row: week and model, day and model, model, report, article, comment_key,"
              + " claim_key.")
  private List<String> key = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), csv, json, markdown or vertical.")
  private OutputFormat format = OutputFormat.TABLE;

  private final Screen screen;

  TraceCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, String> named = NamedValues.of(key);
    Trace trace;
    try (Session session = common.openSession()) {
      trace = session.trace(view, named);
    }
    List<List<@Nullable Object>> rows = trace.readings().stream().map(TraceCommand::row).toList();
    new ResultPrinter(screen, format)
        .print(
            (wire, out) -> wire.write(new ListedRows(COLUMNS, rows), out), OptionalDouble::empty);
    return 0;
  }

  private static List<@Nullable Object> row(Trace.Reading reading) {
    return Arrays.<@Nullable Object>asList(
        reading.role(),
        reading.subject(),
        reading.figure(),
        reading.source(),
        reading.file(),
        reading.row().isPresent() ? (Long) reading.row().getAsLong() : null,
        reading.readOn().map(Object::toString).orElse(null),
        reading.batch(),
        reading.loadedAt().map(Object::toString).orElse(null),
        reading.sourceAddress().orElse(null));
  }
}
