package tidemark.sql.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.calcite.rex.RexNode;
import tidemark.sql.algebra.EngineOperator;
import tidemark.sql.algebra.EngineOperator.Nature;
import tidemark.sql.gate.Functions;
import tidemark.sql.gate.Macro;
import tidemark.sql.parse.Node;

/** What the planner knows of the engine's functions, by name. Immutable. */
final class FunctionNames {
  private static final Pattern SIGNS = Pattern.compile("[-+*/%|<>=~&^@!#]{1,4}");

  /** Each makes rows of one row; the last two are macros of the engine over the first. */
  private static final Set<String> UNNESTING =
      Set.of("unnest", "unlist", "regexp_split_to_table", "generate_subscripts");

  /** Each call gives another value. Macros with windows or queries are as little to be moved. */
  private static final Set<String> VOLATILE =
      Set.of("random", "uuid", "gen_random_uuid", "uuidv4", "uuidv7", "nextval");

  /**
   * They depend on more than their arguments: on the text around them, or on the engine's state.
   */
  private static final Set<String> UNSTEADY =
      Set.of(
          "alias",
          "current_query",
          "current_query_id",
          "current_connection_id",
          "vector_type",
          "getvariable",
          "current_transaction_id",
          "txid_current",
          "in_search_path",
          "stats");

  /** Functions one of whose arguments is a lambda. */
  private static final Set<String> LAMBDA =
      Set.of(
          "list_transform",
          "array_transform",
          "list_apply",
          "array_apply",
          "apply",
          "list_filter",
          "array_filter",
          "filter",
          "list_reduce",
          "array_reduce",
          "reduce",
          "list_sort_by",
          "map_filter",
          "map_transform");

  /** Macros of the engine whose bodies aggregate. */
  private static final Set<String> AGGREGATING_MACROS =
      Set.of(
          "geomean",
          "geometric_mean",
          "weighted_avg",
          "wavg",
          "variant_group_array",
          "json_group_array",
          "json_group_object",
          "json_group_structure");

  private static final Pattern CALLED = Pattern.compile("\\b([a-z_][a-z0-9_]*)\\s*\\(");
  private static final Pattern MORE_THAN_A_CALL = Pattern.compile("\\b(over|select|from)\\b|'");

  private static final Set<String> NILADIC =
      Set.of(
          "current_date",
          "current_timestamp",
          "current_time",
          "localtimestamp",
          "localtime",
          "current_user",
          "current_role",
          "current_catalog",
          "current_schema",
          "session_user",
          "user");

  private final Functions functions;

  FunctionNames(Functions functions) {
    this.functions = functions;
  }

  boolean isAggregate(String name) {
    return functions.aggregates().contains(name)
        || AGGREGATING_MACROS.contains(name)
        || isAggregateByBody(name);
  }

  /** A macro of a user's database that may aggregate, in a way that its text doesn't tell. */
  boolean isAggregatingMacro(String name) {
    return !isAggregateByBody(name)
        && !isQuery(name)
        && said(name).stream()
            .anyMatch(
                said -> functions.aggregates().contains(said) || AGGREGATING_MACROS.contains(said));
  }

  /** Whether each macro of the name calls an aggregate, and none opens a window or a query. */
  private boolean isAggregateByBody(String name) {
    List<Macro> macros = functions.definitions().getOrDefault(name, List.of());
    return !macros.isEmpty() && macros.stream().allMatch(this::aggregates);
  }

  /**
   * Whether each macro of the name is a subquery as a whole, which keeps to itself what it does.
   */
  private boolean isQuery(String name) {
    List<Macro> macros = functions.definitions().getOrDefault(name, List.of());
    return !macros.isEmpty() && macros.stream().allMatch(FunctionNames::isQuery);
  }

  private static boolean isQuery(Macro macro) {
    String body = macro.body().toLowerCase(Locale.ROOT);
    int depth = 0;
    for (int i = 0; i < body.length(); i++) {
      depth += body.charAt(i) == '(' ? 1 : body.charAt(i) == ')' ? -1 : 0;
      if (depth == 0 && i < body.length() - 1) {
        return false;
      }
    }
    return body.matches("(?s)\\(\\s*select\\b[^'\"]*\\)");
  }

  private boolean aggregates(Macro macro) {
    String body = macro.body().toLowerCase(Locale.ROOT);
    return !macro.isTable()
        && !MORE_THAN_A_CALL.matcher(body).find()
        && CALLED
            .matcher(body)
            .results()
            .anyMatch(c -> functions.aggregates().contains(c.group(1)));
  }

  /** What may be done with a call; of a macro, with what its body calls. */
  Nature nature(String name) {
    Set<String> said = said(name);
    if (UNNESTING.contains(name) || said.stream().anyMatch(UNNESTING::contains)) {
      return Nature.UNNESTING;
    }
    return VOLATILE.contains(name)
            || said.stream().anyMatch(VOLATILE::contains)
            || said.contains("over")
            || said.contains("select")
        ? Nature.VOLATILE
        : Nature.STEADY;
  }

  /**
   * A macro's query takes an argument that is a table's column for one of its own where it has a
   * table of that name: one called as it is here, or as the plan calls it.
   */
  void requireOwnNames(String name, List<RexNode> arguments, Scope scope, Node place) {
    Set<String> said = said(name);
    boolean queries = said.contains("select") || said.contains("from");
    if (queries
        && arguments.stream().anyMatch(argument -> EngineOperator.constant(argument) == null)
        && (scope.isAnyNamed(said) || said.stream().anyMatch(Tables::isPlanAlias))) {
      throw Planning.no("the macro " + name + ", which names a table as this query does", place);
    }
  }

  /** The words in the body of a user's macro, and in those of macros that it names. */
  private Set<String> said(String name) {
    Set<String> said = new HashSet<>();
    Deque<String> left = new ArrayDeque<>(List.of(name));
    while (!left.isEmpty()) {
      for (Macro macro : functions.definitions().getOrDefault(left.pop(), List.of())) {
        for (String word : macro.body().toLowerCase(Locale.ROOT).split("[^a-z0-9_]+", -1)) {
          if (said.add(word)) {
            left.push(word);
          }
        }
      }
    }
    return said;
  }

  static boolean isUnsteady(String name) {
    return UNSTEADY.contains(name);
  }

  static boolean isSign(String name) {
    return SIGNS.matcher(name).matches();
  }

  static boolean takesLambda(String name) {
    return LAMBDA.contains(name);
  }

  /** A function called without parentheses. */
  static boolean isNiladic(String name) {
    return NILADIC.contains(name.toLowerCase(Locale.ROOT));
  }
}
