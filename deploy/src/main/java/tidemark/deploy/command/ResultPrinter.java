package tidemark.deploy.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tidemark.api.wire.ResultFormat;
import tidemark.deploy.terminal.ResultTable;
import tidemark.deploy.terminal.Screen;

/** Prints what a session writes: as it comes, or as a table. One thread at a time. */
final class ResultPrinter {
  private static final int PIPE_BYTES = 256 * 1024;

  /** Writes a result; a method of a session with its arguments. */
  @FunctionalInterface
  interface Source {
    void write(ResultFormat format, OutputStream out) throws IOException;
  }

  private final Screen screen;
  private final OutputFormat format;

  ResultPrinter(Screen screen, OutputFormat format) {
    this.screen = screen;
    this.format = format;
  }

  void print(Source source) throws IOException {
    if (format == OutputFormat.TABLE) {
      printTable(source);
      return;
    }
    source.write(format.wire(), screen.bytes());
    if (format == OutputFormat.JSON) {
      screen.bytes().write("\n".getBytes(StandardCharsets.UTF_8));
    }
    screen.bytes().flush();
  }

  /** The table is drawn on a thread of its own, so that no result has to fit into memory. */
  private void printTable(Source source) throws IOException {
    PipedInputStream wire = new PipedInputStream(PIPE_BYTES);
    CompletableFuture<@Nullable String> footer;
    try (PipedOutputStream out = new PipedOutputStream(wire)) {
      footer = CompletableFuture.supplyAsync(() -> draw(wire));
      source.write(ResultFormat.JSON, out);
    }
    try {
      String line = footer.join();
      screen.out().flush();
      if (line != null) {
        screen.err().println(line);
      }
    } catch (CompletionException e) {
      throw new IOException("The result couldn't be printed", e.getCause());
    }
  }

  private @Nullable String draw(PipedInputStream wire) {
    try (wire) {
      return new ResultTable(screen.out(), screen.width()).print(wire);
    } catch (IOException e) {
      // Its writer failed first, and tells why.
      return null;
    }
  }
}
