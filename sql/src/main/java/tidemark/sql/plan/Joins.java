package tidemark.sql.plan;

import static tidemark.sql.plan.Expressions.POS;
import static tidemark.sql.plan.Expressions.no;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;
import tidemark.sql.parse.Node;

/** Joins with ON and USING. One thread at a time. */
final class Joins {
  private final Expressions expressions;
  private final Sources sources;
  private int usings;

  Joins(Expressions expressions, Sources sources) {
    this.expressions = expressions;
    this.sources = sources;
  }

  /** Each FROM may have one USING of its own. */
  Source countingUsings(Supplier<Source> from) {
    int before = usings;
    usings = 0;
    Source source = from.get();
    usings = before;
    return source;
  }

  Source of(Node node, @Nullable Select outer) {
    String reference = node.text("ref_type");
    if (!reference.equals("REGULAR") && !reference.equals("CROSS")) {
      throw no(reference + " JOIN", node);
    }
    Source left = sources.source(node.need("left"), outer);
    Source right = sources.source(node.need("right"), outer);
    List<String> columns = new ArrayList<>(left.columns());
    columns.addAll(right.columns());
    JoinType type = reference.equals("CROSS") ? JoinType.CROSS : type(node);
    List<String> using = node.texts("using_columns");
    if (!using.isEmpty() && ++usings > 1) {
      throw no("more than one JOIN USING", node);
    }
    @Nullable SqlNode condition = null;
    JoinConditionType kind = JoinConditionType.NONE;
    Map<String, List<List<String>>> merged = new HashMap<>(left.merged());
    merged.putAll(right.merged());
    if (!using.isEmpty()) {
      if (left.alias().isEmpty() || right.alias().isEmpty()) {
        throw no("JOIN USING beside another join", node);
      }
      for (String name : using) {
        List<String> first = List.of(left.alias(), name);
        List<String> second = List.of(right.alias(), name);
        SqlNode equal = expressions.equal(first, second);
        condition =
            condition == null ? equal : SqlStdOperatorTable.AND.createCall(POS, condition, equal);
        merged.put(
            name.toLowerCase(Locale.ROOT),
            switch (type) {
              case RIGHT -> List.of(second);
              case FULL -> List.of(first, second);
              default -> List.of(first);
            });
        removeSecond(columns, name);
      }
      kind = JoinConditionType.ON;
    } else if (node.has("condition")) {
      Select names = new Select(outer);
      names.addColumns(columns);
      names.addMerged(merged);
      condition = expressions.of(node.need("condition"), names);
      kind = JoinConditionType.ON;
    }
    SqlNode join =
        new SqlJoin(
            POS,
            left.node(),
            SqlLiteral.createBoolean(false, POS),
            type.symbol(POS),
            right.node(),
            kind.symbol(POS),
            condition);
    return new Source(join, columns, "", merged);
  }

  private static JoinType type(Node node) {
    return switch (node.text("join_type")) {
      case "INNER" -> JoinType.INNER;
      case "LEFT" -> JoinType.LEFT;
      case "RIGHT" -> JoinType.RIGHT;
      case "OUTER", "FULL" -> JoinType.FULL;
      default -> throw no(node.text("join_type") + " JOIN", node);
    };
  }

  private static void removeSecond(List<String> columns, String name) {
    for (int i = columns.size() - 1; i >= 0; i--) {
      if (columns.get(i).equalsIgnoreCase(name)) {
        columns.remove(i);
        return;
      }
    }
  }
}
