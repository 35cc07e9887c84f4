package tidemark.api.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.error.TidemarkException;

/**
 * A value of a head with its place, so that each mistake can be shown where it stands. Scalars are
 * read as the text that was typed: {@code NO} is Norway, {@code 2026-02-01} stays a text.
 *
 * <p>Immutable.
 *
 * @param file as messages name it
 * @param key the way to the value, such as {@code parameters[1].type}; empty for the whole head
 * @param lineBefore lines of the file before the first one of the YAML text
 */
record HeadNode(String file, String key, Node node, int lineBefore) {

  /** The parts of a mapping by key; refuses keys that are not known, and keys given twice. */
  Map<String, HeadNode> mapping(Set<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw refused("a mapping with the keys " + String.join(", ", known));
    }
    Map<String, HeadNode> parts = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      HeadNode name = new HeadNode(file, key, tuple.getKeyNode(), lineBefore);
      String word = name.text();
      HeadNode part = new HeadNode(file, keyOf(word), tuple.getValueNode(), lineBefore);
      if (!known.contains(word)) {
        List<String> nearest = NearestNames.of(word, known);
        throw name.failed(
                "key '%s' is not known; expected one of %s.%s"
                    .formatted(
                        keyOf(word), String.join(", ", known), NearestNames.sentence(nearest)))
            .suggesting(nearest);
      }
      if (parts.put(word, part) != null) {
        throw name.failed("key '%s' stands twice; expected once.".formatted(keyOf(word)));
      }
    }
    return parts;
  }

  /** The part of that name, which must be there. */
  HeadNode required(Map<String, HeadNode> parts, String name, String expected) {
    HeadNode part = parts.get(name);
    if (part == null) {
      throw failed("key '%s' is missing; expected %s.".formatted(keyOf(name), expected));
    }
    return part;
  }

  List<HeadNode> list() {
    if (!(node instanceof SequenceNode sequence)) {
      throw refused("a list");
    }
    List<HeadNode> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new HeadNode(file, key + "[" + items.size() + "]", item, lineBefore));
    }
    return items;
  }

  List<String> texts() {
    return list().stream().map(HeadNode::text).toList();
  }

  /** A text that says something, without spaces around it. */
  String text() {
    Optional<String> text = scalar();
    if (text.isEmpty() || text.get().isBlank()) {
      throw refused("a text");
    }
    return text.get().strip();
  }

  private Optional<String> scalar() {
    boolean isValue = node instanceof ScalarNode && !node.getTag().equals(Tag.NULL);
    return isValue ? Optional.of(((ScalarNode) node).getValue()) : Optional.empty();
  }

  /** What the author wrote, in a few words. */
  private String found() {
    if (node instanceof MappingNode) {
      return "a mapping";
    }
    if (node instanceof SequenceNode) {
      return "a list";
    }
    return scalar().filter(text -> !text.isEmpty()).map(text -> "'" + text + "'").orElse("nothing");
  }

  private String keyOf(String name) {
    return key.isEmpty() ? name : key + "." + name;
  }

  /** The refusal of this value. */
  TidemarkException refused(String expected) {
    return failed(
        "%s is %s; expected %s."
            .formatted(key.isEmpty() ? "the head" : "key '" + key + "'", found(), expected));
  }

  /** A refusal at this value's place, in other words than {@link #refused}. */
  TidemarkException failed(String problem) {
    Mark mark = node.getStartMark();
    return failure(file, lineBefore + mark.getLine() + 1, mark.getColumn() + 1, problem);
  }

  /** A mistake in a file at a line and a column, both from 1. */
  static TidemarkException failure(String file, int line, int column, String problem) {
    return TidemarkException.of(
            ErrorCode.INVALID_SAVED_QUERY, "%s, line %d: %s".formatted(file, line, problem))
        .at(line, column);
  }
}
