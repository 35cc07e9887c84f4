package tidemark.sql.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns of a tree's PIVOTs whose values are to be found, each with what it sees. The tree has
 * a mark where values go. What changes the tree works on a copy of it.
 *
 * @param text with the places where the values go
 * @param columns inner ones before the outer ones that read them
 */
record Pivots(PivotText text, List<Column> columns) {
  private static final Pattern MARK = Pattern.compile("\\u0001[0-9]{1,5}");

  /** The field of a column that holds the query of {@code IN (query)}, for the gate to see. */
  private static final String QUERY = "values_query";

  /**
   * @param slot in the text
   * @param column the node with expression and entries
   * @param source the node of what is pivoted
   * @param parts what WITH names there, in order
   */
  record Column(int slot, ObjectNode column, JsonNode source, List<JsonNode> parts) {
    /** Whether two parts of one name are seen, of which one hides the other. */
    boolean hidesPart() {
      Set<String> names = new HashSet<>();
      return parts.stream()
          .anyMatch(part -> !names.add(part.path("key").asText().toLowerCase(Locale.ROOT)));
    }

    /** The tree of the query that finds the values. */
    ObjectNode query(JsonNode template) {
      boolean isGiven = column.has(QUERY);
      ObjectNode query = (isGiven ? column.get(QUERY) : template).deepCopy();
      ArrayNode map = query.withObject("/cte_map").withArray("/map");
      ArrayNode all = map.arrayNode();
      parts.forEach(part -> all.add(part.deepCopy()));
      all.addAll(map.deepCopy());
      query.withObject("/cte_map").set("map", all);
      if (!isGiven) {
        JsonNode value = column.path("pivot_expressions").path(0);
        query.set("from_table", source.deepCopy());
        ((ObjectNode) query.path("select_list").path(0)).set("child", value.deepCopy());
        ((ArrayNode) query.path("where_clause").path("children")).set(0, value.deepCopy());
      }
      return query;
    }

    /** Takes the query of {@code IN (query)}; what is wrong in it is told at the column's place. */
    void give(JsonNode query) {
      Deque<JsonNode> open = new ArrayDeque<>(List.of(query));
      while (!open.isEmpty()) {
        JsonNode next = open.pop();
        if (next.isObject()) {
          ((ObjectNode) next).remove("query_location");
        }
        next.forEach(open::push);
      }
      column.set(QUERY, query);
      column.set("query_location", column.at("/pivot_expressions/0/query_location"));
    }

    /** Puts the values in, so that a PIVOT around this one can be asked for. */
    void fill(List<String> values) {
      ArrayNode entries = (ArrayNode) column.path("entries");
      JsonNode mark = entries.path(0);
      entries.removeAll();
      for (String value : values) {
        ObjectNode entry = mark.deepCopy();
        ((ObjectNode) entry.path("star_expr").path("literal")).put("text", value);
        entries.add(entry);
      }
      column.remove(QUERY);
    }
  }

  /** The text of a mark: no author writes it. */
  static String mark(int slot) {
    return "\u0001" + slot;
  }

  /** All marked columns of a tree; empty where they aren't just those of the text. */
  static Optional<Pivots> of(PivotText text, JsonNode root) {
    List<Column> columns = new ArrayList<>();
    collect(root, List.of(), columns);
    boolean all = columns.stream().map(Column::slot).distinct().count() == text.slots().size();
    return all && columns.size() == text.slots().size()
        ? Optional.of(new Pivots(text, columns))
        : Optional.empty();
  }

  /** Loops and no streams: a tree may be deep, and each level is a frame. */
  private static void collect(JsonNode node, List<JsonNode> parts, List<Column> columns) {
    List<JsonNode> seen = parts;
    JsonNode map = node.path("cte_map").path("map");
    if (!map.isEmpty()) {
      seen = new ArrayList<>(parts);
      for (JsonNode entry : map) {
        collect(entry.path("value"), List.copyOf(seen), columns);
        seen.add(entry);
      }
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!field.getKey().equals("cte_map")) {
        collect(field.getValue(), seen, columns);
      }
    }
    if (node.isArray()) {
      for (JsonNode child : node) {
        collect(child, seen, columns);
      }
    }
    if (node.path("type").asText().equals("PIVOT")) {
      for (JsonNode column : node.path("pivots")) {
        OptionalInt slot = slot(column);
        if (slot.isPresent()) {
          JsonNode source = node.path("source");
          columns.add(new Column(slot.getAsInt(), (ObjectNode) column, source, seen));
        }
      }
    }
  }

  private static OptionalInt slot(JsonNode column) {
    JsonNode entries = column.path("entries");
    String text = entries.path(0).path("star_expr").path("literal").path("text").asText();
    boolean isMarked =
        entries.size() == 1
            && column.path("pivot_expressions").size() == 1
            && MARK.matcher(text).matches();
    return isMarked ? OptionalInt.of(Integer.parseInt(text.substring(1))) : OptionalInt.empty();
  }
}
