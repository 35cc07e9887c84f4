package tidemark.api.queries;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The named parameters of a statement, {@code :name} and {@code $name}, found without planning it:
 * strings, quoted names, comments, casts ({@code ::}), slices ({@code list[a:b]}) and struct keys
 * ({@code {'a':b}}) hold none. Also finds where a second statement starts. Immutable.
 *
 * @param lines the line, from 1, where each name first stands, in order of appearance
 * @param secondStatementLine the line, from 1, of whatever follows a semicolon; 0 where nothing
 *     does
 * @param firstWord the first word in lower case; {@code (} for a parenthesis; empty for no
 *     statement
 */
record Placeholders(Map<String, Integer> lines, int secondStatementLine, String firstWord) {

  static Placeholders in(String sql) {
    return new Scan(sql).run();
  }

  /** One pass over the text. */
  private static final class Scan {
    private final String sql;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private int at;
    private int line = 1;
    private boolean ended;
    private int secondStatementLine;
    private String firstWord = "";

    Scan(String sql) {
      this.sql = sql;
    }

    Placeholders run() {
      while (at < sql.length()) {
        step(sql.charAt(at));
      }
      return new Placeholders(lines, secondStatementLine, firstWord);
    }

    private void step(char c) {
      if (sql.startsWith("--", at)) {
        skipPast("\n", 2);
      } else if (sql.startsWith("/*", at)) {
        comment();
      } else if (Character.isWhitespace(c)) {
        moveTo(at + 1);
      } else {
        token(c);
      }
    }

    private void token(char c) {
      if (ended && secondStatementLine == 0 && c != ';') {
        secondStatementLine = line;
      }
      if (firstWord.isEmpty()) {
        firstWord =
            isWord(c) ? sql.substring(at, wordEnd(at)).toLowerCase(Locale.ROOT) : String.valueOf(c);
      }
      if (c == '\'' || c == '"') {
        skipPast(String.valueOf(c), 1); // a doubled quote reads as two strings side by side
      } else if (c == ';') {
        ended = true;
        moveTo(at + 1);
      } else if (c == '$') {
        dollar();
      } else if (c == ':') {
        colon();
      } else if (isWord(c)) {
        word();
      } else {
        moveTo(at + 1);
      }
    }

    private void word() {
      int end = wordEnd(at);
      boolean opensEscapes = sql.regionMatches(true, at, "e'", 0, 2);
      moveTo(end);
      if (opensEscapes) {
        escapedString();
      }
    }

    /** {@code E'it\'s'}: here a backslash takes the quote's meaning away. */
    private void escapedString() {
      int end = at + 1;
      while (end < sql.length() && sql.charAt(end) != '\'') {
        end += sql.charAt(end) == '\\' ? 2 : 1;
      }
      moveTo(Math.min(end + 1, sql.length()));
    }

    /** Block comments nest, as in PostgreSQL. */
    private void comment() {
      int depth = 0;
      do {
        boolean opens = sql.startsWith("/*", at);
        boolean closes = sql.startsWith("*/", at);
        depth += opens ? 1 : closes ? -1 : 0;
        moveTo(Math.min(at + (opens || closes ? 2 : 1), sql.length()));
      } while (depth > 0 && at < sql.length());
    }

    private void dollar() {
      int end = wordEnd(at + 1);
      if (end < sql.length() && sql.charAt(end) == '$') {
        skipPast(sql.substring(at, end + 1), end + 1 - at); // $$text$$ or $tag$text$tag$
      } else {
        name(end);
      }
    }

    private void colon() {
      if (sql.startsWith("::", at) || sql.startsWith(":=", at)) {
        moveTo(at + 2);
      } else if (at > 0 && closesAnOperand(sql.charAt(at - 1))) {
        moveTo(at + 1); // list[a:b], {'a':b}
      } else {
        name(wordEnd(at + 1));
      }
    }

    private void name(int end) {
      String name = sql.substring(at + 1, end);
      if (!name.isEmpty() && !Character.isDigit(name.charAt(0))) {
        lines.putIfAbsent(name, line);
      }
      moveTo(Math.max(end, at + 1));
    }

    private static boolean closesAnOperand(char c) {
      return isWord(c) || c == ')' || c == ']' || c == '\'' || c == '"';
    }

    private static boolean isWord(char c) {
      return Character.isLetterOrDigit(c) || c == '_';
    }

    private int wordEnd(int from) {
      int end = from;
      while (end < sql.length() && isWord(sql.charAt(end))) {
        end++;
      }
      return end;
    }

    /** Moves behind the next {@code close} after the opening one, or to the end. */
    private void skipPast(String close, int openLength) {
      int end = sql.indexOf(close, at + openLength);
      moveTo(end < 0 ? sql.length() : end + close.length());
    }

    private void moveTo(int target) {
      for (; at < target; at++) {
        if (sql.charAt(at) == '\n') {
          line++;
        }
      }
    }
  }
}
