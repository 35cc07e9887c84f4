package tidemark.sql.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import tidemark.sql.algebra.EngineOperator.Nature;
import tidemark.sql.algebra.EngineTypeFactory;
import tidemark.sql.algebra.Template;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.parse.Node;

/**
 * {@code unnest(struct)} in a list of SELECT: a column for each field. Of lists of structs the
 * lists are unnested first, then the fields of the structs, and of structs in those, as deep as
 * asked for. One thread at a time.
 */
final class StructUnnest {
  private final Planning planning;
  private final Expressions expressions;

  StructUnnest(Planning planning, Expressions expressions) {
    this.planning = planning;
    this.expressions = expressions;
  }

  /** The columns that an item makes; empty where it unnests no struct. */
  List<Item> items(Node node, Clause clause, boolean aggregates) {
    List<Node> arguments = node.children("arguments");
    if (!node.text("function_name").equalsIgnoreCase("unnest") || arguments.isEmpty()) {
      return List.of();
    }
    Node unnested = arguments.get(0).need("expression");
    String type = type(unnested, clause);
    String element = type.replaceFirst("(\\[\\d*\\])+$", "");
    int lists = (int) type.substring(element.length()).chars().filter(c -> c == '[').count();
    int levels = depth(arguments.subList(1, arguments.size())) - lists;
    if (!element.startsWith("STRUCT(") || levels < 1) {
      return List.of();
    }
    List<Item> items = new ArrayList<>();
    for (List<String> path : paths(List.of(), element, levels)) {
      items.add(
          new Item(
              path.get(path.size() - 1),
              false,
              Optional.empty(),
              aggregates,
              around -> around.row().fields(elements(unnested, lists, around), path)));
    }
    return items;
  }

  /** The type, whether or not its query turns out to be grouped. */
  private String type(Node node, Clause clause) {
    Clause grouped =
        clause.grouped(
            new Aggregates(planning, List.of(), 0, new KeyedSubqueries()), clause.row().again());
    return EngineTypeFactory.name(expressions.of(node, grouped).getType());
  }

  private static int depth(List<Node> options) {
    int depth = 1;
    for (Node option : options) {
      String value = option.need("expression").child("literal").map(l -> l.text("text")).orElse("");
      if (option.text("name").equalsIgnoreCase("recursive")) {
        depth = value.equalsIgnoreCase("true") ? Integer.MAX_VALUE : depth;
      } else if (option.text("name").equalsIgnoreCase("max_depth") && value.matches("\\d{1,9}")) {
        depth = Integer.parseInt(value);
      }
    }
    return depth;
  }

  private List<List<String>> paths(List<String> parent, String type, int levels) {
    List<List<String>> paths = new ArrayList<>();
    for (ResultColumn field :
        planning.types.statement("select unnest(cast(null as " + type + "))")) {
      List<String> path = new ArrayList<>(parent);
      path.add(field.label());
      if (levels > 1 && field.type().matches("(?s)STRUCT\\(.*\\)")) {
        paths.addAll(paths(path, field.type(), levels - 1));
      } else {
        paths.add(path);
      }
    }
    return paths;
  }

  private RexNode elements(Node unnested, int lists, Clause clause) {
    RexNode value = expressions.of(unnested, clause);
    if (!RexUtil.isDeterministic(value)) {
      throw Planning.no("unnest of a struct that is another each time", unnested);
    }
    if (lists == 0) {
      return value;
    }
    String close = lists == 1 ? ")" : ", max_depth := " + lists + ")";
    Template template = Template.of("unnest(", close);
    return planning.call(template, SqlKind.OTHER_FUNCTION, null, Nature.UNNESTING, List.of(value));
  }
}
