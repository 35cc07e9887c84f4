package tidemark.api.watches;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.api.metrics.MeteredLoader;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Progress;
import tidemark.ingest.RunningLoad;
import tidemark.ingest.fetch.AccessKey;
import tidemark.ingest.fetch.Address;
import tidemark.ingest.fetch.FetchLimits;
import tidemark.ingest.fetch.Fetcher;
import tidemark.ingest.fetch.Pacing;
import tidemark.ingest.pull.FolderLook;
import tidemark.ingest.pull.FolderPull;
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
 * The server's watches, a few of them at work at once. What is due is read from the warehouse at
 * the start, so that a restart makes up for what was missed, once. Closing stops those at work.
 * Thread-safe.
 */
public final class Watches implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

  private static final int WATCHES_MAX = 1_000;

  /** Fetching waits for others, loading for the one writer: more at once would only wait. */
  static final int AT_ONCE = 2;

  private static final long LOOK_MILLIS = 500;
  private static final long CLOSE_SECONDS = 30;

  /** Clients that began together don't come back together: a tenth of the period, at most. */
  private static final Duration JITTER_MAX = Duration.ofMinutes(1);

  private static final int JITTER_PART = 10;

  private final WatchList list;
  private final WarehouseWatermarks watermarks;
  private final MeteredLoader loader;
  private final WatchGuard guard;
  private final Clock clock;
  private final DoubleSupplier chance;
  private final Fetcher fetcher;
  private final Path staging;
  private final Map<String, FolderPull> folders = new ConcurrentHashMap<>();
  private final WatchGauges gauges;
  private final Map<String, Due> due = new ConcurrentHashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "tidemark-watches"));
  private final ExecutorService workers =
      Executors.newFixedThreadPool(AT_ONCE, work -> new Thread(work, "tidemark-watch"));
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final Set<RunningLoad> loading = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;
  private volatile @Nullable Future<?> looking;

  /** A watch, its mark as last seen, and when it is due. */
  private record Due(Watch watch, Optional<Watermark> mark, Instant at) {}

  private Watches(
      Warehouse warehouse,
      MeteredLoader loader,
      WatchGuard guard,
      Pacing pacing,
      WatchGauges gauges,
      AccessKey key) {
    this.list = new WatchList(warehouse);
    this.watermarks = new WarehouseWatermarks(warehouse);
    this.loader = loader;
    this.guard = guard;
    this.clock = pacing.clock();
    this.chance = pacing.chance();
    this.gauges = gauges;
    this.fetcher = new Fetcher(FetchLimits.usual(), guard.addresses(), pacing, key);
    this.staging = warehouse.home().staging();
  }

  /**
   * Opens them, and begins to look what is due.
   *
   * @param guard what the server may watch
   * @param key sent to the address that it is for
   */
  public static Watches open(
      Warehouse warehouse,
      MeteredLoader loader,
      WatchGuard guard,
      Pacing pacing,
      WatchGauges gauges,
      AccessKey key) {
    Watches watches = new Watches(warehouse, loader, guard, pacing, gauges, key);
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
    return watermarks.find(watch.target());
  }

  private void put(Due next) {
    String id = next.watch().id();
    if (due.put(id, next) == null) {
      gauges.show(id, () -> Optional.ofNullable(due.get(id)).map(this::status));
    }
  }

  private WatchStatus status(Due one) {
    return WatchStatus.of(
        one.watch(), one.mark(), one.at(), running.contains(one.watch().id()), clock.instant());
  }

  /** Begins what is due, the longest due first; never throws, since that would end the looking. */
  private void look() {
    try {
      Instant now = clock.instant();
      due.values().stream()
          .filter(one -> !one.at().isAfter(now) && !running.contains(one.watch().id()))
          .sorted(Comparator.comparing(Due::at))
          .limit(Math.max(0, AT_ONCE - running.size()))
          .forEach(
              one -> {
                running.add(one.watch().id());
                workers.execute(() -> run(one.watch()));
              });
    } catch (RuntimeException e) {
      LOG.error("The watches couldn't be looked at; next time they are", e);
    }
  }

  private void run(Watch watch) {
    Optional<Duration> sooner = Optional.empty();
    try {
      Optional<Address> address = watch.address();
      if (address.isPresent()) {
        new Pull(fetcher, watermarks, this::load, staging, clock)
            .run(PullRequest.of(address.get()).as(watch.kind()), told -> log(watch, told));
      } else {
        sooner = visit(watch);
      }
    } catch (RuntimeException e) {
      if (closing) {
        LOG.info("The watch {} of {} was stopped", watch.id(), watch.target());
        return;
      }
      LOG.error("The watch {} of {} failed", watch.id(), watch.target(), e);
    } finally {
      settle(watch, sooner);
      running.remove(watch.id());
    }
  }

  /**
   * @return how soon to look again, where a file still grows
   */
  private Optional<Duration> visit(Watch watch) {
    FolderPull.Visit visit;
    try {
      guard.check(watch);
      visit =
          folders
              .computeIfAbsent(
                  watch.id(),
                  id -> new FolderPull(Path.of(watch.target()), watch.kind(), this::load, clock))
              .visit(new WatchLog(watch));
    } catch (TidemarkException e) {
      if (e.code() == ErrorCode.CANCELLED) {
        return Optional.empty();
      }
      LOG.warn("Watch {}: {}", watch.id(), e.detail());
      visit = new FolderPull.Visit(0, 0, OptionalLong.empty(), Optional.of(e));
    }
    watermarks.note(visit.mark(watch.target(), mark(watch), clock.instant()));
    return visit.growing() > 0 ? Optional.of(FolderLook.STILL) : Optional.empty();
  }

  /** What happens in a folder, in the server's log. */
  private record WatchLog(Watch watch) implements FolderPull.Listener {
    @Override
    public void loaded(Path file, LoadReport report) {
      LOG.info("Watch {}: {} loaded as {}", watch.id(), file, report.batch());
    }

    @Override
    public void failed(TidemarkException failure) {
      LOG.warn("Watch {}: {}", watch.id(), failure.detail());
    }
  }

  /**
   * When it is next due, a little later than a period from now.
   *
   * @param sooner after which it is due, where that isn't a period
   */
  private void settle(Watch watch, Optional<Duration> sooner) {
    Instant now = clock.instant();
    Optional<Watermark> mark = Optional.empty();
    try {
      mark = mark(watch);
    } catch (TidemarkException e) {
      LOG.warn("The watermark of {} can't be read", watch.target(), e);
    }
    Duration part = watch.every().dividedBy(JITTER_PART);
    Duration most = part.compareTo(JITTER_MAX) > 0 ? JITTER_MAX : part;
    Instant planned = watch.dueAt(mark);
    Instant at =
        (planned.isAfter(now) ? planned : now.plus(watch.every()))
            .plusMillis(Math.round(most.toMillis() * chance.getAsDouble()));
    Due settled = new Due(watch, mark, sooner.map(now::plus).orElse(at));
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
    AtomicReference<@Nullable RunningLoad> own = new AtomicReference<>();
    try {
      return loader.load(
          request,
          new Progress() {
            @Override
            public void at(String step, long rows) {
              // Nobody looks.
            }

            @Override
            public void begun(RunningLoad load) {
              own.set(load);
              loading.add(load);
              if (closing) {
                throw TidemarkException.of(
                    ErrorCode.CANCELLED, "The server stops; " + request.name() + " wasn't loaded.");
              }
            }
          });
    } finally {
      Optional.ofNullable(own.get()).ifPresent(loading::remove);
    }
  }

  /** All of them, by target. */
  public List<WatchStatus> all() {
    return due.values().stream()
        .sorted(Comparator.comparing(one -> one.watch().target()))
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
   * Watches an address or a folder, from now on; one that is watched gets the new period and kind.
   *
   * @throws TidemarkException ADDRESS_NOT_ALLOWED, FETCH_FAILED where there is no such host,
   *     FILE_NOT_FOUND where there is no such folder, TOO_BUSY
   */
  public WatchStatus add(Watch watch) {
    guard.check(watch);
    if (due.size() >= WATCHES_MAX && !due.containsKey(watch.id())) {
      throw TidemarkException.of(
          ErrorCode.TOO_BUSY,
          "There are " + WATCHES_MAX + " watches, the most that a server has. Remove some first.");
    }
    list.keep(watch);
    folders.remove(watch.id());
    Optional<Watermark> mark = mark(watch);
    put(new Due(watch, mark, watch.dueAt(mark)));
    return find(watch.id());
  }

  /**
   * Watches a target no more; what was loaded stays.
   *
   * @throws TidemarkException UNKNOWN_WATCH
   */
  public void remove(String id) {
    require(id);
    list.remove(id);
    due.remove(id);
    folders.remove(id);
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
    loading.forEach(RunningLoad::cancel);
    workers.shutdownNow();
    try {
      if (!workers.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The watches at work didn't end within {} s", CLOSE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
