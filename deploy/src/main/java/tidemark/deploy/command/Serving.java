package tidemark.deploy.command;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import tidemark.deploy.home.RunningServer;
import tidemark.deploy.server.ServerProcess;
import tidemark.deploy.terminal.Screen;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** What serve and demo share once their server is started. Borrows it. Thread-safe. */
final class Serving {
  private final ServerProcess server;
  private final Screen screen;
  private volatile boolean stopping;

  Serving(ServerProcess server, Screen screen) {
    this.server = server;
    this.screen = screen;
  }

  /** A home has one server: a second one couldn't open the warehouse. */
  static void refuseSecond(Home home) {
    Optional<RunningServer> running = RunningServer.of(home);
    if (running.isPresent()) {
      throw TidemarkException.of(
          ErrorCode.HOME_IN_USE,
          "The home "
              + home.folder()
              + " is served already, at "
              + running.get().url()
              + " (process "
              + running.get().pid()
              + "). Use that server, or choose another home (--home DIR).");
    }
  }

  /** Since this process began: what the user waited. */
  static Duration sinceStart() {
    return Duration.ofMillis(
        System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  /** Ctrl-C and a kill of this process end the server first. */
  void stopWithThisProcess() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopping = true;
                  server.close();
                },
                "stop-server"));
  }

  /** Waits until the server ends; that it does so by itself is a failure. */
  int untilEnd() throws InterruptedException {
    int status = server.waitFor();
    if (stopping) {
      return 0;
    }
    screen
        .err()
        .println(
            "tidemark: the server ended by itself (status "
                + status
                + "). Its log: "
                + server.log());
    return Failures.OURS;
  }
}
