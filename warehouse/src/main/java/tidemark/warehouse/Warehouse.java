package tidemark.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.history.NewStar;
import tidemark.warehouse.reference.ReferenceData.Refreshed;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.Transaction;

/**
 * The DuckDB file of a home: one writer, many readers. The instance is locked before anyone sees
 * it: no files outside {@link Home#staging()}, no extensions, no settings.
 *
 * <p>Thread-safe.
 */
public final class Warehouse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Warehouse.class);

  /** The warehouse's catalogue. */
  public static final String CATALOG = Namespaces.WAREHOUSE;

  /** The catalogue of the database that a write has beside the warehouse; no user sees it. */
  public static final String BESIDE = "__tidemark_beside";

  private final Home home;
  private final Bounds bounds;
  private final OwnerLock owner;
  private final LiveEngine engine;
  private final Namespaces namespaces;
  private final String usualPath;
  private final ReentrantLock writer = new ReentrantLock(true);
  private final ReentrantLock copying = new ReentrantLock(true);

  private final CommitClock clock;

  private final AtomicReference<Optional<TidemarkException>> words;

  private Warehouse(
      Home home,
      Bounds bounds,
      OwnerLock owner,
      LiveEngine engine,
      AtomicReference<Optional<TidemarkException>> words)
      throws SQLException {
    this.words = words;
    this.home = home;
    this.bounds = bounds;
    this.owner = owner;
    this.engine = engine;
    this.namespaces = engine.withRoot(Namespaces::read);
    this.usualPath = namespaces.searchPath(Optional.empty(), Optional.empty());
    this.clock = new CommitClock(engine.withRoot(CommitClock::last));
  }

  /**
   * Opens the home's file, migrates it to this version's schema, attaches, locks.
   *
   * @throws TidemarkException HOME_IN_USE where another process, or this one already, has the file
   *     open; HOME_TOO_NEW where a later version wrote it; HOME_UNUSABLE; for an attachment
   *     FILE_NOT_FOUND, MALFORMED_FILE, INVALID_USAGE (its name)
   */
  public static Warehouse open(Home home, List<Attachment> attachments) {
    return open(home, attachments, Bounds.usual());
  }

  /** As {@link #open(Home, List)}, with other bounds. */
  public static Warehouse open(Home home, List<Attachment> attachments, Bounds bounds) {
    home.create();
    OwnerLock owner = OwnerLock.open(home);
    try {
      return open(home, attachments, bounds, owner);
    } catch (Throwable failure) {
      owner.close();
      throw failure;
    }
  }

  private static Warehouse open(
      Home home, List<Attachment> attachments, Bounds bounds, OwnerLock owner) {
    boolean isNew = !Files.exists(home.warehouseFile());
    try {
      AtomicReference<Optional<TidemarkException>> words = new AtomicReference<>(Optional.empty());
      LiveEngine engine =
          LiveEngine.open(home, attachments, bounds, root -> words.set(prepare(root, home)));
      try {
        Warehouse warehouse = new Warehouse(home, bounds, owner, engine, words);
        LOG.info(
            "{} {} at data version {}",
            isNew ? "Made" : "Opened",
            home.warehouseFile(),
            warehouse.dataVersion());
        return warehouse;
      } catch (Throwable failure) {
        engine.close();
        throw failure;
      }
    } catch (SQLException e) {
      throw OpeningErrors.of(home, e);
    }
  }

  /**
   * @return what is wrong with the home's words
   */
  private static Optional<TidemarkException> prepare(Connection root, Home home)
      throws SQLException {
    Refreshed refreshed = NewStar.prepare(root, home.staging(), home.dictionaries());
    if (refreshed.isChanged()) {
      Transaction.run(root, () -> CommitClock.raise(root));
    }
    refreshed.fault().ifPresent(fault -> LOG.warn("{}", fault.detail()));
    return refreshed.fault();
  }

  /**
   * Refuses what would read texts by other words than the home's owner means.
   *
   * @throws TidemarkException INVALID_DICTIONARY, with file and line, where a file of the home's
   *     dictionaries couldn't be taken when the home was opened
   */
  public void requireWords() {
    faultOfWords()
        .ifPresent(
            fault -> {
              throw TidemarkException.of(fault.code(), fault.detail(), fault);
            });
  }

  /** What {@link #requireWords} throws. */
  public Optional<TidemarkException> faultOfWords() {
    return Objects.requireNonNull(words.get(), "an optional");
  }

  public Home home() {
    return home;
  }

  public Bounds bounds() {
    return bounds;
  }

  /** A connection whose unqualified names resolve in market, then star; the caller closes it. */
  public Connection openReader() {
    return openReader(usualPath);
  }

  /**
   * A connection whose unqualified names resolve in the given catalogue and schema; the caller
   * closes it.
   *
   * @param catalog a catalogue's name, as in {@link Attachment#name()}; empty: the warehouse
   * @param schema a schema of it; empty: market, then star, or main where the catalogue has none
   * @throws TidemarkException UNKNOWN_SCHEMA, with the nearest names
   */
  public Connection openReader(Optional<String> catalog, Optional<String> schema) {
    return openReader(namespaces.searchPath(catalog, schema));
  }

  private Connection openReader(String searchPath) {
    try {
      return engine.openConnection(searchPath);
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  /**
   * @param letGo called, from any thread, before a failed engine is opened anew: stops what runs on
   *     the caller's readers and has them closed soon, each by the thread that reads from it;
   *     doesn't wait for that
   */
  public void tellBeforeReopening(Runnable letGo) {
    engine.tellBeforeReopening(letGo);
  }

  /** Ends {@link #tellBeforeReopening}. */
  public void tellNoMore(Runnable letGo) {
    engine.tellNoMore(letGo);
  }

  /**
   * Opens the engine anew where it failed for good; harmless where it is alive. Whoever met a
   * failure of the engine's own calls this, after closing the reader it happened on.
   *
   * @return whether it had failed
   * @throws TidemarkException ENGINE_LOST where that isn't possible yet
   */
  public boolean reopenIfDead() {
    try {
      return engine.reopenIfDead();
    } catch (SQLException e) {
      throw OpeningErrors.of(home, e);
    }
  }

  /**
   * The version of the last commit; each commit raises it by one. Raised after the commit: a
   * statement that starts after this answered reads that version or a later one.
   */
  public long dataVersion() {
    return clock.version();
  }

  /** A reading to be given to {@link #versionSince} later. */
  public long commitClock() {
    return clock.reading();
  }

  /**
   * The version that a snapshot is of which was taken between a reading of the clock and now; empty
   * where a commit was on its way in that time, so that it may be either.
   *
   * @param reading of {@link #commitClock}, from before the snapshot
   */
  public OptionalLong versionSince(long reading) {
    return clock.since(reading);
  }

  /**
   * Runs one write transaction; writers wait for one another in the order they came. Rolls back
   * whole where {@code writing} throws, and then the data version stays. Unqualified names resolve
   * as for a reader.
   *
   * @throws TidemarkException TOO_BUSY where the writers before took longer than {@link
   *     Bounds#writerWait()}; CANCELLED where the thread was interrupted while waiting; whatever
   *     {@code writing} throws, an SQLException of it translated
   */
  public <T> T write(Writing<T> writing) {
    return inTurn((connection, version) -> commit(connection, version, writing));
  }

  /**
   * Runs one transaction that notes something in {@code ops} and leaves the data as it is: as
   * {@link #write}, but the data version stays, and with it whatever was answered before.
   */
  public <T> T note(Writing<T> writing) {
    return inTurn(
        (connection, next) ->
            Transaction.run(connection, () -> writing.write(connection, dataVersion())));
  }

  /** As {@link #write}, with a database of the staging folder as catalogue {@link #BESIDE}. */
  public <T> T writeBeside(Path file, Writing<T> writing) {
    return inTurn(
        (connection, version) ->
            Instance.attached(
                connection,
                "attach " + Quoted.literal(file.toString()) + " as " + BESIDE + " (read_only)",
                BESIDE,
                () -> commit(connection, version, writing)));
  }

  private <T> T commit(Connection connection, long version, Writing<T> writing)
      throws SQLException {
    T answer =
        Transaction.run(
            connection,
            () -> {
              T written = writing.write(connection, version);
              long raised = CommitClock.raise(connection);
              if (raised != version) {
                throw new IllegalStateException("Version " + raised + ", not " + version);
              }
              clock.begin(version);
              return written;
            });
    clock.end(version);
    return answer;
  }

  /** The one writer of the moment, with the version that its commit would make. */
  private <T> T inTurn(Writing<T> turn) {
    awaitTurn();
    try (DuckDBConnection connection = engine.openConnection(usualPath)) {
      return turn.write(connection, dataVersion() + 1);
    } catch (SQLException e) {
      throw mended(DuckDbErrors.of(e));
    } catch (TidemarkException e) {
      throw mended(e);
    } finally {
      settle();
      writer.unlock();
    }
  }

  /** The failure; where it was the engine's end, there is a new one by now. */
  private TidemarkException mended(TidemarkException failure) {
    if (failure.code() == ErrorCode.ENGINE_LOST || failure.code() == ErrorCode.ENGINE_FAILED) {
      try {
        engine.reopenIfDead();
      } catch (SQLException | TidemarkException e) {
        // The next one who wants a connection tries again.
        failure.addSuppressed(e);
      }
    }
    return failure;
  }

  /** A commit that failed is one no more; whether it had reached the file, the file says. */
  private void settle() {
    if (!clock.isCommitting()) {
      return;
    }
    try {
      clock.end(engine.withRoot(CommitClock::last));
    } catch (SQLException e) {
      // Its commit stays on its way: readers ask the engine for the version of what they see.
      LOG.warn("The data's version isn't known after a failed commit", e);
    }
  }

  private void awaitTurn() {
    if (writer.isHeldByCurrentThread()) {
      throw new IllegalStateException("A write inside a write would commit half of the outer one");
    }
    try {
      if (!writer.tryLock(bounds.writerWait().toMillis(), TimeUnit.MILLISECONDS)) {
        throw TidemarkException.of(
            ErrorCode.TOO_BUSY,
            "The warehouse has been written by others for "
                + bounds.writerWait().toSeconds()
                + " s, the longest a load waits. Nothing was changed; try again in a moment.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TidemarkException.of(
          ErrorCode.CANCELLED, "Cancelled while waiting for its turn to write.", e);
    }
  }

  /**
   * Copies the whole database, as of one commit, into a new file. Readers and writers go on. Copies
   * wait for one another.
   *
   * @param file in the home's staging folder
   * @return the version of the data in it
   * @throws TidemarkException HOME_UNUSABLE where it can't be written
   */
  public long copyTo(Path file, Looking looking) {
    copying.lock();
    try (DuckDBConnection connection = engine.openConnection(usualPath)) {
      return Instance.attached(
          connection,
          "attach " + Quoted.literal(file.toString()) + " as " + Namespaces.COPY,
          Namespaces.COPY,
          () -> Transaction.run(connection, () -> copy(connection, looking)));
    } catch (SQLException e) {
      throw mended(DuckDbErrors.of(e));
    } finally {
      copying.unlock();
    }
  }

  private static long copy(Connection connection, Looking looking) throws SQLException {
    long version = CommitClock.last(connection);
    Instance.execute(
        connection, "copy from database " + Namespaces.WAREHOUSE + " to " + Namespaces.COPY);
    looking.at(connection);
    return version;
  }

  /** Readers that are open now; a test's leak detector. */
  public int openReaderCount() {
    return engine.openCount();
  }

  /**
   * Waits for the writer at work, then closes the readers that were left open, folds the log into
   * the file, and gives the home free. Closing twice is harmless.
   */
  @Override
  public void close() {
    writer.lock();
    try {
      engine.close();
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    } finally {
      owner.close();
      writer.unlock();
    }
  }
}
