package tidemark.sql.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidemark.sql.engine.NameScope;
import tidemark.sql.parse.Node;

/** Whether a function may be called, with these arguments. One thread. */
final class Calls {
  /** Functions in FROM whose first argument names a table. */
  private static final Set<String> NAMING = WordList.words("Functions/naming.txt");

  private static final Set<String> SETTINGS = WordList.words("Functions/settings.txt");

  private final Walk walk;
  private final Functions functions;

  Calls(Walk walk, Functions functions) {
    this.walk = walk;
    this.functions = functions;
  }

  void check(Node node, Context context, long location, boolean inFrom) {
    String name = node.text("function_name");
    Optional<String> refusal = functions.refusal(name, inFrom);
    if (!functions.exists(name, inFrom)
        && !(refusal.isPresent() && functions.exists(name, !inFrom))) {
      if (functions.exists(name, !inFrom) || name.isEmpty() || isOperator(name)) {
        return; // the engine says best what is wrong with it there
      }
      throw Refusals.unknownFunction(name, functions, inFrom, walk.place(location));
    }
    if (refusal.isPresent() && !isHarmlessSetting(node, context)) {
      throw Refusals.function(name, refusal.get(), walk.place(location));
    }
    if (!inFrom && Sizes.isTooLarge(node)) {
      throw Refusals.large(name, walk.place(location));
    }
    if (Sizes.isTooLong(node)) {
      throw Refusals.lengthy(name, walk.place(location));
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (inFrom && NAMING.contains(lower)) {
      namedTables(node, context, location);
    } else if (inFrom && lower.equals("query")) {
      String text =
          constant(first(node), context).orElseThrow(() -> Refusals.text(walk.place(location)));
      walk.open(text, context.inMacro(Map.of(), location), "The text of " + name, location);
    }
    macros(node, context, location, inFrom);
  }

  private static boolean isOperator(String name) {
    return !Character.isLetter(name.charAt(0)) && name.charAt(0) != '_';
  }

  private static boolean isHarmlessSetting(Node node, Context context) {
    return node.text("function_name").equalsIgnoreCase("current_setting")
        && constant(first(node), context)
            .filter(setting -> SETTINGS.contains(setting.toLowerCase(Locale.ROOT)))
            .isPresent();
  }

  private static Optional<JsonNode> first(Node node) {
    JsonNode argument = node.json().path("arguments").path(0).path("expression");
    return argument.isObject() ? Optional.of(argument) : Optional.empty();
  }

  /** In a macro's body a name may stand for an argument of the call. */
  private static JsonNode bound(JsonNode argument, Context context) {
    List<String> names = new Node(argument).texts("column_names");
    boolean isName = new Node(argument).family().equals("COLUMN_REF") && names.size() == 1;
    return isName ? context.argument(names.get(0)).orElse(argument) : argument;
  }

  /** A text that is written, not computed. */
  private static Optional<String> constant(Optional<JsonNode> argument, Context context) {
    return argument
        .map(json -> new Node(bound(json, context)))
        .filter(node -> node.family().equals("CONSTANT"))
        .map(node -> node.json().path("literal"))
        .filter(literal -> literal.path("kind").asText().equals("STRING"))
        .map(literal -> literal.path("text").asText());
  }

  /** {@code query_table('t')} reads t: the names must be there to be looked at. */
  private void namedTables(Node node, Context context, long location) {
    JsonNode first = bound(first(node).orElse(NullNode.instance), context);
    boolean isList = new Node(first).text("function_name").equals("list_value");
    List<JsonNode> named = new ArrayList<>();
    if (isList) {
      first.path("arguments").forEach(element -> named.add(element.path("expression")));
    } else {
      named.add(first);
    }
    for (JsonNode table : named) {
      List<String> path = path(bound(table, context), context);
      if (path.isEmpty()
          || path.stream().anyMatch(String::isBlank)
          || !walk.passes(path, context, location)) {
        throw Refusals.named(node.text("function_name"), walk.place(location));
      }
    }
  }

  private static List<String> path(JsonNode table, Context context) {
    return constant(Optional.of(table), context)
        .map(Calls::parts)
        .orElseGet(() -> new Node(table).texts("column_names"));
  }

  /** The parts of a written name, as the engine reads it: dots part, quotes hide dots. */
  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < name.length() && name.charAt(i + 1) == '"';
      if (doubled) {
        part.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '.' && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return quoted ? List.of() : parts;
  }

  /** A macro of an attached database does what its body says: the body passes the gate, too. */
  private void macros(Node node, Context context, long location, boolean inFrom) {
    String here = context.scope().catalog().orElse(Names.WAREHOUSE);
    String outer = context.beyond().flatMap(NameScope::catalog).orElse(here);
    List<String> path = node.texts("qualified_name", "path");
    if (path.isEmpty()) {
      return;
    }
    for (Macro macro : functions.definitions(path, here, outer)) {
      if (macro.isTable() == inFrom) {
        Context inside = context.inMacro(arguments(macro, node, context), location);
        walk.open(macro.statement(), inside, "The macro " + macro.name(), location);
      }
    }
  }

  private static Map<String, JsonNode> arguments(Macro macro, Node call, Context context) {
    Map<String, JsonNode> arguments = new HashMap<>();
    macro
        .parameters()
        .forEach(name -> arguments.put(name.toLowerCase(Locale.ROOT), NullNode.instance));
    if (!macro.takesAllInBrackets(call.texts("qualified_name", "path"))) {
      return arguments;
    }
    List<String> names = macro.parameters();
    int index = 0;
    for (Node argument : call.children("arguments")) {
      String given = argument.text("name");
      String name = !given.isEmpty() ? given : index < names.size() ? names.get(index) : "";
      arguments.put(
          name.toLowerCase(Locale.ROOT), bound(argument.json().path("expression"), context));
      index++;
    }
    return arguments;
  }
}
