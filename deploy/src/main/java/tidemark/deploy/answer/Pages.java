package tidemark.deploy.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way to the screen; through a pager once it is taller than that. One thread at a
 * time.
 */
public final class Pages extends OutputStream {
  private final OutputStream screen;
  private final int linesMax;
  private final Optional<String> pager;
  private final Runnable before;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private int lines;
  private @Nullable OutputStream target;
  private @Nullable Process process;
  private boolean left;

  /**
   * @param screen borrowed
   * @param linesMax more go through the pager
   * @param pager a command for the shell; empty: all goes straight to the screen
   * @param before runs before anything is shown
   */
  public Pages(OutputStream screen, int linesMax, Optional<String> pager, Runnable before) {
    this.screen = screen;
    this.linesMax = linesMax;
    this.pager = pager;
    this.before = before;
  }

  /** Whether the reader has closed the pager before the end. */
  public boolean isLeft() {
    return left;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (target == null) {
      held.write(bytes, offset, length);
      for (int i = offset; i < offset + length; i++) {
        lines += bytes[i] == '\n' ? 1 : 0;
      }
      if (pager.isEmpty()) {
        show(screen);
      } else if (lines > linesMax) {
        show(start(pager.get()));
      }
      return;
    }
    send(target, bytes, offset, length);
  }

  private void show(OutputStream chosen) throws IOException {
    before.run();
    target = chosen;
    byte[] bytes = held.toByteArray();
    held.reset();
    send(chosen, bytes, 0, bytes.length);
  }

  private OutputStream start(String command) throws IOException {
    before.run();
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
    Process started = builder.start();
    process = started;
    return started.getOutputStream();
  }

  private void send(OutputStream chosen, byte[] bytes, int offset, int length) throws IOException {
    try {
      chosen.write(bytes, offset, length);
    } catch (IOException e) {
      left = process != null;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    // The pager asks for what it wants; the screen is flushed at the end.
    if (target != null && process == null) {
      target.flush();
    }
  }

  /** Shows what is held; where a pager runs, waits until its reader has done. */
  @Override
  public void close() throws IOException {
    if (process == null) {
      if (held.size() > 0) {
        show(screen);
      }
      screen.flush();
      return;
    }
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // The reader has left, which is no failure.
      left = true;
    }
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
