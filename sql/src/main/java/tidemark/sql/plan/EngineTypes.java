package tidemark.sql.plan;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tidemark.sql.engine.ResultColumn;
import tidemark.warehouse.error.TidemarkException;

/**
 * The engine's types of expressions and tables: asked once, then remembered. Thread-safe as the
 * cache is; the describing session is the caller's.
 */
final class EngineTypes {
  private static final int CACHE_COUNT_MAX = 20_000;

  private final Map<String, List<ResultColumn>> cache;
  private final Function<String, List<ResultColumn>> describe;

  EngineTypes(
      Map<String, List<ResultColumn>> cache, Function<String, List<ResultColumn>> describe) {
    this.cache = cache;
    this.describe = describe;
  }

  static Map<String, List<ResultColumn>> newCache() {
    return new ConcurrentHashMap<>();
  }

  /** The type of an expression over nulls of the types of its columns. */
  String of(String expression) {
    return columns("select " + expression).get(0).type();
  }

  String common(List<String> types) {
    return columns(
            types.stream()
                .map(type -> "select cast(null as " + type + ")")
                .collect(Collectors.joining(" union all ")))
        .get(0)
        .type();
  }

  List<ResultColumn> table(String quotedName) {
    return columns("from " + quotedName);
  }

  private List<ResultColumn> columns(String text) {
    List<ResultColumn> known = cache.get(text);
    if (known != null) {
      return known;
    }
    try {
      List<ResultColumn> asked = describe.apply(text);
      if (cache.size() > CACHE_COUNT_MAX) {
        cache.clear();
      }
      cache.put(text, asked);
      return asked;
    } catch (TidemarkException e) {
      throw new Unplannable("an expression that the engine gives no type to by itself", -1);
    }
  }
}
