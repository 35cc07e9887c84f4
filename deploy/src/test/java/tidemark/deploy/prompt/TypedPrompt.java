package tidemark.deploy.prompt;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import tidemark.deploy.answer.OutputFormat;
import tidemark.deploy.answer.UserTools;
import tidemark.deploy.session.Session;
import tidemark.deploy.terminal.Screen;

/** A prompt on a terminal in memory, with someone who types and looks. One thread at a time. */
final class TypedPrompt implements AutoCloseable {
  private static final int SECONDS_MAX = 20;

  private static final UserTools PLAIN = new UserTools(Optional.empty(), "true", false);

  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private final LineDisciplineTerminal terminal;
  private final CompletableFuture<Void> running;

  private TypedPrompt(Session session, Path history, UserTools tools, Size size)
      throws IOException {
    OutputStream locked = new Locked();
    terminal = new LineDisciplineTerminal("typed", "ansi", locked, StandardCharsets.UTF_8);
    terminal.setSize(size);
    PrintStream screen = new PrintStream(locked, true, StandardCharsets.UTF_8);
    Prompt prompt =
        new Prompt(
            session,
            terminal,
            Screen.of(screen, screen, true),
            tools,
            OutputFormat.TABLE,
            history,
            failure -> screen.println("OURS: " + failure));
    running =
        CompletableFuture.runAsync(
            () -> {
              try {
                prompt.run();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            task -> new Thread(task, "prompt").start());
    awaitText("tidemark> ");
  }

  static TypedPrompt start(Session session, Path history) throws IOException {
    return start(session, history, PLAIN);
  }

  static TypedPrompt startWithoutSize(Session session, Path history) throws IOException {
    return new TypedPrompt(session, history, PLAIN, Size.of(0, 0));
  }

  static TypedPrompt start(Session session, Path history, UserTools tools) throws IOException {
    return new TypedPrompt(session, history, tools, Size.of(100, 40));
  }

  /** Types, and waits until the text appears behind what was seen before. */
  String type(String keys, String awaited) throws IOException {
    int before = seen().length();
    terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    await()
        .atMost(SECONDS_MAX, SECONDS)
        .untilAsserted(() -> assertThat(seen().substring(before)).contains(awaited));
    return seen().substring(before);
  }

  private void awaitText(String awaited) {
    await().atMost(SECONDS_MAX, SECONDS).until(() -> seen().contains(awaited));
  }

  /** Everything so far, without the codes that move the cursor, lines ended by \\n. */
  String seen() {
    synchronized (seen) {
      return seen.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;?]*[A-Za-z]|\r", "");
    }
  }

  /** Waits until the prompt has ended. */
  void awaitEnd() {
    await().atMost(SECONDS_MAX, SECONDS).until(running::isDone);
    running.join();
  }

  @Override
  public void close() throws IOException {
    if (!running.isDone()) {
      terminal.processInputBytes("\u0003\\q\r".getBytes(StandardCharsets.UTF_8));
      awaitEnd();
    }
    terminal.close();
  }

  /** Two threads write: the reader of lines and the printer of answers. */
  private final class Locked extends OutputStream {
    @Override
    public void write(int b) {
      synchronized (seen) {
        seen.write(b);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      synchronized (seen) {
        seen.write(bytes, offset, length);
      }
    }
  }
}
