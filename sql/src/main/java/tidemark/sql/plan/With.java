package tidemark.sql.plan;

import static tidemark.sql.plan.Planning.no;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.calcite.rel.RelNode;
import org.jspecify.annotations.Nullable;
import tidemark.sql.algebra.NamedPart;
import tidemark.sql.algebra.NamedPart.Materialized;
import tidemark.sql.algebra.Recursion;
import tidemark.sql.algebra.RecursionScan;
import tidemark.sql.parse.Node;

/** The parts that WITH names. One thread at a time. */
final class With {
  private final Planning planning;
  private final Queries queries;
  private Map<String, Part> parts = new HashMap<>();
  private int recursions;

  With(Planning planning, Queries queries) {
    this.planning = planning;
    this.queries = queries;
  }

  /** A part named by WITH. */
  private final class Part {
    private final Node entry;
    private final @Nullable Scope outer;
    private final Map<String, Part> visible;
    private @Nullable Bound bound;

    Part(Node entry, @Nullable Scope outer, Map<String, Part> visible) {
      this.entry = entry;
      this.outer = outer;
      this.visible = visible;
    }

    Part(Bound bound) {
      this(new Node(com.fasterxml.jackson.databind.node.MissingNode.getInstance()), null, Map.of());
      this.bound = bound;
    }

    /** Planned where it is first used, by what was named before it. */
    Bound bound() {
      Bound known = bound;
      if (known == null) {
        known = seeing(visible, () -> bind(entry, outer));
        bound = known;
      }
      return known;
    }
  }

  /** Does the work where the WITH of a query is seen. */
  <T> T inside(Node node, @Nullable Scope outer, Supplier<T> work) {
    List<Node> entries = node.child("cte_map").map(map -> map.children("map")).orElse(List.of());
    if (entries.isEmpty()) {
      return work.get();
    }
    Map<String, Part> all = new HashMap<>(parts);
    for (Node entry : entries) {
      Part part = new Part(entry, outer, Map.copyOf(all));
      all.put(entry.text("key").toLowerCase(Locale.ROOT), part);
    }
    return seeing(all, work);
  }

  private <T> T seeing(Map<String, Part> seen, Supplier<T> work) {
    Map<String, Part> before = parts;
    parts = seen;
    try {
      return work.get();
    } finally {
      parts = before;
    }
  }

  /** The part that a table's name means; none for any other table. */
  Optional<Bound> use(List<String> path) {
    Part part = path.size() == 1 ? parts.get(path.get(0).toLowerCase(Locale.ROOT)) : null;
    return Optional.ofNullable(part).map(Part::bound);
  }

  private Bound bind(Node entry, @Nullable Scope outer) {
    Node value = entry.need("value");
    Node query = value.need("query_node");
    List<String> aliases = value.texts("aliases");
    String name = entry.text("key");
    Bound bound =
        query.kind().equals("RECURSIVE_CTE_NODE")
            ? recursion(query, name, aliases, outer)
            : renamed(queries.of(query, outer).named(planning.labels), aliases, query);
    Materialized materialized =
        switch (value.text("materialized")) {
          case "CTE_MATERIALIZE_ALWAYS" -> Materialized.ALWAYS;
          case "CTE_MATERIALIZE_NEVER" -> Materialized.NEVER;
          default -> Materialized.DEFAULT;
        };
    RelNode part = new NamedPart(planning.cluster, bound.rel(), name, materialized);
    return new Bound(part, bound.names());
  }

  private static Bound renamed(Bound bound, List<String> aliases, Node place) {
    if (aliases.size() > bound.names().size()) {
      throw no("more names than columns", place);
    }
    List<String> names = new ArrayList<>(aliases);
    names.addAll(bound.names().subList(aliases.size(), bound.names().size()));
    return new Bound(bound.rel(), names);
  }

  private Bound recursion(Node query, String name, List<String> aliases, @Nullable Scope outer) {
    Bound seed =
        renamed(queries.of(query.need("left"), outer).named(planning.labels), aliases, query);
    if (seed.names().contains("")) {
      throw no("WITH RECURSIVE without names of columns", query);
    }
    String scanned = name + "_" + ++recursions;
    RelNode scan = new RecursionScan(planning.cluster, seed.rel().getRowType(), scanned);
    Map<String, Part> inside = new HashMap<>(parts);
    inside.put(name.toLowerCase(Locale.ROOT), new Part(new Bound(scan, seed.names())));
    Bound step = seeing(inside, () -> queries.of(query.need("right"), outer));
    if (step.names().size() != seed.names().size()) {
      throw no("a recursion over rows of another width", query);
    }
    List<String> keys = new ArrayList<>();
    for (Node key : query.children("key_targets")) {
      if (!key.family().equals("COLUMN_REF")) {
        throw no("USING KEY with an aggregate", key);
      }
      List<String> path = key.texts("column_names");
      int index = seed.names().indexOf(path.get(path.size() - 1));
      if (index < 0) {
        throw no("USING KEY of another name", key);
      }
      keys.add(
          tidemark.warehouse.script.Quoted.identifier(
              seed.rel().getRowType().getFieldNames().get(index)));
    }
    RelNode rel =
        new Recursion(
            planning.cluster,
            seed.rel(),
            step.rel(),
            seed.rel().getRowType(),
            scanned,
            query.isTrue("union_all"),
            String.join(", ", keys));
    return new Bound(rel, seed.names());
  }
}
