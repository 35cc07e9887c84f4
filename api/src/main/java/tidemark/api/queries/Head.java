package tidemark.api.queries;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import tidemark.api.queries.SavedQuery.Chart;
import tidemark.api.queries.SavedQuery.Parameter;
import tidemark.api.queries.SavedQuery.ResultColumn;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.error.TidemarkException;

/**
 * Reads a file's head into a {@link SavedQuery}. The YAML is composed into nodes and never
 * constructed into objects, so a head can name no class and each value keeps its line.
 */
final class Head {
  private static final Set<String> KEYS =
      ordered("title", "description", "tags", "parameters", "columns", "chart", "examples");
  private static final Set<String> PARAMETER_KEYS =
      ordered("name", "type", "description", "default", "minimum", "maximum", "allowed");
  private static final Set<String> COLUMN_KEYS = ordered("name", "description", "unit");
  private static final Set<String> CHART_KEYS = ordered("type", "x", "y", "series");
  private static final Set<String> CHART_TYPES = ordered("line", "bar", "area");

  /** Words that an address uses for the answer itself. */
  private static final Set<String> RESERVED = ordered("format", "path", "as_of");

  private static final Pattern PARAMETER_NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");

  private final QueryFile file;

  private Head(QueryFile file) {
    this.file = file;
  }

  /** The query that a file holds, with its head held against its statement. */
  static SavedQuery read(String name, QueryFile file) {
    return new Head(file).read(name);
  }

  private SavedQuery read(String name) {
    HeadNode root = compose();
    Map<String, HeadNode> parts = root.mapping(KEYS);
    String title = root.required(parts, "title", "a few words").text();
    String description =
        root.required(parts, "description", "what the query answers and how it counts").text();
    List<Parameter> parameters = parameters(items(parts, "parameters"));
    List<ResultColumn> columns =
        columns(root.required(parts, "columns", "a list of the result's columns"));
    Optional<Chart> chart =
        Optional.ofNullable(parts.get("chart")).map(node -> chart(node, columns));
    SavedQuery query =
        new SavedQuery(
            name,
            title,
            description,
            texts(parts, "tags"),
            parameters,
            columns,
            chart,
            texts(parts, "examples"),
            file.sql());
    checkPlaceholders(parts, parameters);
    checkExamples(items(parts, "examples"), query);
    return query;
  }

