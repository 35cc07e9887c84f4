package tidemark.sql.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidemark.sql.parse.Parsed.Explained;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Asks the engine's own parser for a statement's tree. Owns its connection; texts are remembered,
 * so that a repeated question costs a look-up.
 *
 * <p>Thread-safe.
 */
public final class Parser implements AutoCloseable {
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

  private final Connection connection;
  private final int textLengthMax;
  private final Map<String, Parsed> cache =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Parsed> eldest) {
              return size() > CACHE_COUNT_MAX;
            }
          });

  /**
   * @param connection taken over: closed with the parser
   */
  public Parser(Connection connection, int textLengthMax) {
    this.connection = connection;
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
    if (answer.failed()) {
      throw answer.failure(text, plain.sent(), scan);
    }
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
    return new Parsed(text, statements.get(0).need("node"), plain, explained);
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
    ObjectNode statements = MAPPER.createObjectNode().put("error", false);
    statements.putArray("statements").addObject().set("node", select);
    String text = written(statements.toString());
    return text.startsWith("SELECT ") ? text.substring("SELECT ".length()) : text;
  }

  private synchronized String written(String json) {
    try (PreparedStatement statement =
        connection.prepareStatement("select json_deserialize_sql(?)")) {
      statement.setString(1, json);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    } catch (SQLException e) {
      throw DuckDbErrors.of(e, json);
    }
  }

  private synchronized Answer ask(String text) {
    try (PreparedStatement statement =
        connection.prepareStatement("select json_serialize_sql(?)")) {
      statement.setString(1, text);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return new Answer(new Node(MAPPER.readTree(rows.getString(1))));
      }
    } catch (SQLException e) {
      throw DuckDbErrors.of(e, text);
    } catch (JsonProcessingException e) {
      throw TidemarkException.of(
          ErrorCode.STATEMENT_TOO_LARGE,
          "The statement nests too deep to be read. Name parts of it in a WITH clause.",
          e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }
}
