package tidemark.ingest.mapping;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import tidemark.ingest.plain.Aliases;
import tidemark.ingest.stage.Reading;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.error.TidemarkException;

/**
 * Reads a mapping's YAML. It is composed into nodes and never constructed into objects, so a
 * mapping can name no class. Stateless. Thread-safe.
 */
final class MappingReader {
  private static final List<String> KEYS =
      List.of("title", "kind", "source", "match", "file", "nulls", "columns");
  private static final List<String> SOURCE_KEYS =
      List.of("id", "name", "kind", "licence", "attribution", "address");
  private static final List<String> FILE_KEYS = List.of("skip", "delimiter", "sheet", "records");
  private static final int LINES_BEFORE_MAX = 1000;

  private final String name;
  private final String text;

  private MappingReader(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * @throws TidemarkException INVALID_MAPPING with line and column
   */
  static Mapping read(String name, String text) {
    return new MappingReader(name, text).read();
  }

  private Mapping read() {
    MappingNode root = compose();
    Map<String, MappingNode> parts = root.parts(KEYS);
    StagedTable table = kind(root, parts);
    Aliases aliases =
        Aliases.all().stream().filter(known -> known.table() == table).findFirst().orElseThrow();
    MappingNode columns = parts.get("columns");
    if (columns == null) {
      throw root.failed("'columns' is missing: which of the file's columns is which fact column");
    }
    List<String> nulls = parts.containsKey("nulls") ? parts.get("nulls").texts() : List.of();
    return new Mapping(
        name,
        text,
        table,
        source(parts),
        parts.containsKey("match") ? parts.get("match").texts() : List.of(),
        reading(parts),
        new ColumnsReader(aliases, nulls).read(columns));
  }

  private MappingNode compose() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(256 * 1024);
    options.setNestingDepthLimit(10);
    options.setMaxAliasesForCollections(0);
    try {
      Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (node == null) {
        throw MappingNode.failure(name, 1, 1, "it is empty, and kind and columns were expected");
      }
      return new MappingNode(name, "", node);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw MappingNode.failure(
          name,
          (mark == null ? 0 : mark.getLine()) + 1,
          (mark == null ? 0 : mark.getColumn()) + 1,
          "it isn't YAML there: "
              + e.getProblem()
              + ". Put texts with a colon, a # or a % into quotes");
    } catch (YAMLException e) {
      throw MappingNode.failure(name, 1, 1, "it isn't YAML: " + e.getMessage());
    }
  }

  private static StagedTable kind(MappingNode root, Map<String, MappingNode> parts) {
    List<String> kinds = Stream.of(StagedTable.values()).map(StagedTable::label).toList();
    MappingNode kind = parts.get("kind");
    if (kind == null) {
      throw root.failed("'kind' is missing: one of " + String.join(", ", kinds));
    }
    return Stream.of(StagedTable.values())
        .filter(table -> table.label().equals(kind.text()))
        .findFirst()
        .orElseThrow(() -> kind.unknown("kind", kind.text(), kinds));
  }

  private static Mapping.Source source(Map<String, MappingNode> root) {
    MappingNode node = root.get("source");
    if (node == null) {
      return plainSource("file");
    }
    if (!node.isMapping()) {
      return plainSource(node.text());
    }
    Map<String, MappingNode> parts = node.parts(SOURCE_KEYS);
    MappingNode kind = parts.get("kind");
    if (kind != null && !List.of("capture", "synthetic").contains(kind.text())) {
      throw kind.refused("capture or synthetic");
    }
    if (!parts.containsKey("id")) {
      throw node.failed("'source.id' is missing: a short name such as my-dashboard");
    }
    return new Mapping.Source(
        parts.get("id").text(),
        text(parts, "name"),
        text(parts, "kind"),
        text(parts, "licence"),
        text(parts, "attribution"),
        text(parts, "address"));
  }

  private static Mapping.Source plainSource(String id) {
    return new Mapping.Source(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<String> text(Map<String, MappingNode> parts, String key) {
    return Optional.ofNullable(parts.get(key)).map(MappingNode::text);
  }

  private static Reading reading(Map<String, MappingNode> root) {
    MappingNode node = root.get("file");
    if (node == null) {
      return Reading.FOUND;
    }
    Map<String, MappingNode> parts = node.parts(FILE_KEYS);
    return new Reading(
        text(parts, "sheet"),
        parts.containsKey("skip") ? OptionalInt.of(lines(parts.get("skip"))) : OptionalInt.empty(),
        Optional.ofNullable(parts.get("delimiter")).map(MappingReader::delimiter),
        text(parts, "records"));
  }

  private static int lines(MappingNode skip) {
    if (!skip.text().matches("\\d{1,4}") || Integer.parseInt(skip.text()) > LINES_BEFORE_MAX) {
      throw skip.refused("a number of lines above the header, 0 to " + LINES_BEFORE_MAX);
    }
    return Integer.parseInt(skip.text());
  }

  private static char delimiter(MappingNode node) {
    Map<String, Character> words = new LinkedHashMap<>();
    words.put("tab", '\t');
    words.put("comma", ',');
    words.put("semicolon", ';');
    words.put("pipe", '|');
    String written = node.text();
    if (written.length() != 1 && !words.containsKey(written)) {
      throw node.refused(
          "one character, or one of " + words.keySet().stream().collect(Collectors.joining(", ")));
    }
    return words.getOrDefault(written, written.charAt(0));
  }
}
