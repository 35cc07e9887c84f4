package tidemark.api.loads;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tidemark.api.wire.Problem;
import tidemark.ingest.DryRun;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Progress;
import tidemark.ingest.RunningLoad;
import tidemark.ingest.Standing;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A load that goes on after its request was answered, and what became of it. Thread-safe. */
final class LoadRun implements Progress {
  private final String id;
  private final LoadRequest request;
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable RunningLoad running;
  private @Nullable LoadReport report;
  private @Nullable DryRun dry;
  private @Nullable TidemarkException failure;
  private boolean cancelled;

  LoadRun(String id, LoadRequest request) {
    this.id = id;
    this.request = request;
  }

  /**
   * As the wire tells it.
   *
   * @param state running, loaded, unchanged, tried, cancelled or failed
   * @param load what was loaded, once it is
   * @param dryRun what would be loaded, once it was tried
   * @param problem why it failed, once it has
   */
  record View(
      String id,
      String file,
      String state,
      String step,
      long rows,
      long bytes,
      long bytesTotal,
      double part,
      long rowsPerSecond,
      long bytesPerSecond,
      OptionalLong secondsLeft,
      Optional<LoadReport> load,
      Optional<DryRun> dryRun,
      Optional<Problem> problem) {}

  String id() {
    return id;
  }

  LoadRequest request() {
    return request;
  }

  @Override
  public void at(String step, long rows) {
    // Asked for when someone wants to know.
  }

  @Override
  public void begun(RunningLoad load) {
    boolean late;
    synchronized (this) {
      running = load;
      late = cancelled;
    }
    if (late) {
      throw TidemarkException.of(
          ErrorCode.CANCELLED, "The load of " + request.name() + " was stopped before it began.");
    }
  }

  synchronized void loaded(LoadReport loaded) {
    report = loaded;
    ended.countDown();
  }

  synchronized void tried(DryRun tried) {
    dry = tried;
    ended.countDown();
  }

  synchronized void failed(TidemarkException failed) {
    failure = failed;
    ended.countDown();
  }

  boolean hasEnded() {
    return ended.getCount() == 0;
  }

  /** Stops it, and waits until it has ended. */
  void cancel() throws InterruptedException {
    RunningLoad stopping;
    synchronized (this) {
      cancelled = true;
      stopping = running;
    }
    if (stopping != null) {
      stopping.cancel();
    }
    ended.await();
  }

  /** Waits for the end, but no longer than so. */
  void await(long millis) throws InterruptedException {
    ended.await(millis, TimeUnit.MILLISECONDS);
  }

  synchronized View view() {
    Standing standing =
        running == null ? new Standing("waiting", 0, 0, 0, 0, Duration.ZERO) : running.standing();
    return new View(
        id,
        request.name(),
        state(),
        hasEnded() ? "done" : standing.step(),
        rowsRead().orElse(standing.rows()),
        rowsRead().isPresent() ? standing.bytesTotal() : standing.bytes(),
        standing.bytesTotal(),
        rowsRead().isPresent() ? 1 : standing.part(),
        standing.rowsPerSecond(),
        standing.bytesPerSecond(),
        hasEnded() ? OptionalLong.empty() : standing.secondsLeft(),
        Optional.ofNullable(report),
        Optional.ofNullable(dry),
        Optional.ofNullable(failure).map(known -> Problem.of(known, "/api/v1/loads/" + id)));
  }

  /** All rows, once they are loaded or tried. */
  private OptionalLong rowsRead() {
    if (dry != null) {
      return OptionalLong.of(dry.rowsRead());
    }
    return report == null ? OptionalLong.empty() : OptionalLong.of(report.rowsRead());
  }

  private String state() {
    if (report != null) {
      return report.alreadyLoaded() ? "unchanged" : "loaded";
    }
    if (dry != null) {
      return "tried";
    }
    if (failure != null) {
      return failure.code() == ErrorCode.CANCELLED ? "cancelled" : "failed";
    }
    return "running";
  }
}
