package tidemark.sql.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tidemark.sql.engine.NameScope;
import tidemark.sql.parse.Node;
import tidemark.sql.parse.Parsed;
import tidemark.sql.parse.Place;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.SqlScript;

/** Lets a statement pass, or says what in it doesn't. Thread-safe. */
public final class Gate {
  private static final Set<String> KINDS =
      SqlScript.read(Gate.class, "Kinds/allowed.txt")
          .text()
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.trim().split("\\s+")))
          .collect(Collectors.toUnmodifiableSet());

  /** Functions whose first argument names a table. */
  private static final Set<String> NAMING =
      Set.of("query_table", "histogram", "histogram_values", "pragma_show", "pragma_table_info");

  private static final Set<String> SHOWN = Set.of("\"tables\"", "__show_tables_expanded");

  private static final Set<String> INFORMATION =
      Set.of(
          "tables",
          "columns",
          "schemata",
          "views",
          "key_column_usage",
          "table_constraints",
          "referential_constraints",
          "character_sets");

  private final Vocabulary vocabulary;

  public Gate(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @throws TidemarkException STATEMENT_NOT_ALLOWED, FUNCTION_NOT_ALLOWED, UNKNOWN_FUNCTION,
   *     UNKNOWN_TABLE, with the place
   */
  public void check(Parsed parsed, NameScope scope) {
    new Walk(parsed, scope).run();
  }

  /** A place in the tree still to be looked at. */
  private record Step(JsonNode json, long location, boolean inFrom) {}

  /** One pass over one tree; a stack of its own, since trees may be deep. */
  private final class Walk {
    private final Parsed parsed;
    private final NameScope scope;
    private final Deque<Step> open = new ArrayDeque<>();
    private final Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> macros = new HashSet<>();

    Walk(Parsed parsed, NameScope scope) {
      this.parsed = parsed;
      this.scope = scope;
    }

    void run() {
      nameParts(parsed.query().json());
      open.push(new Step(parsed.query().json(), 0, false));
      while (!open.isEmpty()) {
        look(open.pop());
      }
    }

    /** The names that WITH gives, wherever in the statement. */
    private void nameParts(JsonNode root) {
      Deque<JsonNode> left = new ArrayDeque<>(List.of(root));
      while (!left.isEmpty()) {
        JsonNode next = left.pop();
        next.path("cte_map").path("map").forEach(entry -> named.add(entry.path("key").asText()));
        next.forEach(
            child -> {
              if (child.isContainerNode()) {
                left.push(child);
              }
            });
      }
    }

    private void look(Step step) {
      if (step.json().isObject()) {
        Node node = new Node(step.json());
        long location = node.location() >= 0 ? node.location() : step.location();
        kind(node, location, step.inFrom());
        boolean isTableFunction = node.kind().equals("TABLE_FUNCTION");
        for (Map.Entry<String, JsonNode> field : step.json().properties()) {
          boolean isFrom = isTableFunction && field.getKey().equals("function");
          push(field.getValue(), location, isFrom);
        }
      } else {
        step.json().forEach(child -> push(child, step.location(), false));
      }
    }

    private void push(JsonNode json, long location, boolean inFrom) {
      if (json.isContainerNode()) {
        open.push(new Step(json, location, inFrom));
      }
    }

    private void kind(Node node, long location, boolean inFrom) {
      String kind = node.kind();
      if (!kind.isEmpty() && !KINDS.contains(kind) && !kind.endsWith("_TYPE_INFO")) {
        throw refused(kind, location);
      }
      if (!node.family().isEmpty() && !KINDS.contains(node.family())) {
        throw refused(node.family(), location);
      }
      switch (kind) {
        case "BASE_TABLE" -> table(node, node.texts("qualified_name", "path"), location);
        case "SHOW_REF" -> shown(node, location);
        default -> {
          if (node.family().equals("FUNCTION") || node.family().equals("WINDOW")) {
            function(node, location, inFrom);
          }
        }
      }
    }

    private TidemarkException refused(String kind, long location) {
      boolean writes = kind.endsWith("_QUERY_NODE") || kind.endsWith("_STATEMENT");
      String word = kind.substring(0, Math.max(kind.indexOf('_'), 0));
      return writes
          ? place(location)
              .fail(
                  ErrorCode.STATEMENT_NOT_ALLOWED,
                  word + " inside a query is not allowed here",
                  "The door is read-only; data comes in with: tidemark load FILE.")
          : place(location)
              .fail(
                  ErrorCode.STATEMENT_NOT_ALLOWED,
                  "The construct " + kind + " is not among those that the door has vouched for",
                  "Write it in another way, or report it where it is harmless.");
    }

    private void shown(Node node, long location) {
      String name = node.text("table_name");
      if (node.has("query") || SHOWN.contains(name)) {
        return;
      }
      if (node.text("show_type").equals("SHOW_FROM")) {
        return;
      }
      throw place(location)
          .fail(
              ErrorCode.STATEMENT_NOT_ALLOWED,
              "SHOW " + name.replace("\"", "") + " is not allowed here",
              "SHOW TABLES, DESCRIBE and SUMMARIZE are.");
    }

    private void table(Node node, List<String> path, long location) {
      String name = path.get(path.size() - 1);
      boolean harmless =
          (path.size() == 1 && named.contains(name))
              || (path.size() >= 2
                  && path.get(path.size() - 2).equalsIgnoreCase("information_schema")
                  && INFORMATION.contains(name.toLowerCase(Locale.ROOT)));
      Names names = vocabulary.names();
      if (!harmless && !names.contains(path, scope)) {
        throw looksLikeFile(name) ? file(name, location) : unknown(path, names, location);
      }
      if (node.has("at_clause")) {
        throw refused("AT", location);
      }
    }

    private static boolean looksLikeFile(String name) {
      return name.matches("(?is).*([/\\\\*?\\[]|://).*|.*\\.[a-z0-9]{2,8}") || name.contains(":");
    }

    private TidemarkException file(String name, long location) {
      return place(location)
          .fail(
              ErrorCode.FUNCTION_NOT_ALLOWED,
              "'" + shortened(name) + "' names a file, and the door reads tables only",
              "Load files with: tidemark load FILE.");
    }

    private TidemarkException unknown(List<String> path, Names names, long location) {
      String typed = String.join(".", path);
      List<String> near = NearestNames.of(typed, names.all(scope));
      if (near.isEmpty() && path.size() > 1) {
        near = NearestNames.of(path.get(path.size() - 1), names.all(scope));
      }
      String where = path.size() == 1 ? " in " + String.join(" or ", names.path(scope)) + "" : "";
      return place(location)
          .fail(
              ErrorCode.UNKNOWN_TABLE,
              "There is no table '" + shortened(typed) + "'" + where,
              near.isEmpty() ? "List tables: SHOW TABLES." : "Did you mean '" + near.get(0) + "'?")
          .suggesting(near);
    }

    private void function(Node node, long location, boolean inFrom) {
      String name = node.text("function_name");
      Functions functions = vocabulary.functions();
      Optional<String> refusal = functions.refusal(name, inFrom);
      if (!functions.exists(name, inFrom)
          && !(refusal.isPresent() && functions.exists(name, !inFrom))) {
        if (functions.exists(name, !inFrom) || name.isEmpty() || isOperator(name)) {
          return; // the engine says best what is wrong with it there
        }
        throw unknownFunction(name, functions, inFrom, location);
      }
      if (refusal.isPresent()) {
        throw place(location)
            .fail(
                ErrorCode.FUNCTION_NOT_ALLOWED,
                "The function " + name + " is not allowed here: " + refusal.get(),
                "Load files with: tidemark load FILE; else ask the tables that SHOW TABLES lists.");
      }
      if (NAMING.contains(name.toLowerCase(Locale.ROOT)) && inFrom) {
        tableInArgument(node, name, location);
      }
      macro(name, functions, location);
    }

    private static boolean isOperator(String name) {
      return !Character.isLetter(name.charAt(0)) && name.charAt(0) != '_';
    }

    private TidemarkException unknownFunction(
        String name, Functions functions, boolean inFrom, long location) {
      List<String> near = NearestNames.of(name, functions.passing(inFrom));
      return place(location)
          .fail(
              ErrorCode.UNKNOWN_FUNCTION,
              "There is no function '" + shortened(name) + "'" + (inFrom ? " for FROM" : ""),
              near.isEmpty()
                  ? "List functions: SELECT * FROM duckdb_functions()."
                  : "Did you mean '" + near.get(0) + "'?")
          .suggesting(near);
    }

    /** {@code query_table('t')} reads t: the name must be there to be looked at. */
    private void tableInArgument(Node node, String name, long location) {
      List<Node> arguments = node.children("arguments");
      Optional<Node> first = arguments.stream().findFirst().flatMap(a -> a.child("expression"));
      List<String> path =
          first.isEmpty()
              ? List.of()
              : switch (first.get().family()) {
                case "CONSTANT" ->
                    List.of(first.get().json().path("literal").path("text").asText().split("\\."));
                case "COLUMN_REF" -> first.get().texts("column_names");
                default -> List.of();
              };
      boolean readable =
          !path.isEmpty()
              && path.stream().noneMatch(String::isBlank)
              && (vocabulary.names().contains(path, scope)
                  || (path.size() == 1
                      && named.contains(path.get(0))
                      && !name.startsWith("pragma")));
      if (!readable) {
        throw place(location)
            .fail(
                ErrorCode.FUNCTION_NOT_ALLOWED,
                "The function " + name + " takes the name of one readable table here",
                "Write the table's name as a text, or use it in FROM directly.");
      }
    }

    /** A macro of an attached database does what its body says: the body passes the gate, too. */
    private void macro(String name, Functions functions, long location) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (functions.bodies().containsKey(lower) && macros.add(lower)) {
        throw place(location)
            .fail(
                ErrorCode.FUNCTION_NOT_ALLOWED,
                "The macro " + name + " of an attached database is not allowed here",
                "Write out what it does.");
      }
    }

    private Place place(long location) {
      return parsed.place(location);
    }

    private static String shortened(String name) {
      return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }
  }
}
