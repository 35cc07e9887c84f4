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
   * @param loads how many loads begin before the time counts; 0: from where the warehouse is open;
   *     -1: from the start
   * @return whether a load was at work that hadn't ended
   */
  static boolean killAfter(int loads, long millis, Path home, Path files)
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
      String last = "";
      for (int lines = loads; lines >= 0 && last != null; lines--) {
        last = said.readLine();
      }
      process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.toHandle().destroyForcibly();
      process.onExit().join();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        last = line;
      }
      return last != null && last.startsWith("loading");
    }
  }

  public static void main(String[] arguments) throws IOException {
    try (Warehouse warehouse = Warehouse.open(new Home(Path.of(arguments[0])), List.of());
        Loader loader = Loader.open(warehouse, Clock.systemUTC())) {
      tell("open");
      loadAll(loader, Path.of(arguments[1]));
    }
  }

  private static void tell(String line) {
    System.out.println(line);
    System.out.flush();
  }

  /** Each file that wasn't loaded before is told of when its load begins and when it has ended. */
  static void loadAll(Loader loader, Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> loaded = loader.loads().stream().map(LoadReport::file).toList();
      for (Path file : files.sorted().toList()) {
        if (loaded.contains(String.valueOf(file.getFileName()))) {
          continue;
        }
        tell("loading " + file.getFileName());
        loader.load(LoadRequest.of(file), Progress.SILENT);
        tell("loaded");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
