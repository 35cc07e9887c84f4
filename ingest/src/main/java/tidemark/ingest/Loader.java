package tidemark.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.ingest.history.Readings;
import tidemark.ingest.load.Retagging;
import tidemark.ingest.mapping.MappedFile;
import tidemark.ingest.mapping.Mappings;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.tagging.Dictionary;
import tidemark.ingest.tagging.Tagging;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Loads files. Borrows the warehouse; each load has a stage of its own, an in-memory DuckDB that
 * may read files, and a folder in the home's staging folder, both gone when it ends.
 *
 * <p>Thread-safe: loads wait for one another.
 */
public final class Loader implements AutoCloseable {
  /** A hash of so few bytes is there at once. */
  private static final long WAITED_BYTES = 1 << 20;

  private final Warehouse warehouse;
  private final Clock clock;
  private final boolean isYielding;
  private final LoadHistory history;
  private final Intake intake;
  private @Nullable Tagging tagging;
  private final ReentrantLock turn = new ReentrantLock(true);
  private boolean closed;

  private Loader(Warehouse warehouse, Clock clock, boolean isYielding) {
    this.warehouse = warehouse;
    this.clock = clock;
    this.isYielding = isYielding;
    this.history = new LoadHistory(warehouse);
    this.intake = new Intake(warehouse.home(), history, this::tagging);
  }

  /** Made when the first texts are read; in turn. */
  private Tagging tagging() {
    warehouse.requireWords();
    Tagging made = tagging;
    if (made == null) {
      try (Connection reader = warehouse.openReader()) {
        made = new Tagging(Dictionary.read(reader));
      } catch (SQLException e) {
        throw DuckDbErrors.of(e);
      }
      tagging = made;
    }
    return made;
  }

  /**
   * Opens a loader, and removes what a crashed one left in the staging folder. Where the words by
   * which texts are tagged have changed, all texts are read again.
   */
  public static Loader open(Warehouse warehouse, Clock clock) {
    return open(warehouse, clock, false);
  }

  /** As {@link #open}, beside queries: they have the processor first, and loads what they leave. */
  public static Loader openYielding(Warehouse warehouse, Clock clock) {
    return open(warehouse, clock, true);
  }

  private static Loader open(Warehouse warehouse, Clock clock, boolean isYielding) {
    StagingFolder.removeLeftovers(warehouse.home().staging());
    Loader loader = new Loader(warehouse, clock, isYielding);
    new Readings(warehouse.home())
        .sweep(loader.loads().stream().map(LoadReport::batch).collect(Collectors.toSet()));
    loader.retag();
    return loader;
  }

