package tidemark.deploy.prompt.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.terminal.Size;
import org.jspecify.annotations.Nullable;
import tidemark.deploy.answer.OutputFormat;
import tidemark.deploy.answer.Pages;
import tidemark.deploy.answer.ProgressLine;
import tidemark.deploy.answer.ResultWriter;
import tidemark.deploy.answer.Source;
import tidemark.deploy.answer.UserTools;
import tidemark.deploy.prompt.catalogue.LiveCatalogue;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.FailurePlace;
import tidemark.deploy.terminal.FailureText;
import tidemark.deploy.terminal.Look;
import tidemark.deploy.terminal.ResultText;
import tidemark.deploy.terminal.Screen;
import tidemark.deploy.terminal.Summary;
import tidemark.deploy.terminal.WordWrap;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Answers statements on the screen or into a file, the way the user has set it. Borrows session,
 * catalogue and screen.
 *
 * <p>One thread at a time, but {@link #interrupt()} may come from any.
 */
public final class Console {

  private final Session session;
  private final LiveCatalogue catalogue;
  private final Screen screen;
  private final Supplier<Size> size;
  private final UserTools tools;
  private final Consumer<Throwable> reporting;
  private final Settings settings;
  private final Output output = new Output();
  private final Interruption interruption;

  /** How long statements took, for the progress line; the eldest are forgotten. */
  private String lastStatement = "";

  /**
   * @param size of the terminal now
   * @param reporting tells failures that are our mistake
   */
  public Console(
      Session session,
      LiveCatalogue catalogue,
      Screen screen,
      Supplier<Size> size,
      UserTools tools,
      OutputFormat format,
      Consumer<Throwable> reporting) {
    this.session = session;
    this.catalogue = catalogue;
    this.screen = screen;
    this.size = size;
    this.tools = tools;
    this.settings = new Settings(format);
    this.reporting = reporting;
    this.interruption = new Interruption(session::cancel);
  }

  public Session session() {
    return session;
  }

  public LiveCatalogue catalogue() {
    return catalogue;
  }

  public Settings settings() {
    return settings;
  }

  public Output output() {
    return output;
  }

  public UserTools tools() {
    return tools;
  }

  /** The statement before; empty at first. */
  public String lastStatement() {
    return lastStatement;
  }

  /** Stops what is being answered. */
  public void interrupt() {
    interruption.now();
  }

  /** Whether the user stopped the last answer. */
  public boolean isInterrupted() {
    return interruption.isAsked();
  }

  /** Answers a statement; failures are shown, not thrown. */
  public void answer(String statement) throws IOException {
    lastStatement = statement.strip();
    answer(statement, (format, out) -> session.sql(statement, format, out));
  }

  /** Answers by what writes the result. */
  public void answer(String statement, Source source) throws IOException {
    ResultWriter writer = new ResultWriter(settings.format(), look());
    long start = System.nanoTime();
    guarded(
        statement,
        start,
        writer,
        out -> {
          Optional<Summary> summary = writer.write(source, out);
          Duration took = Duration.ofNanos(System.nanoTime() - start);
          return () -> sumUp(summary, took);
        });
  }

  /** Shows rows that are at hand. */
  public void show(List<String> names, List<? extends List<@Nullable String>> rows)
      throws IOException {
    show(table(names, rows));
  }

  /** The same as a text. */
  public String table(List<String> names, List<? extends List<@Nullable String>> rows)
      throws IOException {
    Look look =
        output.file().isPresent()
            ? Look.plain(Look.Style.TABLE)
            : new Look(Look.Style.WRAPPED_TABLE, width(), isColoured());
    StringBuilder text = new StringBuilder();
    new ResultText(text, look).print(names, rows);
    return text.toString();
  }

  /** A text as lines that fit the screen, each ended. */
  public String wrapped(String text) {
    return String.join("\n", WordWrap.of(text, width().orElse(Integer.MAX_VALUE))) + "\n";
  }

  /** Shows a text, through the pager where it is long. */
  public void show(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    OutputStream file = output.stream().orElse(null);
    if (file != null) {
      file.write(bytes);
      file.flush();
      return;
    }
    try (Pages pages = pages(() -> {})) {
      pages.write(bytes, 0, bytes.length);
    } catch (IOException e) {
      // The reader has left the pager.
    }
  }

  /** A line on the screen, whatever the output. */
  public void say(String line) {
    screen.out().println(line);
  }

  /** A line about something that failed. */
  public void warn(String line) {
    screen.err().println(isColoured() ? "\u001b[31m" + line + "\u001b[0m" : line);
  }

  /** Writes an answer, and returns what is to be said behind it. */
  @FunctionalInterface
  public interface Writing {
    Runnable to(OutputStream out) throws IOException;
  }

  /** Writes a text that takes long to get, with progress and failures as a statement's. */
  public void write(String statement, Writing writing) throws IOException {
    guarded(statement, System.nanoTime(), new ResultWriter(OutputFormat.JSON, look()), writing);
  }

  private void guarded(String statement, long start, ResultWriter writer, Writing writing)
      throws IOException {
    interruption.begin();
    try {
      Runnable after;
      try (ProgressLine progress =
          ProgressLine.begin(
              screen.err(), screen.isErrorTerminal(), writer::rowsSoFar, session::progress)) {
        OutputStream file = output.stream().orElse(null);
        after = file != null ? writing.to(file) : onScreen(writing, progress);
      }
      after.run();
    } catch (TidemarkException e) {
      fail(statement, e, Duration.ofNanos(System.nanoTime() - start));
    } finally {
      interruption.end();
    }
  }

  private Runnable onScreen(Writing writing, ProgressLine progress) throws IOException {
    Pages pages = pages(progress::end);
    try (pages) {
      return writing.to(pages);
    } catch (IOException e) {
      if (pages.isLeft()) {
        return () -> {};
      }
      throw e;
    }
  }

  private Pages pages(Runnable before) {
    int height = size.get().getRows();
    // The prompt and the summary want a line each.
    int linesMax = height > 0 ? Math.max(1, height - 2) : Integer.MAX_VALUE;
    return new Pages(
        screen.bytes(),
        linesMax,
        settings.isPaged() && screen.isOutputTerminal() ? tools.pager() : Optional.empty(),
        before);
  }

  private void sumUp(Optional<Summary> summary, Duration took) {
    summary.ifPresent(
        told -> {
          catalogue.saw(told.dataVersion());
          screen.err().println(dim(told.line()));
          if (settings.isTimed()) {
            screen.err().println(dim(told.timing(took.toNanos() / 1e6)));
          }
        });
    if (summary.isEmpty() && settings.isTimed()) {
      screen.err().println(dim(String.format(Locale.ROOT, "%.0f ms", took.toNanos() / 1e6)));
    }
  }

  private void fail(String statement, TidemarkException failure, Duration after) {
    if (failure.code() == ErrorCode.CANCELLED && isInterrupted()) {
      screen
          .err()
          .println(
              dim(String.format(Locale.ROOT, "Stopped after %.1f s.", after.toMillis() / 1e3)));
      return;
    }
    if (failure.code() == ErrorCode.INTERNAL) {
      reporting.accept(failure);
      return;
    }
    List<String> place =
        failure.line().isPresent() && failure.column().isPresent()
            ? FailurePlace.of(
                statement, failure.line().getAsInt(), failure.column().getAsInt(), width())
            : List.of();
    place.forEach(screen.err()::println);
    warn(
        place.isEmpty()
            ? FailureText.sentence(failure)
            : FailureText.sentenceWithoutPlace(failure));
  }

  private Look look() {
    Look.Style style = settings.format().style();
    if (style == Look.Style.TABLE && settings.expanded() != Settings.Expanded.OFF) {
      style =
          settings.expanded() == Settings.Expanded.ON
              ? Look.Style.VERTICAL
              : Look.Style.TABLE_OR_VERTICAL;
    }
    boolean toScreen = output.file().isEmpty();
    return new Look(style, toScreen ? width() : OptionalInt.empty(), toScreen && isColoured());
  }

  /** Columns of the screen, where that is known. */
  public OptionalInt width() {
    int columns = size.get().getColumns();
    return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
  }

  private boolean isColoured() {
    return screen.isOutputTerminal() && tools.isColoured();
  }

  private String dim(String text) {
    return isColoured() && screen.isErrorTerminal() ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