  private HeadNode compose() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(256 * 1024);
    options.setNestingDepthLimit(10);
    options.setMaxAliasesForCollections(0);
    try {
      Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(file.head()));
      if (node == null) {
        throw HeadNode.failure(
            file.file(), file.headLineBefore() + 1, 1, "the head is empty; expected title: …");
      }
      return new HeadNode(file.file(), "", node, file.headLineBefore());
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw HeadNode.failure(
          file.file(),
          file.headLineBefore() + (mark == null ? 0 : mark.getLine()) + 1,
          (mark == null ? 0 : mark.getColumn()) + 1,
          "the head isn't YAML: %s. Put texts with a colon or a # in quotes."
              .formatted(e.getProblem()));
    } catch (YAMLException e) {
      throw HeadNode.failure(
          file.file(), file.headLineBefore() + 1, 1, "the head isn't YAML: " + e.getMessage());
    }
  }

  private static List<HeadNode> items(Map<String, HeadNode> parts, String key) {
    HeadNode node = parts.get(key);
    return node == null ? List.of() : node.list();
  }

  private static List<String> texts(Map<String, HeadNode> parts, String key) {
    HeadNode node = parts.get(key);
    return node == null ? List.of() : node.texts();
  }

  private static List<Parameter> parameters(List<HeadNode> nodes) {
    List<Parameter> parameters = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (HeadNode node : nodes) {
      parameters.add(parameter(node, names));
    }
    return parameters;
  }

  private static Parameter parameter(HeadNode node, Set<String> names) {
    Map<String, HeadNode> parts = node.mapping(PARAMETER_KEYS);
    HeadNode name = node.required(parts, "name", "the name that stands after : in the statement");
    if (!PARAMETER_NAME.matcher(name.text()).matches()) {
      throw name.refused("lower-case letters, digits and _, starting with a letter");
    }
    if (RESERVED.contains(name.text())) {
      throw name.refused("another name: addresses use %s themselves".formatted(name.text()));
    }
    if (!names.add(name.text())) {
      throw name.refused("a name that no other parameter has");
    }
    HeadNode word = node.required(parts, "type", oneOf(ParameterType.words()));
    Optional<ParameterType> type = ParameterType.of(word.text());
    if (type.isEmpty()) {
      List<String> nearest = NearestNames.of(word.text(), ParameterType.words());
      throw word.failed(
              "key '%s' is '%s'; expected %s.%s"
                  .formatted(
                      word.key(),
                      word.text(),
                      oneOf(ParameterType.words()),
                      NearestNames.sentence(nearest)))
          .suggesting(nearest);
    }
    return new ParameterLimits(type.get(), parts)
        .parameter(
            name.text(), node.required(parts, "description", "what the value chooses").text());
  }

  private static List<ResultColumn> columns(HeadNode list) {
    List<ResultColumn> columns = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (HeadNode node : list.list()) {
      Map<String, HeadNode> parts = node.mapping(COLUMN_KEYS);
      HeadNode name = node.required(parts, "name", "the column's label in the result");
      if (!names.add(name.text())) {
        throw name.refused("a name that no other column has");
      }
      columns.add(
          new ResultColumn(
              name.text(),
              node.required(parts, "description", "what the column holds").text(),
              Optional.ofNullable(parts.get("unit")).map(HeadNode::text)));
    }
    if (columns.isEmpty()) {
      throw list.refused("at least one column");
    }
    return columns;
  }

  private static Chart chart(HeadNode node, List<ResultColumn> columns) {
    Map<String, HeadNode> parts = node.mapping(CHART_KEYS);
    HeadNode type = node.required(parts, "type", oneOf(CHART_TYPES));
    if (!CHART_TYPES.contains(type.text())) {
      throw type.refused(oneOf(CHART_TYPES));
    }
    Set<String> names = new LinkedHashSet<>();
    columns.forEach(column -> names.add(column.name()));
    HeadNode x = node.required(parts, "x", "the column along the axis");
    HeadNode y = node.required(parts, "y", "the column measured");
    return new Chart(
        type.text(),
        declared(x, names),
        declared(y, names),
        Optional.ofNullable(parts.get("series")).map(series -> declared(series, names)));
  }

  private static String declared(HeadNode node, Set<String> names) {
    String name = node.text();
    if (!names.contains(name)) {
      List<String> nearest = NearestNames.of(name, names);
      throw node.failed(
              "key '%s' is '%s'; expected a declared column, one of %s.%s"
                  .formatted(
                      node.key(), name, String.join(", ", names), NearestNames.sentence(nearest)))
          .suggesting(nearest);
    }
    return name;
  }

  /** Each declared parameter is used, each used one is declared. */
  private void checkPlaceholders(Map<String, HeadNode> parts, List<Parameter> parameters) {
    Map<String, Integer> used = file.placeholders().lines();
    List<String> declared = parameters.stream().map(Parameter::name).toList();
    List<HeadNode> nodes = items(parts, "parameters");
    for (int i = 0; i < nodes.size(); i++) {
      if (!used.containsKey(declared.get(i))) {
        throw nodes
            .get(i)
            .failed(
                "parameter '%s' is declared, but the statement doesn't use it; expected :%s in it."
                    .formatted(declared.get(i), declared.get(i)));
      }
    }
    used.forEach(
        (name, line) -> {
          if (!declared.contains(name)) {
            List<String> nearest = NearestNames.of(name, declared);
            throw HeadNode.failure(
                    file.file(),
                    file.sqlLineBefore() + line,
                    1,
                    "the statement uses :%s, which the head doesn't declare; expected it under parameters.%s"
                        .formatted(name, NearestNames.sentence(nearest)))
                .suggesting(nearest);
          }
        });
  }

  /** An example that can't be asked would be the first thing a reader tries. */
  private static void checkExamples(List<HeadNode> nodes, SavedQuery query) {
    for (HeadNode node : nodes) {
      try {
        Binding.values(query, QueryString.parse(node.text()));
      } catch (TidemarkException e) {
        throw node.failed(
            "key '%s' is '%s'; expected a query string that can be asked. %s"
                .formatted(node.key(), node.text(), e.detail()));
      }
    }
  }

  private static String oneOf(Collection<String> words) {
    return "one of " + String.join(", ", words);
  }

  private static Set<String> ordered(String... words) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(words)));
  }
}
