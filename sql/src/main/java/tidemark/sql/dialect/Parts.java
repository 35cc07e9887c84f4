package tidemark.sql.dialect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexVisitorImpl;
import tidemark.sql.algebra.NamedPart;
import tidemark.sql.algebra.Recursion;
import tidemark.sql.algebra.RecursionScan;
import tidemark.warehouse.script.Quoted;

/**
 * The parts of a plan that WITH names: those used more than once, or recursive, that need nothing
 * around them. All others are written where they are used. One thread at a time.
 */
final class Parts {
  private final Set<NamedPart> met = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<NamedPart, String> names = new LinkedHashMap<>();
  private final Map<String, String> recursions = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private final Dialect dialect;

  private Parts(Dialect dialect) {
    this.dialect = dialect;
  }

  static Parts of(RelNode plan, Dialect dialect) {
    Parts parts = new Parts(dialect);
    parts.collect(plan);
    return parts;
  }

  /** Inner parts first, as WITH wants them. */
  private void collect(RelNode rel) {
    if (rel instanceof NamedPart part && !met.add(part)) {
      makeName(part);
      return;
    }
    PlanNodes.children(rel).forEach(this::collect);
    if (rel instanceof NamedPart part) {
      boolean wanted =
          part.getInput() instanceof Recursion
              || part.materialized() != NamedPart.Materialized.DEFAULT;
      if (wanted) {
        makeName(part);
      }
    }
  }

  private void makeName(NamedPart part) {
    if (names.containsKey(part) || !isClosed(part)) {
      return;
    }
    // Parts inside this one that are named come before it.
    String name = part.name();
    for (int i = 1; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = part.name() + "_" + i;
    }
    names.put(part, name);
    if (part.getInput() instanceof Recursion recursion) {
      recursions.put(recursion.name(), name);
    }
  }

  boolean isNamed(NamedPart part) {
    return names.containsKey(part);
  }

  String name(NamedPart part) {
    return Quoted.identifier(names.getOrDefault(part, part.name()));
  }

  /** The name of the recursion that rows are of. */
  String recursion(String scanned) {
    String name = recursions.get(scanned);
    if (name == null) {
      throw new UnsupportedOperationException("a recursion that needs what is around it");
    }
    return Quoted.identifier(name);
  }

  /** WITH, before the query itself. */
  String text(PlanWriter writer) {
    List<String> texts = new ArrayList<>();
    boolean recursive = false;
    for (NamedPart part : ordered()) {
      recursive |= part.getInput() instanceof Recursion;
      texts.add(text(part, writer));
    }
    return texts.isEmpty()
        ? ""
        : "WITH " + (recursive ? "RECURSIVE " : "") + String.join(",\n", texts) + "\n";
  }

  /** Each part behind those that it uses. */
  private List<NamedPart> ordered() {
    List<NamedPart> ordered = new ArrayList<>();
    Set<NamedPart> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    names.keySet().forEach(part -> place(part, ordered, placed));
    return ordered;
  }

  private void place(RelNode rel, List<NamedPart> ordered, Set<NamedPart> placed) {
    if (rel instanceof NamedPart part && !placed.add(part)) {
      return;
    }
    PlanNodes.children(rel).forEach(child -> place(child, ordered, placed));
    if (rel instanceof NamedPart part && names.containsKey(part)) {
      ordered.add(part);
    }
  }

  private String text(NamedPart part, PlanWriter writer) {
    String head = name(part);
    String materialized = dialect.has(Dialect.Word.MATERIALIZED) ? part.materialized().words() : "";
    if (part.getInput() instanceof Recursion recursion) {
      return recursive(head, materialized, recursion, writer);
    }
    Shape query = writer.query(part.getInput());
    return head + " AS " + materialized + "(\n" + query.text() + "\n)";
  }

  private String recursive(
      String head, String materialized, Recursion recursion, PlanWriter writer) {
    dialect.admit(recursion);
    List<String> columns =
        recursion.getRowType().getFieldNames().stream().map(Quoted::identifier).toList();
    Shape seed = writer.query(recursion.getLeft());
    Shape step = writer.query(recursion.getRight());
    return head
        + "("
        + String.join(", ", columns)
        + ")"
        + (recursion.keys().isEmpty() ? "" : " USING KEY (" + recursion.keys() + ")")
        + " AS "
        + materialized
        + "((\n"
        + seed.text()
        + "\n) UNION "
        + (recursion.isAll() ? "ALL " : "")
        + "(\n"
        + step.text()
        + "\n))";
  }

  /** A recursion that needs a row around it: a query with a WITH of its own. */
  String inside(Recursion recursion, PlanWriter writer) {
    String name = recursion.name();
    for (int i = 1; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = recursion.name() + "_" + i;
    }
    recursions.put(recursion.name(), name);
    String quoted = Quoted.identifier(name);
    String part = recursive(quoted, "", recursion, writer);
    return "(WITH RECURSIVE " + part + "\nSELECT * FROM " + quoted + ")";
  }

  /** Whether it uses no row and no recursion around it. */
  private static boolean isClosed(RelNode rel) {
    Set<Object> used = new HashSet<>();
    Set<Object> made = new HashSet<>();
    gather(rel, used, made, Collections.newSetFromMap(new IdentityHashMap<>()));
    return made.containsAll(used);
  }

  private static void gather(RelNode rel, Set<Object> used, Set<Object> made, Set<RelNode> seen) {
    if (!seen.add(rel)) {
      return;
    }
    made.addAll(rel.getVariablesSet());
    if (rel instanceof org.apache.calcite.rel.core.Correlate correlate) {
      made.add(correlate.getCorrelationId());
    } else if (rel instanceof Recursion recursion) {
      made.add(recursion.name());
    } else if (rel instanceof RecursionScan scan) {
      used.add(scan.name());
    }
    for (RexNode rex : PlanNodes.expressions(rel)) {
      rex.accept(
          new RexVisitorImpl<Void>(true) {
            @Override
            public Void visitCorrelVariable(RexCorrelVariable variable) {
              used.add(variable.id);
              return super.visitCorrelVariable(variable);
            }
          });
    }
    PlanNodes.children(rel).forEach(child -> gather(child, used, made, seen));
  }
}
