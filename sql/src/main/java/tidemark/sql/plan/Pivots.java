package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.EngineClause;
import tidemark.sql.algebra.EngineTypeFactory;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.parse.Node;
import tidemark.warehouse.script.Quoted;

/**
 * PIVOT and UNPIVOT: clauses of the engine over a planned input, whose columns they know by name.
 * One thread at a time.
 */
final class Pivots {
  private final Planning planning;
  private final Expressions expressions;
  private final Sources sources;

  Pivots(Planning planning, Expressions expressions, Sources sources) {
    this.planning = planning;
    this.expressions = expressions;
    this.sources = sources;
  }

  Source of(Node node, @Nullable Scope outer) {
    Source source = sources.source(node.need("source"), outer);
    List<RexNode> columns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Scope scope = Scope.over(planning, null, source);
    for (Source.Visible visible : source.visible()) {
      columns.add(scope.column(visible));
      names.add(visible.name());
    }
    if (!Rels.unique(names).equals(names)) {
      throw no("PIVOT over columns without a name of their own", node);
    }
    RelNode input = Rels.project(source.rel(), columns, names, java.util.Set.of());
    Clause written = Clause.over(scope).asWritten();
    String clause =
        node.children("unpivot_names").isEmpty() && node.texts("unpivot_names").isEmpty()
            ? pivot(node, written)
            : unpivot(node, written);
    List<ResultColumn> found =
        planning.types.from("(select " + nulls(input, node) + ") as input " + clause);
    RelNode rel =
        new EngineClause(
            planning.cluster,
            input,
            Tables.rowType(planning.cluster, found),
            EngineClause.Place.BEHIND_QUERY,
            clause);
    String alias = node.text("alias").isEmpty() ? "unnamed_pivot" : node.text("alias");
    List<String> labels = found.stream().map(ResultColumn::label).toList();
    return Source.of(
        rel, List.of(alias), Sources.renamed(labels, node.texts("column_name_alias"), node));
  }

  /** The input as a row of nulls, to ask the engine for the columns. */
  static String nulls(RelNode input, Node place) {
    List<String> columns = new ArrayList<>();
    for (RelDataTypeField field : input.getRowType().getFieldList()) {
      if (!EngineTypeFactory.isKnown(field.getType())) {
        throw no("PIVOT over a column of unknown type", place);
      }
      columns.add(
          EngineTypeFactory.nullOf(field.getType()) + " as " + Quoted.identifier(field.getName()));
    }
    return String.join(", ", columns);
  }

  private String text(Node node, Clause written) {
    return Planning.text(expressions.of(node, written), node);
  }

  private String pivot(Node node, Clause written) {
    StringBuilder clause = new StringBuilder("PIVOT (");
    List<String> aggregates = new ArrayList<>();
    for (Node aggregate : node.children("aggregates")) {
      String alias = aggregate.text("alias");
      aggregates.add(
          text(Aliases.bare(aggregate), written)
              + (alias.isEmpty() ? "" : " AS " + Quoted.identifier(alias)));
    }
    clause.append(String.join(", ", aggregates)).append(" FOR");
    for (Node pivot : node.children("pivots")) {
      if (pivot.has("subquery")) {
        throw no("PIVOT by a subquery", node);
      }
      List<String> keys = new ArrayList<>();
      pivot.children("pivot_expressions").forEach(key -> keys.add(text(key, written)));
      clause.append(" (").append(String.join(", ", keys)).append(") IN ");
      String kind = pivot.text("pivot_enum");
      clause.append(kind.isEmpty() ? "(" + entries(pivot, written) + ")" : Quoted.identifier(kind));
    }
    List<String> groups = new ArrayList<>();
    node.texts("groups").forEach(name -> groups.add(Quoted.identifier(name)));
    if (!groups.isEmpty()) {
      clause.append(" GROUP BY ").append(String.join(", ", groups));
    }
    return clause.append(')').toString();
  }

  private String entries(Node pivot, Clause written) {
    List<String> entries = new ArrayList<>();
    for (Node entry : pivot.children("entries")) {
      String text;
      if (entry.has("star_expr")) {
        text = text(Aliases.bare(entry.need("star_expr")), written);
      } else {
        throw no("such an entry of PIVOT", pivot);
      }
      String alias = entry.text("alias");
      entries.add(text + (alias.isEmpty() ? "" : " AS " + Quoted.identifier(alias)));
    }
    return String.join(", ", entries);
  }

  private String unpivot(Node node, Clause written) {
    StringBuilder clause =
        new StringBuilder(node.isTrue("include_nulls") ? "UNPIVOT INCLUDE NULLS (" : "UNPIVOT (");
    clause.append(bracketed(node.texts("unpivot_names"))).append(" FOR");
    for (Node pivot : node.children("pivots")) {
      clause.append(' ').append(bracketed(pivot.texts("unpivot_names"))).append(" IN (");
      clause.append(entries(pivot, written)).append(')');
    }
    return clause.append(')').toString();
  }

  private static String bracketed(List<String> names) {
    List<String> quoted = names.stream().map(Quoted::identifier).toList();
    return quoted.size() == 1 ? quoted.get(0) : "(" + String.join(", ", quoted) + ")";
  }
}
