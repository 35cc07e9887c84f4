package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.EngineOperator;
import tidemark.sql.algebra.EngineOperator.Nature;
import tidemark.sql.algebra.Template;
import tidemark.sql.parse.Node;
import tidemark.warehouse.script.Quoted;

/** Comparisons, conditions, casts, CASE, parts of lists and structs. One thread at a time. */
final class Operators {
  private static final Map<String, String> COMPARISONS =
      Map.of(
          "COMPARE_EQUAL", "=",
          "COMPARE_NOTEQUAL", "<>",
          "COMPARE_LESSTHAN", "<",
          "COMPARE_GREATERTHAN", ">",
          "COMPARE_LESSTHANOREQUALTO", "<=",
          "COMPARE_GREATERTHANOREQUALTO", ">=",
          "COMPARE_DISTINCT_FROM", "IS DISTINCT FROM",
          "COMPARE_NOT_DISTINCT_FROM", "IS NOT DISTINCT FROM");

  private final Planning planning;
  private final Expressions expressions;

  Operators(Planning planning, Expressions expressions) {
    this.planning = planning;
    this.expressions = expressions;
  }

  static SqlKind kind(String comparison) {
    return switch (comparison) {
      case "COMPARE_EQUAL" -> SqlKind.EQUALS;
      case "COMPARE_NOTEQUAL" -> SqlKind.NOT_EQUALS;
      case "COMPARE_LESSTHAN" -> SqlKind.LESS_THAN;
      case "COMPARE_GREATERTHAN" -> SqlKind.GREATER_THAN;
      case "COMPARE_LESSTHANOREQUALTO" -> SqlKind.LESS_THAN_OR_EQUAL;
      case "COMPARE_GREATERTHANOREQUALTO" -> SqlKind.GREATER_THAN_OR_EQUAL;
      default -> SqlKind.OTHER_FUNCTION;
    };
  }

  RexNode comparison(Node node, Clause clause) {
    String sign = COMPARISONS.get(node.kind());
    if (sign == null) {
      throw no("the comparison " + node.kind(), node);
    }
    return planning.test(
        Template.of("(", " " + sign + " ", ")"),
        kind(node.kind()),
        expressions.all(List.of(node.need("left"), node.need("right")), clause));
  }

  RexNode conjunction(Node node, Clause clause) {
    boolean and = node.kind().equals("CONJUNCTION_AND");
    List<RexNode> operands = new ArrayList<>();
    for (Node child : node.children("children")) {
      operands.add(planning.condition(expressions.of(child, clause)));
    }
    if (operands.size() < 2
        || operands.stream().allMatch(o -> EngineOperator.constant(o) != null)) {
      return written(operands, and ? " AND " : " OR ");
    }
    SqlOperator operator = and ? SqlStdOperatorTable.AND : SqlStdOperatorTable.OR;
    return planning.rex.makeCall(planning.booleanType(), operator, operands);
  }

  private RexNode written(List<RexNode> operands, String word) {
    List<String> texts = new ArrayList<>(List.of("("));
    for (int i = 1; i < operands.size(); i++) {
      texts.add(word);
    }
    texts.add(")");
    return planning.test(new Template(texts), SqlKind.OTHER_FUNCTION, operands);
  }

  RexNode between(Node node, Clause clause) {
    String between = node.kind().contains("NOT") ? " NOT BETWEEN " : " BETWEEN ";
    return planning.test(
        Template.of("(", between, " AND ", ")"),
        SqlKind.OTHER_FUNCTION,
        expressions.all(
            List.of(node.need("input"), node.need("lower"), node.need("upper")), clause));
  }

  RexNode cast(Node node, Clause clause) {
    String type = TypeNames.text(node.need("type_expr"), expressions);
    return planning.call(
        Template.of(node.isTrue("try_cast") ? "TRY_CAST(" : "CAST(", " AS " + type + ")"),
        List.of(expressions.of(node.need("child"), clause)));
  }

  RexNode collate(Node node, Clause clause) {
    String collation =
        String.join(
            ".",
            java.util.Arrays.stream(node.text("collation").split("\\."))
                .map(Quoted::identifier)
                .toList());
    return planning.call(
        Template.of("(", " COLLATE " + collation + ")"),
        List.of(expressions.of(node.need("child"), clause)));
  }

