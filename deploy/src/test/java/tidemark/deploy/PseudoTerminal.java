package tidemark.deploy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The distribution's prompt on a real pseudo-terminal, which util-linux's script makes, and someone
 * who types at it. One thread at a time.
 */
final class PseudoTerminal implements AutoCloseable {
  private static final int SECONDS_MAX = 120;

  private final Process process;
  private final OutputStream keys;
  private final Path seen;

  private PseudoTerminal(Process process, Path seen) {
    this.process = process;
    this.keys = process.getOutputStream();
    this.seen = seen;
  }

  /**
   * Starts the prompt on a home and waits for it; where no terminal can be had the test is skipped.
   */
  static PseudoTerminal start(Path distribution, Path folder, Path home)
      throws IOException, InterruptedException {
    assumeTrue(
        hasScript(), "SKIPPED: util-linux's script isn't here, so there is no terminal to type at");
    Path seen = Files.createTempFile(folder, "seen", ".txt");
    ProcessBuilder builder =
        // A build in the background of a shell ignores Ctrl-C, and so would all that it starts.
        new ProcessBuilder(
                "env",
                "--default-signal=INT",
                "script",
                "-qec",
                // A shell that waited for it would end by the Ctrl-C it gets as well.
                "exec '" + distribution.resolve("bin/tidemark") + "' sql --home '" + home + "'",
                "/dev/null")
            .redirectErrorStream(true)
            .redirectOutput(seen.toFile());
    // Else long answers would wait in a pager for someone to leave it.
    builder.environment().put("PAGER", "");
    Process process = builder.start();
    PseudoTerminal terminal = new PseudoTerminal(process, seen);
    terminal.type("", "tidemark> ");
    return terminal;
  }

  private static boolean hasScript() throws InterruptedException {
    try {
      Process version =
          new ProcessBuilder("env", "--default-signal=INT", "script", "--version").start();
      String said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return version.waitFor() == 0 && said.contains("util-linux");
    } catch (IOException e) {
      return false;
    }
  }

  /** Types, and waits until the text appears behind what was seen before. */
  void type(String typed, String awaited) throws IOException {
    int before = seen().length();
    keys.write(typed.getBytes(StandardCharsets.UTF_8));
    keys.flush();
    await()
        .atMost(SECONDS_MAX, SECONDS)
        .untilAsserted(() -> assertThat(seen().substring(before)).contains(awaited));
  }

  /** All that was on the terminal so far. */
  String seen() throws IOException {
    return Files.readString(seen);
  }

  /** The exit status, once the prompt has ended. */
  int awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(SECONDS_MAX, SECONDS)).as("ended").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    keys.close();
  }
}
