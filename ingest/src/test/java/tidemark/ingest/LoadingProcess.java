package tidemark.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;

/** Another JVM that loads all files of a folder, by name, until it is killed. */
final class LoadingProcess {
  private LoadingProcess() {}

  /**
   * Starts one and kills it with no chance to tidy up.
   *
   * @param isOpened whether the time counts from where the warehouse is open, or from the start
   */
  static void killAfter(long millis, boolean isOpened, Path home, Path files)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                LoadingProcess.class.getName(),
                home.toString(),
                files.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      if (isOpened && !"open".equals(said.readLine())) {
        throw new IllegalStateException("The other process didn't open " + home);
      }
      process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  public static void main(String[] arguments) throws IOException {
    try (Warehouse warehouse = Warehouse.open(new Home(Path.of(arguments[0])), List.of());
        Loader loader = Loader.open(warehouse, Clock.systemUTC())) {
      System.out.println("open");
      System.out.flush();
      loadAll(loader, Path.of(arguments[1]));
    }
  }

  static void loadAll(Loader loader, Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(file -> loader.load(LoadRequest.of(file), Progress.SILENT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
