package tidemark.sql.plan;

import java.util.Set;
import java.util.regex.Pattern;
import tidemark.sql.gate.Functions;

/** What the planner knows of the engine's functions, by name in lower case. Immutable. */
final class FunctionNames {
  private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern SIGNS = Pattern.compile("[-+*/%|<>=~&^@!#]{1,3}");

  /** Each call gives another value, or depends on more than its arguments. */
  private static final Set<String> UNSTEADY =
      Set.of(
          "random",
          "uuid",
          "gen_random_uuid",
          "uuidv4",
          "uuidv7",
          "alias",
          "current_query",
          "current_query_id",
          "current_connection_id",
          "vector_type",
          "getvariable",
          "unnest",
          "current_transaction_id",
          "txid_current",
          "in_search_path");

  private static final Set<String> MACROS = Set.of("nullif", "split_part", "fmod", "fdiv");

  /** Their result depends on the order of rows unless it is given. */
  private static final Set<String> ORDERED =
      Set.of("string_agg", "group_concat", "listagg", "list", "array_agg", "array_aggr");

  private static final Set<String> UNORDERED =
      Set.of(
          "first",
          "last",
          "any_value",
          "arbitrary",
          "histogram",
          "histogram_exact",
          "mode",
          "approx_quantile",
          "reservoir_quantile",
          "approx_top_k",
          "approx_count_distinct",
          "arg_max",
          "arg_min",
          "argmax",
          "argmin",
          "max_by",
          "min_by",
          "arg_max_null",
          "arg_min_null",
          "arg_min_nulls_last",
          "arg_max_nulls_last",
          "lttb");

  private static final Set<String> NILADIC =
      Set.of("current_date", "current_timestamp", "current_time", "localtimestamp", "localtime");

  private final Functions functions;

  FunctionNames(Functions functions) {
    this.functions = functions;
  }

  boolean isAggregate(String name) {
    return functions.aggregates().contains(name);
  }

  /** Whether it is a plain function of its arguments and of nothing else. */
  boolean isScalar(String name) {
    boolean known = functions.scalars().contains(name) && PLAIN_NAME.matcher(name).matches();
    boolean macro = functions.macros().contains(name) && !MACROS.contains(name);
    return known && !macro && !UNSTEADY.contains(name);
  }

  static boolean isSign(String name) {
    return SIGNS.matcher(name).matches();
  }

  /** An aggregate that needs ORDER BY in its parentheses. */
  static boolean needsOrder(String name) {
    return ORDERED.contains(name);
  }

  /** An aggregate that may answer differently each time. */
  static boolean isUnordered(String name) {
    return UNORDERED.contains(name);
  }

  /** A function called without parentheses. */
  static boolean isNiladic(String name) {
    return NILADIC.contains(name);
  }
}
