package tidemark.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A long answer on its way. The container holds back the first bytes, so that a failure among them
 * still becomes a problem; after that the only honest way to say that the rest is missing is to cut
 * the connection. One thread at a time.
 */
public final class StreamedBody implements StreamingOutput {
  /** Bytes that the container holds back before it commits an answer. */
  public static final int HELD_BACK_BYTES = 65_536;

  private final StreamingOutput writing;
  private final HttpServletRequest request;

  /**
   * @param writing writes the answer
   */
  public StreamedBody(StreamingOutput writing, HttpServletRequest request) {
    this.writing = writing;
    this.request = request;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    var counted = new CountingOutput(out);
    try {
      writing.write(counted);
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
