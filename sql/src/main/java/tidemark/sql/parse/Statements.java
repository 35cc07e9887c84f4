package tidemark.sql.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tidemark.sql.parse.Lexer.Kind;
import tidemark.sql.parse.Lexer.Token;
import tidemark.sql.parse.Parsed.Explained;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** What the first words of a text say about it. Stateless. Thread-safe. */
final class Statements {
  private static final int OPTION_COUNT_MAX = 32;

  private static final Set<String> LOADING =
      Set.of("COPY", "INSERT", "IMPORT", "MERGE", "UPDATE", "DELETE", "TRUNCATE");

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("ATTACH", "Attach databases when the server starts: --attach NAME=FILE."),
          Map.entry("DETACH", "Attach databases when the server starts: --attach NAME=FILE."),
          Map.entry("USE", "Name catalogue and schema with the question (catalog, schema)."),
          Map.entry(
              "SET",
              "Settings are the operator's; name catalogue and schema with the"
                  + " question, and values as parameters."),
          Map.entry("RESET", "Settings are the operator's."),
          Map.entry(
              "PRAGMA",
              "Settings are the operator's; DESCRIBE and SHOW TABLES tell of" + " tables."),
          Map.entry("INSTALL", "Extensions are the operator's."),
          Map.entry(
              "LOAD",
              "Extensions are the operator's; files are loaded with: tidemark load" + " FILE."),
          Map.entry("PREPARE", "Use parameters: ? or $name; the door prepares by itself."),
          Map.entry("EXECUTE", "Use parameters: ? or $name; the door prepares by itself."),
          Map.entry("DEALLOCATE", "Use parameters: ? or $name; the door prepares by itself."),
          Map.entry("EXPORT", "Save a result instead: format=csv, or tidemark sql --format csv."),
          Map.entry("CALL", "Ask a table function in FROM: SELECT * FROM f(…)."),
          Map.entry("BEGIN", "Each statement is a transaction of its own."),
          Map.entry("START", "Each statement is a transaction of its own."),
          Map.entry("COMMIT", "Each statement is a transaction of its own."),
          Map.entry("ROLLBACK", "Each statement is a transaction of its own."),
          Map.entry("ABORT", "Each statement is a transaction of its own."),
          Map.entry("CREATE", "Name a part of a query in a WITH clause, or save the query."));

  private Statements() {}

  static TidemarkException several(String text, int index) {
    return Place.ofIndex(text, index)
        .fail(
            ErrorCode.MULTIPLE_STATEMENTS,
            "A second statement starts",
            "Send one statement at a time.");
  }

  /** The text is one statement of a kind the parser knows and can't show: not a query. */
  static TidemarkException notAllowed(String text, Scan scan) {
    Scan.Start start = scan.statements().get(0);
    String mend =
        LOADING.contains(start.word())
            ? "Data comes in with: tidemark load FILE."
            : MENDS.getOrDefault(start.word(), "The door is read-only: write a SELECT.");
    return Place.ofIndex(text, start.index())
        .fail(ErrorCode.STATEMENT_NOT_ALLOWED, start.word() + " is not allowed here", mend);
  }

  static Explained explained(String text, Scan scan) {
    List<Scan.Start> statements = scan.statements();
    if (statements.size() != 1 || !statements.get(0).word().equals("EXPLAIN")) {
      return Explained.NO;
    }
    boolean analyzes =
        explaining(text, scan).stream()
            .anyMatch(word -> word.isWord(text, "analyze") || word.isWord(text, "analyse"));
    return analyzes ? Explained.ANALYZE : Explained.PLAN;
  }

  /** EXPLAIN and its options become spaces, so that all else stays in its place. */
  static String withoutExplain(String text, Scan scan) {
    StringBuilder without = new StringBuilder(text);
    for (Token token : explaining(text, scan)) {
      for (int i = token.start(); i < token.end(); i++) {
        without.setCharAt(i, ' ');
      }
    }
    return without.toString();
  }

  /** The words before the statement explained: EXPLAIN, ANALYZE, options in brackets. */
  private static List<Token> explaining(String text, Scan scan) {
    List<Token> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(text);
    for (Token token = lexer.next(); token != null; token = lexer.next()) {
      if (token.start() >= scan.statements().get(0).index() && tokens.size() < OPTION_COUNT_MAX) {
        tokens.add(token);
      }
    }
    int end = 1;
    end += end < tokens.size() && isOption(text, tokens.get(end), "analyze", "analyse") ? 1 : 0;
    boolean hasOptions =
        end + 1 < tokens.size()
            && tokens.get(end).kind() == Kind.OPENING
            && isOption(text, tokens.get(end + 1), "analyze", "analyse", "format");
    if (hasOptions) {
      while (end < tokens.size() && tokens.get(end).kind() != Kind.CLOSING) {
        end++;
      }
      end++;
    }
    return tokens.subList(0, Math.min(end, tokens.size()));
  }

  private static boolean isOption(String text, Token token, String... words) {
    return Arrays.stream(words).anyMatch(word -> token.isWord(text, word));
  }
}
