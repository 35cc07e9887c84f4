package tidemark.deploy.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * Standard input, output and error, and which of them is a terminal. The start script tells that,
 * since Java can't tell them apart. Everything is UTF-8.
 *
 * <p>Thread-safe.
 */
public final class Screen {
  /** Three digits for input, output, error; 1: a terminal. */
  private static final String PROPERTY = "tidemark.terminal";

  private final PrintStream out;
  private final PrintStream err;
  private final String terminals;

  private Screen(PrintStream out, PrintStream err, String terminals) {
    this.out = out;
    this.err = err;
    this.terminals = terminals;
  }

  /** That of this process. */
  public static Screen current() {
    return new Screen(
        open(FileDescriptor.out), open(FileDescriptor.err), System.getProperty(PROPERTY, "000"));
  }

  /** One over other streams, all of them terminals or none. */
  public static Screen of(PrintStream out, PrintStream err, boolean terminals) {
    return new Screen(out, err, terminals ? "111" : "000");
  }

  private static PrintStream open(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  public PrintStream out() {
    return out;
  }

  public PrintStream err() {
    return err;
  }

  /** Standard output, for bytes; the caller flushes. */
  public OutputStream bytes() {
    return out;
  }

  public boolean isInputTerminal() {
    return isTerminal(0);
  }

  public boolean isOutputTerminal() {
    return isTerminal(1);
  }

  public boolean isErrorTerminal() {
    return isTerminal(2);
  }

  private boolean isTerminal(int stream) {
    return terminals.length() > stream && terminals.charAt(stream) == '1';
  }

  /** Columns of the terminal; empty where output goes elsewhere, or they can't be told. */
  public OptionalInt width() {
    if (!isOutputTerminal()) {
      return OptionalInt.empty();
    }
    try {
      Process stty =
          new ProcessBuilder("sh", "-c", "stty size </dev/tty")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String[] size =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
              .strip()
              .split(" ", -1);
      stty.waitFor(1, TimeUnit.SECONDS);
      int columns = size.length == 2 ? Integer.parseInt(size[1]) : 0;
      return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
    } catch (IOException | NumberFormatException e) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }
}
