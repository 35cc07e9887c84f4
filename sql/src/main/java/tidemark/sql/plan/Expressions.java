package tidemark.sql.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;
import tidemark.sql.gate.Functions;
import tidemark.sql.parse.Node;
import tidemark.sql.parse.Parameters;
import tidemark.warehouse.script.Quoted;

/** Expressions of the engine's tree as Calcite's. One thread at a time. */
final class Expressions {
  static final SqlParserPos POS = SqlParserPos.ZERO;

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

  private static final Map<String, String> COMPARISONS =
      Map.ofEntries(
          Map.entry("COMPARE_EQUAL", "="),
          Map.entry("COMPARE_NOTEQUAL", "<>"),
          Map.entry("COMPARE_LESSTHAN", "<"),
          Map.entry("COMPARE_GREATERTHAN", ">"),
          Map.entry("COMPARE_LESSTHANOREQUALTO", "<="),
          Map.entry("COMPARE_GREATERTHANOREQUALTO", ">="),
          Map.entry("COMPARE_DISTINCT_FROM", "IS DISTINCT FROM"),
          Map.entry("COMPARE_NOT_DISTINCT_FROM", "IS NOT DISTINCT FROM"));

  private final Functions functions;
  private final EngineTypes types;
  private final List<String> parameterTypes;
  private final BiFunction<Node, Select, SqlNode> subquery;

  Expressions(
      Functions functions,
      EngineTypes types,
      List<String> parameterTypes,
      BiFunction<Node, Select, SqlNode> subquery) {
    this.functions = functions;
    this.types = types;
    this.parameterTypes = parameterTypes;
    this.subquery = subquery;
  }

  static Unplannable no(String construct, Node node) {
    return new Unplannable(construct, node.firstLocation());
  }

  boolean isAggregate(Node node) {
    return node.family().equals("FUNCTION")
        && functions.aggregates().contains(node.text("function_name").toLowerCase(Locale.ROOT));
  }

  /** Whether it aggregates, windows and subqueries aside. */
  boolean hasAggregate(Node node) {
    if (isAggregate(node) || (node.family().equals("WINDOW") && windowAggregates(node))) {
      return true;
    }
    if (node.family().equals("SUBQUERY") || node.family().equals("WINDOW")) {
      return false;
    }
    for (com.fasterxml.jackson.databind.JsonNode child : node.json()) {
      if (child.isContainerNode() && hasAggregate(new Node(child))) {
        return true;
      }
    }
    return false;
  }

  private boolean windowAggregates(Node node) {
    for (String field : List.of("arguments", "partitions", "orders")) {
      for (Node child : node.children(field)) {
        if (hasAggregate(child)) {
          return true;
        }
      }
    }
    return false;
  }

  SqlNode of(Node node, Select select) {
    return switch (node.family()) {
      case "CONSTANT" -> nullary(constant(node), "");
      case "COLUMN_REF" -> column(node, select);
      case "FUNCTION" -> function(node, select);
      case "WINDOW" -> window(node, select);
      case "COMPARISON" ->
          call(
              List.of("(", " " + comparison(node) + " ", ")"),
              kind(node.kind()),
              List.of(node.need("left"), node.need("right")),
              select);
      case "CONJUNCTION" -> conjunction(node, select);
      case "OPERATOR" -> operator(node, select);
      case "BETWEEN" ->
          call(
              List.of(
                  "(", node.kind().contains("NOT") ? " NOT BETWEEN " : " BETWEEN ", " AND ", ")"),
              SqlKind.OTHER_FUNCTION,
              List.of(node.need("input"), node.need("lower"), node.need("upper")),
              select);
      case "CAST" ->
          call(
              List.of(
                  node.isTrue("try_cast") ? "TRY_CAST(" : "CAST(",
                  " AS " + type(node.need("type_expr")) + ")"),
              SqlKind.OTHER_FUNCTION,
              List.of(node.need("child")),
              select);
      case "CASE" -> cases(node, select);
      case "SUBQUERY" -> subquery(node, select);
      case "PARAMETER" -> parameter(node);
      default -> throw no(construct(node), node);
    };
  }

  private static String construct(Node node) {
    return switch (node.family()) {
      case "LAMBDA" -> "a lambda";
      case "COLLATE" -> "COLLATE";
      case "POSITIONAL_REFERENCE" -> "a positional reference (#1)";
      case "STAR" -> "COLUMNS or * here";
      default -> "the construct " + node.kind();
    };
  }

  private static String comparison(Node node) {
    String sign = COMPARISONS.get(node.kind());
    if (sign == null) {
      throw no("the comparison " + node.kind(), node);
    }
    return sign;
  }

