package tidemark.sql.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidemark.sql.engine.NameScope;
import tidemark.sql.parse.Node;
import tidemark.sql.parse.Parsed;
import tidemark.sql.parse.Parser;
import tidemark.sql.parse.Place;
import tidemark.warehouse.error.TidemarkException;

/**
 * One pass over one statement's tree and over all that it names: the bodies of macros and views,
 * the queries in texts. A stack of its own, since trees may be deep. One thread.
 */
final class Walk {
  private static final Set<String> KINDS = WordList.words("Kinds/allowed.txt");
  private static final Set<String> SYSTEM = WordList.headed("Tables/system.txt");

  private static final Set<String> SHOWN =
      Set.of(
          "\"tables\"", "\"schemas\"", "\"databases\"", "\"variables\"", "__show_tables_expanded");

  private static final int DEPTH_MAX = 32;
  private static final int BODY_COUNT_MAX = 1_000;

  private final Parsed parsed;
  private final Vocabulary vocabulary;
  private final Parser parser;
  private final Calls calls;
  private final Context outermost;
  private final Deque<Step> open = new ArrayDeque<>();
  private final Set<List<String>> seenViews = new HashSet<>();
  private int bodyCount;

  /** A place in a tree still to be looked at. */
  private record Step(JsonNode json, Context context, long location, boolean inFrom) {}

  Walk(Parsed parsed, NameScope scope, Vocabulary vocabulary, Parser parser) {
    this.parsed = parsed;
    this.vocabulary = vocabulary;
    this.parser = parser;
    this.outermost = Context.of(scope);
    this.calls = new Calls(this, vocabulary.functions());
  }

  void run() {
    open.push(new Step(parsed.query().json(), outermost, 0, false));
    while (!open.isEmpty()) {
      look(open.pop());
    }
  }

  Place place(long location) {
    return parsed.place(location);
  }

  private void look(Step step) {
    if (!step.json().isObject()) {
      step.json().forEach(child -> push(child, step.context(), step.location(), false));
      return;
    }
    Node node = new Node(step.json());
    boolean own = step.context().borrowed() < 0 && node.location() >= 0;
    long location = own ? node.location() : step.location();
    kind(node, step.context(), location, step.inFrom());
    Context context = parts(node, step.context(), location);
    boolean isTableFunction = node.kind().equals("TABLE_FUNCTION");
    boolean isRecursive = node.kind().equals("RECURSIVE_CTE_NODE");
    for (Map.Entry<String, JsonNode> field : step.json().properties()) {
      String name = field.getKey();
      if (!name.equals("cte_map")) {
        boolean repeats = isRecursive && name.equals("right");
        Context around = repeats ? context.with(node.text("cte_name"), true) : context;
        push(field.getValue(), around, location, isTableFunction && name.equals("function"));
      }
    }
  }

  /**
   * The parts that WITH names, each seeing those before it and not itself: {@code with t as (from
   * t)} reads another t.
   */
  private Context parts(Node node, Context context, long location) {
    Context around = context;
    for (JsonNode entry : node.json().path("cte_map").path("map")) {
      push(entry.path("value"), around, location, false);
      around = around.with(entry.path("key").asText(), false);
    }
    return around;
  }

  private void push(JsonNode json, Context context, long location, boolean inFrom) {
    if (json.isContainerNode()) {
      open.push(new Step(json, context, location, inFrom));
    }
  }

  private void kind(Node node, Context context, long location, boolean inFrom) {
    String kind = node.kind();
    if (!kind.isEmpty() && !KINDS.contains(kind) && !kind.endsWith("_TYPE_INFO")) {
      throw Refusals.kind(kind, place(location));
    }
    if (!node.family().isEmpty() && !KINDS.contains(node.family())) {
      throw Refusals.kind(node.family(), place(location));
    }
    switch (kind) {
      case "BASE_TABLE" -> table(node.texts("qualified_name", "path"), context, location);
      case "SHOW_REF" -> shown(node, context, location);
      default -> {
        if (node.family().equals("FUNCTION") || node.family().equals("WINDOW")) {
          calls.check(node, context, location, inFrom);
        }
      }
    }
  }

