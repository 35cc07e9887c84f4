package tidemark.sql.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tidemark.sql.parse.Lexer.Kind;
import tidemark.sql.parse.Lexer.Token;

/**
 * What can be told of a text before the engine parses it: where statements start, how deep it
 * nests, where parameters stand. Strings, quoted names and comments hide what is in them.
 * Immutable.
 *
 * @param statements in order; empty ones are left out
 * @param depthMax the most brackets open at once
 * @param parameters in order
 */
record Scan(List<Start> statements, int depthMax, int joinCount, List<Mark> parameters) {
  /**
   * Where a statement starts.
   *
   * @param word its first word in upper case, or the first character
   * @param wordEnd the index behind the word
   */
  record Start(int index, String word, int wordEnd) {}

  /**
   * A parameter.
   *
   * @param index of its first character
   * @param end behind its last character
   * @param name without its sign; empty for {@code ?} alone
   */
  record Mark(int index, int end, String name, char sign) {}

  static Scan of(String text) {
    return new Walk(text).run();
  }

  /** One pass. */
  private static final class Walk {
    private final String text;
    private final Lexer lexer;
    private final List<Start> statements = new ArrayList<>();
    private final List<Mark> parameters = new ArrayList<>();
    private int depth;
    private int depthMax;
    private int joinCount;
    private boolean between = true;

    Walk(String text) {
      this.text = text;
      this.lexer = new Lexer(text);
    }

    Scan run() {
      Token token = lexer.next();
      while (token != null) {
        Token next = lexer.next();
        if (token.kind() == Kind.SEMICOLON) {
          between = true;
        } else {
          start(token);
          if (next != null && isNamedBy(token, next)) {
            parameters.add(new Mark(token.start(), next.end(), next.of(text), ':'));
          }
          count(token);
        }
        token = next;
      }
      return new Scan(List.copyOf(statements), depthMax, joinCount, List.copyOf(parameters));
    }

    private void start(Token token) {
      if (between) {
        int end = token.kind() == Kind.WORD ? token.end() : token.start() + 1;
        String word = text.substring(token.start(), end).toUpperCase(Locale.ROOT);
        statements.add(new Start(token.start(), word, end));
        between = false;
      }
    }

    private void count(Token token) {
      switch (token.kind()) {
        case OPENING -> depthMax = Math.max(depthMax, ++depth);
        case CLOSING -> depth--;
        case PARAMETER -> {
          String name = text.substring(token.start() + 1, token.end());
          parameters.add(new Mark(token.start(), token.end(), name, text.charAt(token.start())));
        }
        case WORD -> joinCount += token.isWord(text, "join") ? 1 : 0;
        case SIGN -> joinCount += depth == 0 && text.charAt(token.start()) == ',' ? 1 : 0;
        default -> {}
      }
    }

    /** {@code :name} is a parameter; {@code list[a:b]}, {@code {'a':b}} and {@code a::b} aren't. */
    private boolean isNamedBy(Token token, Token next) {
      return token.kind() == Kind.SIGN
          && token.end() - token.start() == 1
          && text.charAt(token.start()) == ':'
          && (token.start() == 0 || !closesAnOperand(text.charAt(token.start() - 1)))
          && next.kind() == Kind.WORD
          && next.start() == token.end()
          && !Character.isDigit(text.charAt(next.start()));
    }

    private static boolean closesAnOperand(char c) {
      return Lexer.isWord(c) || c == ')' || c == ']' || c == '\'' || c == '"';
    }
  }
}
