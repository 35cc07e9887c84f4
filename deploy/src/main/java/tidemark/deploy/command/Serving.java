package tidemark.deploy.command;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import tidemark.deploy.home.RunningServer;
import tidemark.deploy.server.ServerProcess;
import tidemark.deploy.server.StartTimes;
import tidemark.deploy.terminal.Screen;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * The server of serve and demo, for as long as this process lives: where it ends by itself, it is
 * started again. Owns it. One thread at a time.
 */
final class Serving implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);

  /** A server that ends more often than this has a trouble that another start doesn't mend. */
  private static final int RESTART_COUNT_MAX = 3;

  private static final Duration RESTART_WINDOW = Duration.ofMinutes(10);

  private final Supplier<ServerProcess> starting;
  private final Screen screen;
  private final Deque<Long> restartNanos = new ArrayDeque<>();
  private volatile ServerProcess server;
  private volatile boolean stopping;

  /**
   * Starts the server, which then boots.
   *
   * @param starting starts one, each time it is asked
   */
  Serving(Supplier<ServerProcess> starting, Screen screen) {
    this.starting = starting;
    this.screen = screen;
    this.server = starting.get();
  }

  ServerProcess server() {
    return server;
  }

  /** Lets the server open the warehouse, and waits until it answers. */
  StartTimes untilReady() throws InterruptedException {
    server.deploy();
    return server.awaitReady(START);
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

  /** Waits until the server ends for good, which it does by itself only after many a start. */
  int untilEnd() throws InterruptedException {
    while (true) {
      int status = server.waitFor();
      if (stopping) {
        return 0;
      }
      String ended = "tidemark: the server ended by itself (status " + status + ")";
      if (!mayStartAgain()) {
        screen
            .err()
            .printf(
                "%s for the %dth time in %d minutes and isn't started again. Its log: %s%n",
                ended, RESTART_COUNT_MAX + 1, RESTART_WINDOW.toMinutes(), server.log());
        return Failures.OURS;
      }
      screen.err().printf("%s; it is started again.%n", ended);
      startAgain();
      screen.err().printf("tidemark: the server is ready again. What happened: %s%n", lastLog());
    }
  }

  private boolean mayStartAgain() {
    long now = System.nanoTime();
    restartNanos.removeIf(then -> now - then > RESTART_WINDOW.toNanos());
    restartNanos.add(now);
    return restartNanos.size() <= RESTART_COUNT_MAX;
  }

  private void startAgain() throws InterruptedException {
    server.close();
    server = starting.get();
    if (stopping) {
      // Asked to stop while it was started: the hook may have seen the one before.
      server.close();
      return;
    }
    untilReady();
  }

  /** Where a start puts the log of the server before. */
  private String lastLog() {
    return server.log().resolveSibling("server.1.log").toString();
  }

  @Override
  public void close() {
    server.close();
  }
}
