package tidemark.deploy.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tidemark.deploy.distribution.Distribution;
import tidemark.deploy.server.Health;
import tidemark.deploy.server.ServerProcess;
import tidemark.deploy.server.ServerSettings;
import tidemark.deploy.server.StartTimes;
import tidemark.deploy.terminal.Screen;

/** Serves a home until it is stopped. One thread at a time. */
@Command(
    name = "serve",
    description = {"Serve the home over REST, JDBC and a page, until Ctrl-C."})
final class ServeCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common = new CommonOptions();

  private final Screen screen;

  ServeCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws InterruptedException {
    ServerSettings settings = common.server(common.home());
    Serving.refuseSecond(settings.home());
    Distribution distribution = Distribution.current();
    try (Serving serving =
        new Serving(() -> ServerProcess.start(distribution, settings, List.of()), screen)) {
      serving.stopWithThisProcess();
      StartTimes times = serving.untilReady();
      screen
          .out()
          .printf(
              "Tidemark is ready at %s/ after %s (server %s, warehouse and door %s). Ctrl-C stops"
                  + " it.%n",
              serving.server().url(),
              StartTimes.seconds(Serving.sinceStart()),
              StartTimes.seconds(times.boot()),
              StartTimes.seconds(times.deploy()));
      Map<String, String> told = Health.told(serving.server().url());
      tellOfCluster(told);
      tellOfWords(told);
      return serving.untilEnd();
    }
  }

  /** What a server of a cluster has to say beside being ready. */
  private void tellOfCluster(Map<String, String> told) {
    String engine = told.getOrDefault("engine", "duckdb");
    if (engine.equals("duckdb")) {
      return;
    }
    screen.out().println("Answers come from Trino, " + engine + ".");
    String warming = told.getOrDefault("warming", "");
    int failure = warming.indexOf("without rows: ");
    if (failure >= 0) {
      screen.err().println("tidemark: " + warming.substring(failure + "without rows: ".length()));
    }
  }

  private void tellOfWords(Map<String, String> told) {
    String fault = told.getOrDefault("dictionaries", "");
    if (!fault.isEmpty()) {
      screen
          .err()
          .println(
              "tidemark: " + fault + " Until the next start after that, no texts can be loaded.");
    }
  }
}
