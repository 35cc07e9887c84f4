package tidemark.sql.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A lease of a pooled connection. Where the engine fails over another one's statement before this
 * one's has given a row, the session goes on with a connection of the new engine, unnoticed.
 *
 * <p>What may take long in the engine is called on one of its threads. Where the statement is
 * cancelled and such a call doesn't come back, it is left, and with it the connection and all on
 * it: they are that thread's then, which closes them.
 */
final class DuckDbSession implements Engine.Session {
  private final Warehouse warehouse;
  private final DuckDbEngine engine;
  private final Culprits culprits;
  private final Blame blame;
  private final EngineThreads threads;
  private final Running running = new Running();
  private PooledConnection connection;
  private volatile boolean broken;
  private boolean givenUp;
  private boolean closed;
  private long version = -1;

  /**
   * @param connection taken over
   */
  DuckDbSession(
      Warehouse warehouse,
      DuckDbEngine engine,
      PooledConnection connection,
      Culprits culprits,
      EngineThreads threads) {
    this.warehouse = warehouse;
    this.engine = engine;
    this.connection = connection;
    this.culprits = culprits;
    this.threads = threads;
    this.blame = new Blame(warehouse, culprits, running);
  }

  @Override
  public long dataVersion() {
    if (version < 0) {
      pin();
    }
    return version;
  }

  @Override
  public void pin() {
    surviving(
        this::pinHere,
        e -> {
          broken = true;
          return told(e, "", List.of());
        });
  }

  private long pinHere() throws SQLException {
    if (!connection.isPinned()) {
      version = running.inside(connection.jdbc(), connection::pin);
    }
    return version;
  }

  @Override
  public List<ResultColumn> describe(String text) {
    return surviving(
        () -> describeHere(text),
        e -> {
          TidemarkException told = told(e, text, List.of());
          if (told.code() != ErrorCode.ENGINE_LOST && told.code() != ErrorCode.ENGINE_FAILED) {
            startAnew();
          }
          return told;
        });
  }

  private List<ResultColumn> describeHere(String text) throws SQLException {
    threads.admit(connection.scope(), text);
    // Before the engine looks: where a commit comes meanwhile, it is prepared once more next time.
    long seen = connection.isPinned() ? version : warehouse.dataVersion();
    return handed(
        () -> {
          PooledConnection.Prepared statement = prepare(text, seen);
          List<ResultColumn> columns = ResultColumn.of(statement.jdbc().getMetaData());
          connection.keep(text, statement);
          return columns;
        });
  }

  /** The engine takes nothing more in a transaction in which a statement failed. */
  private void startAnew() {
    if (givenUp || !connection.isPinned()) {
      return;
    }
    try {
      connection.unpin();
      version = connection.pin();
    } catch (SQLException e) {
      broken = true;
    }
  }

  @Override
  public Engine.Cursor run(String text, List<@Nullable Object> values) {
    culprits.refuse(text, values);
    try {
      return surviving(() -> runHere(text, values), e -> failure(e, text, values));
    } catch (TidemarkException told) {
      throw Blame.isDoubtful(told) ? suspected(told, text, values) : told;
    }
  }

  /**
   * The engine went away twice under a statement that didn't say why: it may be the one that others
   * saw the end of before it did. Runs it once more so that it tells.
   */
  private TidemarkException suspected(
      TidemarkException told, String text, List<@Nullable Object> values) {
    if (!moveOn()) {
      return told;
    }
    try {
      PooledConnection suspect = connection;
      handed(() -> MuteFailures.provoke(text, values, suspect, running));
      return told;
    } catch (SQLException said) {
      return failure(said, text, values);
    }
  }

  private Engine.Cursor runHere(String text, List<@Nullable Object> values) throws SQLException {
    Engine.Cursor quick = connection.isPinned() ? null : runAlone(text, values);
    if (quick != null) {
      return quick;
    }
    threads.admit(connection.scope(), text);
    return handed(
        () -> {
          DuckDbCursor slow = execute(text, values, prepare(text, pinHere()), false);
          threads.remember(connection.scope(), text, slow.longestNanos());
          return slow;
        });
  }

  /**
   * Runs without a transaction around it, which saves three statements. A statement's snapshot is
   * taken while it starts, so where no commit came meanwhile, its version is known without asking.
   *
   * @return null, with nothing left open, where the statement isn't prepared or slow to start, or a
   *     commit came meanwhile
   */
  private Engine.@Nullable Cursor runAlone(String text, List<@Nullable Object> values)
      throws SQLException {
    long before = warehouse.commitClock();
    PooledConnection.Prepared statement = connection.takeQuick(text, warehouse.dataVersion());
    if (statement == null) {
      return null;
    }
    DuckDbCursor cursor = execute(text, values, statement, true);
    OptionalLong seen = warehouse.versionSince(before);
    if (seen.isPresent()) {
      version = seen.getAsLong();
      return cursor;
    }
    cursor.abandon();
    return null;
  }

  private PooledConnection.Prepared prepare(String text, long seen) throws SQLException {
    return running.inside(connection.jdbc(), () -> connection.prepare(text, seen));
  }

