package tidemark.deploy.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tidemark.ingest.fetch.Pacing;
import tidemark.warehouse.error.TidemarkException;

/**
 * Visits targets in turn, each a period after it was visited last, until the process is told to
 * stop: then what is under way is undone, and said. One thread at a time.
 */
final class WatchLoop {
  private static final long STOP_SECONDS = 30;

  /** With {@code --once}: how long a file that grows is waited for. */
  private static final Duration GROWING_MAX = Duration.ofMinutes(10);

  private static final int JITTER_PART = 10;
  private static final Duration JITTER_MAX = Duration.ofMinutes(1);

  private final List<WatchTarget> targets;
  private final Duration period;
  private final Pacing pacing;
  private final WatchLog log;
  private final Visits visits;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;

  WatchLoop(
      List<WatchTarget> targets, Duration period, Pacing pacing, WatchLog log, Visits visits) {
    this.targets = targets;
    this.period = period;
    this.pacing = pacing;
    this.log = log;
    this.visits = visits;
  }

  private record Due(WatchTarget target, Instant at) {}

  /**
   * @param once whether each is visited until nothing in it grows, and no more
   * @return the exit status: with {@code once} of the worst failure, else 0
   */
  int run(boolean once) {
    Thread visitor = Thread.currentThread();
    Thread hook = new Thread(() -> stop(visitor), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      if (once) {
        targets.forEach(this::visitOnce);
        return log.status();
      }
      visitForEver();
      return 0;
    } finally {
      visits.leave();
      ended.countDown();
      forget(hook);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It runs already, and the process ends with it.
    }
  }

  /** On SIGINT or SIGTERM. */
  private void stop(Thread visitor) {
    stopping = true;
    try {
      visits.stop();
    } catch (TidemarkException e) {
      log.tell(e);
    }
    visitor.interrupt();
    try {
      ended.await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    log.tell("stopped; what was loaded stays");
  }

  private Optional<Duration> visit(WatchTarget target) {
    try {
      return target.visit();
    } finally {
      visits.leave();
    }
  }

  private void visitOnce(WatchTarget target) {
    Instant end = pacing.clock().instant().plus(GROWING_MAX);
    Optional<Duration> again = visit(target);
    while (again.isPresent() && !stopping) {
      if (pacing.clock().instant().isAfter(end)) {
        log.tell(target.name() + ": a file still grows, and is left");
        return;
      }
      pause(again.get());
      again = stopping ? Optional.empty() : visit(target);
    }
  }

  private void visitForEver() {
    Instant start = pacing.clock().instant();
    List<Due> due = new ArrayList<>();
    targets.forEach(target -> due.add(new Due(target, start)));
    log.tell(
        "watching "
            + String.join(", ", targets.stream().map(WatchTarget::name).toList())
            + "; Ctrl-C ends it");
    while (!stopping) {
      due.sort(Comparator.comparing(Due::at));
      Due next = due.remove(0);
      pause(Duration.between(pacing.clock().instant(), next.at()));
      if (!stopping) {
        Duration wait =
            visit(next.target()).filter(soon -> soon.compareTo(period) < 0).orElse(later());
        due.add(new Due(next.target(), pacing.clock().instant().plus(wait)));
      }
    }
  }

  /** A period, and a little more, so that clients don't come in step. */
  private Duration later() {
    Duration part = period.dividedBy(JITTER_PART);
    Duration most = part.compareTo(JITTER_MAX) > 0 ? JITTER_MAX : part;
    return period.plusMillis(Math.round(most.toMillis() * pacing.chance().getAsDouble()));
  }

  private void pause(Duration length) {
    if (length.isNegative() || length.isZero()) {
      return;
    }
    try {
      pacing.pause().make(length);
    } catch (InterruptedException e) {
      stopping = true;
    }
  }
}
