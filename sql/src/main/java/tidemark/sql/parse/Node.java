package tidemark.sql.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One node of the engine's syntax tree: a typed look at its JSON. The tree has some sixty kinds
 * that change with the engine's versions; whoever reads one asks for the fields it knows.
 * Immutable.
 */
public record Node(JsonNode json) {
  /**
   * The node's kind, such as {@code SELECT_NODE} or {@code COLUMN_REF}; empty where it has none.
   */
  public String kind() {
    return text("type");
  }

  /** The family of an expression, such as {@code FUNCTION}; empty for all other nodes. */
  public String family() {
    return text("class");
  }

  /** A text; empty where the field is absent or null. */
  public String text(String field) {
    JsonNode value = json.path(field);
    return value.isTextual() ? value.textValue() : "";
  }

  public boolean isTrue(String field) {
    return json.path(field).asBoolean(false);
  }

  public boolean has(String field) {
    return !json.path(field).isMissingNode() && !json.path(field).isNull();
  }

  public Optional<Node> child(String field) {
    return has(field) ? Optional.of(new Node(json.path(field))) : Optional.empty();
  }

  /** A child that the grammar promises. */
  public Node need(String field) {
    return child(field)
        .orElseThrow(() -> new IllegalStateException("No " + field + " in " + kind()));
  }

  /** The elements of a list; none where the field is absent. */
  public List<Node> children(String field) {
    List<Node> nodes = new ArrayList<>();
    json.path(field).forEach(element -> nodes.add(new Node(element)));
    return nodes;
  }

  /** Whether something is so of a node or list right below this one. */
  public boolean anyChild(Predicate<Node> so) {
    for (JsonNode child : json) {
      if (child.isContainerNode() && so.test(new Node(child))) {
        return true;
      }
    }
    return false;
  }

  /** The elements of a list of texts. */
  public List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    json.path(field).forEach(element -> texts.add(element.asText()));
    return texts;
  }

  /** The elements of a list of texts inside a child. */
  public List<String> texts(String child, String field) {
    return child(child).map(node -> node.texts(field)).orElse(List.of());
  }

  /** The byte of the text, from 0, where it stands; -1 where the engine doesn't say. */
  public long location() {
    JsonNode location = json.path("query_location");
    return location.canConvertToLong() ? location.longValue() : -1;
  }

  /** The byte of the first node at or below this one that has a place; -1 where none has. */
  public long firstLocation() {
    if (location() >= 0) {
      return location();
    }
    long first = -1;
    for (JsonNode child : json) {
      if (child.isContainerNode()) {
        long found = new Node(child).firstLocation();
        if (found >= 0 && (first < 0 || found < first)) {
          first = found;
        }
      }
    }
    return first;
  }
}
