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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt of the distribution on a real pseudo-terminal, which util-linux's script makes. */
class PromptIT {
  private static final Path DISTRIBUTION = Path.of(System.getProperty("tidemark.distribution"));
  private static final int SECONDS_MAX = 120;

  @TempDir private Path folder;

  @Test
  void someone_types_completes_stops_a_statement_and_leaves() throws Exception {
    assumeTrue(
        hasScript(), "SKIPPED: util-linux's script isn't here, so there is no terminal to type at");
    Path seen = folder.resolve("seen.txt");
    Process process =
        new ProcessBuilder(
                "script",
                "-qec",
                "'" + DISTRIBUTION.resolve("bin/tidemark") + "' sql --home '" + folder + "/home'",
                "/dev/null")
            .redirectErrorStream(true)
            .redirectOutput(seen.toFile())
            .start();
    try (OutputStream keys = process.getOutputStream()) {
      type(keys, "", seen, "tidemark> ");
      type(keys, "select count(*) as n from usage_w\t;\r", seen, "1 row in");
      type(
          keys,
          "select sum(a.x * b.x) from range(10000000) a(x), range(10000000) b(x);\r",
          seen,
          "Ctrl-C stops it");
      type(keys, "\u0003", seen, "Stopped after");
      type(keys, "select 40 + 2 as answer;\r", seen, "answer");
      type(keys, "\\q\r", seen, "\\q");
      assertThat(process.waitFor(SECONDS_MAX, SECONDS)).isTrue();
    } finally {
      process.destroy();
    }

    assertThat(process.exitValue()).isZero();
    assertThat(Files.readString(seen)).contains("usage_weekly").contains("42");
    assertThat(folder.resolve("home/.prompt-history")).content().contains("as answer;");
  }

  private static void type(OutputStream to, String keys, Path seen, String awaited)
      throws IOException {
    int before = Files.readString(seen).length();
    to.write(keys.getBytes(StandardCharsets.UTF_8));
    to.flush();
    await()
        .atMost(SECONDS_MAX, SECONDS)
        .untilAsserted(
            () -> assertThat(Files.readString(seen).substring(before)).contains(awaited));
  }

  private static boolean hasScript() throws InterruptedException {
    try {
      Process version = new ProcessBuilder("script", "--version").start();
      String said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return version.waitFor() == 0 && said.contains("util-linux");
    } catch (IOException e) {
      return false;
    }
  }
}
