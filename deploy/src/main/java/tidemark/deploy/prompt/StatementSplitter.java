package tidemark.deploy.prompt;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text at the semicolons that end statements, not at those in texts, names, comments or
 * dollar quotes. A statement keeps its place: it is led by as many line ends and blanks as stood
 * before it, so that an error's line and column hold for the whole text. Immutable.
 */
public final class StatementSplitter {
  private final String text;
  private final List<String> statements = new ArrayList<>();
  private boolean complete;

  private StatementSplitter(String text) {
    this.text = text;
    split();
  }

  public static StatementSplitter of(String text) {
    return new StatementSplitter(text);
  }

  /** The statements, without their semicolons; the last one may lack it. */
  public List<String> statements() {
    return List.copyOf(statements);
  }

  /** Whether nothing is open after the last semicolon, so that a prompt can run what it has. */
  public boolean isComplete() {
    return complete;
  }

  private void split() {
    int start = 0;
    boolean open = false;
    int i = 0;
    while (i < text.length()) {
      int next = skip(i);
      if (next > i) {
        open = open || !isComment(i);
        i = next;
      } else if (text.charAt(i) == ';') {
        if (open) {
          add(start, i);
        }
        start = i + 1;
        open = false;
        i++;
      } else {
        open = open || !Character.isWhitespace(text.charAt(i));
        i++;
      }
    }
    complete = !open && i == text.length();
    if (open) {
      add(start, text.length());
    }
  }

  private boolean isComment(int at) {
    return text.startsWith("--", at) || text.startsWith("/*", at);
  }

  /** The end of the quoted text, name or comment that begins here; {@code at} where none does. */
  private int skip(int at) {
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      return after(text.indexOf(c, at + 1), 1);
    }
    if (text.startsWith("--", at)) {
      return after(text.indexOf('\n', at), 1);
    }
    if (text.startsWith("/*", at)) {
      return after(text.indexOf("*/", at + 2), 2);
    }
    if (c == '$') {
      int tagEnd = at + 1;
      while (tagEnd < text.length() && isTagPart(text.charAt(tagEnd))) {
        tagEnd++;
      }
      if (tagEnd < text.length() && text.charAt(tagEnd) == '$') {
        String tag = text.substring(at, tagEnd + 1);
        return after(text.indexOf(tag, tagEnd + 1), tag.length());
      }
    }
    return at;
  }

  private static boolean isTagPart(char c) {
    return Character.isLetter(c) || c == '_';
  }

  private int after(int found, int length) {
    return found < 0 ? text.length() : found + length;
  }

  private void add(int start, int end) {
    String before = text.substring(0, start);
    int lineStart = before.lastIndexOf('\n') + 1;
    long lines = before.chars().filter(c -> c == '\n').count();
    statements.add(
        "\n".repeat((int) lines) + " ".repeat(start - lineStart) + text.substring(start, end));
  }
}
