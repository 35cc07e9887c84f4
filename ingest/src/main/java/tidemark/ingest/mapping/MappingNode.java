package tidemark.ingest.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.error.TidemarkException;

/**
 * A value of a mapping with its place, so that each mistake is shown where it stands. Scalars are
 * the text that was typed: {@code NO} is Norway, {@code 2026-02-01} stays a text. Immutable.
 *
 * @param file as messages name it
 * @param key the way to the value, such as {@code columns.tokens.unit}
 * @param name the key as it stands before the value; the value itself where there is none
 */
record MappingNode(String file, String key, Node name, Node node) {
  MappingNode(String file, String key, Node node) {
    this(file, key, node, node);
  }

  boolean isMapping() {
    return node instanceof org.yaml.snakeyaml.nodes.MappingNode;
  }

  /** Parts by key, whatever the keys are; none twice. */
  Map<String, MappingNode> parts() {
    if (!(node instanceof org.yaml.snakeyaml.nodes.MappingNode mapping)) {
      throw refused("keys with values");
    }
    Map<String, MappingNode> parts = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      MappingNode name = new MappingNode(file, key, tuple.getKeyNode());
      String word = name.text();
      MappingNode part =
          new MappingNode(file, keyOf(word), tuple.getKeyNode(), tuple.getValueNode());
      if (parts.put(word, part) != null) {
        throw name.failed("'" + keyOf(word) + "' stands twice, and once was expected");
      }
    }
    return parts;
  }

  /** Parts by key, all of them known. */
  Map<String, MappingNode> parts(Collection<String> known) {
    Map<String, MappingNode> parts = parts();
    parts.forEach(
        (word, part) -> {
          if (!known.contains(word)) {
            throw part.atName().unknown("key", word, known);
          }
        });
    return parts;
  }

  List<MappingNode> list() {
    if (!(node instanceof SequenceNode sequence)) {
      throw refused("a list");
    }
    List<MappingNode> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new MappingNode(file, key + "[" + items.size() + "]", item));
    }
    return items;
  }

  List<String> texts() {
    return list().stream().map(MappingNode::text).toList();
  }

  /** As typed; null words and delimiters may be blanks. */
  String text() {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isEmpty()) {
      throw refused("a text");
    }
    return scalar.getValue();
  }

  private String found() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().isEmpty() ? "nothing" : "'" + scalar.getValue() + "'";
    }
    return isMapping() ? "keys with values" : "a list";
  }

  private String keyOf(String name) {
    return key.isEmpty() ? name : key + "." + name;
  }

  /** The place of the key rather than that of the value. */
  MappingNode atName() {
    return new MappingNode(file, key, name);
  }

  TidemarkException unknown(String what, String word, Collection<String> known) {
    List<String> nearest = NearestNames.of(word, known);
    return failed(
            "there is no "
                + what
                + " '"
                + word
                + "', and one of "
                + String.join(", ", known)
                + " was expected."
                + NearestNames.sentence(nearest))
        .suggesting(nearest);
  }

  TidemarkException refused(String expected) {
    return failed(
        (key.isEmpty() ? "it" : "'" + key + "'")
            + " is "
            + found()
            + ", and "
            + expected
            + " was expected");
  }

  TidemarkException failed(String problem) {
    Mark mark = node.getStartMark();
    return failure(file, mark.getLine() + 1, mark.getColumn() + 1, problem);
  }

  /** A mistake at a line and column, both from 1. */
  static TidemarkException failure(String file, int line, int column, String problem) {
    return TidemarkException.of(
            ErrorCode.INVALID_MAPPING,
            "The mapping "
                + file
                + " can't be used (line "
                + line
                + ", column "
                + column
                + "): "
                + problem
                + (problem.endsWith("?") || problem.endsWith(".") ? "" : ".")
                + " Correct it there; nothing was loaded.")
        .at(line, column);
  }
}
