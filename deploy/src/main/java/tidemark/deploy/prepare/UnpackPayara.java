package tidemark.deploy.prepare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tidemark.deploy.server.JavaCommand;

/**
 * Unpacks Payara Micro once, by its own {@code --outputlauncher}: jars of a plain folder are found
 * faster than jars inside a jar, and only their classes can be archived. Stateless.
 */
final class UnpackPayara {
  private UnpackPayara() {}

  static void run(Path payaraJar, Path folder) throws IOException, InterruptedException {
    Path mark = folder.resolve("unpacked");
    String content = Long.toString(Files.size(payaraJar));
    if (Files.isRegularFile(mark) && Files.readString(mark).equals(content)) {
      return;
    }
    Mirror.delete(folder);
    Path log = Files.createTempFile("tidemark-payara-", ".log");
    Process process =
        new ProcessBuilder(
                JavaCommand.executable(),
                "-jar",
                payaraJar.toString(),
                "--rootdir",
                folder.toString(),
                "--outputlauncher")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    int status = process.waitFor();
    if (status != 0 || !Files.isRegularFile(folder.resolve("launch-micro.jar"))) {
      throw new IOException(
          "Payara Micro didn't unpack itself (status " + status + "), see " + log);
    }
    Files.delete(log);
    Files.writeString(mark, content);
  }
}
