package tidemark.api.watches;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.api.metrics.MeteredLoader;
import tidemark.ingest.Loader;
import tidemark.ingest.fetch.AccessKey;
import tidemark.ingest.fetch.Address;
import tidemark.ingest.fetch.AddressGuard;
import tidemark.ingest.fetch.Pacing;
import tidemark.ingest.pull.Watch;
import tidemark.ingest.pull.WatchStatus;
import tidemark.warehouse.BlankHome;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Watches of a server, without the server: several at once, folders, and what a restart does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WatchesTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private volatile boolean held;
  private HttpServer site;
  private Warehouse warehouse;
  private Loader loader;
  private Watches watches;

  @BeforeEach
  void open() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.setExecutor(Executors.newCachedThreadPool());
    site.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          await().atMost(60, SECONDS).until(() -> !held);
          String name = exchange.getRequestURI().getPath().substring(1);
          byte[] body = usage(name).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
          atOnce.decrementAndGet();
        });
    site.start();
    start(List.of());
  }

  private static String usage(String model) {
    return "day,model,tokens\n2019-01-01,w/" + model + ",7\n";
  }

  private void start(List<Path> folders) {
    warehouse = Warehouse.open(BlankHome.in(folder.resolve("home")), List.of());
    loader = Loader.open(warehouse, CLOCK);
    MetricRegistry registry = registry();
    watches =
        Watches.open(
            warehouse,
            new MeteredLoader(loader, registry),
            new WatchGuard(AddressGuard.ANY, folders),
            Pacing.of(CLOCK),
            new WatchGauges(registry),
            AccessKey.NONE);
  }

  /** Nobody reads these metrics. */
  private static MetricRegistry registry() {
    Counter counter = fake(Counter.class, Optional.empty());
    return fake(MetricRegistry.class, Optional.of(counter));
  }

  private static <T> T fake(Class<T> type, Optional<Counter> counter) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                method.getReturnType() == Counter.class
                    ? counter.orElseThrow()
                    : method.getReturnType() == boolean.class ? Boolean.TRUE : null));
  }

  private void stop() {
    watches.close();
    loader.close();
    warehouse.close();
  }

  @AfterEach
  void close() {
    held = false;
    stop();
    site.stop(0);
  }

  private Watch watch(String name) {
    Address address = Address.parse("http://127.0.0.1:" + site.getAddress().getPort() + "/" + name);
    return Watch.of(address, Optional.empty(), DAY, CLOCK.instant());
  }

  private WatchStatus awaitTried(String id) {
    await()
        .atMost(60, SECONDS)
        .until(() -> !watches.find(id).running() && watches.find(id).lastTriedAt().isPresent());
    return watches.find(id);
  }

  private long loads() {
    return loader.loads().size();
  }

  @Test
  void two_are_at_work_at_once_and_no_more() {
    held = true;
    List<String> ids =
        List.of("a", "b", "c", "d").stream().map(name -> watches.add(watch(name)).id()).toList();
    await().atMost(60, SECONDS).until(() -> atOnce.get() == Watches.AT_ONCE);
    assertThat(watches.all().stream().filter(WatchStatus::running)).hasSize(Watches.AT_ONCE);
    held = false;
    ids.forEach(id -> assertThat(awaitTried(id).failures()).isZero());
    assertThat(most).hasValue(Watches.AT_ONCE);
    assertThat(asked).hasValue(4);
    assertThat(loads()).isEqualTo(4);
  }

  @Test
  void what_was_missed_while_no_server_ran_is_made_up_for_once() {
    String id = watches.add(watch("a")).id();
    Instant first = awaitTried(id).lastTriedAt().orElseThrow();
    stop();
    start(List.of());
    assertThat(watches.find(id).nextAt()).as("in time").isAfterOrEqualTo(first.plus(DAY));
    warehouse.note(
        (connection, version) -> {
          try (PreparedStatement late =
              connection.prepareStatement(
                  "update ops.pull set tried_at = tried_at - interval 5 day")) {
            return late.execute();
          }
        });
    stop();
    assertThat(asked).hasValue(1);
    start(List.of());
    await()
        .atMost(60, SECONDS)
        .until(() -> watches.find(id).lastTriedAt().orElseThrow().isAfter(first));
    // Four more looks, in which another run would begin.
    await().pollDelay(Duration.ofSeconds(2)).atMost(10, SECONDS).until(() -> true);
    assertThat(asked).as("five days were missed, and made up for once").hasValue(2);
    assertThat(watches.find(id).nextAt()).isAfter(CLOCK.instant().plus(DAY).minusSeconds(60));
  }

  @Test
  void a_folder_is_watched_where_the_server_may_read_it() throws IOException {
    Path allowed = Files.createDirectory(folder.resolve("in"));
    Path inbox = Files.createDirectory(allowed.resolve("box"));
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.createSymbolicLink(allowed.resolve("link"), other);
    assertThat(refusal(inbox).detail()).contains("and there is none", "tidemark.watch.folders");
    stop();
    start(List.of(allowed));
    assertThat(refusal(other).code()).isEqualTo(ErrorCode.ADDRESS_NOT_ALLOWED);
    assertThat(refusal(allowed.resolve("../other")).code())
        .isEqualTo(ErrorCode.ADDRESS_NOT_ALLOWED);
    assertThat(refusal(allowed.resolve("link")).code()).isEqualTo(ErrorCode.ADDRESS_NOT_ALLOWED);
    assertThat(refusal(allowed.resolve("gone")).code()).isEqualTo(ErrorCode.FILE_NOT_FOUND);

    Files.writeString(inbox.resolve("one.csv"), usage("one"));
    Files.writeString(inbox.resolve("bad.csv"), "a,b\n1,2\n");
    String id =
        watches.add(Watch.of(inbox, Optional.empty(), Duration.ofSeconds(1), CLOCK.instant())).id();
    await().atMost(60, SECONDS).until(() -> loads() == 1 && watches.find(id).failures() > 0);
    assertThat(watches.find(id).lastError().orElse("")).contains("bad.csv");
    assertThat(watches.find(id).batch()).hasValue(1);
    Files.delete(inbox.resolve("bad.csv"));
    Files.writeString(inbox.resolve("two.csv"), usage("two"));
    await().atMost(60, SECONDS).until(() -> loads() == 2 && watches.find(id).failures() == 0);
    assertThat(watches.find(id).address()).isEqualTo(inbox.toString());
  }

  private TidemarkException refusal(Path target) {
    return catchThrowableOfType(
        TidemarkException.class,
        () -> watches.add(Watch.of(target, Optional.empty(), DAY, CLOCK.instant())));
  }
}
