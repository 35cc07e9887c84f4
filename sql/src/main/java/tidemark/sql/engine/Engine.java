package tidemark.sql.engine;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.history.AsOf;

/** What answers statements. Thread-safe. */
public interface Engine extends AutoCloseable {
  /**
   * Takes a lease of a connection; the caller closes it.
   *
   * @param asOf the state of the data that will be asked
   * @param statement what will most likely be run first: a connection that knows it is preferred
   * @throws tidemark.warehouse.error.TidemarkException UNKNOWN_SCHEMA; INVALID_PARAMETER for a
   *     state that this engine doesn't have
   */
  Session open(NameScope scope, AsOf asOf, String statement);

  /** As above, for the data of now. */
  default Session open(NameScope scope, String statement) {
    return open(scope, AsOf.NOW, statement);
  }

  /**
   * The version of the data that a statement asked now would see.
   *
   * @throws tidemark.warehouse.error.TidemarkException INVALID_PARAMETER for a state that this
   *     engine doesn't have
   */
  long dataVersion(AsOf asOf);

  /** The engine's name of the type that a value binds as; {@code "NULL"} for null. */
  String typeOf(@Nullable Object value);

  /** Statements whose callers have their answer while the engine still works on them. */
  int leftCount();

  @Override
  void close();

  /**
   * A lease of a connection. Closing ends what still runs. One thread at a time, but {@link
   * #cancel} and {@link #progress} may come from any.
   */
  interface Session extends AutoCloseable {
    /**
     * The version of the data that this session sees. From the first time it is asked for, and from
     * the first {@link #run}, all that is asked through the session sees that one state.
     */
    long dataVersion();

    /** From here on one state of the data, though a later one than before if need be. */
    void pin();

    /** Labels and types without running; a type is {@code UNKNOWN} where a parameter decides it. */
    List<ResultColumn> describe(String statement);

    /** Runs; at most one cursor is open at a time. */
    Cursor run(String statement, List<@Nullable Object> values);

    /**
     * Likewise, where the columns are known beforehand.
     *
     * @param promised labels and types that DuckDB gives the columns; an engine with other types
     *     gives values of these
     */
    default Cursor run(
        String statement, List<ResultColumn> promised, List<@Nullable Object> values) {
      return run(statement, values);
    }

    /** The share of its work, from 0 to 1, that what runs now has done; empty where unknown. */
    OptionalDouble progress();

    /**
     * Stops what runs now, and all that this session is asked afterwards. Whoever waits for it has
     * CANCELLED soon, even where the engine doesn't stop.
     */
    void cancel();

    @Override
    void close();
  }

  /** Rows read forward, once. One thread at a time. */
  interface Cursor extends AutoCloseable {
    List<ResultColumn> columns();

    boolean next();

    /**
     * @param column from 0
     */
    @Nullable Object value(int column);

    @Override
    void close();
  }
}
