package tidemark.deploy;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tidemark.deploy.server.Port;

/**
 * One run of the distribution's start script, as a user's shell would run it. Immutable.
 *
 * @param status the exit status
 */
record CommandRun(int status, String out, String err) {
  private static final long SECONDS_MAX = 120;

  static CommandRun of(Path distribution, Path folder, String... arguments)
      throws IOException, InterruptedException {
    return withInput("", distribution, folder, arguments);
  }

  static CommandRun withInput(String input, Path distribution, Path folder, String... arguments)
      throws IOException, InterruptedException {
    Path in = Files.writeString(Files.createTempFile(folder, "in", ".txt"), input);
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        builder(distribution, arguments)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException(String.join(" ", arguments) + " took too long");
    }
    return new CommandRun(process.exitValue(), read(out), read(err));
  }

  /** A run that goes on; its output goes to a file. */
  static Process start(Path distribution, File output, String... arguments) throws IOException {
    return builder(distribution, arguments)
        .redirectErrorStream(true)
        .redirectOutput(output)
        .start();
  }

  /** A server of a home, once it is ready; its output goes to a file of the folder. */
  static Process serve(Path distribution, Path folder, Path home, String... more)
      throws IOException {
    Path output = folder.resolve("serve.txt");
    List<String> arguments =
        new ArrayList<>(List.of("serve", "--home", home.toString(), "--port", "" + Port.free()));
    arguments.addAll(List.of(more));
    Process server = start(distribution, output.toFile(), arguments.toArray(String[]::new));
    await()
        .atMost(SECONDS_MAX, TimeUnit.SECONDS)
        .until(() -> !server.isAlive() || Files.readString(output).contains("ready"));
    return server;
  }

  private static ProcessBuilder builder(Path distribution, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(distribution.resolve("bin/tidemark").toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
