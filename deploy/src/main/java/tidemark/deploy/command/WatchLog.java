package tidemark.deploy.command;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import tidemark.deploy.terminal.FailureText;
import tidemark.deploy.terminal.Screen;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** What a watch did, a line with its time for each. Thread-safe. */
final class WatchLog {
  private final Screen screen;
  private final Clock clock;
  private volatile int status;

  WatchLog(Screen screen, Clock clock) {
    this.screen = screen;
    this.clock = clock;
  }

  void tell(String line) {
    screen.out().println(time() + "  " + line);
    screen.out().flush();
  }

  /** What was stopped by hand didn't fail. */
  void tell(TidemarkException failure) {
    if (failure.code() == ErrorCode.CANCELLED) {
      return;
    }
    status = Math.max(status, failure.code() == ErrorCode.INTERNAL ? Failures.OURS : Failures.USER);
    screen.err().println(time() + "  failed: " + FailureText.sentence(failure));
    screen.err().flush();
  }

  private String time() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** The exit status of the worst failure so far, else 0. */
  int status() {
    return status;
  }
}