  /**
   * @param quick as far as is known
   */
  private DuckDbCursor execute(
      String text,
      List<@Nullable Object> values,
      PooledConnection.Prepared statement,
      boolean quick)
      throws SQLException {
    try {
      for (int i = 0; i < values.size(); i++) {
        DuckDbValues.bind(connection.jdbc(), statement.jdbc(), i + 1, values.get(i));
      }
      long start = System.nanoTime();
      ResultSet rows = running.inside(connection.jdbc(), statement.jdbc()::executeQuery);
      long took = System.nanoTime() - start;
      statement.took(took);
      DuckDbCursor cursor = new DuckDbCursor(this, text, values, statement, rows, quick, took);
      if (!quick) {
        cursor.fetchFirst();
      }
      return cursor;
    } catch (Throwable failure) {
      running.end();
      statement.close();
      throw failure;
    }
  }

  /** Makes a call on another thread; where it is left, the connection is that thread's. */
  private <T extends @Nullable Object> T handed(Running.Call<T> call) throws SQLException {
    PooledConnection taken = connection;
    try {
      return threads.call(running, call, taken::close);
    } catch (EngineThreads.LeftCall e) {
      givenUp = true;
      throw e;
    }
  }

  /**
   * Fetches the next rows.
   *
   * @param quick on this thread
   */
  boolean fetch(ResultSet rows, boolean quick) throws SQLException {
    Running.Call<Boolean> fetch = () -> running.inside(connection.jdbc(), rows::next);
    return quick ? fetch.make() : handed(fetch);
  }

  /** The engine's failure, or CANCELLED where that was its cause. */
  TidemarkException failure(SQLException e, String text, List<@Nullable Object> values) {
    broken = true;
    return told(e, text, values);
  }

  private TidemarkException told(SQLException e, String text, List<@Nullable Object> values) {
    return blame.told(this, e, text, values);
  }

  /** Makes an attempt, and another one where the engine went away during the first. */
  private <T> T surviving(
      Running.Call<T> attempt, Function<SQLException, TidemarkException> failure) {
    try {
      return attempt.make();
    } catch (SQLException e) {
      TidemarkException told = failure.apply(e);
      if (told.code() != ErrorCode.ENGINE_LOST || !moveOn()) {
        throw told;
      }
    }
    try {
      return attempt.make();
    } catch (SQLException e) {
      throw failure.apply(e);
    }
  }

  /**
   * Takes a connection of the new engine.
   *
   * @return false where the state of the data that this session has told about is gone
   */
  private boolean moveOn() {
    giveUp();
    broken = false;
    running.findAgain();
    connection = engine.connect(connection.scope());
    givenUp = false;
    if (version < 0) {
      return true;
    }
    try {
      long promised = version;
      version = connection.pin();
      return version == promised;
    } catch (SQLException e) {
      broken = true;
      throw DuckDbErrors.of(e);
    }
  }

  /** The connection is of no use any more. */
  void giveUp() {
    if (!givenUp) {
      givenUp = true;
      engine.giveBack(connection, false);
    }
  }

  /** The engine went away: stops what runs. Called from another thread. */
  void lose() {
    running.lose();
  }

  /** Throws where the session was cancelled or its engine went away. */
  void refuseStopped() {
    running.refuseStopped();
  }

  boolean isConnectionClosed() {
    return connection.isClosed();
  }

  /** Runs once more without streaming, for the engine's words. */
  SQLException reason(SQLException mute, String text, List<@Nullable Object> values) {
    PooledConnection failed = connection;
    try {
      return handed(() -> MuteFailures.reason(mute, text, values, failed, running));
    } catch (SQLException left) {
      return left;
    }
  }

  /** A cursor is done: its statement may serve again where all of its rows were read. */
  void release(String text, PooledConnection.Prepared statement, ResultSet rows, boolean atEnd)
      throws SQLException {
    running.end();
    if (givenUp) {
      return;
    }
    if (atEnd && !broken && !running.isStopped()) {
      rows.close();
      connection.keep(text, statement);
      return;
    }
    // What still works for the result ends first, which may take as long as the rest of it.
    unlessLeft(
        () -> {
          rows.close();
          if (broken || running.isStopped()) {
            statement.close();
          } else {
            connection.endResult();
            connection.keep(text, statement);
          }
          return true;
        });
  }

  private void unlessLeft(Running.Call<?> ending) throws SQLException {
    try {
      handed(ending);
    } catch (EngineThreads.LeftCall e) {
      // It is closed once the engine lets go of it.
    }
  }

  @Override
  public OptionalDouble progress() {
    return running.progress();
  }

  @Override
  public void cancel() {
    running.cancel();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    engine.ended(this);
    if (givenUp) {
      return;
    }
    boolean reusable = true;
    try {
      if (running.isStopped()) {
        unlessLeft(
            () -> {
              connection.close();
              return true;
            });
        return;
      }
      connection.unpin();
    } catch (SQLException e) {
      // A connection that can't end its transaction is of no use to the next one.
      reusable = false;
    }
    engine.giveBack(connection, reusable);
  }
}