  private void shown(Node node, Context context, long location) {
    String name = node.text("table_name");
    switch (node.text("show_type")) {
      case "SHOW_SPECIAL" -> {
        if (!SHOWN.contains(name)) {
          throw Refusals.show(name.replace("\"", ""), place(location));
        }
      }
      case "SHOW_FROM" -> {}
      default -> {
        if (!node.has("query")) {
          table(node.texts("qualified_name", "path"), context, location);
        }
      }
    }
  }

  /** Whether a table may be read; if it is a view, what it says is looked at, too. */
  private void table(List<String> path, Context context, long location) {
    if (!passes(path, context, location)) {
      String name = path.get(path.size() - 1);
      throw looksLikeFile(name)
          ? Refusals.file(name, place(location))
          : Refusals.table(path, vocabulary.names(), context.scope(), place(location));
    }
  }

  boolean passes(List<String> path, Context context, long location) {
    String name = path.get(path.size() - 1);
    boolean isPart =
        (path.size() == 1 && context.isPart(name))
            || (path.size() == 2
                && path.get(0).equalsIgnoreCase("recurring")
                && context.isRecurring(name));
    if (isPart) {
      return true;
    }
    List<List<String>> candidates = vocabulary.names().candidates(path, context.scope());
    if (candidates.isEmpty() && context.beyond().isPresent() && !isSystem(path, false)) {
      candidates = vocabulary.names().candidates(path, context.beyond().get());
    }
    for (List<String> candidate : candidates) {
      vocabulary
          .views()
          .query(candidate)
          .ifPresent(text -> view(candidate, text, context, location));
    }
    return !candidates.isEmpty() || isSystem(path, true);
  }

  /**
   * Whether a name is that of a view of the engine's own.
   *
   * @param harmless whether only those count that pass
   */
  private static boolean isSystem(List<String> path, boolean harmless) {
    List<String> lower = path.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
    String name = lower.get(lower.size() - 1);
    if (!harmless) {
      return name.startsWith("pg_") || name.startsWith("duckdb_") || name.startsWith("pragma_");
    }
    return switch (lower.size()) {
      case 1 -> SYSTEM.contains("main." + name) || SYSTEM.contains("pg_catalog." + name);
      case 2 ->
          SYSTEM.contains(lower.get(0) + "." + name)
              || (lower.get(0).equals("system") && SYSTEM.contains("main." + name));
      case 3 -> lower.get(0).equals("system") && SYSTEM.contains(lower.get(1) + "." + name);
      default -> false;
    };
  }

  private static boolean looksLikeFile(String name) {
    return name.matches("(?is).*([/\\\\*?\\[]|://).*|.*\\.[a-z0-9]{2,8}") || name.contains(":");
  }

  private void view(List<String> path, String text, Context context, long location) {
    if (seenViews.add(Views.key(path))) {
      NameScope home = new NameScope(Optional.of(path.get(0)), Optional.of(path.get(1)));
      open(text, context.inView(home, location), "The view " + String.join(".", path), location);
    }
  }

  /** A body of a macro or a view, or a query in a text, is walked as if it stood here. */
  void open(String text, Context context, String what, long location) {
    if (context.depth() > DEPTH_MAX || ++bodyCount > BODY_COUNT_MAX) {
      throw Refusals.deep(place(location));
    }
    Parsed body;
    try {
      body = parser.parse(text);
    } catch (TidemarkException e) {
      throw Refusals.inside(what, e, place(location));
    }
    boolean isPlain =
        body.parameters().names().isEmpty()
            && body.explained() == Parsed.Explained.NO
            && body.pivot().isEmpty();
    if (!isPlain) {
      throw Refusals.text(place(location));
    }
    push(body.query().json(), context, location, false);
  }
}
