package tidemark.sql.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.EngineTypeFactory;
import tidemark.sql.algebra.Template;
import tidemark.sql.parse.Node;
import tidemark.warehouse.script.Quoted;

/**
 * What names mean over one row, and whether a subquery used it: then the row has a name in the
 * plan, its correlation. One thread at a time.
 */
final class Scope {
  private final Planning planning;
  private final @Nullable Scope outer;
  private final Source source;
  private final @Nullable List<Integer> kept;
  private final RelDataType rowType;
  private final Set<CorrelationId> ofAggregates = new LinkedHashSet<>();
  private @Nullable CorrelationId correlation;
  private @Nullable Clause clause;
  private boolean groups;

  private Scope(
      Planning planning,
      @Nullable Scope outer,
      Source source,
      @Nullable List<Integer> kept,
      RelDataType rowType) {
    this.planning = planning;
    this.outer = outer;
    this.source = source;
    this.kept = kept;
    this.rowType = rowType;
  }

  static Scope over(Planning planning, @Nullable Scope outer, Source source) {
    return new Scope(planning, outer, source, null, source.rel().getRowType());
  }

  /** Where no row is but those around. */
  static Scope overNothing(Planning planning, @Nullable Scope outer) {
    return over(planning, outer, Source.ofNothing(planning));
  }

  /** The same row at another place of the plan, with a correlation of its own. */
  Scope again() {
    return new Scope(planning, outer, source, kept, rowType);
  }

  /**
   * What is left of the row after grouping.
   *
   * @param kept for each key its column of the row; -1 where it is none
   * @param keys the keys' types
   */
  Scope grouped(List<Integer> kept, RelDataType keys) {
    return new Scope(planning, outer, source, kept, keys);
  }

  Source source() {
    return source;
  }

  /** The row's names where a subquery used it. */
  Set<CorrelationId> correlations() {
    Set<CorrelationId> all = new LinkedHashSet<>(ofAggregates);
    if (correlation != null) {
      all.add(correlation);
    }
    return all;
  }

  /**
   * Lets subqueries name the aliases that are here.
   *
   * @param groups whether they may aggregate what is here, too
   */
  void opened(Clause here, boolean groups) {
    this.clause = here;
    this.groups = groups;
  }

  /** What an aggregate in a subquery is part of where it is over this row. */
  Clause clause(Node place) {
    Clause here = clause;
    if (here == null || !groups) {
      throw Planning.no("an aggregate of outer columns here", place);
    }
    return here;
  }

  @Nullable Clause clause() {
    return clause;
  }

  @Nullable Scope around() {
    return outer;
  }

  /** A value of this row, as a subquery sees it. */
  RexNode seenFromWithin(RexNode value, @Nullable Aggregates aggregates, Node place) {
    if (!RexUtil.isDeterministic(value)) {
      throw Planning.no("an alias in a subquery for what is another each time", place);
    }
    return value.accept(
        new RexShuttle() {
          @Override
          public RexNode visitCall(RexCall call) {
            return aggregates != null && aggregates.isColumn(call)
                ? aggregated(aggregates.column(call))
                : super.visitCall(call);
          }

          @Override
          public RexNode visitOver(RexOver over) {
            throw Planning.no("an alias of a window in a subquery", place);
          }

          @Override
          public RexNode visitSubQuery(RexSubQuery query) {
            throw Planning.no("an alias of a subquery in another", place);
          }

          @Override
          public RexNode visitInputRef(RexInputRef ref) {
            return reference(ref.getIndex(), true, place);
          }
        });
  }

  /** An aggregate of this row's group, as a subquery sees it. */
  RexNode aggregated(Aggregates.Column column) {
    CorrelationId name = planning.cluster.createCorrel();
    ofAggregates.add(name);
    return planning.rex.makeFieldAccess(
        planning.rex.makeCorrel(column.row(), name), column.index());
  }

  /** The row that a name means a column of: this one or one around; null for none. */
  @Nullable Scope owner(List<String> path, Node place) {
    boolean own = own(path, place) != null || (path.size() == 1 && row(path.get(0), place) != null);
    return own ? this : outer == null ? null : outer.owner(path, place);
  }

  /** Whether a table here or around has one of the names, which are in lower case. */
  boolean isAnyNamed(Set<String> names) {
    return source.relations().stream()
            .anyMatch(relation -> names.contains(relation.alias().toLowerCase(Locale.ROOT)))
        || (outer != null && outer.isAnyNamed(names));
  }

  /** Whether this row is around another. */
  boolean isAround(Scope inner) {
    Scope around = inner.outer;
    return around != null && (around == this || isAround(around));
  }

  @Nullable CorrelationId correlation() {
    return correlation;
  }

  RexNode column(int index) {
    RelDataTypeField field = source.rel().getRowType().getFieldList().get(index);
    return planning.rex.makeInputRef(field.getType(), index);
  }

  RexNode column(Source.Visible visible) {
    return merged(visible.indexes().stream().map(this::column).toList());
  }

  /** What JOIN USING made one column of. */
  private RexNode merged(List<RexNode> columns) {
    return columns.size() == 1
        ? columns.get(0)
        : planning.call(Template.function("COALESCE", columns.size()), columns);
  }

  /** The name of what a path means: a column's own, else the last part as written. */
  String nameOf(List<String> path) {
    String written = path.get(path.size() - 1);
    List<String> table = path.subList(0, path.size() - 1);
    if (table.isEmpty()) {
      return source.named(written).stream()
          .filter(visible -> visible.indexes().size() == 1)
          .findFirst()
          .map(Source.Visible::name)
          .orElse(written);
    }
    return source.relations().stream()
        .filter(relation -> isNamed(relation, table))
        .flatMap(relation -> relation.columns().stream())
        .filter(written::equalsIgnoreCase)
        .findFirst()
        .orElse(written);
  }

