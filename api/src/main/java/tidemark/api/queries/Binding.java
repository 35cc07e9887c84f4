package tidemark.api.queries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.api.queries.SavedQuery.Parameter;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.error.TidemarkException;

/** Turns values given as text into the typed values that a query's parameters ask for. */
final class Binding {
  private static final int SHOWN_LENGTH_MAX = 80;

  private Binding() {}

  /** A value for each parameter of the query, in the head's order. */
  static Map<String, @Nullable Object> values(SavedQuery query, Map<String, String> given) {
    List<String> names = query.parameters().stream().map(Parameter::name).toList();
    for (String name : given.keySet()) {
      if (!names.contains(name)) {
        throw unknown(query, name, names);
      }
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      String text = given.get(parameter.name());
      if (text == null) {
        text = parameter.defaultValue().orElseThrow(() -> missing(query, parameter));
      }
      values.put(parameter.name(), value(query, parameter, text));
    }
    return values;
  }

  private static Object value(SavedQuery query, Parameter parameter, String text) {
    ParameterType type = ParameterType.of(parameter.type()).orElseThrow();
    Object value =
        type.read(text).orElseThrow(() -> invalid(query, parameter, text, type.expected(text)));
    outside(parameter, type, value)
        .ifPresent(
            expected -> {
              throw invalid(query, parameter, text, expected);
            });
    return value;
  }

  /** What would have been expected; empty where the value is within the limits. */
  static Optional<String> outside(Parameter parameter, ParameterType type, Object value) {
    if (isBeyond(type, parameter.minimum(), value, -1)
        || isBeyond(type, parameter.maximum(), value, 1)) {
      return Optional.of(
          "a value"
              + parameter.minimum().map(minimum -> " from " + minimum).orElse("")
              + parameter.maximum().map(maximum -> " to " + maximum).orElse(""));
    }
    boolean isAllowed =
        parameter.allowed().isEmpty()
            || parameter.allowed().stream()
                .anyMatch(text -> ParameterType.compare(type.read(text).orElseThrow(), value) == 0);
    return isAllowed
        ? Optional.empty()
        : Optional.of("one of " + String.join(", ", parameter.allowed()));
  }

  private static boolean isBeyond(
      ParameterType type, Optional<String> limit, Object value, int side) {
    return limit.isPresent()
        && Integer.signum(ParameterType.compare(value, type.read(limit.get()).orElseThrow()))
            == side;
  }

  private static TidemarkException missing(SavedQuery query, Parameter parameter) {
    ParameterType type = ParameterType.of(parameter.type()).orElseThrow();
    return TidemarkException.of(
        ErrorCode.MISSING_PARAMETER,
        "Parameter '%s' (%s) of %s has no value and no default; expected %s: %s"
            .formatted(
                parameter.name(),
                parameter.type(),
                query.name(),
                parameter.allowed().isEmpty()
                    ? type.expected("")
                    : "one of " + String.join(", ", parameter.allowed()),
                parameter.description()));
  }

  private static TidemarkException invalid(
      SavedQuery query, Parameter parameter, String text, String expected) {
    List<String> nearest = NearestNames.of(text, parameter.allowed());
    return TidemarkException.of(
            ErrorCode.INVALID_PARAMETER,
            "Parameter '%s' (%s) of %s is '%s'; expected %s.%s"
                .formatted(
                    parameter.name(),
                    parameter.type(),
                    query.name(),
                    shown(text),
                    expected,
                    NearestNames.sentence(nearest)))
        .suggesting(nearest);
  }

  private static TidemarkException unknown(SavedQuery query, String name, List<String> names) {
    List<String> nearest = NearestNames.of(name, names);
    return TidemarkException.of(
            ErrorCode.UNKNOWN_PARAMETER,
            "%s has no parameter '%s'; expected %s.%s"
                .formatted(
                    query.name(),
                    shown(name),
                    names.isEmpty() ? "none" : "one of " + String.join(", ", names),
                    NearestNames.sentence(nearest)))
        .suggesting(nearest);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN_LENGTH_MAX ? text : text.substring(0, SHOWN_LENGTH_MAX) + "…";
  }
}
