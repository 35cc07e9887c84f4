package tidemark.sql.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tidemark.sql.engine.Engine;
import tidemark.sql.engine.NameScope;
import tidemark.sql.parse.Parsed.Explained;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.Quoted;
import tidemark.warehouse.script.SqlScript;

/**
 * Asks the engine's own parser for a statement's tree. Texts are remembered, so that a repeated
 * question costs a look-up.
 *
 * <p>Thread-safe.
 */
public final class Parser {
  /** The engine's parser recurses; some 15,000 levels overflow the process's stack. */
  private static final int DEPTH_MAX = 400;

  private static final int JOIN_COUNT_MAX = 2_000;
  private static final int CACHE_COUNT_MAX = 1_000;
  private static final int CACHED_TEXT_LENGTH_MAX = 20_000;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(20_000)
                      .maxStringLength(Integer.MAX_VALUE)
                      .build())
              .build());

  private final Engine engine;
  private final int textLengthMax;
  private final AtomicLong emptyCount = new AtomicLong();
  private final Map<String, Parsed> cache =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Parsed> eldest) {
              return size() > CACHE_COUNT_MAX;
            }
          });

  /**
   * @param engine borrowed; it has to be DuckDB, whichever engine answers the question
   */
  public Parser(Engine engine, int textLengthMax) {
    this.engine = engine;
    this.textLengthMax = textLengthMax;
  }

  /**
   * @throws TidemarkException SYNTAX_ERROR, MULTIPLE_STATEMENTS, STATEMENT_NOT_ALLOWED (what isn't
   *     a query), STATEMENT_TOO_LARGE
   */
  public Parsed parse(String text) {
    Parsed cached = cache.get(text);
    if (cached != null) {
      return cached;
    }
    Parsed parsed = parseAnew(text);
    if (text.length() <= CACHED_TEXT_LENGTH_MAX) {
      cache.put(text, parsed);
    }
    return parsed;
  }

  private Parsed parseAnew(String text) {
    refuseTooLong(text);
    Scan scan = Scan.of(text);
    refuseTooDeep(scan);
    if (scan.statements().size() > 1) {
      throw Statements.several(text, scan.statements().get(1).index());
    }
    Explained explained = Statements.explained(text, scan);
    String explainable = explained == Explained.NO ? text : Statements.withoutExplain(text, scan);
    return query(text, explainable, scan, explained);
  }

  /** First as it stands: what the engine reads without parameters named by colons has none. */
  private Parsed query(String text, String explainable, Scan scan, Explained explained) {
    boolean hasColons = scan.parameters().stream().anyMatch(mark -> mark.sign() == ':');
    Parameters plain = Parameters.of(explainable, scan, false);
    Answer answer = ask(plain.sent());
    if (answer.failed() && hasColons) {
      Parameters renamed = Parameters.of(explainable, scan, true);
      Answer second = ask(renamed.sent());
      if (!second.failed() || answer.positionIsAt(plain.sent(), ':')) {
        plain = renamed;
        answer = second;
      }
    }
    if (answer.mayWantValues()) {
      PivotText pivot = PivotText.of(plain.sent());
      Optional<Node> tree = pivot.slots().isEmpty() ? Optional.empty() : marked(pivot);
      if (tree.isPresent()) {
        return new Parsed(text, tree.get(), plain, explained, Optional.of(pivot));
      }
    }
    if (answer.failed()) {
      throw answer.failure(text, plain.sent(), scan);
    }
    Node query = single(text, answer);
    return new Parsed(text, query, plain, explained, Optional.empty());
  }

  private static Node single(String text, Answer answer) {
    List<Node> statements = answer.root().children("statements");
    if (statements.isEmpty()) {
      throw TidemarkException.of(
              ErrorCode.SYNTAX_ERROR,
              "There is no statement in the text: found its end, expected SELECT, FROM, WITH or"
                  + " VALUES (line 1, column 1).")
          .at(1, 1);
    }
    if (statements.size() > 1) {
      throw Statements.several(text, (int) Math.max(0, statements.get(1).firstLocation()));
    }
    return statements.get(0).need("node");
  }

  /** The tree of a text with marks where PIVOT's values go; empty where it isn't such a text. */
  private Optional<Node> marked(PivotText pivot) {
    Answer answer = ask(pivot.with(slot -> Quoted.literal(Pivots.mark(slot))));
    if (answer.failed() || answer.root().children("statements").size() != 1) {
      return Optional.empty();
    }
    Node tree = answer.root().children("statements").get(0).need("node");
    Optional<Pivots> pivots = Pivots.of(pivot, tree.json());
    for (Pivots.Column column : pivots.map(Pivots::columns).orElse(List.of())) {
      PivotText.Slot slot = pivot.slots().get(column.slot());
      if (slot.query().isPresent()) {
        // At its old place, for what is told of it.
        int before = Place.byteCount(pivot.text().substring(0, slot.start() + 1));
        String text = " ".repeat(before) + slot.query().get();
        Answer values = ask(text);
        if (values.failed()) {
          throw values.failure(text, text, Scan.of(text));
        }
        column.give(single(text, values).json());
      }
    }
    return pivots.map(found -> tree);
  }

  /**
   * The statement with the values of its PIVOTs in it; itself where it has all already. The engine
   * is asked each time, since the values are data; where there are none it gets the author's text,
   * which it takes then.
   */
  public Parsed found(Parsed parsed, Asking asking) {
    if (parsed.pivot().isEmpty()) {
      return parsed;
    }
    PivotText text = parsed.pivot().get();
    Pivots pivots = Pivots.of(text, parsed.query().json().deepCopy()).orElseThrow();
    Map<Integer, String> lists = new HashMap<>();
    for (Pivots.Column column : pivots.columns()) {
      List<String> values = column.hidesPart() ? List.of() : values(column, asking);
      if (values.isEmpty()) {
        String unlike = parsed.sent() + "\n/* " + emptyCount.incrementAndGet() + " */";
        Parameters parameters = new Parameters(parsed.parameters().names(), unlike);
        return new Parsed(unlike, parsed.query(), parameters, parsed.explained(), Optional.empty());
      }
      column.fill(values);
      lists.put(column.slot(), String.join(", ", values.stream().map(Quoted::literal).toList()));
    }
    String sent = text.with(slot -> lists.getOrDefault(slot, ""));
    Parameters parameters = new Parameters(parsed.parameters().names(), sent);
    Node query = single(sent, ask(sent));
    return new Parsed(sent, query, parameters, parsed.explained(), Optional.empty());
  }

  private List<String> values(Pivots.Column column, Asking asking) {
    String template = SqlScript.read(Pivots.class, "Pivots/values.sql").text();
    ObjectNode query = column.query(single(template, ask(template)).json());
    List<Integer> parameters = Parameters.renumber(query);
    try {
      return asking.ask(text(query), parameters).stream().distinct().toList();
    } catch (TidemarkException e) {
      String detail = e.detail().replaceFirst(" \\(line \\d+, column \\d+\\)", "");
      throw TidemarkException.of(e.code(), detail, e).suggesting(e.candidates());
    }
  }

  /** A tree as the engine writes it. */
  private String text(JsonNode query) {
    ObjectNode root = MAPPER.createObjectNode().put("error", false);
    root.putArray("statements").addObject().set("node", query);
    return asked("select json_deserialize_sql(?)", root.toString());
  }

  private void refuseTooLong(String text) {
    if (text.length() > textLengthMax) {
      throw TidemarkException.of(
          ErrorCode.STATEMENT_TOO_LARGE,
          "The statement has "
              + text.length()
              + " characters; at most "
              + textLengthMax
              + " are read. Pass long lists as parameters.");
    }
  }

  private static void refuseTooDeep(Scan scan) {
    if (scan.depthMax() > DEPTH_MAX || scan.joinCount() > JOIN_COUNT_MAX) {
      throw TidemarkException.of(
          ErrorCode.STATEMENT_TOO_LARGE,
          "The statement nests "
              + scan.depthMax()
              + " brackets deep and joins "
              + scan.joinCount()
              + " times; at most "
              + DEPTH_MAX
              + " and "
              + JOIN_COUNT_MAX
              + " are read. Name parts of it in a WITH clause.");
    }
  }

  /** The name that the engine makes up for an expression without an alias: its text. */
  public String label(Node expression) {
    ObjectNode select = MAPPER.createObjectNode().put("type", "SELECT_NODE");
    select.putObject("cte_map").putArray("map");
    select.putArray("select_list").add(expression.json());
    select.putObject("from_table").put("type", "EMPTY");
    select.put("aggregate_handling", "STANDARD_HANDLING");
    String text = text(select);
    return text.startsWith("SELECT ") ? text.substring("SELECT ".length()) : text;
  }

  private Answer ask(String text) {
    try {
      return new Answer(new Node(MAPPER.readTree(asked("select json_serialize_sql(?)", text))));
    } catch (JsonProcessingException e) {
      throw TidemarkException.of(
          ErrorCode.STATEMENT_TOO_LARGE,
          "The statement nests too deep to be read. Name parts of it in a WITH clause.",
          e);
    }
  }

  private String asked(String statement, String value) {
    try (Engine.Session session = engine.open(NameScope.USUAL, statement);
        Engine.Cursor rows = session.run(statement, List.of(value))) {
      rows.next();
      return String.valueOf(rows.value(0));
    }
  }
}
