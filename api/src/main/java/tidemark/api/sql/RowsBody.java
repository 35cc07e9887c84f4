package tidemark.api.sql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import tidemark.api.problem.ConnectionCut;
import tidemark.api.wire.ResultFormat;
import tidemark.sql.Rows;

/**
 * Rows on their way into a response. Owns the rows. The container holds back the first bytes, so
 * that a failure among them still becomes a problem; after that the only honest way to say that the
 * rest is missing is to cut the connection. One thread at a time.
 */
public final class RowsBody implements StreamingOutput {
  /** Bytes that the container holds back before it commits an answer. */
  public static final int HELD_BACK_BYTES = 65_536;

  private final Rows rows;
  private final ResultFormat format;
  private final HttpServletRequest request;

  RowsBody(Rows rows, ResultFormat format, HttpServletRequest request) {
    this.rows = rows;
    this.format = format;
    this.request = request;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    var counted = new CountingOutput(out);
    try (rows) {
      format.write(rows, counted);
    } catch (IOException | RuntimeException e) {
      if (counted.isSent()) {
        ConnectionCut.cut(request);
      }
      throw e;
    }
  }

  /** Knows whether more was written than the container holds back. */
  private static final class CountingOutput extends FilterOutputStream {
    private long writtenBytes;

    CountingOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      writtenBytes++;
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      writtenBytes += length;
      out.write(bytes, offset, length);
    }

    boolean isSent() {
      return writtenBytes > HELD_BACK_BYTES;
    }
  }
}
