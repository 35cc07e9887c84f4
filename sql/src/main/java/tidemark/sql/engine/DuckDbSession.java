package tidemark.sql.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A lease of a pooled connection. Where the engine fails over another one's statement before this
 * one's has given a row, the session goes on with a connection of the new engine, unnoticed.
 */
final class DuckDbSession implements Engine.Session {
  private static final Pattern POSITION = Pattern.compile("\"position\":\"([0-9]+)\"");

  private final Warehouse warehouse;
  private final DuckDbEngine engine;
  private final Culprits culprits;
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
      Warehouse warehouse, DuckDbEngine engine, PooledConnection connection, Culprits culprits) {
    this.warehouse = warehouse;
    this.engine = engine;
    this.connection = connection;
    this.culprits = culprits;
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
      version = connection.pin();
    }
    return version;
  }

  @Override
  public List<ResultColumn> describe(String text) {
    return surviving(
        () -> describeHere(text),
        e -> {
          TidemarkException told = told(e, text, List.of());
          if (!isEnd(told)) {
            startAnew();
          }
          return told;
        });
  }

  private List<ResultColumn> describeHere(String text) throws SQLException {
    // Before the engine looks: where a commit comes meanwhile, it is prepared once more next time.
    long seen = connection.isPinned() ? version : warehouse.dataVersion();
    PooledConnection.Prepared statement = connection.prepare(text, seen);
    List<ResultColumn> columns = columns(statement.jdbc().getMetaData());
    connection.keep(text, statement);
    return columns;
  }

  /** The engine takes nothing more in a transaction in which a statement failed. */
  private void startAnew() {
    if (!connection.isPinned()) {
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
    return surviving(() -> runHere(text, values), e -> failure(e, text, values));
  }

  private Engine.Cursor runHere(String text, List<@Nullable Object> values) throws SQLException {
    Engine.Cursor cursor = connection.isPinned() ? null : runAlone(text, values);
    if (cursor != null) {
      return cursor;
    }
    return execute(text, values, connection.prepare(text, pinHere()));
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
    DuckDbCursor cursor = execute(text, values, statement);
    OptionalLong seen = warehouse.versionSince(before);
    if (seen.isPresent()) {
      version = seen.getAsLong();
      return cursor;
    }
    cursor.abandon();
    return null;
  }

  private DuckDbCursor execute(
      String text, List<@Nullable Object> values, PooledConnection.Prepared statement)
      throws SQLException {
    try {
      running.begin(statement.jdbc());
      for (int i = 0; i < values.size(); i++) {
        DuckDbValues.bind(connection.jdbc(), statement.jdbc(), i + 1, values.get(i));
      }
      long start = System.nanoTime();
      ResultSet rows = statement.jdbc().executeQuery();
      statement.took(System.nanoTime() - start);
      return new DuckDbCursor(this, text, values, statement, rows);
    } catch (Throwable failure) {
      running.end();
      statement.close();
      throw failure;
    }
  }

  /** The engine's failure, or CANCELLED where that was its cause. */
  TidemarkException failure(SQLException e, String text, List<@Nullable Object> values) {
    broken = true;
    return told(e, text, values);
  }

  private TidemarkException told(SQLException e, String text, List<@Nullable Object> values) {
    if (running.isStopped()) {
      return running.stoppedFailure(e);
    }
    if (connection.isClosed()) {
      return Running.lostFailure(e);
    }
    boolean mute = isMute(e);
    SQLException reason = mute ? reason(e, text, values) : e;
    TidemarkException told =
        running.isStopped() ? running.stoppedFailure(reason) : DuckDbErrors.of(reason, text);
    // It failed before anyone had said that the engine is gone: so it was this one.
    boolean own =
        told.code() == ErrorCode.ENGINE_FAILED || (mute && told.code() == ErrorCode.ENGINE_LOST);
    return own ? engineFailed(told, text, values) : told;
  }

  /** The statement met a mistake of the engine's; where that was its end, there is a new one. */
  private TidemarkException engineFailed(
      TidemarkException told, String text, List<@Nullable Object> values) {
    giveUp();
    boolean died = warehouse.reopenIfDead() || told.code() == ErrorCode.ENGINE_LOST;
    if (!died) {
      return told;
    }
    culprits.remember(text, values);
    return TidemarkException.of(
        ErrorCode.ENGINE_FAILED,
        "The statement made the engine itself fail, by a mistake of the engine's. Nothing was"
            + " changed, and the engine was opened anew. "
            + ErrorCode.ENGINE_FAILED.help(),
        told);
  }

  private static boolean isEnd(TidemarkException told) {
    return told.code() == ErrorCode.ENGINE_LOST || told.code() == ErrorCode.ENGINE_FAILED;
  }

  private interface Attempt<T> {
    T make() throws SQLException;
  }

  /** Makes an attempt, and another one where the engine went away during the first. */
  private <T> T surviving(Attempt<T> attempt, Function<SQLException, TidemarkException> failure) {
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

  private void giveUp() {
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

  /** A result that streams tells only that it failed, not why. */
  private static boolean isMute(SQLException e) {
    return e.getMessage() != null && e.getMessage().contains("Invalid result set");
  }

  /** Runs once more without streaming, for the engine's words. */
  private SQLException reason(SQLException mute, String text, List<@Nullable Object> values) {
    String explained = "explain analyze " + text;
    try {
      connection.unpin();
      try (PreparedStatement statement = connection.jdbc().prepareStatement(explained)) {
        running.begin(statement);
        for (int i = 0; i < values.size(); i++) {
          DuckDbValues.bind(connection.jdbc(), statement, i + 1, values.get(i));
        }
        statement.execute();
      } finally {
        running.end();
      }
      return mute;
    } catch (SQLException said) {
      return shifted(said, explained.length() - text.length());
    }
  }

  /** The same failure with its place counted from the statement's own first byte. */
  private static SQLException shifted(SQLException said, int by) {
    Matcher position = POSITION.matcher(said.getMessage() == null ? "" : said.getMessage());
    String message =
        position.replaceAll(
            found -> "\"position\":\"" + (Long.parseLong(found.group(1)) - by) + "\"");
    return new SQLException(message, said);
  }

  /** A result is of no use: a commit came before it was known which state of the data it is of. */
  void abandon(PooledConnection.Prepared statement) throws SQLException {
    running.end();
    statement.close();
    connection.endResult();
  }

  /** A cursor is done: its statement may serve again where all of its rows were read. */
  void release(String text, PooledConnection.Prepared statement, boolean atEnd)
      throws SQLException {
    running.end();
    if (broken || running.isStopped()) {
      statement.close();
      return;
    }
    if (!atEnd) {
      connection.endResult();
    }
    connection.keep(text, statement);
  }

  static List<ResultColumn> columns(@Nullable ResultSetMetaData data) throws SQLException {
    List<ResultColumn> columns = new ArrayList<>();
    if (data != null) {
      for (int i = 1; i <= data.getColumnCount(); i++) {
        columns.add(new ResultColumn(data.getColumnLabel(i), data.getColumnTypeName(i)));
      }
    }
    return List.copyOf(columns);
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
    boolean reusable = !running.isStopped();
    try {
      connection.unpin();
    } catch (SQLException e) {
      // A connection that can't end its transaction is of no use to the next one.
      reusable = false;
    }
    engine.giveBack(connection, reusable);
  }
}
