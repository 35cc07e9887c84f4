package tidemark.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;

/**
 * Another JVM that has a home open, does one job after the other as it is told, and can be killed.
 */
final class LoadingProcess implements AutoCloseable {
  /** The last step of a process that isn't killed: what was logged goes into the file. */
  static final String CHECKPOINT = "checkpoint";

  private final Process process;
  private final BufferedReader said;
  private final Writer told;
  private final Path errors;

  private LoadingProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.told = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Starts one, and waits until it has the home open. */
  static LoadingProcess start(Path home, Path files) throws IOException {
    Path errors = files.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                // What a killed process leaves there goes with the test's folder: the engine's
                // library has 72 MB.
                "-Djava.io.tmpdir=" + files,
                "-cp",
                System.getProperty("java.class.path"),
                LoadingProcess.class.getName(),
                home.toString(),
                files.toString())
            .redirectError(errors.toFile())
            .start();
    LoadingProcess started = new LoadingProcess(process, errors);
    started.await("open");
    return started;
  }

  /** See {@link HomeState}. */
  String state() throws IOException {
    tell("state");
    return await("state ").substring("state ".length());
  }

  /** Has a job done; each step's begin is told with the nanoseconds since the job's. */
  void begin(KilledJob job) throws IOException {
    tell("do " + job.kind() + " " + job.cycle());
  }

  /** Has the home closed, which is one step. */
  void beginClosing() throws IOException {
    tell("close");
  }

  private void tell(String line) throws IOException {
    told.write(line + "\n");
    told.flush();
  }

  /** The next line that starts so. */
  String await(String start) throws IOException {
    return await(start, line -> {});
  }

  /**
   * @param passed is given what is said before
   */
  String await(String start, Consumer<String> passed) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(start)) {
        return line;
      }
      passed.accept(line);
    }
    throw new IllegalStateException(
        "It ended before it said '" + start + "': " + Files.readString(errors));
  }

  /** Ends it with no chance to tidy up; what it had said until then is still to be read. */
  List<String> kill() {
    process.toHandle().destroyForcibly();
    process.onExit().join();
    return said.lines().toList();
  }

  @Override
  public void close() {
    kill();
  }

  public static void main(String[] arguments) throws IOException {
    Path files = Path.of(arguments[1]);
    try (BufferedReader orders =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Warehouse warehouse = Warehouse.open(new Home(Path.of(arguments[0])), List.of());
        Loader loader = Loader.open(warehouse, TestingLoader.CLOCK)) {
      say("open");
      for (String order = orders.readLine(); order != null; order = orders.readLine()) {
        String[] words = order.split(" ", -1);
        switch (words[0]) {
          case "state" -> say("state " + HomeState.of(warehouse));
          case "do" ->
              run(
                  loader,
                  new KilledJob(
                      KilledJob.Kind.valueOf(words[1]), Integer.parseInt(words[2]), files));
          default -> {
            close(loader, warehouse);
            return;
          }
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void run(Loader loader, KilledJob job) {
    long start = System.nanoTime();
    boolean changed =
        job.run(loader, (step, rows) -> say("at " + step + " " + (System.nanoTime() - start)));
    say("ended " + changed + " " + (System.nanoTime() - start));
  }

  private static void close(Loader loader, Warehouse warehouse) {
    loader.close();
    long start = System.nanoTime();
    say("at " + CHECKPOINT + " 0");
    warehouse.close();
    say("ended true " + (System.nanoTime() - start));
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