  private void retag() {
    if (warehouse.faultOfWords().isPresent()) {
      return;
    }
    try (Connection reader = warehouse.openReader()) {
      if (!Retagging.isDue(reader)) {
        return;
      }
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
    Tagging words = tagging();
    Path folder = StagingFolder.make(warehouse.home().staging());
    try {
      warehouse.write(
          (connection, version) -> {
            Retagging.run(connection, folder, words);
            return version;
          });
    } finally {
      StagingFolder.remove(folder);
    }
  }

  /**
   * Loads one file in one transaction, or nothing of it. The same content twice changes nothing.
   * Where no row is good or more are refused than the request allows, the refused rows are kept as
   * a batch that loaded none, and the same content is tried again when it comes again.
   *
   * @throws TidemarkException FILE_NOT_FOUND, EMPTY_FILE, UNKNOWN_FORMAT, WRONG_KIND,
   *     MALFORMED_FILE (with line), INVALID_ENCODING, TOO_MANY_REJECTS (names the batch that has
   *     the refused rows); UNKNOWN_MAPPING, INVALID_MAPPING, MAPPING_MISFIT; INVALID_DICTIONARY for
   *     texts
   */
  public LoadReport load(LoadRequest request, Progress progress) {
    return receive(request, progress, LoadReport::repeated, Delivery::commit);
  }

  /**
   * Does what {@link #load} does, and rolls back: the figures are the real ones, and the warehouse
   * is as before. No batch is left.
   *
   * @throws TidemarkException as {@link #load}; TOO_MANY_REJECTS names no batch
   */
  public DryRun dryRun(LoadRequest request, Progress progress) {
    return receive(
        request,
        progress,
        before -> DryRun.of(before, OptionalLong.of(before.batch()), List.of()),
        Delivery::rollBack);
  }

  /**
   * @param known what the load of this content before is answered with
   */
  private <T> T receive(
      LoadRequest request,
      Progress progress,
      Function<LoadReport, T> known,
      Function<Delivery, T> deliver) {
    return isYielding
        ? YieldingThread.call(() -> receiveInTurn(request, progress, known, deliver))
        : receiveInTurn(request, progress, known, deliver);
  }

  private <T> T receiveInTurn(
      LoadRequest request,
      Progress progress,
      Function<LoadReport, T> known,
      Function<Delivery, T> deliver) {
    RunningLoad running = new RunningLoad(request.name(), size(request.file()), progress);
    progress.begun(running);
    turn.lock();
    try {
      return receive(request, running, known, deliver);
    } catch (SQLException e) {
      throw running.told(named(request, DuckDbErrors.of(e)));
    } catch (TidemarkException e) {
      throw running.told(named(request, e));
    } catch (OutOfMemoryError e) {
      throw FileFault.tooLarge(request.name(), e);
    } finally {
      turn.unlock();
      running.end();
    }
  }

  /**
   * Neither a full disk nor a wrong dictionary is the file's fault, and so its failure doesn't name
   * the file by itself.
   */
  private static TidemarkException named(LoadRequest request, TidemarkException failure) {
    return failure.code() == ErrorCode.DISK_FULL || failure.code() == ErrorCode.INVALID_DICTIONARY
        ? TidemarkException.of(
            failure.code(),
            "The file " + request.name() + " wasn't loaded. " + failure.detail(),
            failure)
        : failure;
  }

  private <T> T receive(
      LoadRequest request,
      RunningLoad running,
      Function<LoadReport, T> known,
      Function<Delivery, T> deliver)
      throws SQLException {
    if (closed) {
      throw TidemarkException.of(
          ErrorCode.TOO_BUSY,
          "The file " + request.name() + " wasn't loaded: the loader is closed. Try again later.");
    }
    Instant startedAt = clock.instant();
    running.at("reading", 0);
    Fingerprint hash = Fingerprint.begin(request);
    Mappings mappings = Mappings.in(warehouse.home().mappings());
    Optional<MappedFile> mapped = request.mapping().map(mappings::get);
    long bytes = size(request.file());
    // What no load had as many bytes of is new, and its hash isn't waited for.
    Optional<LoadReport> before =
        bytes < WAITED_BYTES || history.hasSize(bytes)
            ? history.findContent(hash.get(), mapped.map(MappedFile::name))
            : Optional.empty();
    if (before.isPresent()) {
      running.at("done", 0);
      return known.apply(before.get());
    }
    Path folder = StagingFolder.make(warehouse.home().staging());
    try (Stage stage = Stage.open(folder, running::watched)) {
      Arrival arrival = intake.take(request, mapped, hash, startedAt, stage, running);
      long rows = arrival.checked().rowsRead();
      running.at("loading", rows);
      T answer = deliver(deliver, new Delivery(warehouse, clock, arrival, running), arrival);
      running.at("done", rows);
      return answer;
    } finally {
      StagingFolder.remove(folder);
    }
  }

  private static <T> T deliver(Function<Delivery, T> deliver, Delivery delivery, Arrival arrival) {
    try {
      return deliver.apply(delivery);
    } catch (TidemarkException e) {
      throw e.code() == ErrorCode.MEMORY_LIMIT ? FileFault.tooLarge(arrival.file(), e) : e;
    }
  }

  /** What can't be read is told of later. */
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * Takes a load back: the star becomes what it would be had the file never come, in one
   * transaction. The load's row stays, marked; its file can be loaded again, and what it brought is
   * known as of the versions before. What was mended by it waits again; rows of later loads that
   * hang on it, such as comments on its articles, are refused.
   *
   * @param batch as a user writes it
   * @throws TidemarkException UNKNOWN_LOAD, also where it was taken back before; HISTORY_NOT_KEPT;
   *     INVALID_DICTIONARY
   */
  public Unloaded unload(String batch) {
    return unload(batch, Progress.SILENT);
  }

  /**
   * As above.
   *
   * @param progress is told its steps: rebuilding, replacing, committing
   */
  Unloaded unload(String batch, Progress progress) {
    turn.lock();
    try {
      return new Unloading(warehouse, clock, progress).run(require(batch));
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    } finally {
      turn.unlock();
    }
  }

  /** Loads so far, latest first. */
  public List<LoadReport> loads() {
    return history.all();
  }

  public Optional<LoadReport> find(long batch) {
    return history.find(batch);
  }

  /**
   * @param batch as a user writes it
   * @throws TidemarkException UNKNOWN_LOAD, also where it is no number
   */
  public LoadReport require(String batch) {
    try {
      return history.require(Long.parseLong(batch));
    } catch (NumberFormatException e) {
      throw LoadHistory.unknown(batch);
    }
  }

  /** Refused rows that wait to be mended, by batch and row; of one batch where given. */
  public List<Reject> rejects(Optional<Long> batch) {
    return rejects(batch, RejectScope.OPEN);
  }

  public List<Reject> rejects(Optional<Long> batch, RejectScope scope) {
    return history.rejects(batch, scope);
  }

  /** Waits for the load at work; the warehouse stays open. */
  @Override
  public void close() {
    turn.lock();
    try {
      closed = true;
    } finally {
      turn.unlock();
    }
  }
}
