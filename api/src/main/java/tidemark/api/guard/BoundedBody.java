package tidemark.api.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A request's body that may not be larger than the settings say. Reading past the bound throws
 * BODY_TOO_LARGE, whatever the request said of its length. One thread at a time.
 */
public final class BoundedBody extends FilterInputStream {
  private static final long DRAINED_BYTES_MAX = 64L << 20;

  private final long maxBytes;
  private final String setting;
  private long readBytes;

  /**
   * @param body borrowed from the container
   * @param setting the key that bounds it, for the message
   */
  public BoundedBody(InputStream body, long maxBytes, String setting) {
    super(body);
    this.maxBytes = maxBytes;
    this.setting = setting;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      count(1);
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      count(count);
    }
    return count;
  }

  @Override
  public long skip(long count) {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) throws IOException {
    readBytes += bytes;
    if (readBytes > maxBytes) {
      drain();
      throw TidemarkException.of(
          ErrorCode.BODY_TOO_LARGE,
          "The request's body is larger than %,d bytes, the most that %s allows."
              .formatted(maxBytes, setting));
    }
  }

  /** Clients that are still sending don't listen, so a little more is taken from them. */
  private void drain() throws IOException {
    byte[] discarded = new byte[8_192];
    long drained = 0;
    int count = 0;
    while (count >= 0 && drained < DRAINED_BYTES_MAX) {
      count = in.read(discarded);
      drained += count;
    }
  }
}
