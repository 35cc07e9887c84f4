package tidemark.deploy.prompt.text;

import java.util.ArrayList;
import java.util.List;
import tidemark.deploy.prompt.text.Token.Kind;

/** Cuts a text into tokens; together they are the text again. Stateless. Thread-safe. */
public final class Tokens {
  private Tokens() {}

  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Token token = at(text, at);
      tokens.add(token);
      at = token.end();
    }
    return tokens;
  }

  /** The token that begins there. */
  static Token at(String text, int at) {
    char c = text.charAt(at);
    if (isSpace(c)) {
      int end = at + 1;
      while (end < text.length() && isSpace(text.charAt(end))) {
        end++;
      }
      return token(Kind.SPACE, text, at, end);
    }
    if (text.startsWith("--", at)) {
      int lineEnd = text.indexOf('\n', at);
      return token(Kind.COMMENT, text, at, lineEnd < 0 ? text.length() : lineEnd);
    }
    if (text.startsWith("/*", at)) {
      return comment(text, at);
    }
    if (c == '\'') {
      return quoted(Kind.STRING, text, at, at + 1);
    }
    if (c == '"') {
      return quoted(Kind.NAME, text, at, at + 1);
    }
    if (text.regionMatches(true, at, "e'", 0, 2)) {
      return escaped(text, at);
    }
    if (c == '$' || c == ':' || c == '?') {
      return parameter(text, at);
    }
    if (Character.isDigit(c) || (c == '.' && isDigit(text, at + 1))) {
      return number(text, at);
    }
    if (isWord(c)) {
      return token(Kind.WORD, text, at, wordEnd(text, at));
    }
    return token(c == ';' ? Kind.SEMICOLON : Kind.SYMBOL, text, at, at + 1);
  }

  private static Token token(Kind kind, String text, int from, int end) {
    return new Token(kind, text.substring(from, end), from, true);
  }

  /** Comments nest. */
  private static Token comment(String text, int from) {
    int open = 0;
    int at = from;
    do {
      boolean opens = text.startsWith("/*", at);
      boolean closes = text.startsWith("*/", at);
      open += opens ? 1 : closes ? -1 : 0;
      at = Math.min(at + (opens || closes ? 2 : 1), text.length());
    } while (open > 0 && at < text.length());
    return new Token(Kind.COMMENT, text.substring(from, at), from, open == 0);
  }

  /** A doubled quote stands for itself. */
  private static Token quoted(Kind kind, String text, int from, int inside) {
    char quote = text.charAt(inside - 1);
    int at = inside;
    while (at < text.length()) {
      if (text.charAt(at) != quote) {
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
        at += 2;
      } else {
        return new Token(kind, text.substring(from, at + 1), from, true);
      }
    }
    return new Token(kind, text.substring(from), from, false);
  }

  private static Token escaped(String text, int from) {
    int at = from + 2;
    while (at < text.length() && text.charAt(at) != '\'') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    int end = Math.min(at + 1, text.length());
    return new Token(Kind.STRING, text.substring(from, end), from, at < text.length());
  }

  private static Token parameter(String text, int from) {
    int end = wordEnd(text, from + 1);
    if (text.charAt(from) == '$' && end < text.length() && text.charAt(end) == '$') {
      String tag = text.substring(from, end + 1);
      int close = text.indexOf(tag, end + 1);
      return close < 0
          ? new Token(Kind.STRING, text.substring(from), from, false)
          : token(Kind.STRING, text, from, close + tag.length());
    }
    boolean cast = text.startsWith("::", from);
    if (cast || (text.charAt(from) == ':' && (end == from + 1 || isDigit(text, from + 1)))) {
      return token(Kind.SYMBOL, text, from, from + (cast ? 2 : 1));
    }
    return token(Kind.PARAMETER, text, from, end);
  }

  private static Token number(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean sign =
          (c == '-' || c == '+')
              && at > from
              && Character.toLowerCase(text.charAt(at - 1)) == 'e'
              && isDigit(text, at + 1);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '.' && !sign) {
        break;
      }
      at++;
    }
    return token(Kind.NUMBER, text, from, at);
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
