package tidemark.sql.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;
import tidemark.sql.parse.Node;

/**
 * What a name may mean inside one SELECT: a column of its FROM, else an alias of its list, else a
 * column of a query around it. One thread at a time.
 */
final class Select {
  private final @Nullable Select outer;
  private final Set<String> columns = new HashSet<>();
  private final Map<String, Node> aliases = new HashMap<>();
  private final Map<String, List<List<String>>> merged = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  Select(@Nullable Select outer) {
    this.outer = outer;
  }

  void addColumns(List<String> names) {
    names.forEach(name -> columns.add(name.toLowerCase(Locale.ROOT)));
  }

  void addAliases(List<Node> selectList) {
    for (Node item : selectList) {
      if (!item.text("alias").isEmpty()) {
        aliases.putIfAbsent(item.text("alias").toLowerCase(Locale.ROOT), item);
      }
    }
  }

  void addMerged(Map<String, List<List<String>>> columns) {
    merged.putAll(columns);
  }

  /** The columns that JOIN USING made one of; none for any other name. */
  List<List<String>> merged(String name) {
    return merged.getOrDefault(name, List.of());
  }

  boolean hasColumn(String name) {
    return columns.contains(name);
  }

  boolean isOuterColumn(String name) {
    return outer != null && (outer.hasColumn(name) || outer.isOuterColumn(name));
  }

  @Nullable Node alias(String name) {
    return aliases.get(name);
  }

  /** Guards against {@code a + 1 as a} where no column is called a. */
  SqlNode inAlias(String name, Supplier<SqlNode> work, Supplier<Unplannable> circle) {
    if (!open.add(name)) {
      throw circle.get();
    }
    try {
      return work.get();
    } finally {
      open.remove(name);
    }
  }
}
