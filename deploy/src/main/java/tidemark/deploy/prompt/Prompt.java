package tidemark.deploy.prompt;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.MaskingCallback;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import tidemark.deploy.answer.OutputFormat;
import tidemark.deploy.answer.UserTools;
import tidemark.deploy.prompt.backslash.BackslashCommands;
import tidemark.deploy.prompt.backslash.TerminalWork;
import tidemark.deploy.prompt.catalogue.LiveCatalogue;
import tidemark.deploy.prompt.complete.StatementCompleter;
import tidemark.deploy.prompt.console.Console;
import tidemark.deploy.prompt.text.Colours;
import tidemark.deploy.prompt.text.StatementSplitter;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.Screen;

/**
 * The prompt on a terminal: a statement ends with a semicolon and may span lines, Tab completes,
 * the arrow keys bring back earlier ones, Ctrl-C drops the line or stops the statement that runs,
 * {@code \q} or Ctrl-D ends. Borrows session, terminal and screen.
 *
 * <p>One thread at a time.
 */
public final class Prompt {
  private static final String FIRST = "tidemark> ";
  private static final String NEXT = "%P %M-> ";

  /** Nobody wants to come back to these. */
  private static final String LEAVING = "\\\\q:quit*:exit*";

  private static final int LIST_MAX = 300;
  private static final Size UNTOLD = Size.of(80, 24);
  private static final int HISTORY_MAX = 10_000;

  private final LineReader reader;
  private final Terminal terminal;
  private final LiveCatalogue catalogue;
  private final Console console;
  private final BackslashCommands commands;
  private final String prompt;
  private @Nullable String typed;

  /**
   * @param history where earlier statements are kept
   * @param reporting tells failures that are our mistake
   */
  public Prompt(
      Session session,
      Terminal terminal,
      Screen screen,
      UserTools tools,
      OutputFormat format,
      Path history,
      Consumer<Throwable> reporting) {
    this.terminal = terminal;
    if (terminal.getSize().getColumns() <= 0 || terminal.getSize().getRows() <= 0) {
      // Serial lines and some containers tell none, and the reader draws nothing on such a screen.
      terminal.setSize(UNTOLD);
    }
    this.catalogue = new LiveCatalogue(session);
    this.console =
        new Console(session, catalogue, screen, terminal::getSize, tools, format, reporting);
    this.commands = new BackslashCommands(console, new Work());
    boolean coloured = tools.isColoured();
    this.prompt =
        coloured
            ? new AttributedString(FIRST, AttributedStyle.BOLD.foreground(AttributedStyle.CYAN))
                .toAnsi(terminal)
            : FIRST;
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("tidemark")
            .parser(new PromptParser())
            .highlighter(
                (lines, text) ->
                    coloured ? Colours.of(text).toAttributedString() : new AttributedString(text))
            .completer(
                new StatementCompleter(
                    catalogue::known, commands.arguments(), OutputFormat.labels()))
            .variable(LineReader.HISTORY_FILE, history)
            .variable(LineReader.HISTORY_SIZE, HISTORY_MAX)
            .variable(LineReader.HISTORY_FILE_SIZE, HISTORY_MAX)
            .variable(LineReader.HISTORY_IGNORE, LEAVING)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, NEXT)
            .variable(LineReader.LIST_MAX, LIST_MAX)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .option(LineReader.Option.CASE_INSENSITIVE_SEARCH, true)
            .option(LineReader.Option.INSERT_TAB, false)
            .build();
  }

  /** Words that end the prompt, for those who come from other prompts. */
  static boolean isLeaving(String text) {
    String word = text.strip().replaceFirst(";$", "").strip();
    return word.equalsIgnoreCase("quit") || word.equalsIgnoreCase("exit");
  }

  /** Reads and answers until the user ends. */
  public void run() throws IOException {
    terminal.handle(Terminal.Signal.INT, signal -> console.interrupt());
    try (catalogue) {
      // The first completion needs it, and the door is warm for the first statement.
      catalogue.known(Duration.ZERO);
      while (!commands.isEnded()) {
        String text = read();
        if (text == null || isLeaving(text)) {
          return;
        }
        answer(text);
      }
    } finally {
      console.output().close();
    }
  }

  /** What is typed, empty where it was dropped; null at the end of input. */
  private @Nullable String read() {
    String buffer = typed;
    typed = null;
    try {
      return reader.readLine(prompt, null, (MaskingCallback) null, buffer);
    } catch (UserInterruptException e) {
      if (e.getPartialLine().isBlank()) {
        console.say("Ctrl-D or \\q ends; \\? helps.");
      }
      return "";
    } catch (EndOfFileException e) {
      return null;
    }
  }

  private void answer(String text) throws IOException {
    for (String statement : StatementSplitter.withCommands(text).statements()) {
      if (StatementSplitter.isCommand(statement)) {
        commands.run(statement);
      } else {
        console.answer(statement);
      }
      if (commands.isEnded() || console.isInterrupted()) {
        return;
      }
    }
  }

  private final class Work implements TerminalWork {
    @Override
    public void answer(String text) throws IOException {
      Prompt.this.answer(text);
    }

    @Override
    public void type(String text) {
      typed = text;
    }
  }
}