  RexNode operator(Node node, Clause clause) {
    List<Node> children = node.children("children");
    if (node.kind().equals("GROUPING_FUNCTION")) {
      return grouping(node, children, clause);
    }
    List<RexNode> operands = expressions.all(children, clause);
    return switch (node.kind()) {
      case "OPERATOR_NOT" -> not(planning.condition(operands.get(0)));
      case "OPERATOR_IS_NULL" -> test(Template.of("(", " IS NULL)"), operands);
      case "OPERATOR_IS_NOT_NULL" -> test(Template.of("(", " IS NOT NULL)"), operands);
      case "COMPARE_IN" -> test(list(" IN (", operands.size()), operands);
      case "COMPARE_NOT_IN" -> test(list(" NOT IN (", operands.size()), operands);
      case "OPERATOR_COALESCE" ->
          planning.call(Template.function("COALESCE", operands.size()), operands);
      case "OPERATOR_NULLIF" -> planning.call(Template.function("NULLIF", 2), operands);
      case "OPERATOR_TRY" -> planning.call(Template.of("TRY(", ")"), operands);
      case "ARRAY_EXTRACT" -> planning.call(Template.of("(", ")[", "]"), operands);
      case "ARRAY_SLICE" -> planning.call(slice(children), present(children, operands));
      case "STRUCT_EXTRACT" -> part(children, operands);
      case "ARRAY_CONSTRUCTOR" -> planning.call(bracketed(operands.size()), operands);
      default -> throw no("the operator " + node.kind(), node);
    };
  }

  private RexNode part(List<Node> children, List<RexNode> operands) {
    if (Literals.isString(children.get(1))) {
      String name = children.get(1).need("literal").text("text");
      Template part = Template.of("(", ")." + Quoted.identifier(name));
      return planning.call(part, operands.subList(0, 1));
    }
    return planning.call(Template.of("struct_extract(", ", ", ")"), operands);
  }

  private RexNode test(Template template, List<RexNode> operands) {
    return planning.test(template, SqlKind.OTHER_FUNCTION, operands);
  }

  private RexNode not(RexNode operand) {
    return EngineOperator.constant(operand) != null
        ? test(Template.of("(NOT ", ")"), List.of(operand))
        : planning.rex.makeCall(planning.booleanType(), SqlStdOperatorTable.NOT, List.of(operand));
  }

  private RexNode grouping(Node node, List<Node> children, Clause clause) {
    if (clause.aggregates() == null) {
      throw no("GROUPING here", node);
    }
    return clause.aggregates().grouping(expressions.all(children, clause.inAggregate()), node);
  }

  private static Template list(String in, int count) {
    List<String> texts = new ArrayList<>(List.of("(", count == 1 ? in + "))" : in));
    for (int i = 2; i < count; i++) {
      texts.add(", ");
    }
    if (count > 1) {
      texts.add("))");
    }
    return new Template(texts);
  }

  private static Template bracketed(int count) {
    List<String> texts = new ArrayList<>(List.of(count == 0 ? "[]" : "["));
    for (int i = 1; i <= count; i++) {
      texts.add(i == count ? "]" : ", ");
    }
    return new Template(texts);
  }

  /** {@code x[a:b:c]}, of which all but x may be left out. */
  private static Template slice(List<Node> children) {
    List<String> texts = new ArrayList<>(List.of("("));
    String text = ")[";
    for (int i = 1; i < children.size(); i++) {
      text += i > 1 ? ":" : "";
      if (isLeftOut(children.get(i))) {
        text += i == 2 && children.size() > 3 ? "-" : "";
      } else {
        texts.add(text);
        text = "";
      }
    }
    texts.add(text + "]");
    return new Template(texts);
  }

  private static boolean isLeftOut(Node bound) {
    return bound.text("function_name").equals("list_value")
        && bound.children("arguments").isEmpty();
  }

  private static List<RexNode> present(List<Node> children, List<RexNode> operands) {
    List<RexNode> present = new ArrayList<>(operands.subList(0, 1));
    for (int i = 1; i < children.size(); i++) {
      if (!isLeftOut(children.get(i))) {
        present.add(operands.get(i));
      }
    }
    return present;
  }

  RexNode cases(Node node, Clause clause) {
    List<RexNode> operands = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    String before = "(CASE";
    for (Node check : node.children("case_checks")) {
      texts.add(before + " WHEN ");
      texts.add(" THEN ");
      operands.add(expressions.of(check.need("when_expr"), clause));
      operands.add(expressions.of(check.need("then_expr"), clause));
      before = "";
    }
    @Nullable Node otherwise = node.child("else_expr").orElse(null);
    if (otherwise != null) {
      texts.add(" ELSE ");
      operands.add(expressions.of(otherwise, clause));
    }
    texts.add(" END)");
    return planning.call(
        new Template(texts), SqlKind.OTHER_FUNCTION, null, Nature.STEADY, operands);
  }
}
