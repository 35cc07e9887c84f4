package tidemark.deploy.answer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tidemark.api.wire.ResultFormat;
import tidemark.deploy.terminal.Look;
import tidemark.deploy.terminal.ResultText;
import tidemark.deploy.terminal.Summary;

/**
 * Writes what a session answers: as it comes, or laid out for people.
 *
 * <p>One thread at a time, but {@link #rowsSoFar()} may be asked from any.
 */
public final class ResultWriter {
  private static final int PIPE_BYTES = 256 * 1024;

  private final OutputFormat format;
  private final Look look;
  private volatile @Nullable ResultText text;

  public ResultWriter(OutputFormat format, Look look) {
    this.format = format;
    this.look = look;
  }

  /** Rows laid out so far; 0 where they pass as they come. */
  public long rowsSoFar() {
    ResultText current = text;
    return current == null ? 0 : current.rowsSoFar();
  }

  /**
   * Writes the whole result. Doesn't close {@code out}.
   *
   * @return empty where the bytes passed unread
   */
  public Optional<Summary> write(Source source, OutputStream out) throws IOException {
    if (!format.isWire()) {
      return Optional.of(writeText(source, out));
    }
    source.write(format.wire(), out);
    if (format == OutputFormat.JSON) {
      out.write('\n');
    }
    out.flush();
    return Optional.empty();
  }

  /** Laid out on a thread of its own, so that no result has to fit into memory. */
  private Summary writeText(Source source, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    ResultText drawing = new ResultText(writer, look);
    text = drawing;
    PipedInputStream wire = new PipedInputStream(PIPE_BYTES);
    PipedOutputStream rows = new PipedOutputStream(wire);
    CompletableFuture<Drawn> drawn =
        CompletableFuture.supplyAsync(() -> draw(drawing, wire, writer));
    IOException cut = null;
    try (rows) {
      source.write(ResultFormat.JSON, rows);
    } catch (IOException e) {
      // The drawing ended first, and knows why.
      cut = e;
    } catch (Throwable failure) {
      // What was drawn comes before the failure is told.
      rows.close();
      drawn.join();
      throw failure;
    }
    Drawn result = drawn.join();
    if (result.summary() != null && cut == null) {
      return result.summary();
    }
    IOException failure = result.failure() != null ? result.failure() : cut;
    throw failure != null ? failure : new IOException("The result couldn't be printed");
  }

  private record Drawn(@Nullable Summary summary, @Nullable IOException failure) {}

  private static Drawn draw(ResultText text, PipedInputStream wire, Writer writer) {
    try (wire) {
      try {
        return new Drawn(text.print(wire), null);
      } finally {
        writer.flush();
      }
    } catch (IOException e) {
      return new Drawn(null, e);
    }
  }
}
