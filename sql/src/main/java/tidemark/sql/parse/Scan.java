package tidemark.sql.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
   * @param name without its sign; empty for {@code ?}
   */
  record Mark(int index, int end, String name, char sign) {}

  static Scan of(String text) {
    return new Walk(text).run();
  }

  /** One pass. */
  private static final class Walk {
    private final String text;
    private final List<Start> statements = new ArrayList<>();
    private final List<Mark> parameters = new ArrayList<>();
    private int at;
    private int depth;
    private int depthMax;
    private int joinCount;
    private boolean between = true;

    Walk(String text) {
      this.text = text;
    }

    Scan run() {
      while (at < text.length()) {
        char c = text.charAt(at);
        if (text.startsWith("--", at)) {
          skipPast("\n", 2);
        } else if (text.startsWith("/*", at)) {
          comment();
        } else if (isSpace(c)) {
          at++;
        } else if (c == ';') {
          between = true;
          at++;
        } else {
          token(c);
        }
      }
      return new Scan(List.copyOf(statements), depthMax, joinCount, List.copyOf(parameters));
    }

    private void token(char c) {
      if (between) {
        int end = Math.max(wordEnd(at), at + 1);
        statements.add(new Start(at, text.substring(at, end).toUpperCase(Locale.ROOT), end));
        between = false;
      }
      if (c == '\'' || c == '"') {
        skipPast(String.valueOf(c), 1); // a doubled quote reads as two strings side by side
      } else if (c == '(' || c == '[' || c == '{') {
        depthMax = Math.max(depthMax, ++depth);
        at++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
        at++;
      } else if (c == '$') {
        dollar();
      } else if (c == ':') {
        colon();
      } else if (c == '?') {
        parameters.add(new Mark(at, at + 1, "", '?'));
        at++;
      } else if (isWord(c)) {
        word();
      } else {
        joinCount += c == ',' && depth == 0 ? 1 : 0;
        at++;
      }
    }

    private void word() {
      int end = wordEnd(at);
      boolean opensEscapes = text.regionMatches(true, at, "e'", 0, 2);
      joinCount += end - at == 4 && text.regionMatches(true, at, "join", 0, 4) ? 1 : 0;
      at = end;
      if (opensEscapes) {
        at++;
        while (at < text.length() && text.charAt(at) != '\'') {
          at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
      }
    }

    /** Block comments nest, as in PostgreSQL. */
    private void comment() {
      int open = 0;
      do {
        boolean opens = text.startsWith("/*", at);
        boolean closes = text.startsWith("*/", at);
        open += opens ? 1 : closes ? -1 : 0;
        at = Math.min(at + (opens || closes ? 2 : 1), text.length());
      } while (open > 0 && at < text.length());
    }

    private void dollar() {
      int end = wordEnd(at + 1);
      if (end < text.length()
          && text.charAt(end) == '$'
          && (end == at + 1 || !Character.isDigit(text.charAt(at + 1)))) {
        skipPast(text.substring(at, end + 1), end + 1 - at);
      } else {
        name(end, '$');
      }
    }

    private void colon() {
      boolean operator = text.startsWith("::", at) || text.startsWith(":=", at);
      if (operator) {
        at += 2;
      } else if (at > 0 && closesAnOperand(text.charAt(at - 1))) {
        at++; // list[a:b], {'a':b}
      } else {
        name(wordEnd(at + 1), ':');
      }
    }

    private void name(int end, char sign) {
      String name = text.substring(at + 1, end);
      boolean named = !name.isEmpty() && (sign == '$' || !Character.isDigit(name.charAt(0)));
      if (named) {
        parameters.add(new Mark(at, end, name, sign));
      }
      at = named ? end : at + 1;
    }

    private static boolean closesAnOperand(char c) {
      return isWord(c) || c == ')' || c == ']' || c == '\'' || c == '"';
    }

    private static boolean isWord(char c) {
      return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }

    /** As DuckDB sees it: also the Unicode spaces. */
    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private int wordEnd(int from) {
      int end = from;
      while (end < text.length() && isWord(text.charAt(end))) {
        end++;
      }
      return end;
    }

    private void skipPast(String close, int openLength) {
      int end = text.indexOf(close, at + openLength);
      at = end < 0 ? text.length() : end + close.length();
    }
  }
}
