package tidemark.sql.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import tidemark.sql.parse.Node;

/**
 * How large a value a call makes, as far as its written arguments tell. The engine computes such a
 * value in one step that neither a limit of time nor a cancel can stop: {@code repeat('x', 2e9)}
 * took half a minute before it said that there is no memory. Stateless. Thread-safe.
 */
final class Sizes {
  /** Characters; some tenths of a second of work that can't be stopped. */
  private static final double SIZE_MAX = 50_000_000;

  /** What an element of a list costs, in characters. */
  private static final double ELEMENT = 5;

  /** Steps of a comparison, each of a character with a character; some tenths of a second too. */
  private static final double STEPS_MAX = 50_000_000;

  /** A width of a hundred million or more in a pattern. */
  private static final Pattern WIDE = Pattern.compile("[0-9]{9,}");

  private static final Set<String> REPEATING = Set.of("repeat");
  private static final Set<String> PADDING = Set.of("lpad", "rpad", "bitstring");
  private static final Set<String> RESIZING = Set.of("list_resize", "array_resize");
  private static final Set<String> FORMATTING = Set.of("printf", "format");
  private static final Set<String> COUNTING = Set.of("range", "generate_series");

  /** They make as much as they are given. */
  private static final Set<String> KEEPING = Set.of("lower", "lcase", "upper", "ucase", "reverse");

  /** They hold each character of one text against each of the other. */
  private static final Set<String> COMPARING =
      Set.of("levenshtein", "editdist3", "damerau_levenshtein");

  /** Deeper ones are as large as nothing, which only means that the engine is asked. */
  private static final int DEPTH_MAX = 50;

  private Sizes() {}

  /** Whether a call makes a value that is too large. Numbers that aren't written count as small. */
  static boolean isTooLarge(Node call) {
    String name = call.text("function_name").toLowerCase(Locale.ROOT);
    if (FORMATTING.contains(name)) {
      return arguments(call).stream().limit(1).anyMatch(Sizes::isWide);
    }
    boolean makes =
        REPEATING.contains(name)
            || PADDING.contains(name)
            || RESIZING.contains(name)
            || COUNTING.contains(name);
    return makes && size(call.json(), 0) > SIZE_MAX;
  }

  /**
   * Whether a call compares texts for so long that no one could wait for it: two of half a million
   * characters take some minutes.
   */
  static boolean isTooLong(Node call) {
    return COMPARING.contains(call.text("function_name").toLowerCase(Locale.ROOT))
        && arguments(call).stream().mapToDouble(text -> size(text, 0)).reduce(1, (a, b) -> a * b)
            > STEPS_MAX;
  }

  private static boolean isWide(JsonNode pattern) {
    String text = pattern.path("literal").path("text").asText();
    return new Node(pattern).family().equals("CONSTANT") && WIDE.matcher(text).find();
  }

  private static double size(JsonNode json, int depth) {
    Node node = new Node(json);
    if (depth > DEPTH_MAX) {
      return 1;
    }
    if (node.family().equals("CONSTANT")) {
      JsonNode literal = json.path("literal");
      return literal.path("kind").asText().equals("STRING")
          ? literal.path("text").asText().length()
          : 1;
    }
    if (node.family().equals("CAST")) {
      return size(json.path("child"), depth + 1);
    }
    if (!node.family().equals("FUNCTION")) {
      return 1;
    }
    String name = node.text("function_name").toLowerCase(Locale.ROOT);
    List<JsonNode> arguments = arguments(node);
    if (arguments.size() >= 2 && REPEATING.contains(name)) {
      return Math.max(1, size(arguments.get(0), depth + 1)) * numberOr(arguments.get(1), 1);
    } else if (arguments.size() >= 2 && PADDING.contains(name)) {
      return numberOr(arguments.get(1), 1);
    } else if (arguments.size() >= 2 && RESIZING.contains(name)) {
      return ELEMENT * numberOr(arguments.get(1), 1);
    } else if (COUNTING.contains(name) && !arguments.isEmpty()) {
      return ELEMENT * count(arguments);
    } else if (name.equals("list_value")) {
      return ELEMENT * arguments.size();
    }
    if (KEEPING.contains(name) && arguments.size() == 1) {
      return size(arguments.get(0), depth + 1);
    }
    boolean joins = name.equals("||") || name.equals("concat");
    return joins ? arguments.stream().mapToDouble(a -> size(a, depth + 1)).sum() : 1;
  }

  private static double count(List<JsonNode> arguments) {
    double start = arguments.size() == 1 ? 0 : numberOr(arguments.get(0), 0);
    double end = numberOr(arguments.get(arguments.size() == 1 ? 0 : 1), start);
    double step = arguments.size() == 3 ? numberOr(arguments.get(2), 1) : 1;
    return step == 0 ? 0 : Math.max(0, (end - start) / step);
  }

  private static List<JsonNode> arguments(Node node) {
    return node.children("arguments").stream().map(a -> a.json().path("expression")).toList();
  }

  private static double numberOr(JsonNode json, double otherwise) {
    return number(json, 0).orElse(otherwise);
  }

  /** What written arithmetic gives. */
  private static OptionalDouble number(JsonNode json, int depth) {
    Node node = new Node(json);
    if (depth > DEPTH_MAX) {
      return OptionalDouble.empty();
    }
    if (node.family().equals("CONSTANT")) {
      return written(json.path("literal").path("text").asText());
    }
    if (node.family().equals("CAST")) {
      return number(json.path("child"), depth + 1);
    }
    List<JsonNode> arguments = node.family().equals("FUNCTION") ? arguments(node) : List.of();
    if (arguments.isEmpty() || arguments.size() > 2) {
      return OptionalDouble.empty();
    }
    OptionalDouble left = number(arguments.get(0), depth + 1);
    OptionalDouble right = number(arguments.get(arguments.size() - 1), depth + 1);
    if (left.isEmpty() || right.isEmpty()) {
      return OptionalDouble.empty();
    }
    return computed(
        node.text("function_name"), left.getAsDouble(), right.getAsDouble(), arguments.size());
  }

  private static OptionalDouble computed(String name, double left, double right, int count) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "+", "add" -> OptionalDouble.of(count == 1 ? left : left + right);
      case "-", "subtract" -> OptionalDouble.of(count == 1 ? -left : left - right);
      case "*", "multiply" -> OptionalDouble.of(left * right);
      case "/", "//", "divide" -> OptionalDouble.of(left / right);
      case "^", "**", "pow", "power" -> OptionalDouble.of(Math.pow(left, right));
      case "<<" -> OptionalDouble.of(left * Math.pow(2, right));
      case "greatest" -> OptionalDouble.of(Math.max(left, right));
      case "factorial", "!" -> OptionalDouble.of(left > 12 ? Double.MAX_VALUE : left);
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble written(String text) {
    try {
      return OptionalDouble.of(Double.parseDouble(text.replace("_", "")));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
