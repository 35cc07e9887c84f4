package tidemark.api.watches;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import tidemark.ingest.pull.WatchStatus;

/** Watches among the server's metrics: three gauges each. Borrows the registry. Thread-safe. */
public final class WatchGauges {
  /** A gauge, and what it shows of a watch. */
  private record Gauge(Metadata metadata, Function<WatchStatus, Long> value) {}

  private static final List<Gauge> GAUGES =
      List.of(
          new Gauge(
              seconds("tidemark_watch_lag", "Since a watch was last good, beyond its period"),
              WatchStatus::lagSeconds),
          new Gauge(
              Metadata.builder()
                  .withName("tidemark_watch_failures")
                  .withDescription("Failures of a watch since it was last good")
                  .build(),
              status -> (long) status.failures()),
          new Gauge(
              seconds("tidemark_watch_last_good", "When a watch was last good, since 1970"),
              status -> status.lastGoodAt().map(time -> time.getEpochSecond()).orElse(0L)));

  private final MetricRegistry registry;

  public WatchGauges(MetricRegistry registry) {
    this.registry = registry;
  }

  private static Metadata seconds(String name, String description) {
    return Metadata.builder()
        .withName(name)
        .withDescription(description)
        .withUnit(MetricUnits.SECONDS)
        .build();
  }

  private static Tag[] tags(String id) {
    return new Tag[] {new Tag("watch", id)};
  }

  /**
   * @param status asked when the metrics are
   */
  void show(String id, Supplier<Optional<WatchStatus>> status) {
    for (Gauge gauge : GAUGES) {
      registry.gauge(gauge.metadata(), () -> status.get().map(gauge.value()).orElse(0L), tags(id));
    }
  }

  void hide(String id) {
    for (Gauge gauge : GAUGES) {
      registry.remove(new MetricID(gauge.metadata().getName(), tags(id)));
    }
  }
}
