package tidemark.api.metrics;

import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import tidemark.ingest.DryRun;
import tidemark.ingest.Kind;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Loader;
import tidemark.ingest.Progress;
import tidemark.warehouse.error.TidemarkException;

/** The loader with a count of loads by kind and outcome. Borrows the loader. Thread-safe. */
public final class MeteredLoader {
  private static final Metadata LOADS =
      Metadata.builder()
          .withName("tidemark_loads")
          .withDescription("Loads over HTTP by kind and outcome")
          .build();

  private final Loader loader;
  private final MetricRegistry registry;

  public MeteredLoader(Loader loader, MetricRegistry registry) {
    this.loader = loader;
    this.registry = registry;
  }

  /** As {@link Loader#dryRun}; not counted. */
  public DryRun dryRun(LoadRequest request, Progress progress) {
    return loader.dryRun(request, progress);
  }

  /** As {@link Loader#load}. */
  public LoadReport load(LoadRequest request, Progress progress) {
    try {
      LoadReport report = loader.load(request, progress);
      count(report.kind(), report.alreadyLoaded() ? "unchanged" : "ok");
      return report;
    } catch (TidemarkException e) {
      count(request.kind().map(Kind::label).orElse("unknown"), e.code().name());
      throw e;
    }
  }

  private void count(String kind, String outcome) {
    registry.counter(LOADS, new Tag("kind", kind), new Tag("outcome", outcome)).inc();
  }
}
