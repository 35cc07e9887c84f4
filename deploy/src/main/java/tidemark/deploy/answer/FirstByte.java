package tidemark.deploy.answer;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Does something before the first byte passes. One thread at a time. */
final class FirstByte extends FilterOutputStream {
  private final Runnable before;
  private boolean begun;

  FirstByte(OutputStream out, Runnable before) {
    super(out);
    this.before = before;
  }

  @Override
  public void write(int b) throws IOException {
    begin();
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    begin();
    out.write(bytes, offset, length);
  }

  private void begin() {
    if (!begun) {
      begun = true;
      before.run();
    }
  }
}
