package tidemark.api.metrics;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import tidemark.api.past.Doors;
import tidemark.sql.Check;
import tidemark.sql.Explanation;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.sql.RunningStatement;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.history.AsOf;

/** The doors with a count of what passed. Borrows them. Thread-safe. */
public final class MeteredDoor {
  private static final Metadata STATEMENTS =
      Metadata.builder()
          .withName("tidemark_statements")
          .withDescription("Statements by entry, path and outcome")
          .build();
  private static final Metadata DURATIONS =
      Metadata.builder()
          .withName("tidemark_statement_duration")
          .withDescription("From the question to the last row read")
          .withUnit(MetricUnits.NANOSECONDS)
          .build();
  private static final Metadata ROWS =
      Metadata.builder().withName("tidemark_rows").withDescription("Rows sent, by entry").build();

  private final Doors doors;
  private final MetricRegistry registry;

  public MeteredDoor(Doors doors, MetricRegistry registry) {
    this.doors = doors;
    this.registry = registry;
  }

  /** As {@link tidemark.sql.Door#run(Question)}; counted when the rows are closed. */
  public Rows run(Question question, Entry entry) {
    return run(AsOf.NOW, question, entry, stop -> {});
  }

  /** As {@link Doors#run}; counted when the rows are closed. */
  public Rows run(AsOf asOf, Question question, Entry entry, Consumer<RunningStatement> begun) {
    long start = System.nanoTime();
    try {
      return new MeteredRows(doors.run(asOf, question, begun), this, entry, start);
    } catch (TidemarkException e) {
      count(entry, question.way().name(), e.code().name(), 0, start);
      throw e;
    }
  }

  public Check check(AsOf asOf, Question question) {
    return doors.check(asOf, question);
  }

  public Explanation explain(AsOf asOf, Question question) {
    return doors.explain(asOf, question);
  }

  void count(Entry entry, String path, String outcome, long rowCount, long startNanos) {
    Tag from = new Tag("entry", entry.label());
    registry
        .counter(
            STATEMENTS,
            from,
            new Tag("path", path.toLowerCase(Locale.ROOT)),
            new Tag("outcome", outcome))
        .inc();
    registry.timer(DURATIONS, from).update(Duration.ofNanos(System.nanoTime() - startNanos));
    registry.counter(ROWS, from).inc(rowCount);
  }
}