  private static SqlKind kind(String kind) {
    return switch (kind) {
      case "COMPARE_EQUAL" -> SqlKind.EQUALS;
      case "COMPARE_NOTEQUAL" -> SqlKind.NOT_EQUALS;
      case "COMPARE_LESSTHAN" -> SqlKind.LESS_THAN;
      case "COMPARE_GREATERTHAN" -> SqlKind.GREATER_THAN;
      case "COMPARE_LESSTHANOREQUALTO" -> SqlKind.LESS_THAN_OR_EQUAL;
      case "COMPARE_GREATERTHANOREQUALTO" -> SqlKind.GREATER_THAN_OR_EQUAL;
      default -> SqlKind.OTHER_FUNCTION;
    };
  }

  static String constant(Node node) {
    Node literal = node.child("literal").orElseThrow(() -> no("a constant of this type", node));
    String text = literal.text("text");
    return switch (literal.text("kind")) {
      case "INTEGER", "NUMERIC" -> text.startsWith("-") ? "(" + text + ")" : text;
      case "STRING" -> Quoted.literal(text);
      case "BOOLEAN" -> text;
      case "NULL_LITERAL" -> "NULL";
      default -> throw no("a constant of kind " + literal.text("kind"), node);
    };
  }

  private SqlNode nullary(String text, String type) {
    return new EngineOperator(new Template(List.of(text)), SqlKind.OTHER_FUNCTION, types, type)
        .createCall(POS);
  }

  private SqlNode parameter(Node node) {
    int index = Integer.parseInt(node.text("identifier")) - 1;
    String type = index < parameterTypes.size() ? parameterTypes.get(index) : Parameters.UNTYPED;
    return nullary("$" + (index + 1), type);
  }

  /** Puts constants into the template: {@code (x + 1)} is an operator of one operand. */
  private SqlNode call(List<String> texts, SqlKind kind, List<Node> operands, Select select) {
    List<SqlNode> remaining = new ArrayList<>();
    Template template = template(texts, operands, select, remaining);
    SqlKind kept = remaining.size() == 2 ? kind : SqlKind.OTHER_FUNCTION;
    return new EngineOperator(template, kept, types, "").createCall(POS, remaining);
  }

