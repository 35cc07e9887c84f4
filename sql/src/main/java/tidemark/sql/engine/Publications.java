package tidemark.sql.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.history.AsOf;
import tidemark.warehouse.migration.Migrations;

/**
 * The states of the data that the catalogue has, by its table {@code ops.publication}. Looking
 * costs a statement of the cluster's, which no question should wait for: as long as anybody asks,
 * and {@link #PAUSE} after, one looks beside the questions every {@link #INTERVAL}. So a
 * publication is seen within seconds, and only who asks after a pause waits for the look.
 * Thread-safe.
 */
final class Publications implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofSeconds(3);

  /** What is older is looked up before the question: the looks beside it fail. */
  private static final Duration STALE = Duration.ofSeconds(10);

  private static final Duration PAUSE = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

  private static final String READ =
      "SELECT data_version, committed_at, schema_version FROM \"ops\".\"publication\"";

  private static final List<ResultColumn> COLUMNS =
      List.of(
          new ResultColumn("data_version", "BIGINT"),
          new ResultColumn("committed_at", "TIMESTAMP"),
          new ResultColumn("schema_version", "INTEGER"));

  private final TrinoAddress address;
  private final Supplier<Engine.Session> opening;
  private final AtomicBoolean isLooking = new AtomicBoolean();
  private final ScheduledExecutorService looker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "publications");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Known known = new Known(List.of(), 0);
  private volatile long askedNanos;

  /** All tables have its tag, which is v and the version. */
  private record State(long version, Instant committed, int schema) {}

  private record Known(List<State> states, long readNanos) {
    boolean isYounger(Duration age) {
      return !states.isEmpty() && System.nanoTime() - readNanos < age.toNanos();
    }
  }

  /**
   * @param opening opens a session to look by, which is closed after
   */
  Publications(TrinoAddress address, Supplier<Engine.Session> opening) {
    this.address = address;
    this.opening = opening;
  }

  /**
   * The version that is meant: the newest, one that is named, or the last one that was committed by
   * then.
   *
   * @param session asked where what is known is too old
   * @throws TidemarkException INVALID_PARAMETER where there is no such state; PUBLICATION_MISFIT
   *     where there is nothing, or what another version of Tidemark published
   */
  long version(AsOf asOf, Engine.Session session) {
    List<State> states = states(session);
    State meant = asOf.isNow() ? states.get(states.size() - 1) : earlier(asOf, states);
    if (meant.schema() != Migrations.last()) {
      throw TidemarkException.of(
          ErrorCode.PUBLICATION_MISFIT,
          "Data version "
              + meant.version()
              + " was published to "
              + address
              + " with the schema "
              + meant.schema()
              + ", and this server knows the schema "
              + Migrations.last()
              + ". "
              + ErrorCode.PUBLICATION_MISFIT.help());
    }
    return meant.version();
  }

  private static State earlier(AsOf asOf, List<State> states) {
    OptionalLong named = asOf.namedVersion();
    Instant until = named.isPresent() ? Instant.MAX : asOf.until();
    State found = null;
    for (State state : states) {
      boolean fits =
          named.isPresent()
              ? state.version() == named.getAsLong()
              : !state.committed().isAfter(until);
      found = fits ? state : found;
    }
    if (found == null) {
      throw TidemarkException.of(
          ErrorCode.INVALID_PARAMETER,
          "as_of is '"
              + asOf.text().strip()
              + "', and no such state can be read from the cluster. These data versions were"
              + " published: "
              + states.stream()
                  .map(state -> state.version() + " (committed " + state.committed() + ")")
                  .collect(Collectors.joining(", "))
              + ".");
    }
    return found;
  }

  private List<State> states(Engine.Session session) {
    askedNanos = System.nanoTime();
    Known now = known;
    if (now.isYounger(STALE)) {
      return now.states();
    }
    List<State> read = read(session);
    if (isLooking.compareAndSet(false, true)) {
      long millis = INTERVAL.toMillis();
      // Its end is close()'s, and what it throws is caught where it is thrown.
      ScheduledFuture<?> unused =
          looker.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }
    return read;
  }

  private void look() {
    if (System.nanoTime() - askedNanos > PAUSE.toNanos()) {
      return;
    }
    try (Engine.Session session = opening.get()) {
      read(session);
    } catch (RuntimeException e) {
      // The next who asks looks too, once this is stale, and hears of it.
      LOG.debug("The publications of {} couldn't be looked up: {}", address, e.getMessage());
    }
  }

  private List<State> read(Engine.Session session) {
    List<State> read = new ArrayList<>();
    try (Engine.Cursor rows = session.run(READ, COLUMNS, List.of())) {
      while (rows.next()) {
        if (rows.value(0) instanceof Number version
            && rows.value(1) instanceof LocalDateTime committed
            && rows.value(2) instanceof Number schema) {
          read.add(
              new State(
                  version.longValue(), committed.toInstant(ZoneOffset.UTC), schema.intValue()));
        }
      }
    } catch (TidemarkException e) {
      throw e.code() == ErrorCode.PUBLICATION_MISFIT ? nothing(e) : e;
    }
    if (read.isEmpty()) {
      throw nothing(null);
    }
    // Trino would take as long for the order as for the rows.
    read.sort(Comparator.comparingLong(State::version));
    known = new Known(List.copyOf(read), System.nanoTime());
    return read;
  }

  @Override
  public void close() {
    looker.shutdownNow();
  }

  private static String said(TidemarkException cause) {
    return cause.detail().replaceFirst("^[^:]*: ", "").replaceFirst("\\. .*$", "");
  }

  private TidemarkException nothing(@Nullable TidemarkException cause) {
    return TidemarkException.of(
        ErrorCode.PUBLICATION_MISFIT,
        "Nothing was published to "
            + address
            + " yet"
            + (cause == null ? "" : " (" + said(cause) + ")")
            + ". Publish the warehouse: tidemark publish --to CATALOGUE.",
        cause);
  }
}
