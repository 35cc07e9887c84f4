package tidemark.warehouse;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.warehouse.error.DiskFull;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.migration.Migrations;

/**
 * The engine of a home with all its connections. A mistake of the engine's own, over whatever
 * statement, makes it refuse everything until it is opened anew; this does so: the connections are
 * closed, since the engine lives as long as one of them, and the file is opened again as it was the
 * first time. What was committed is there, and what wasn't is not.
 *
 * <p>Thread-safe. Owns the connections that it opened.
 */
final class LiveEngine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveEngine.class);

  /** How long those who use a connection have to let go of it. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** A connection closes when its statement ends, and some functions can't be stopped. */
  private static final Duration CLOSING_MAX = Duration.ofSeconds(10);

  /** Likewise, when all ends. */
  private static final Duration STOPPING_MAX = Duration.ofSeconds(3);

  private static final long LOOK_AGAIN_MILLIS = 2;

  private final Home home;
  private final List<Attachment> attachments;
  private final Bounds bounds;
  private final ReentrantReadWriteLock opening = new ReentrantReadWriteLock();
  private final Set<DuckDBConnection> connections = ConcurrentHashMap.newKeySet();
  private final List<Runnable> users = new CopyOnWriteArrayList<>();

  private DuckDBConnection root;
  private @Nullable Thread closing;
  private volatile boolean closed;

  private LiveEngine(
      Home home, List<Attachment> attachments, Bounds bounds, DuckDBConnection root) {
    this.home = home;
    this.attachments = List.copyOf(attachments);
    this.bounds = bounds;
    this.root = root;
  }

  /** What happens to the file between opening and locking. */
  @FunctionalInterface
  interface Preparation {
    void prepare(DuckDBConnection root) throws SQLException;
  }

  static LiveEngine open(
      Home home, List<Attachment> attachments, Bounds bounds, Preparation preparation)
      throws SQLException {
    return new LiveEngine(
        home, attachments, bounds, openKeeping(home, attachments, bounds, preparation));
  }

  /** A file of an earlier version is kept before it is prepared, and put back where that fails. */
  private static DuckDBConnection openKeeping(
      Home home, List<Attachment> attachments, Bounds bounds, Preparation preparation)
      throws SQLException {
    DuckDBConnection root = Instance.open(home, bounds);
    OptionalInt missing = firstMissing(root);
    if (missing.isEmpty()) {
      prepare(root, home, attachments, preparation);
      KeptFile.removeProven(home);
      return root;
    }
    root.close();
    KeptFile kept = KeptFile.keep(home, missing.getAsInt());
    try {
      DuckDBConnection migrated = openRoot(home, attachments, bounds, preparation);
      kept.migrated(missing.getAsInt());
      return migrated;
    } catch (SQLException e) {
      kept.putBack();
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE,
          "The home is of an earlier version of Tidemark, and its migration failed: "
              + e.getMessage()
              + ". The file was put back as it was. Use the version of Tidemark that wrote it, and"
              + " report this.",
          e);
    } catch (Throwable failure) {
      kept.putBack();
      throw failure;
    }
  }

  private static OptionalInt firstMissing(DuckDBConnection root) throws SQLException {
    try {
      return Migrations.shipped().firstMissing(root);
    } catch (Throwable failure) {
      root.close();
      throw failure;
    }
  }

  private static DuckDBConnection openRoot(
      Home home, List<Attachment> attachments, Bounds bounds, Preparation preparation)
      throws SQLException {
    DuckDBConnection root = Instance.open(home, bounds);
    prepare(root, home, attachments, preparation);
    return root;
  }

  /** Closes the connection where it fails. */
  private static void prepare(
      DuckDBConnection root, Home home, List<Attachment> attachments, Preparation preparation)
      throws SQLException {
    try {
      preparation.prepare(root);
      Instance.attach(root, attachments);
      Instance.lock(root, home);
    } catch (Throwable failure) {
      root.close();
      throw failure;
    }
  }

  /** A connection with its search path, which the caller closes; the engine is alive for it. */
  DuckDBConnection openConnection(String searchPath) throws SQLException {
    try {
      return duplicate(searchPath);
    } catch (SQLException e) {
      if (!reopenIfDead()) {
        throw e;
      }
      return duplicate(searchPath);
    }
  }

  private DuckDBConnection duplicate(String searchPath) throws SQLException {
    opening.readLock().lock();
    try {
      if (closed) {
        throw closedAlready();
      }
      DuckDBConnection connection = root.duplicate();
      try {
        Instance.execute(connection, "set search_path = '" + searchPath.replace("'", "''") + "'");
      } catch (Throwable failure) {
        connection.close();
        throw failure;
      }
      connections.removeIf(LiveEngine::isClosed);
      connections.add(connection);
      return connection;
    } finally {
      opening.readLock().unlock();
    }
  }

  /**
   * @param letGo called, from any thread, before the engine is opened anew: stops what runs on the
   *     user's connections and has them closed soon, each by the thread that reads from it; doesn't
   *     wait for that
   */
  void tellBeforeReopening(Runnable letGo) {
    users.add(letGo);
  }

  void tellNoMore(Runnable letGo) {
    users.remove(letGo);
  }

  /** Work on the connection that no one else has. */
  interface RootWork<T> {
    T on(DuckDBConnection root) throws SQLException;
  }

  <T> T withRoot(RootWork<T> work) throws SQLException {
    opening.readLock().lock();
    try {
      return work.on(root);
    } finally {
      opening.readLock().unlock();
    }
  }

  /**
   * Asks the engine whether it lives, and opens it anew if not. The caller holds no connection.
   *
   * @return whether it was dead
   * @throws TidemarkException ENGINE_LOST where a statement that can't be stopped keeps it, and
   *     whatever opening throws; then the next caller tries again
   */
  boolean reopenIfDead() throws SQLException {
    opening.writeLock().lock();
    try {
      if (closed) {
        throw closedAlready();
      }
      if (isAlive(root)) {
        return false;
      }
      LOG.error("The engine failed and takes no more statements; it is opened anew");
      closeAll();
      DuckDBConnection opened = openRoot(home, attachments, bounds, untouched -> {});
      if (!isAlive(opened)) {
        opened.close();
        throw stillKept();
      }
      root = opened;
      LOG.warn("The engine is open again");
      return true;
    } finally {
      opening.writeLock().unlock();
    }
  }

  private static boolean isAlive(DuckDBConnection connection) throws SQLException {
    if (connection.isClosed()) {
      return false;
    }
    try (PreparedStatement one = connection.prepareStatement("select 1");
        ResultSet rows = one.executeQuery()) {
      return rows.next();
    } catch (SQLException e) {
      if (DuckDbErrors.of(e).code() == ErrorCode.ENGINE_LOST) {
        return false;
      }
      throw e;
    }
  }

  /**
   * First the users let go, for a result must not be freed under the eyes of the one who reads it;
   * then all that is left is closed.
   */
  private void closeAll() {
    if (closing != null && closing.isAlive()) {
      throw stillKept();
    }
    users.forEach(Runnable::run);
    try {
      long end = System.nanoTime() + GRACE.toNanos();
      while (openCount() > 0 && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
      }
      Thread closer = startClosing(this::closeConnections);
      closer.join(CLOSING_MAX.toMillis());
      if (closer.isAlive()) {
        throw stillKept();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TidemarkException.of(
          ErrorCode.CANCELLED, "Cancelled while the engine was opened anew.", e);
    }
  }

  private Thread startClosing(Runnable work) {
    Thread closer = new Thread(work, "engine-closing");
    closer.setDaemon(true);
    closing = closer;
    closer.start();
    return closer;
  }

  private void closeConnections() {
    for (DuckDBConnection connection : connections) {
      close(connection);
    }
    close(root);
  }

  private static void close(DuckDBConnection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.warn("A connection of the failed engine didn't close", e);
    }
  }

  /** Connections that are open now. */
  int openCount() {
    connections.removeIf(LiveEngine::isClosed);
    return connections.size();
  }

  private static boolean isClosed(DuckDBConnection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  /**
   * Closes the connections that were left open, and folds the log into the file. A statement that
   * can't be stopped is waited for only so long; then the log is folded in when it has ended, or by
   * who opens the file next. Closing twice is harmless.
   */
  @Override
  public void close() throws SQLException {
    opening.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      if (openCount() == 0) {
        fold();
      } else {
        closeInTime();
      }
    } finally {
      opening.writeLock().unlock();
    }
  }

  private void closeInTime() throws SQLException {
    Thread closer = startClosing(() -> connections.forEach(LiveEngine::close));
    try {
      closer.join(STOPPING_MAX.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!closer.isAlive()) {
      fold();
      return;
    }
    LOG.warn(
        "A statement that can't be stopped keeps the engine: the file's log is folded in when it"
            + " ends, or when the file is next opened");
    startClosing(() -> foldAfter(closer));
  }

  private void foldAfter(Thread closer) {
    try {
      closer.join();
      fold();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      LOG.warn("The file's log wasn't folded in; that happens when it is next opened", e);
    }
  }

  /**
   * What was committed is in the log, too, and is folded at the next opening where there is room.
   */
  private void fold() throws SQLException {
    try (DuckDBConnection last = root) {
      Instance.execute(last, "force checkpoint warehouse");
    } catch (SQLException e) {
      if (!DiskFull.isSaid(String.valueOf(e.getMessage()))) {
        throw e;
      }
      LOG.warn("The file's log can't be folded in, since the disk is full: make room", e);
    }
  }

  private static TidemarkException closedAlready() {
    return TidemarkException.of(
        ErrorCode.TOO_BUSY, "The warehouse is closing down. Try again once it's up again.");
  }

  private static TidemarkException stillKept() {
    return TidemarkException.of(
        ErrorCode.ENGINE_LOST,
        "The engine failed, and a statement that can't be stopped keeps it from being opened anew."
            + " Try again in a moment; where that doesn't help, restart the server.");
  }
}
