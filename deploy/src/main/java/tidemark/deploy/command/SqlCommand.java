package tidemark.deploy.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidemark.deploy.answer.OutputFormat;
import tidemark.deploy.answer.ResultPrinter;
import tidemark.deploy.answer.UserTools;
import tidemark.deploy.prompt.Prompt;
import tidemark.deploy.prompt.text.StatementSplitter;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.Screen;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.history.AsOf;

/** Answers statements: one, those of a file or of standard input, or at a prompt. */
@Command(
    name = "sql",
    description = {
      "Answer SQL, read-only: DuckDB's language over usage, reports, news, models and more.",
      "Without -e and -f: a prompt on a terminal, else the statements of standard input.",
    })
final class SqlCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(names = "-e", paramLabel = "TEXT", description = "One statement.")
  private @Nullable String statement;

  @Option(names = "-f", paramLabel = "FILE", description = "A file of statements, ended by ';'.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), csv, json, markdown or vertical.")
  private OutputFormat format = OutputFormat.TABLE;

  @Option(
      names = "--as-of",
      paramLabel = "WHEN",
      description = "The data as of a data version, the end of a day (UTC), or an instant.")
  private String asOf = "";

  private final Screen screen;

  SqlCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    if (statement != null && file != null) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE, "-e and -f were both given, expected one of them");
    }
    if (statement == null && file == null && screen.isInputTerminal()) {
      try (Session session = common.openSession()) {
        session.asOf(new AsOf(asOf));
        prompt(session);
        return 0;
      }
    }
    // Read first: a file that isn't there needs no warehouse.
    List<String> statements =
        statement != null ? List.of(statement) : StatementSplitter.of(text()).statements();
    ResultPrinter printer = new ResultPrinter(screen, format);
    try (Session session = common.openSession()) {
      session.asOf(new AsOf(asOf));
      for (String each : statements) {
        printer.print((wire, out) -> session.sql(each, wire, out), session::progress);
      }
      return 0;
    }
  }

  private String text() throws IOException {
    if (file == null) {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (!Files.isRegularFile(file)) {
      throw TidemarkException.of(ErrorCode.FILE_NOT_FOUND, "The file " + file + " isn't there");
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw TidemarkException.of(
          ErrorCode.INVALID_ENCODING, "The file " + file + " isn't UTF-8", e);
    }
  }

  private void prompt(Session session) throws IOException {
    UserTools tools = UserTools.current();
    Failures failures = new Failures(screen.err(), Clock.systemUTC());
    screen
        .out()
        .println(
            "Tidemark, through "
                + session.place()
                + ". Statements end with ';', \\? helps, \\q ends.");
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      new Prompt(
              session,
              terminal,
              screen,
              tools,
              format,
              common.home().folder().resolve(".prompt-history"),
              failures::report)
          .run();
    }
  }
}
