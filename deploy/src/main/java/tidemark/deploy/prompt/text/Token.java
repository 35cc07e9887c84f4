package tidemark.deploy.prompt.text;

import java.util.Locale;

/**
 * A piece of a text. Immutable.
 *
 * @param start index of its first character
 * @param closed false for a quoted text, name or comment whose end is missing
 */
public record Token(Kind kind, String text, int start, boolean closed) {
  /** What it is. */
  public enum Kind {
    SPACE,
    COMMENT,
    /** In quotes, after E, or between dollar signs. */
    STRING,
    /** A name in double quotes. */
    NAME,
    WORD,
    NUMBER,
    /** {@code ?}, {@code $name}, {@code :name}. */
    PARAMETER,
    SEMICOLON,
    SYMBOL
  }

  /** The index behind its last character. */
  public int end() {
    return start + text.length();
  }

  public boolean is(String symbolOrWord) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(symbolOrWord);
  }

  /** Whether it means something to the engine. */
  public boolean counts() {
    return kind != Kind.SPACE && kind != Kind.COMMENT;
  }

  /** A word or quoted name. */
  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.NAME;
  }

  /** The name meant: without quotes. */
  public String name() {
    if (kind != Kind.NAME) {
      return text;
    }
    String inner = text.substring(1, closed ? text.length() - 1 : text.length());
    return inner.replace("\"\"", "\"");
  }

  String upper() {
    return text.toUpperCase(Locale.ROOT);
  }
}
