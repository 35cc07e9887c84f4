package tidemark.api.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.calcite.avatica.ConnectionPropertiesImpl;
import org.apache.calcite.avatica.MissingResultsException;
import org.apache.calcite.avatica.NoSuchStatementException;
import org.apache.calcite.avatica.QueryState;
import org.apache.calcite.avatica.remote.TypedValue;
import org.jspecify.annotations.Nullable;
import tidemark.api.metrics.Entry;
import tidemark.api.metrics.MeteredDoor;
import tidemark.api.settings.Setting;
import tidemark.api.settings.Settings;
import tidemark.sql.Check;
import tidemark.sql.Column;
import tidemark.sql.Question;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.history.AsOf;

/**
 * What Avatica asks of a database, answered by the door: each statement passes the gate like any
 * other, and nothing is written. Thread-safe.
 */
final class DoorMeta extends UnusedMeta {
  /** What our own driver says of itself when it connects: it reads {@link JdbcType#exact}. */
  private static final String EXACT_TIMES = "tidemark.times";

  /** The connection property that names an earlier state of the data. */
  private static final String AS_OF = "as_of";

  private final MeteredDoor door;
  private final Warehouse warehouse;
  private final Settings settings;
  private final ClientConnections connections;
  private final DatabaseTables tables;

  DoorMeta(
      MeteredDoor door, Warehouse warehouse, Settings settings, ClientConnections connections) {
    this.door = door;
    this.warehouse = warehouse;
    this.settings = settings;
    this.connections = connections;
    this.tables = new DatabaseTables(warehouse);
  }

  // Connections.

  @Override
  public void openConnection(ConnectionHandle ch, @Nullable Map<String, String> info) {
    boolean exact = info != null && "exact".equals(info.get(EXACT_TIMES));
    connections.open(
        ch.id,
        new ConnectionPropertiesImpl(true, true, Connection.TRANSACTION_NONE, null, null),
        exact ? JdbcType::exact : JdbcType::of,
        new AsOf(info == null ? "" : info.getOrDefault(AS_OF, "")));
  }

  @Override
  public void closeConnection(ConnectionHandle ch) {
    connections.close(ch.id);
  }

  @Override
  public ConnectionProperties connectionSync(ConnectionHandle ch, ConnectionProperties asked) {
    ClientConnection connection = connections.get(ch.id);
    ConnectionPropertiesImpl now = connection.properties();
    ConnectionPropertiesImpl next =
        new ConnectionPropertiesImpl(
                now.isAutoCommit(),
                now.isReadOnly(),
                now.getTransactionIsolation(),
                now.getCatalog(),
                now.getSchema())
            .merge(asked);
    checkNames(now, next);
    next.setDirty(false);
    connection.become(next);
    return next;
  }

