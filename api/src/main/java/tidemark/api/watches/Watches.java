package tidemark.api.watches;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.api.metrics.MeteredLoader;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Progress;
import tidemark.ingest.RunningLoad;
import tidemark.ingest.fetch.AddressGuard;
import tidemark.ingest.fetch.FetchLimits;
import tidemark.ingest.fetch.Fetcher;
import tidemark.ingest.fetch.Pacing;
import tidemark.ingest.pull.Pull;
import tidemark.ingest.pull.PullRequest;
import tidemark.ingest.pull.Pulled;
import tidemark.ingest.pull.WarehouseWatermarks;
import tidemark.ingest.pull.Watch;
import tidemark.ingest.pull.WatchList;
import tidemark.ingest.pull.WatchStatus;
import tidemark.ingest.pull.Watermark;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * The server's watches, pulled one after another by one thread. What is due is read from the
 * warehouse at the start, so that a restart makes up for what was missed, once. Closing stops the
 * one at work. Thread-safe.
 */
public final class Watches implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

  private static final int WATCHES_MAX = 1_000;
  private static final long LOOK_MILLIS = 500;
  private static final long CLOSE_SECONDS = 30;

  /** Clients that began together don't come back together: a tenth of the period, at most. */
  private static final Duration JITTER_MAX = Duration.ofMinutes(1);

  private static final int JITTER_PART = 10;

  private final WatchList list;
  private final WarehouseWatermarks watermarks;
  private final MeteredLoader loader;
  private final AddressGuard guard;
  private final Clock clock;
  private final DoubleSupplier chance;
  private final Pull pull;
  private final WatchGauges gauges;
  private final Map<String, Due> due = new ConcurrentHashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "tidemark-watches"));
  private volatile @Nullable String running;
  private volatile @Nullable RunningLoad loading;
  private volatile boolean closing;
  private volatile @Nullable Future<?> looking;

  /** A watch, its mark as last seen, and when it is due. */
  private record Due(Watch watch, Optional<Watermark> mark, Instant at) {}

  private Watches(
      Warehouse warehouse,
      MeteredLoader loader,
      AddressGuard guard,
      Pacing pacing,
      WatchGauges gauges) {
    this.list = new WatchList(warehouse);
    this.watermarks = new WarehouseWatermarks(warehouse);
    this.loader = loader;
    this.guard = guard;
    this.clock = pacing.clock();
    this.chance = pacing.chance();
    this.gauges = gauges;
    this.pull =
        new Pull(
            new Fetcher(FetchLimits.usual(), guard, pacing),
            watermarks,
            this::load,
            warehouse.home().staging(),
            clock);
  }

  /**
   * Opens them, and begins to look what is due.
   *
   * @param guard which addresses the server may ask
   */
  public static Watches open(
      Warehouse warehouse,
      MeteredLoader loader,
      AddressGuard guard,
      Pacing pacing,
      WatchGauges gauges) {
    Watches watches = new Watches(warehouse, loader, guard, pacing, gauges);
    for (Watch watch : watches.list.all()) {
      Optional<Watermark> mark = watches.mark(watch);
      watches.put(new Due(watch, mark, watch.dueAt(mark)));
    }
    watches.looking =
        watches.thread.scheduleWithFixedDelay(
            watches::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return watches;
  }

  private Optional<Watermark> mark(Watch watch) {
    return watermarks.find(watch.address().toString());
  }

  private void put(Due next) {
    String id = next.watch().id();
    if (due.put(id, next) == null) {
      gauges.show(id, () -> Optional.ofNullable(due.get(id)).map(this::status));
    }
  }

  private WatchStatus status(Due one) {
    return WatchStatus.of(
        one.watch(), one.mark(), one.at(), one.watch().id().equals(running), clock.instant());
  }

  /** What is due, one after another; never throws, since that would end the looking. */
  private void look() {
    try {
      Optional<Due> next = next();
      while (next.isPresent() && !closing) {
        run(next.get().watch());
        next = next();
      }
    } catch (RuntimeException e) {
      LOG.error("The watches couldn't be looked at; next time they are", e);
    }
  }

  private Optional<Due> next() {
    Instant now = clock.instant();
    return due.values().stream()
        .filter(one -> !one.at().isAfter(now))
        .min(Comparator.comparing(Due::at));
  }

  private void run(Watch watch) {
    running = watch.id();
    try {
      pull.run(PullRequest.of(watch.address()).as(watch.kind()), told -> log(watch, told));
    } catch (RuntimeException e) {
      LOG.error("The watch {} of {} failed", watch.id(), watch.address(), e);
    } finally {
      running = null;
      loading = null;
      settle(watch);
    }
  }

  /** When it is next due, a little later than a period from now. */
  private void settle(Watch watch) {
    Instant now = clock.instant();
    Optional<Watermark> mark = Optional.empty();
    try {
      mark = mark(watch);
    } catch (TidemarkException e) {
      LOG.warn("The watermark of {} can't be read", watch.address(), e);
    }
    Duration part = watch.every().dividedBy(JITTER_PART);
    Duration most = part.compareTo(JITTER_MAX) > 0 ? JITTER_MAX : part;
    Instant planned = watch.dueAt(mark);
    Instant at =
        (planned.isAfter(now) ? planned : now.plus(watch.every()))
            .plusMillis(Math.round(most.toMillis() * chance.getAsDouble()));
    Due settled = new Due(watch, mark, at);
    due.computeIfPresent(watch.id(), (id, before) -> settled);
  }

  private static void log(Watch watch, Pulled told) {
    told.problem()
        .ifPresentOrElse(
            failure -> LOG.warn("Watch {}: {}", watch.id(), failure.detail()),
            () ->
                LOG.info(
                    "Watch {}: {} {}",
                    watch.id(),
                    told.address(),
                    told.getClass().getSimpleName()));
  }

  private LoadReport load(LoadRequest request) {
    return loader.load(
        request,
        new Progress() {
          @Override
          public void at(String step, long rows) {
            // Nobody looks.
          }

          @Override
          public void begun(RunningLoad load) {
            loading = load;
            if (closing) {
              throw TidemarkException.of(
                  ErrorCode.CANCELLED, "The server stops; " + request.name() + " wasn't loaded.");
            }
          }
        });
  }

  /** All of them, by address. */
  public List<WatchStatus> all() {
    return due.values().stream()
        .sorted(Comparator.comparing(one -> one.watch().address().toString()))
        .map(this::status)
        .toList();
  }

  /**
   * @throws TidemarkException UNKNOWN_WATCH
   */
  public WatchStatus find(String id) {
    return status(require(id));
  }

  private Due require(String id) {
    return Optional.ofNullable(due.get(id))
        .orElseThrow(
            () ->
                TidemarkException.of(
                    ErrorCode.UNKNOWN_WATCH,
                    "There is no watch '" + id + "'. List them: GET /api/v1/watches."));
  }

  /**
   * Watches an address, from now on; one that is watched gets the new period and kind.
   *
   * @throws TidemarkException ADDRESS_NOT_ALLOWED, FETCH_FAILED where there is no such host,
   *     TOO_BUSY
   */
  public WatchStatus add(Watch watch) {
    guard.check(watch.address());
    if (due.size() >= WATCHES_MAX && !due.containsKey(watch.id())) {
      throw TidemarkException.of(
          ErrorCode.TOO_BUSY,
          "There are " + WATCHES_MAX + " watches, the most that a server has. Remove some first.");
    }
    list.keep(watch);
    Optional<Watermark> mark = mark(watch);
    put(new Due(watch, mark, watch.dueAt(mark)));
    return find(watch.id());
  }

  /**
   * Watches an address no more; what was loaded stays.
   *
   * @throws TidemarkException UNKNOWN_WATCH
   */
  public void remove(String id) {
    require(id);
    list.remove(id);
    due.remove(id);
    gauges.hide(id);
  }

  /**
   * Makes a watch due now.
   *
   * @throws TidemarkException UNKNOWN_WATCH
   */
  public WatchStatus runSoon(String id) {
    Due one = require(id);
    Due now = new Due(one.watch(), one.mark(), clock.instant());
    due.computeIfPresent(id, (key, before) -> now);
    return find(id);
  }

  @Override
  public void close() {
    closing = true;
    Future<?> look = looking;
    if (look != null) {
      look.cancel(true);
    }
    thread.shutdown();
    RunningLoad load = loading;
    if (load != null) {
      load.cancel();
    }
    try {
      if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The watch at work didn't end within {} s", CLOSE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
