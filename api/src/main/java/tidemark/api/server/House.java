package tidemark.api.server;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.api.ground.Ground;
import tidemark.api.guard.AdminToken;
import tidemark.api.loads.LoadRuns;
import tidemark.api.metrics.MeteredDoor;
import tidemark.api.metrics.MeteredLoader;
import tidemark.api.past.Doors;
import tidemark.api.publications.Publications;
import tidemark.api.queries.SavedQueries;
import tidemark.api.settings.Settings;
import tidemark.api.sql.RunningStatements;
import tidemark.api.watches.WatchGauges;
import tidemark.api.watches.WatchGuard;
import tidemark.api.watches.Watches;
import tidemark.ingest.Loader;
import tidemark.ingest.fetch.AddressGuard;
import tidemark.ingest.fetch.Pacing;
import tidemark.sql.Door;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.history.AsOf;

/**
 * Opens the rooms when the application starts and closes them when it ends; the one producer of
 * what others inject. Where a room doesn't open, the deployment fails with the reason. Thread-safe.
 */
@ApplicationScoped
public class House {
  private static final Logger LOG = LoggerFactory.getLogger(House.class);

  private final Clock clock = Clock.systemUTC();
  private final Warmth warmth = new Warmth();
  private @Nullable Settings settings;
  private @Nullable Rooms rooms;
  private @Nullable AdminToken adminToken;
  private @Nullable ServerFile serverFile;
  private @Nullable LoadRuns loadRuns;
  private @Nullable Watches watches;

  @Resource private @Nullable ManagedExecutorService executor;

  /** Makes the container build this bean at start and not at the first request. */
  void start(
      @Observes @Initialized(ApplicationScoped.class) Object event, MetricRegistry registry) {
    registry.gauge(
        Metadata.builder()
            .withName("tidemark_data_version")
            .withDescription("The version of the data that statements see; -1 where Trino is away")
            .build(),
        door(),
        House::dataVersion);
    registry.gauge(
        Metadata.builder()
            .withName("tidemark_statements_left")
            .withDescription("Cancelled statements that the engine still works on")
            .build(),
        door(),
        Door::leftCount);
    watches =
        Watches.open(
            warehouse(),
            meteredLoader(registry),
            new WatchGuard(
                settings().hasPrivateWatches() ? AddressGuard.ANY : AddressGuard.PUBLIC,
                settings().watchFolders()),
            Pacing.of(clock),
            new WatchGauges(registry),
            settings().openRouterKey());
    LOG.info("Tidemark {} serves {}", ServerFile.version(), place());
  }

  private static long dataVersion(Door door) {
    try {
      return door.dataVersion(AsOf.NOW);
    } catch (TidemarkException e) {
      return -1;
    }
  }

  private String place() {
    return ground()
        .trino()
        .map(trino -> "what was published to " + trino)
        .orElse(settings().home().folder().toString());
  }

  @PostConstruct
  void open() {
    try {
      Settings read = Settings.read(System.getProperties());
      LOG.info("Settings:\n{}", read);
      Rooms opened = Rooms.open(read, clock);
      settings = read;
      rooms = opened;
      adminToken = AdminToken.write(read.home(), read.adminToken());
      serverFile = ServerFile.write(read, ProcessHandle.current().pid(), Instant.now(clock));
      // Beside the rest of the deployment, which leaves a core to spare; readiness waits for it.
      Objects.requireNonNull(executor, "the container's executor")
          .execute(() -> warmth.warm(opened.door(), opened.ground()));
    } catch (RuntimeException e) {
      report(e);
      close();
      throw e;
    }
  }

  /**
   * The container tells of a failed deployment at length and then stays up without us, so the
   * reason goes to stderr on a line of its own, where whoever started the process can find it.
   */
  private static void report(RuntimeException failure) {
    String code = failure instanceof TidemarkException known ? known.code().name() : "INTERNAL";
    LOG.error("Tidemark can't start", failure);
    System.err.println("tidemark: can't start: " + code + ": " + failure.getMessage());
    System.err.flush();
  }

  /** Nobody is told of a server that is leaving; then the rooms close, whatever happened before. */
  @PreDestroy
  void close() {
    ServerFile told = serverFile;
    Rooms leaving = rooms;
    serverFile = null;
    rooms = null;
    LoadRuns running = loadRuns;
    loadRuns = null;
    Watches watching = watches;
    watches = null;
    try {
      if (watching != null) {
        watching.close();
      }
      if (running != null) {
        running.close();
      }
      if (told != null) {
        told.close();
      }
    } finally {
      if (leaving != null) {
        leaving.close();
        LOG.info("Tidemark has closed the warehouse");
      }
    }
  }

  private Rooms rooms() {
    return Objects.requireNonNull(rooms, "the house is closed");
  }

  @Produces
  @Singleton
  Settings settings() {
    return Objects.requireNonNull(settings, "the house is closed");
  }

  @Produces
  @Singleton
  Clock clock() {
    return clock;
  }

  @Produces
  @Singleton
  Warmth warmth() {
    return warmth;
  }

  @Produces
  @Singleton
  AdminToken adminToken() {
    return Objects.requireNonNull(adminToken, "the house is closed");
  }

  @Produces
  @Singleton
  Warehouse warehouse() {
    return rooms().warehouse();
  }

  @Produces
  @Singleton
  Ground ground() {
    return rooms().ground();
  }

  @Produces
  @Singleton
  Door door() {
    return rooms().door();
  }

  @Produces
  @Singleton
  Doors doors() {
    return rooms().doors();
  }

  @Produces
  @Singleton
  Loader loader() {
    return rooms().loader();
  }

  @Produces
  @Singleton
  SavedQueries savedQueries() {
    return rooms().savedQueries();
  }

  @Produces
  @Singleton
  MeteredDoor meteredDoor(MetricRegistry registry) {
    return new MeteredDoor(rooms().doors(), registry);
  }

  @Produces
  @Singleton
  RunningStatements runningStatements() {
    return new RunningStatements();
  }

  @Produces
  @Singleton
  MeteredLoader meteredLoader(MetricRegistry registry) {
    return new MeteredLoader(rooms().loader(), registry);
  }

  @Produces
  @Singleton
  Watches watches() {
    return Objects.requireNonNull(watches, "the house is closed");
  }

  @Produces
  @Singleton
  Publications publications() {
    return new Publications(warehouse(), settings().publishing(), System.getenv(), clock);
  }

  @Produces
  @Singleton
  LoadRuns loadRuns(MeteredLoader loader) {
    LoadRuns made =
        new LoadRuns(loader, Objects.requireNonNull(executor, "the container's executor"));
    loadRuns = made;
    return made;
  }
}
