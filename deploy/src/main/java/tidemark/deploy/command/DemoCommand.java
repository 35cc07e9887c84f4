package tidemark.deploy.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tidemark.deploy.distribution.Distribution;
import tidemark.deploy.server.ServerProcess;
import tidemark.deploy.server.ServerSettings;
import tidemark.deploy.server.StartTimes;
import tidemark.deploy.session.Session;
import tidemark.deploy.session.Sessions;
import tidemark.deploy.terminal.Screen;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Loads the bundled history and serves it. The server boots while the history is loaded by this
 * process, and opens the warehouse once that is done. One thread at a time.
 */
@Command(
    name = "demo",
    description = {
      "Load the bundled history into a home (a temporary one unless --home names it), serve it,"
          + " and show what to try.",
    })
final class DemoCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common = new CommonOptions();

  private final Screen screen;

  DemoCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws InterruptedException {
    Distribution distribution = Distribution.current();
    Home home = common.namesHome() ? common.home() : common.homeOr(temporary());
    common.requireDuckDb("demo");
    ServerSettings settings = common.server(home);
    Serving.refuseSecond(home);
    screen.out().println("Home: " + home.folder());
    try (Serving serving =
        new Serving(() -> ServerProcess.start(distribution, settings, List.of()), screen)) {
      serving.stopWithThisProcess();
      long started = System.nanoTime();
      loadHistory(home, distribution);
      Duration load = Duration.ofNanos(System.nanoTime() - started);
      StartTimes times = serving.untilReady();
      screen.out().println();
      screen
          .out()
          .printf(
              "Ready after %s: history %s, beside it the server %s; warehouse and door %s.%n",
              StartTimes.seconds(Serving.sinceStart()),
              StartTimes.seconds(load),
              StartTimes.seconds(times.boot()),
              StartTimes.seconds(times.deploy()));
      new DemoExamples(distribution, home, serving.server().url()).print(screen.out());
      return serving.untilEnd();
    }
  }

  private void loadHistory(Home home, Distribution distribution) {
    List<Path> files = LoadFiles.expand(List.of(distribution.history()));
    int status;
    try (Session session = Sessions.open(home, List.of())) {
      status = new LoadFiles(session, screen).load(LoadFiles.requests(files));
    }
    if (status != 0) {
      throw TidemarkException.of(
          ErrorCode.INTERNAL, "The bundled history couldn't be loaded, as said above.");
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("tidemark-demo-");
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE,
          "No temporary home can be made: " + e + " Name one with --home DIR.",
          e);
    }
  }
}
