package tidemark.sql.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.calcite.rex.RexNode;
import tidemark.sql.algebra.EngineTypeFactory;
import tidemark.sql.algebra.Template;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.parse.Parameters;
import tidemark.warehouse.error.TidemarkException;

/**
 * The engine's types of expressions and tables: asked once, then remembered. Thread-safe as the
 * cache is; the describing session is the caller's.
 */
final class EngineTypes {
  private static final int CACHE_COUNT_MAX = 20_000;
  private static final List<ResultColumn> UNKNOWN =
      List.of(new ResultColumn("", EngineTypeFactory.UNKNOWN));

  private final Map<String, List<ResultColumn>> cache;
  private final Function<String, List<ResultColumn>> describe;
  private final List<String> parameterTypes;

  EngineTypes(
      Map<String, List<ResultColumn>> cache,
      List<String> parameterTypes,
      Function<String, List<ResultColumn>> describe) {
    this.cache = cache;
    this.parameterTypes = parameterTypes;
    this.describe = describe;
  }

  static Map<String, List<ResultColumn>> newCache() {
    return new ConcurrentHashMap<>();
  }

  /** The type of an expression that stands by itself. */
  String of(String expression) {
    List<ResultColumn> columns = columns("select " + expression);
    return columns.size() == 1 ? columns.get(0).type() : EngineTypeFactory.UNKNOWN;
  }

  /**
   * The type of a call over nulls of its operands' types.
   *
   * @param behind what a window function needs to stand by itself
   */
  String of(Template template, List<RexNode> operands, String behind) {
    return operands.stream().allMatch(operand -> EngineTypeFactory.isKnown(operand.getType()))
        ? of(overNulls(template, operands) + behind)
        : EngineTypeFactory.UNKNOWN;
  }

  static String overNulls(Template template, List<RexNode> operands) {
    List<String> nulls = new ArrayList<>();
    operands.forEach(operand -> nulls.add(EngineTypeFactory.nullOf(operand.getType())));
    return template.filled(nulls);
  }

  List<String> common(List<String> names) {
    if (names.contains(EngineTypeFactory.UNKNOWN)) {
      return List.of(EngineTypeFactory.UNKNOWN);
    }
    String union =
        names.stream()
            .map(name -> "select cast(null as " + name + ")")
            .collect(Collectors.joining(" union all "));
    return List.of(columns(union).get(0).type());
  }

  /**
   * The columns of what stands in FROM.
   *
   * @throws Unplannable where the engine can't tell
   */
  List<ResultColumn> from(String text) {
    List<ResultColumn> columns = columns("from " + text);
    if (columns == UNKNOWN) {
      throw new Unplannable("rows of which the engine doesn't tell the columns: " + text, -1);
    }
    return columns;
  }

  /** The columns of a statement; none where the engine can't tell. */
  List<ResultColumn> statement(String text) {
    List<ResultColumn> columns = columns(text);
    return columns == UNKNOWN ? List.of() : columns;
  }

  private List<ResultColumn> columns(String said) {
    String text =
        parameterTypes.isEmpty() || said.indexOf('$') < 0
            ? said
            : Parameters.overNulls(said, parameterTypes);
    List<ResultColumn> known = cache.get(text);
    if (known != null) {
      return known;
    }
    List<ResultColumn> asked;
    try {
      asked = describe.apply(text);
    } catch (TidemarkException e) {
      asked = UNKNOWN; // what can't stand by itself
    }
    if (cache.size() > CACHE_COUNT_MAX) {
      cache.clear();
    }
    cache.put(text, asked);
    return asked;
  }
}
