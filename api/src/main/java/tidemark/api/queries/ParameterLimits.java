package tidemark.api.queries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.api.queries.SavedQuery.Parameter;

/**
 * The default, minimum, maximum and allowed values of a parameter's head, held against its type and
 * one another. Immutable.
 */
record ParameterLimits(ParameterType type, Map<String, HeadNode> parts) {

  /** The parameter; refuses limits that its type can't have and a default outside them. */
  Parameter parameter(String name, String description) {
    List<String> allowed =
        parts.containsKey("allowed")
            ? parts.get("allowed").list().stream().map(this::typed).toList()
            : List.of();
    if (parts.containsKey("allowed") && allowed.isEmpty()) {
      throw parts.get("allowed").refused("at least one value");
    }
    Parameter parameter =
        new Parameter(
            name,
            type.word(),
            description,
            Optional.ofNullable(parts.get("default")).map(this::typed),
            Optional.ofNullable(parts.get("minimum")).map(this::limit),
            Optional.ofNullable(parts.get("maximum")).map(this::limit),
            allowed);
    checkOrder(parameter);
    checkDefault(parameter);
    return parameter;
  }

  private String limit(HeadNode node) {
    if (!type.isOrdered()) {
      throw node.refused(
          "no such limit, as a %s has none; list the values under allowed".formatted(type.word()));
    }
    return typed(node);
  }

  private String typed(HeadNode node) {
    String text = node.text();
    if (type.read(text).isEmpty()) {
      throw node.refused(type.expected(text));
    }
    return text;
  }

  private void checkOrder(Parameter parameter) {
    if (parameter.minimum().isPresent() && parameter.maximum().isPresent()) {
      Object minimum = type.read(parameter.minimum().get()).orElseThrow();
      Object maximum = type.read(parameter.maximum().get()).orElseThrow();
      if (ParameterType.compare(minimum, maximum) > 0) {
        throw node("maximum")
            .refused("a value that is not below the minimum " + parameter.minimum().get());
      }
    }
  }

  private void checkDefault(Parameter parameter) {
    parameter
        .defaultValue()
        .flatMap(value -> Binding.outside(parameter, type, type.read(value).orElseThrow()))
        .ifPresent(
            expected -> {
              throw node("default").refused(expected);
            });
  }

  private HeadNode node(String key) {
    HeadNode node = parts.get(key);
    if (node == null) {
      throw new IllegalStateException("no key " + key);
    }
    return node;
  }
}
