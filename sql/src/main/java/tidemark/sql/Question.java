package tidemark.sql;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.history.AsOf;

/**
 * One statement with all that decides its answer. Immutable.
 *
 * @param sql one statement in DuckDB's SQL
 * @param positional values of {@code ?} and {@code $1}, in order; a value may be null
 * @param named values of {@code $name} and {@code :name}; a value may be null
 * @param catalog where unqualified names resolve; empty: the warehouse
 * @param schema where unqualified names resolve; empty: market, then star
 * @param maxRows the result is cut there, and {@link Statistics#truncated()} says so; empty: the
 *     door's own limit
 * @param timeout empty: the door's own limit
 * @param asOf the state of the data; an engine that has only that of now refuses others
 */
public record Question(
    String sql,
    List<@Nullable Object> positional,
    Map<String, @Nullable Object> named,
    Optional<String> catalog,
    Optional<String> schema,
    Way way,
    OptionalLong maxRows,
    Optional<Duration> timeout,
    AsOf asOf) {

  public Question {
    // List.copyOf and Map.copyOf refuse the nulls that SQL parameters may be.
    positional = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(positional));
    named = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(named));
  }

  /** The statement alone, in the warehouse, by the automatic way. */
  public static Question of(String sql) {
    return new Question(
        sql,
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Way.AUTO,
        OptionalLong.empty(),
        Optional.empty(),
        AsOf.NOW);
  }

  public Question withNamed(Map<String, @Nullable Object> values) {
    return new Question(sql, positional, values, catalog, schema, way, maxRows, timeout, asOf);
  }

  public Question withPositional(List<@Nullable Object> values) {
    return new Question(sql, values, named, catalog, schema, way, maxRows, timeout, asOf);
  }

  public Question withWay(Way chosen) {
    return new Question(sql, positional, named, catalog, schema, chosen, maxRows, timeout, asOf);
  }

  public Question in(Optional<String> catalog, Optional<String> schema) {
    return new Question(sql, positional, named, catalog, schema, way, maxRows, timeout, asOf);
  }

  public Question within(OptionalLong maxRows, Optional<Duration> timeout) {
    return new Question(sql, positional, named, catalog, schema, way, maxRows, timeout, asOf);
  }

  public Question asOf(AsOf state) {
    return new Question(sql, positional, named, catalog, schema, way, maxRows, timeout, state);
  }
}
