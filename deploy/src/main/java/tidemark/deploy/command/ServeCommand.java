package tidemark.deploy.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tidemark.deploy.distribution.Distribution;
import tidemark.deploy.server.ServerProcess;
import tidemark.deploy.server.ServerSettings;
import tidemark.deploy.server.StartTimes;
import tidemark.deploy.terminal.Screen;

/** Serves a home until it is stopped. One thread at a time. */
@Command(
    name = "serve",
    description = {"Serve the home over REST, JDBC and a page, until Ctrl-C."})
final class ServeCommand implements Callable<Integer> {
  private static final Duration START = Duration.ofMinutes(2);

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Screen screen;

  ServeCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws InterruptedException {
    ServerSettings settings = common.server(common.home());
    Serving.refuseSecond(settings.home());
    try (ServerProcess server = ServerProcess.start(Distribution.current(), settings, List.of())) {
      Serving serving = new Serving(server, screen);
      serving.stopWithThisProcess();
      server.deploy();
      StartTimes times = server.awaitReady(START);
      screen
          .out()
          .printf(
              "Tidemark is ready at %s/ after %s (server %s, warehouse and door %s). Ctrl-C stops"
                  + " it.%n",
              server.url(),
              StartTimes.seconds(Serving.sinceStart()),
              StartTimes.seconds(times.boot()),
              StartTimes.seconds(times.deploy()));
      return serving.untilEnd();
    }
  }
}
