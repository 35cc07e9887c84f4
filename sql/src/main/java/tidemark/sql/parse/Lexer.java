package tidemark.sql.parse;

import org.jspecify.annotations.Nullable;

/**
 * The words, texts and signs of a statement, one after the other, without spaces and comments.
 * Reads what the engine's own lexer reads, as far as it must be known before the engine parses. One
 * thread.
 */
final class Lexer {
  enum Kind {
    WORD,
    /** In single quotes, with escapes or between dollars. */
    TEXT,
    /** In double quotes. */
    NAME,
    /** {@code ?}, {@code ?1}, {@code $1}, {@code $name}; what a colon names is up to the reader. */
    PARAMETER,
    SEMICOLON,
    OPENING,
    CLOSING,
    /** One character, or {@code ::} or {@code :=}. */
    SIGN
  }

  /**
   * @param start of its first character
   * @param end behind its last character
   */
  record Token(Kind kind, int start, int end) {
    String of(String text) {
      return text.substring(start, end);
    }

    boolean isWord(String text, String word) {
      return kind == Kind.WORD
          && end - start == word.length()
          && text.regionMatches(true, start, word, 0, word.length());
    }
  }

  private final String text;
  private int at;

  Lexer(String text) {
    this.text = text;
  }

  /** The next token; null at the end. */
  @Nullable Token next() {
    skipSpaces();
    if (at >= text.length()) {
      return null;
    }
    int start = at;
    Kind kind = token(text.charAt(at));
    return new Token(kind, start, at);
  }

  private void skipSpaces() {
    while (at < text.length()) {
      if (text.startsWith("--", at)) {
        lineComment();
      } else if (text.startsWith("/*", at)) {
        comment();
      } else if (isSpace(text.charAt(at))) {
        at++;
      } else {
        return;
      }
    }
  }

  /** Ends at any end of a line, a lone carriage return too. */
  private void lineComment() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
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

  private Kind token(char c) {
    switch (c) {
      case '\'', '"' -> {
        skipPast(String.valueOf(c), 1); // a doubled quote reads as two side by side
        return c == '"' ? Kind.NAME : Kind.TEXT;
      }
      case '$' -> {
        return dollar();
      }
      case '?' -> {
        at = digitsEnd(at + 1);
        return Kind.PARAMETER;
      }
      case '(', '[', '{' -> {
        at++;
        return Kind.OPENING;
      }
      case ')', ']', '}' -> {
        at++;
        return Kind.CLOSING;
      }
      case ';' -> {
        at++;
        return Kind.SEMICOLON;
      }
      default -> {
        return word(c);
      }
    }
  }

  private Kind word(char c) {
    if (!isWord(c)) {
      at += text.startsWith("::", at) || text.startsWith(":=", at) ? 2 : 1;
      return Kind.SIGN;
    }
    if (text.regionMatches(true, at, "e'", 0, 2)) {
      at += 2;
      while (at < text.length() && text.charAt(at) != '\'') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      at = Math.min(at + 1, text.length());
      return Kind.TEXT;
    }
    boolean isName = !Character.isDigit(c);
    at = wordEnd(at);
    while (isName && at < text.length() && text.charAt(at) == '$') {
      at = wordEnd(at + 1); // a name may have dollars inside
    }
    return Kind.WORD;
  }

  private Kind dollar() {
    int digits = digitsEnd(at + 1);
    if (digits > at + 1) {
      at = digits;
      return Kind.PARAMETER;
    }
    int end = wordEnd(at + 1);
    if (end < text.length() && text.charAt(end) == '$') {
      skipPast(text.substring(at, end + 1), end + 1 - at);
      return Kind.TEXT;
    }
    boolean named = end > at + 1;
    at = named ? end : at + 1;
    return named ? Kind.PARAMETER : Kind.SIGN;
  }

  private void skipPast(String close, int openLength) {
    int end = text.indexOf(close, at + openLength);
    at = end < 0 ? text.length() : end + close.length();
  }

  private int digitsEnd(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
  }

  /**
   * As the engine sees it: also the Unicode spaces, one of no width, and the mark of byte order.
   */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
