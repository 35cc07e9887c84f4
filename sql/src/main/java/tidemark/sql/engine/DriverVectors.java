package tidemark.sql.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBArray;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBResultSet;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind the driver's values. Stateless. Thread-safe.
 *
 * <p>The driver makes java.sql.Timestamp of what is nested, which moves with the machine's zone,
 * skips the days of October 1582 and forgets that a year was before 1; it makes nothing at all of
 * 24:00 and of infinite seconds. What it keeps inside is right, and nothing public leads there.
 */
final class DriverVectors {
  private static final MethodHandle CHUNK;
  private static final MethodHandle ROW;
  private static final MethodHandle LENGTH;
  private static final MethodHandle TYPE;
  private static final MethodHandle IS_NULL;
  private static final MethodHandle OBJECT;
  private static final MethodHandle NUMBER;
  private static final MethodHandle REFERENCES;
  private static final MethodHandle LIST_VECTOR;
  private static final MethodHandle LIST_OFFSET;
  private static final MethodHandle LIST_LENGTH;
  private static final MethodHandle STRUCT_KEYS;
  private static final MethodHandle STRUCT_VECTORS;
  private static final MethodHandle STRUCT_OFFSET;

  static {
    try {
      Class<?> vector =
          Class.forName("org.duckdb.DuckDBVector", false, DuckDBResultSet.class.getClassLoader());
      var lookup = MethodHandles.lookup();
      var rows = MethodHandles.privateLookupIn(DuckDBResultSet.class, lookup);
      CHUNK =
          rows.findGetter(DuckDBResultSet.class, "currentChunk", vector.arrayType())
              .asType(MethodType.methodType(Object[].class, DuckDBResultSet.class));
      ROW = rows.findGetter(DuckDBResultSet.class, "chunkIdx", int.class);
      var vectors = MethodHandles.privateLookupIn(vector, lookup);
      LENGTH =
          vectors
              .findGetter(vector, "length", int.class)
              .asType(MethodType.methodType(int.class, Object.class));
      TYPE =
          vectors
              .findGetter(vector, "duckdb_type", DuckDBColumnType.class)
              .asType(MethodType.methodType(DuckDBColumnType.class, Object.class));
      IS_NULL = method(vectors, vector, "isNull", boolean.class);
      OBJECT = method(vectors, vector, "getObject", Object.class);
      NUMBER = method(vectors, vector, "getLongFromConstlen", long.class);
      REFERENCES =
          vectors
              .findGetter(vector, "varlen_data", Object[].class)
              .asType(MethodType.methodType(Object[].class, Object.class));
      var lists = MethodHandles.privateLookupIn(DuckDBArray.class, lookup);
      LIST_VECTOR =
          lists
              .findGetter(DuckDBArray.class, "vector", vector)
              .asType(MethodType.methodType(Object.class, DuckDBArray.class));
      LIST_OFFSET = lists.findGetter(DuckDBArray.class, "offset", int.class);
      LIST_LENGTH = lists.findGetter(DuckDBArray.class, "length", int.class);
      var structs = MethodHandles.privateLookupIn(DuckDBStruct.class, lookup);
      STRUCT_KEYS = structs.findGetter(DuckDBStruct.class, "keys", String[].class);
      STRUCT_VECTORS =
          structs
              .findGetter(DuckDBStruct.class, "values", vector.arrayType())
              .asType(MethodType.methodType(Object[].class, DuckDBStruct.class));
      STRUCT_OFFSET = structs.findGetter(DuckDBStruct.class, "offset", int.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Another version of DuckDB's driver than this was made for", e);
    }
  }

  private DriverVectors() {}

  private static MethodHandle method(
      MethodHandles.Lookup lookup, Class<?> vector, String name, Class<?> result)
      throws ReflectiveOperationException {
    return lookup
        .findVirtual(vector, name, MethodType.methodType(result, int.class))
        .asType(MethodType.methodType(result, Object.class, int.class));
  }

  /** The vector of a column's values around the current row. */
  static Object column(ResultSet rows, int column) {
    try {
      return ((Object[]) CHUNK.invokeExact((DuckDBResultSet) rows))[column - 1];
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /** The current row's place in the vectors. */
  static int row(ResultSet rows) {
    try {
      return (int) ROW.invokeExact((DuckDBResultSet) rows) - 1;
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /** Whether the next row is one that the driver must fetch first. */
  static boolean isChunkRead(ResultSet rows) {
    try {
      Object[] chunk = (Object[]) CHUNK.invokeExact((DuckDBResultSet) rows);
      return chunk.length == 0
          || (int) ROW.invokeExact((DuckDBResultSet) rows) >= (int) LENGTH.invokeExact(chunk[0]);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  static DuckDBColumnType type(Object vector) {
    try {
      return (DuckDBColumnType) TYPE.invokeExact(vector);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  static boolean isNull(Object vector, int row) {
    try {
      return (boolean) IS_NULL.invokeExact(vector, row);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /** The driver's own object. */
  static @Nullable Object object(Object vector, int row) {
    try {
      return (Object) OBJECT.invokeExact(vector, row);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /** Eight bytes, as times and timestamps have. */
  static long number(Object vector, int row) {
    try {
      return (long) NUMBER.invokeExact(vector, row);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /** What the driver keeps for a value of no fixed size. */
  static Object reference(Object vector, int row) {
    try {
      return ((Object[]) REFERENCES.invokeExact(vector))[row];
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /** A list's elements: a part of a vector. */
  record Elements(Object vector, int offset, int length) {}

  static Elements elements(DuckDBArray list) {
    try {
      return new Elements(
          (Object) LIST_VECTOR.invokeExact(list),
          (int) LIST_OFFSET.invokeExact(list),
          (int) LIST_LENGTH.invokeExact(list));
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /** A struct's fields: a row through several vectors. */
  record Fields(List<String> names, List<Object> vectors, int row) {}

  static Fields fields(DuckDBStruct struct) {
    try {
      return new Fields(
          Arrays.asList((String[]) STRUCT_KEYS.invokeExact(struct)),
          Arrays.asList((Object[]) STRUCT_VECTORS.invokeExact(struct)),
          (int) STRUCT_OFFSET.invokeExact(struct));
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  static RuntimeException failure(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException known ? known : new IllegalStateException(e);
  }
}