  /** A schema that isn't there is told when it is chosen and not with the next statement. */
  private void checkNames(ConnectionPropertiesImpl now, ConnectionPropertiesImpl next) {
    boolean same =
        Objects.equals(now.getCatalog(), next.getCatalog())
            && Objects.equals(now.getSchema(), next.getSchema());
    if (same) {
      return;
    }
    Optional<String> catalog =
        Optional.ofNullable(next.getCatalog()).filter(name -> !name.isEmpty());
    Optional<String> schema = Optional.ofNullable(next.getSchema()).filter(name -> !name.isEmpty());
    try {
      warehouse.openReader(catalog, schema).close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads see the last commit, so there is nothing to commit or roll back. */
  @Override
  public void commit(ConnectionHandle ch) {
    connections.get(ch.id);
  }

  @Override
  public void rollback(ConnectionHandle ch) {
    connections.get(ch.id);
  }

  // Statements.

  @Override
  public StatementHandle createStatement(ConnectionHandle ch) {
    ClientConnection connection = connections.get(ch.id);
    int id =
        connections.add(
            connection, new ClientStatement(Optional.empty(), List.of(), connections.nowMillis()));
    return new StatementHandle(ch.id, id, null);
  }

  @Override
  public StatementHandle prepare(ConnectionHandle ch, String sql, long maxRowCount) {
    ClientConnection connection = connections.get(ch.id);
    Check check = door.check(connection.asOf(), question(connection, sql, maxRowCount));
    int id =
        connections.add(
            connection,
            new ClientStatement(Optional.of(sql), check.parameters(), connections.nowMillis()));
    return new StatementHandle(
        ch.id, id, signature(connection, check.columns(), sql, check.parameters()));
  }

  @Override
  public ExecuteResult prepareAndExecute(
      StatementHandle h,
      String sql,
      long maxRowCount,
      int maxRowsInFirstFrame,
      PrepareCallback callback)
      throws NoSuchStatementException {
    ClientStatement statement = statement(h);
    Question question = question(connections.get(h.connectionId), sql, maxRowCount);
    return run(h, statement, question, sql, maxRowsInFirstFrame);
  }

  @Override
  public ExecuteResult execute(
      StatementHandle h, List<TypedValue> parameterValues, int maxRowsInFirstFrame)
      throws NoSuchStatementException {
    ClientStatement statement = statement(h);
    String sql = statement.sql().orElseThrow(() -> new IllegalStateException("not prepared"));
    Question question = question(connections.get(h.connectionId), sql, -1);
    return run(
        h,
        statement,
        Parameters.bind(question, statement.parameters(), parameterValues),
        sql,
        maxRowsInFirstFrame);
  }

  private ExecuteResult run(
      StatementHandle h,
      ClientStatement statement,
      Question question,
      String sql,
      int maxRowsInFirstFrame) {
    ClientConnection connection = connections.get(h.connectionId);
    OpenResult result =
        new OpenResult(
            door.run(connection.asOf(), question, Entry.JDBC, begun -> {}), connection.types());
    statement.read(result);
    Frame first = result.next(maxRowsInFirstFrame);
    statement.touch(connections.nowMillis());
    Signature signature = signature(connection, result.columns(), sql, statement.parameters());
    return new ExecuteResult(
        List.of(MetaResultSet.create(h.connectionId, h.id, false, signature, first)));
  }

  /** JDBC's limits: none on rows unless the client set one, since it couldn't be told of a cut. */
  private Question question(ClientConnection connection, String sql, long maxRowCount) {
    return Question.of(sql)
        .in(connection.catalog(), connection.schema())
        .within(
            OptionalLong.of(maxRowCount > 0 ? maxRowCount : Long.MAX_VALUE),
            Optional.of(settings.duration(Setting.JDBC_TIMEOUT)));
  }

  private static Signature signature(
      ClientConnection connection, List<Column> columns, String sql, List<String> parameters) {
    return new Signature(
        OpenResult.describe(columns, connection.types()),
        sql,
        Parameters.describe(parameters),
        Map.of(),
        CursorFactory.LIST,
        StatementType.SELECT);
  }

  @Override
  public Frame fetch(StatementHandle h, long offset, int fetchMaxRowCount)
      throws NoSuchStatementException, MissingResultsException {
    ClientStatement statement = statement(h);
    OpenResult result = statement.result();
    if (result == null) {
      if (statement.isExpired()) {
        throw JdbcFailures.of(
            ErrorCode.CANCELLED,
            "The result was closed, since nobody read from it for %d s (%s). Run it again."
                .formatted(
                    settings.duration(Setting.JDBC_RESULT_IDLE).toSeconds(),
                    Setting.JDBC_RESULT_IDLE.key()));
      }
      throw new MissingResultsException(h);
    }
    synchronized (result) {
      if (offset != result.offset()) {
        throw JdbcFailures.of(
            ErrorCode.INVALID_REQUEST,
            "Rows from %d were asked for, but the result is at %d; it can only be read forward."
                .formatted(offset, result.offset()));
      }
      Frame frame = result.next(fetchMaxRowCount);
      statement.touch(connections.nowMillis());
      return frame;
    }
  }

  /** A result that was lost isn't run again unseen: its rows might be others by now. */
  @Override
  public boolean syncResults(StatementHandle h, QueryState state, long offset)
      throws NoSuchStatementException {
    statement(h);
    throw JdbcFailures.of(ErrorCode.CANCELLED, "The result is closed. Run the statement again.");
  }

  @Override
  public void closeStatement(StatementHandle h) {
    ClientStatement statement = connections.get(h.connectionId).statements().remove(h.id);
    if (statement != null) {
      statement.close();
    }
  }

  private ClientStatement statement(StatementHandle h) throws NoSuchStatementException {
    ClientStatement statement = connections.get(h.connectionId).statements().get(h.id);
    if (statement == null) {
      throw new NoSuchStatementException(h);
    }
    return statement;
  }

  @Override
  public ExecuteBatchResult prepareAndExecuteBatch(StatementHandle h, List<String> sqlCommands) {
    throw readOnly();
  }

  @Override
  public ExecuteBatchResult executeBatch(
      StatementHandle h, List<List<TypedValue>> parameterValues) {
    throw readOnly();
  }

  private static RuntimeException readOnly() {
    return JdbcFailures.of(
        ErrorCode.STATEMENT_NOT_ALLOWED, "Batches change data, and the door is read-only.");
  }

  // Metadata.

  @Override
  public Map<DatabaseProperty, Object> getDatabaseProperties(ConnectionHandle ch) {
    connections.get(ch.id);
    return DatabaseTables.properties();
  }

  @Override
  public MetaResultSet getCatalogs(ConnectionHandle ch) {
    return answer(ch, tables.catalogs());
  }

  @Override
  public MetaResultSet getSchemas(ConnectionHandle ch, @Nullable String catalog, Pat schema) {
    return answer(ch, tables.schemas(catalog, schema));
  }

  @Override
  public MetaResultSet getTables(
      ConnectionHandle ch,
      @Nullable String catalog,
      Pat schema,
      Pat table,
      @Nullable List<String> types) {
    return answer(ch, tables.tables(catalog, schema, table, types));
  }

  @Override
  public MetaResultSet getColumns(
      ConnectionHandle ch, @Nullable String catalog, Pat schema, Pat table, Pat column) {
    return answer(ch, tables.columns(catalog, schema, table, column));
  }

  @Override
  public MetaResultSet getTableTypes(ConnectionHandle ch) {
    return answer(ch, DatabaseTables.tableTypes());
  }

  @Override
  public MetaResultSet getTypeInfo(ConnectionHandle ch) {
    return answer(ch, DatabaseTables.typeInfo());
  }

  private MetaResultSet answer(ConnectionHandle ch, MetaTable table) {
    Signature signature = signature(connections.get(ch.id), table.columns(), "", List.of());
    return MetaResultSet.create(
        ch.id, connections.nextStatementId(), true, signature, Frame.create(0, true, table.rows()));
  }
}
