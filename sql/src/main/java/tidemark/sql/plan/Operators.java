package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.POS;
import static tidemark.sql.plan.Expressions.no;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;
import tidemark.sql.parse.Node;

/** Comparisons, conditions, casts and CASE. One thread at a time. */
final class Operators {
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

  private final Calls calls;
  private final BiFunction<Node, Select, SqlNode> expressions;

  Operators(Calls calls, BiFunction<Node, Select, SqlNode> expressions) {
    this.calls = calls;
    this.expressions = expressions;
  }

  SqlNode comparison(Node node, Select select) {
    return calls.call(
        List.of("(", " " + sign(node) + " ", ")"),
        kind(node.kind()),
        List.of(node.need("left"), node.need("right")),
        select);
  }

  private static String sign(Node node) {
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

  SqlNode conjunction(Node node, Select select) {
    var operator =
        node.kind().equals("CONJUNCTION_AND") ? SqlStdOperatorTable.AND : SqlStdOperatorTable.OR;
    @Nullable SqlNode all = null;
    for (Node child : node.children("children")) {
      SqlNode next = expressions.apply(child, select);
      all = all == null ? next : operator.createCall(POS, all, next);
    }
    if (all == null) {
      throw no("an empty condition", node);
    }
    return all;
  }

  SqlNode between(Node node, Select select) {
    String between = node.kind().contains("NOT") ? " NOT BETWEEN " : " BETWEEN ";
    return calls.call(
        List.of("(", between, " AND ", ")"),
        List.of(node.need("input"), node.need("lower"), node.need("upper")),
        select);
  }

  SqlNode cast(Node node, Select select) {
    return calls.call(
        List.of(
            node.isTrue("try_cast") ? "TRY_CAST(" : "CAST(",
            " AS " + Constants.type(node.need("type_expr")) + ")"),
        List.of(node.need("child")),
        select);
  }

  SqlNode operator(Node node, Select select) {
    List<Node> children = node.children("children");
    return switch (node.kind()) {
      case "OPERATOR_NOT" ->
          SqlStdOperatorTable.NOT.createCall(POS, expressions.apply(children.get(0), select));
      case "OPERATOR_IS_NULL" -> calls.call(List.of("(", " IS NULL)"), children, select);
      case "OPERATOR_IS_NOT_NULL" -> calls.call(List.of("(", " IS NOT NULL)"), children, select);
      case "COMPARE_IN" -> calls.call(list("(", " IN (", children.size()), children, select);
      case "COMPARE_NOT_IN" ->
          calls.call(list("(", " NOT IN (", children.size()), children, select);
      case "OPERATOR_COALESCE" ->
          calls.call(Calls.arguments("COALESCE(", children.size()), children, select);
      case "OPERATOR_NULLIF" ->
          calls.call(Calls.arguments("NULLIF(", children.size()), children, select);
      case "GROUPING_FUNCTION" -> {
        List<SqlNode> operands =
            children.stream().map(child -> expressions.apply(child, select)).toList();
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

  SqlNode cases(Node node, Select select) {
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
    return calls.call(texts, operands, select);
  }
}