  private Template template(
      List<String> texts, List<Node> operands, Select select, List<SqlNode> remaining) {
    List<String> merged = new ArrayList<>();
    StringBuilder text = new StringBuilder(texts.get(0));
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i).family().equals("CONSTANT")) {
        text.append(constant(operands.get(i))).append(texts.get(i + 1));
      } else {
        remaining.add(of(operands.get(i), select));
        merged.add(text.toString());
        text = new StringBuilder(texts.get(i + 1));
      }
    }
    merged.add(text.toString());
    return new Template(merged);
  }

  private SqlNode column(Node node, Select select) {
    List<String> names = node.texts("column_names");
    if (names.size() == 1) {
      String name = names.get(0).toLowerCase(Locale.ROOT);
      List<List<String>> merged = select.merged(name);
      if (!merged.isEmpty()) {
        return merged(merged);
      }
      if (!select.hasColumn(name)) {
        Node aliased = select.alias(name);
        if (aliased != null) {
          return select.inAlias(
              name, () -> of(aliased, select), () -> no("a column that names itself", node));
        }
        if (NILADIC.contains(name) && !select.isOuterColumn(name)) {
          return nullary(name, "");
        }
      }
    }
    return new SqlIdentifier(names, POS);
  }

  /** A column of JOIN USING: that of the side which always has it, else the first one given. */
  private SqlNode merged(List<List<String>> paths) {
    List<SqlNode> columns = new ArrayList<>();
    paths.forEach(path -> columns.add(new SqlIdentifier(path, POS)));
    return columns.size() == 1
        ? columns.get(0)
        : new EngineOperator(
                new Template(List.of("COALESCE(", ", ", ")")), SqlKind.OTHER_FUNCTION, types, "")
            .createCall(POS, columns);
  }

  SqlNode equal(List<String> left, List<String> right) {
    return new EngineOperator(new Template(List.of("(", " = ", ")")), SqlKind.EQUALS, types, "")
        .createCall(POS, new SqlIdentifier(left, POS), new SqlIdentifier(right, POS));
  }

  private SqlNode conjunction(Node node, Select select) {
    var operator =
        node.kind().equals("CONJUNCTION_AND") ? SqlStdOperatorTable.AND : SqlStdOperatorTable.OR;
    @Nullable SqlNode all = null;
    for (Node child : node.children("children")) {
      SqlNode next = of(child, select);
      all = all == null ? next : operator.createCall(POS, all, next);
    }
    if (all == null) {
      throw no("an empty condition", node);
    }
    return all;
  }

  private SqlNode operator(Node node, Select select) {
    List<Node> children = node.children("children");
    return switch (node.kind()) {
      case "OPERATOR_NOT" -> SqlStdOperatorTable.NOT.createCall(POS, of(children.get(0), select));
      case "OPERATOR_IS_NULL" ->
          call(List.of("(", " IS NULL)"), SqlKind.OTHER_FUNCTION, children, select);
      case "OPERATOR_IS_NOT_NULL" ->
          call(List.of("(", " IS NOT NULL)"), SqlKind.OTHER_FUNCTION, children, select);
      case "COMPARE_IN" ->
          call(list("(", " IN (", children.size()), SqlKind.OTHER_FUNCTION, children, select);
      case "COMPARE_NOT_IN" ->
          call(list("(", " NOT IN (", children.size()), SqlKind.OTHER_FUNCTION, children, select);
      case "OPERATOR_COALESCE" ->
          call(arguments("COALESCE(", children.size()), SqlKind.OTHER_FUNCTION, children, select);
      case "OPERATOR_NULLIF" ->
          call(arguments("NULLIF(", children.size()), SqlKind.OTHER_FUNCTION, children, select);
      case "GROUPING_FUNCTION" -> {
        List<SqlNode> operands = children.stream().map(child -> of(child, select)).toList();
        yield SqlStdOperatorTable.GROUPING.createCall(POS, operands);
      }
      default -> throw no("the operator " + node.kind(), node);
    };
  }

  private static List<String> list(String open, String in, int count) {
    List<String> texts = new ArrayList<>(List.of(open, in));
    for (int i = 2; i < count; i++) {
      texts.add(", ");
    }
    texts.add("))");
    return texts;
  }

  static List<String> arguments(String open, int count) {
    List<String> texts = new ArrayList<>(List.of(count == 0 ? open + ")" : open));
    for (int i = 0; i < count; i++) {
      texts.add(i == count - 1 ? ")" : ", ");
    }
    return texts;
  }

  private SqlNode cases(Node node, Select select) {
    List<Node> operands = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    String before = "(CASE";
    for (Node check : node.children("case_checks")) {
      texts.add(before + " WHEN ");
      texts.add(" THEN ");
      operands.add(check.need("when_expr"));
      operands.add(check.need("then_expr"));
      before = "";
    }
    if (node.has("else_expr")) {
      texts.add(" ELSE ");
      operands.add(node.need("else_expr"));
    }
    texts.add(" END)");
    return call(texts, SqlKind.OTHER_FUNCTION, operands, select);
  }

  private static String type(Node type) {
    String name = type.text("type_name");
    if (!type.family().equals("TYPE") || !name.matches("[A-Za-z_][A-Za-z0-9_ ]*")) {
      throw no("a cast to this type", type);
    }
    List<String> arguments = new ArrayList<>();
    for (Node child : type.children("children")) {
      if (!child.family().equals("CONSTANT") || !child.text("alias").isEmpty()) {
        throw no("a cast to the type " + name, type);
      }
      arguments.add(constant(child));
    }
    return arguments.isEmpty() ? name : name + "(" + String.join(", ", arguments) + ")";
  }

  private SqlNode function(Node node, Select select) {
    String name = node.text("function_name").toLowerCase(Locale.ROOT);
    List<Node> operands = operands(node, name);
    if (functions.aggregates().contains(name)) {
      return aggregate(node, name, operands, select);
    }
    if (node.has("filter")
        || node.isTrue("distinct")
        || !node.need("order_bys").children("orders").isEmpty()) {
      throw no("FILTER, DISTINCT or ORDER BY in the function " + name, node);
    }
    if (SIGNS.matcher(name).matches() && operands.size() <= 2) {
      List<String> texts =
          operands.size() == 2
              ? List.of("(", " " + name + " ", ")")
              : List.of("(" + name + " ", ")");
      return call(texts, SqlKind.OTHER_FUNCTION, operands, select);
    }
    boolean known = functions.scalars().contains(name) && PLAIN_NAME.matcher(name).matches();
    boolean macro = functions.macros().contains(name) && !MACROS.contains(name);
    if (!known || macro || UNSTEADY.contains(name)) {
      throw no("the function " + name, node);
    }
    return call(arguments(name + "(", operands.size()), SqlKind.OTHER_FUNCTION, operands, select);
  }

  private static List<Node> operands(Node node, String name) {
    List<Node> operands = new ArrayList<>();
    for (Node argument : node.children("arguments")) {
      if (!argument.text("name").isEmpty()) {
        throw no("named arguments of " + name, node);
      }
      operands.add(argument.need("expression"));
    }
    if (!node.text("schema").isEmpty() || !node.text("catalog").isEmpty()) {
      throw no("a function named with its schema", node);
    }
    return operands;
  }

  private SqlNode aggregate(Node node, String name, List<Node> operands, Select select) {
    List<Node> orders = node.need("order_bys").children("orders");
    boolean needsOrder = ORDERED.contains(name);
    if (UNORDERED.contains(name) || needsOrder == orders.isEmpty()) {
      throw no(
          "the aggregate "
              + name
              + (needsOrder ? " without ORDER BY" : orders.isEmpty() ? "" : " with ORDER BY"),
          node);
    }
    if (node.isTrue("distinct") && needsOrder) {
      throw no("DISTINCT beside ORDER BY in " + name, node);
    }
    List<SqlNode> remaining = new ArrayList<>();
    Template template =
        name.equals("count_star")
            ? new Template(List.of("count(*)"))
            : template(arguments(name + "(", operands.size()), operands, select, remaining);
    EngineAggregate aggregate = new EngineAggregate(template, types, false, needsOrder);
    SqlNode call =
        node.isTrue("distinct")
            ? aggregate.createCall(
                SqlLiteral.createSymbol(SqlSelectKeyword.DISTINCT, POS), POS, remaining)
            : aggregate.createCall(POS, remaining);
    if (needsOrder) {
      call = SqlStdOperatorTable.WITHIN_GROUP.createCall(POS, call, orders(orders, select));
    }
    return node.has("filter")
        ? SqlStdOperatorTable.FILTER.createCall(POS, call, of(node.need("filter"), select))
        : call;
  }

  SqlNodeList orders(List<Node> orders, Select select) {
    List<SqlNode> items = new ArrayList<>();
    for (Node order : orders) {
      Node expression = order.need("expression");
      if (expression.family().equals("CONSTANT")) {
        throw no("ORDER BY a constant here", expression);
      }
      items.add(directed(order, of(expression, select)));
    }
    return new SqlNodeList(items, POS);
  }

  static SqlNode directed(Node order, SqlNode item) {
    SqlNode directed =
        order.kind().equals("DESCENDING") ? SqlStdOperatorTable.DESC.createCall(POS, item) : item;
    return order.text("null_order").replace('_', ' ').equals("NULLS FIRST")
        ? SqlStdOperatorTable.NULLS_FIRST.createCall(POS, directed)
        : SqlStdOperatorTable.NULLS_LAST.createCall(POS, directed);
  }

  private SqlNode window(Node node, Select select) {
    String name = node.text("function_name").toLowerCase(Locale.ROOT);
    boolean aggregate = functions.aggregates().contains(name);
    boolean refused =
        node.isTrue("has_ignore_nulls")
            || node.isTrue("ignore_nulls")
            || node.isTrue("distinct")
            || !node.text("exclude_clause").equals("NO_OTHER")
            || !node.children("arg_orders").isEmpty()
            || (aggregate && (UNORDERED.contains(name) || ORDERED.contains(name)))
            || name.equals("fill");
    if (refused) {
      throw no("IGNORE NULLS, DISTINCT, EXCLUDE or an ordered aggregate in a window", node);
    }
    List<Node> operands = new ArrayList<>(operands(node, name));
    node.child("offset_expr").ifPresent(operands::add);
    node.child("default_expr").ifPresent(operands::add);
    List<SqlNode> remaining = new ArrayList<>();
    Template template =
        name.equals("count_star")
            ? new Template(List.of("count(*)"))
            : template(arguments(name + "(", operands.size()), operands, select, remaining);
    SqlNode call =
        new EngineAggregate(template, types, !aggregate, false).createCall(POS, remaining);
    if (node.has("filter_expr")) {
      throw no("FILTER in a window", node);
    }
    List<SqlNode> partitions =
        node.children("partitions").stream().map(child -> of(child, select)).toList();
    SqlNode frame =
        Frames.window(
            node, new SqlNodeList(partitions, POS), orders(node.children("orders"), select));
    return SqlStdOperatorTable.OVER.createCall(POS, call, frame);
  }

  private SqlNode subquery(Node node, Select select) {
    SqlNode query = subquery.apply(node.need("subquery").need("node"), select);
    return switch (node.text("subquery_type")) {
      case "SCALAR" -> SqlStdOperatorTable.SCALAR_QUERY.createCall(POS, query);
      case "EXISTS" -> SqlStdOperatorTable.EXISTS.createCall(POS, query);
      case "ANY" -> {
        if (!node.text("comparison_type").equals("COMPARE_EQUAL")) {
          throw no("a comparison with ANY or ALL of a subquery", node);
        }
        yield SqlStdOperatorTable.IN.createCall(POS, of(node.need("child"), select), query);
      }
      default -> throw no("a subquery of kind " + node.text("subquery_type"), node);
    };
  }
}
