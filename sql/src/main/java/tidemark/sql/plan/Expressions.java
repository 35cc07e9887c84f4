package tidemark.sql.plan;

import java.util.List;
import java.util.function.BiFunction;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import tidemark.sql.gate.Functions;
import tidemark.sql.parse.Node;
import tidemark.sql.parse.Parameters;

/** Expressions of the engine's tree as Calcite's. One thread at a time. */
final class Expressions {
  static final SqlParserPos POS = SqlParserPos.ZERO;

  private final List<String> parameterTypes;
  private final BiFunction<Node, Select, SqlNode> subquery;
  private final Calls calls;
  private final Columns columns;
  private final Operators operators;
  private final FunctionCalls functionCalls;

  Expressions(
      Functions functions,
      EngineTypes types,
      List<String> parameterTypes,
      BiFunction<Node, Select, SqlNode> subquery) {
    this.parameterTypes = parameterTypes;
    this.subquery = subquery;
    this.calls = new Calls(types, this::of);
    this.columns = new Columns(calls, this::of);
    this.operators = new Operators(calls, this::of);
    this.functionCalls = new FunctionCalls(new FunctionNames(functions), types, calls, this::of);
  }

  static Unplannable no(String construct, Node node) {
    return new Unplannable(construct, node.firstLocation());
  }

  SqlNode of(Node node, Select select) {
    return switch (node.family()) {
      case "CONSTANT" -> calls.nullary(Constants.text(node), "");
      case "COLUMN_REF" -> columns.of(node, select);
      case "FUNCTION" -> functionCalls.function(node, select);
      case "WINDOW" -> functionCalls.window(node, select);
      case "COMPARISON" -> operators.comparison(node, select);
      case "CONJUNCTION" -> operators.conjunction(node, select);
      case "OPERATOR" -> operators.operator(node, select);
      case "BETWEEN" -> operators.between(node, select);
      case "CAST" -> operators.cast(node, select);
      case "CASE" -> operators.cases(node, select);
      case "SUBQUERY" -> subquery(node, select);
      case "PARAMETER" -> parameter(node);
      default -> throw no(construct(node), node);
    };
  }

  /** Whether it aggregates, windows and subqueries aside. */
  boolean hasAggregate(Node node) {
    return functionCalls.hasAggregate(node);
  }

  /** Of JOIN USING. */
  SqlNode equal(List<String> left, List<String> right) {
    return columns.equal(left, right);
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

  private SqlNode parameter(Node node) {
    int index = Integer.parseInt(node.text("identifier")) - 1;
    String type = index < parameterTypes.size() ? parameterTypes.get(index) : Parameters.UNTYPED;
    return calls.nullary("$" + (index + 1), type);
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