  /** What a name means in this row; null where it means nothing. */
  @Nullable RexNode own(List<String> path, Node place) {
    return resolve(path, place, false);
  }

  /** What a name means in a row around this one; null where it means nothing. */
  @Nullable RexNode outer(List<String> path, Node place) {
    return outer == null ? null : outer.fromWithin(path, place);
  }

  private @Nullable RexNode fromWithin(List<String> path, Node place) {
    RexNode own = columnFromWithin(path, place);
    if (own == null && path.size() == 1) {
      own = rowFromWithin(path.get(0), place);
    }
    return own != null ? own : outer(path, place);
  }

  /** A column of this row, as a subquery sees it; null where the name means none. */
  @Nullable RexNode columnFromWithin(List<String> path, Node place) {
    return resolve(path, place, true);
  }

  /** The whole row of a table, as a subquery sees it; null where no table has that name. */
  @Nullable RexNode rowFromWithin(String alias, Node place) {
    return row(alias, true, place);
  }

  private @Nullable RexNode resolve(List<String> path, Node place, boolean fromWithin) {
    List<RexNode> found = new ArrayList<>();
    int used = 0;
    for (int length = Math.min(path.size() - 1, 3); length >= 1 && found.isEmpty(); length--) {
      for (Source.Relation relation : source.relations()) {
        int index = relation.index(path.get(length));
        if (index >= 0 && isNamed(relation, path.subList(0, length))) {
          found.add(reference(relation.offset() + index, fromWithin, place));
          used = length + 1;
        }
      }
    }
    if (found.isEmpty()) {
      for (Source.Visible visible : named(path.get(0))) {
        if (path.size() == 1 || hasParts(visible)) {
          found.add(visible(visible, fromWithin, place));
          used = 1;
        }
      }
    }
    if (found.size() > 1) {
      throw Planning.no("a name that two columns have", place);
    }
    return found.isEmpty() ? null : fields(found.get(0), path.subList(used, path.size()));
  }

  /** Visible columns of a name, else a second name, or the number that a table gives its rows. */
  private List<Source.Visible> named(String name) {
    List<Source.Visible> visible = source.named(name);
    if (visible.isEmpty()) {
      boolean isRowId = name.equalsIgnoreCase(Tables.ROW_ID);
      return source.relations().stream()
          .filter(r -> isRowId || r.second().equalsIgnoreCase(name))
          .filter(r -> r.index(name) >= 0)
          .map(r -> new Source.Visible(name, List.of(r.offset() + r.index(name))))
          .toList();
    }
    return visible;
  }

  /** Whether {@code column.name} can mean a part of its value. */
  private boolean hasParts(Source.Visible visible) {
    String type = EngineTypeFactory.name(column(visible.indexes().get(0)).getType());
    return type.matches("(?s)(STRUCT|UNION|MAP|JSON|VARIANT|GEOMETRY|UNKNOWN|\"NULL\").*");
  }

  private RexNode visible(Source.Visible visible, boolean fromWithin, Node place) {
    return merged(
        visible.indexes().stream().map(index -> reference(index, fromWithin, place)).toList());
  }

  /** Parts of a struct. */
  RexNode fields(RexNode value, List<String> names) {
    RexNode part = value;
    for (String name : names) {
      String field = Quoted.identifier(name);
      part = planning.call(Template.of("(", ")." + field), List.of(part));
    }
    return part;
  }

  /** The whole row of a table as a struct; null where no table has that name. */
  @Nullable RexNode row(String alias, Node place) {
    return row(alias, false, place);
  }

  private @Nullable RexNode row(String alias, boolean fromWithin, Node place) {
    List<Source.Relation> named =
        source.relations().stream().filter(r -> r.alias().equalsIgnoreCase(alias)).toList();
    if (named.size() != 1) {
      return null;
    }
    Source.Relation relation = named.get(0);
    List<RexNode> columns = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    String before = "{";
    for (int i = 0; i < relation.columns().size(); i++) {
      if (source.isHidden(relation, i)) {
        continue;
      }
      if (relation.columns().get(i).isEmpty()) {
        throw Planning.no("the row of a query whose names only the engine knows", place);
      }
      String label = Quoted.literal(relation.columns().get(i));
      texts.add(before + label + ": ");
      columns.add(reference(relation.offset() + i, fromWithin, place));
      before = ", ";
    }
    texts.add("}");
    return planning.call(new Template(texts), columns);
  }

  private RexNode reference(int index, boolean fromWithin, Node place) {
    if (!fromWithin) {
      return column(index);
    }
    int field = kept == null ? index : kept.indexOf(index);
    if (field < 0) {
      throw Planning.no("a column outside GROUP BY in a subquery", place);
    }
    if (correlation == null) {
      correlation = planning.cluster.createCorrel();
    }
    return planning.rex.makeFieldAccess(planning.rex.makeCorrel(rowType, correlation), field);
  }

  /** A relation is named by its alias, or by the end of its path. */
  private static boolean isNamed(Source.Relation relation, List<String> name) {
    int skipped = relation.path().size() - name.size();
    if (skipped < 0) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      if (!relation.path().get(skipped + i).equalsIgnoreCase(name.get(i))) {
        return false;
      }
    }
    return true;
  }
}
