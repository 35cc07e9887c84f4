package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalIntersect;
import org.apache.calcite.rel.logical.LogicalMinus;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;
import tidemark.sql.parse.Node;

/** Queries: SELECT, set operations, and WITH around them. One thread at a time. */
final class Queries {
  private final Planning planning;
  private final With with;
  private final Selects selects;
  private final Modifiers modifiers;

  Queries(Planning planning) {
    this.planning = planning;
    this.with = new With(planning, this);
    Expressions expressions = new Expressions(planning, (query, around) -> of(query, around).rel());
    this.modifiers = new Modifiers(planning, expressions);
    this.selects = new Selects(planning, this, with, expressions, modifiers);
  }

  /**
   * @param outer what names mean around the query; null for none
   */
  Bound of(Node node, @Nullable Scope outer) {
    return with.inside(
        node,
        outer,
        () ->
            switch (node.kind()) {
              case "SELECT_NODE" -> selects.of(node, outer);
              case "SET_OPERATION_NODE" -> setOperation(node, outer);
              default -> throw no("the query " + node.kind(), node);
            });
  }

  private Bound setOperation(Node node, @Nullable Scope outer) {
    List<Node> children = new ArrayList<>(node.children("children"));
    if (children.isEmpty()) {
      children.add(node.need("left"));
      children.add(node.need("right"));
    }
    List<Bound> parts = children.stream().map(child -> of(child, outer)).toList();
    String type = node.text("setop_type");
    boolean all = node.isTrue("setop_all");
    if (type.equals("UNION_BY_NAME")) {
      parts = byName(parts.stream().map(part -> part.named(planning.labels)).toList(), node);
    }
    int width = parts.get(0).names().size();
    if (parts.stream().anyMatch(part -> part.names().size() != width)) {
      throw no("a set operation over rows of another width", node);
    }
    RelNode joined = parts.get(0).rel();
    for (Bound part : parts.subList(1, parts.size())) {
      List<RelNode> both = List.of(joined, part.rel());
      joined =
          switch (type) {
            case "UNION", "UNION_BY_NAME" -> LogicalUnion.create(both, all);
            case "INTERSECT" -> LogicalIntersect.create(both, all);
            case "EXCEPT" -> LogicalMinus.create(both, all);
            default -> throw no(type.replace('_', ' '), node);
          };
    }
    return modifiers.afterSet(node, parts.get(0).over(joined), outer);
  }

  /** Columns in the order of their first names, null where a part has none. */
  private List<Bound> byName(List<Bound> parts, Node place) {
    List<String> names = new ArrayList<>();
    for (Bound part : parts) {
      for (String name : part.names()) {
        if (name.isEmpty()) {
          throw no("BY NAME over a column without a name", place);
        }
        if (names.stream().noneMatch(name::equalsIgnoreCase)) {
          names.add(name);
        }
      }
    }
    return parts.stream().map(part -> new Bound(aligned(part, names), names)).toList();
  }

  private RelNode aligned(Bound part, List<String> names) {
    List<RexNode> columns = new ArrayList<>();
    for (String name : names) {
      int index = -1;
      for (int i = 0; i < part.names().size(); i++) {
        index = part.names().get(i).equalsIgnoreCase(name) ? i : index;
      }
      columns.add(
          index < 0 ? planning.constant("NULL") : planning.rex.makeInputRef(part.rel(), index));
    }
    return Rels.project(part.rel(), columns, names, Set.of());
  }
}
