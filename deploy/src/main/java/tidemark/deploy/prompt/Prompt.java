package tidemark.deploy.prompt;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * The prompt on a terminal: a statement ends with a semicolon and may span lines, the arrow keys
 * bring back earlier ones, Ctrl-C drops the line or stops the statement that runs, {@code \q} or
 * Ctrl-D ends.
 *
 * <p>One thread at a time.
 */
public final class Prompt {
  private static final String HELP =
      """
      A statement ends with a semicolon and may span lines.
        \\q        end (or Ctrl-D)
        \\?        this
        Ctrl-C    drop the line, or stop the statement that runs
      Tables: show tables;   their columns: describe usage;""";

  /** Answers one statement: prints its rows or its failure, and throws neither. */
  @FunctionalInterface
  public interface Answering {
    void answer(String statement) throws IOException;
  }

  private final Path history;
  private final PrintStream out;
  private final Answering answering;
  private final Runnable cancelling;

  /**
   * @param history where earlier statements are kept
   * @param cancelling stops the statement that runs; called from another thread
   */
  public Prompt(Path history, PrintStream out, Answering answering, Runnable cancelling) {
    this.history = history;
    this.out = out;
    this.answering = answering;
    this.cancelling = cancelling;
  }

  /** Reads and answers until the user ends. */
  public void run() throws IOException {
    AtomicBoolean answersNow = new AtomicBoolean();
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .parser(new UntilSemicolon())
              .variable(LineReader.HISTORY_FILE, history)
              .variable(LineReader.SECONDARY_PROMPT_PATTERN, "       -> ")
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      terminal.handle(
          Terminal.Signal.INT,
          signal -> {
            if (answersNow.get()) {
              cancelling.run();
            }
          });
      while (true) {
        String text;
        try {
          text = reader.readLine("tidemark> ").strip();
        } catch (UserInterruptException e) {
          continue;
        } catch (EndOfFileException e) {
          return;
        }
        if (text.equals("\\q") || text.equals("quit") || text.equals("exit")) {
          return;
        }
        if (text.startsWith("\\")) {
          out.println(HELP);
          continue;
        }
        answersNow.set(true);
        try {
          for (String statement : StatementSplitter.of(text).statements()) {
            answering.answer(statement);
          }
        } finally {
          answersNow.set(false);
        }
      }
    }
  }

  /** Asks for more lines until the statement is complete. */
  private static final class UntilSemicolon implements Parser {
    private final DefaultParser words = new DefaultParser();

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
      String text = line.strip();
      boolean command = text.startsWith("\\") || text.equals("quit") || text.equals("exit");
      if (context == ParseContext.ACCEPT_LINE
          && !command
          && !StatementSplitter.of(text).isComplete()) {
        throw new EOFError(-1, cursor, "unfinished statement");
      }
      return words.parse(line.replace('\'', ' ').replace('"', ' '), cursor, context);
    }
  }
}
