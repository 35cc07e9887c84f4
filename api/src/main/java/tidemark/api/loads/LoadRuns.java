package tidemark.api.loads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.api.metrics.MeteredLoader;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Loads that run beside their requests, and the last ones that did. Closing stops those at work.
 * Thread-safe.
 */
public final class LoadRuns implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LoadRuns.class);

  /** What tells a run's name from a batch's number. */
  private static final String PREFIX = "run-";

  private static final int WAITING_MAX = 100;
  private static final int KEPT_MAX = 200;

  private final MeteredLoader loader;
  private final Executor executor;
  private final Map<String, LoadRun> runs = new LinkedHashMap<>();

  /**
   * @param loader borrowed
   * @param executor borrowed
   */
  public LoadRuns(MeteredLoader loader, Executor executor) {
    this.loader = loader;
    this.executor = executor;
  }

  /**
   * Begins a load or a dry run, and answers at once.
   *
   * @param upload is owned: closed once the load has ended
   * @throws TidemarkException TOO_BUSY
   */
  LoadRun begin(Upload upload, LoadParameters parameters) {
    LoadRun run = new LoadRun(PREFIX + UUID.randomUUID(), parameters.request(upload.file()));
    synchronized (runs) {
      forgetOldest();
      if (runs.values().stream().filter(known -> !known.hasEnded()).count() >= WAITING_MAX) {
        throw TidemarkException.of(
            ErrorCode.TOO_BUSY,
            "There are " + WAITING_MAX + " loads at work. Try again once some have ended.");
      }
      runs.put(run.id(), run);
    }
    executor.execute(() -> work(run, upload, parameters.isDryRun()));
    return run;
  }

  private void forgetOldest() {
    Iterator<LoadRun> oldest = runs.values().iterator();
    while (runs.size() >= KEPT_MAX && oldest.hasNext()) {
      if (oldest.next().hasEnded()) {
        oldest.remove();
      }
    }
  }

  private void work(LoadRun run, Upload upload, boolean isDryRun) {
    try (upload) {
      if (isDryRun) {
        run.tried(loader.dryRun(run.request(), run));
      } else {
        run.loaded(loader.load(run.request(), run));
      }
    } catch (TidemarkException e) {
      run.failed(e);
    } catch (IOException e) {
      LOG.warn("The upload {} can't be removed", upload.file(), e);
    } catch (RuntimeException e) {
      LOG.error("The load {} failed", run.id(), e);
      run.failed(
          TidemarkException.of(
              ErrorCode.INTERNAL,
              "The server failed to load. The log has the cause under " + run.id() + ".",
              e));
    }
  }

  /** Sends events beside the request that asked for them. */
  void watch(LoadEvents events) {
    executor.execute(events);
  }

  /** Whether it is the name of a run, and not a batch. */
  static boolean isRun(String id) {
    return id.startsWith(PREFIX);
  }

  Optional<LoadRun> find(String id) {
    synchronized (runs) {
      return Optional.ofNullable(runs.get(id));
    }
  }

  /** Those that haven't ended, oldest first. */
  List<LoadRun> running() {
    synchronized (runs) {
      return runs.values().stream().filter(run -> !run.hasEnded()).toList();
    }
  }

  @Override
  public void close() {
    for (LoadRun run : new ArrayList<>(running())) {
      try {
        run.cancel();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
