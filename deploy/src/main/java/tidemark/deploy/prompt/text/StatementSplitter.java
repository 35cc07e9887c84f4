package tidemark.deploy.prompt.text;

import java.util.ArrayList;
import java.util.List;
import tidemark.deploy.prompt.text.Token.Kind;

/**
 * Cuts a text at the semicolons that end statements, not at those in texts, names, comments or
 * dollar quotes. A statement keeps its place: it is led by as many line ends and blanks as stood
 * before it, so that an error's line and column hold for the whole text. Immutable.
 */
public final class StatementSplitter {
  /** Commands that take a statement end with it; all others end with their line. */
  private static final String TAKES_STATEMENT = "\\explain";

  private final String text;
  private final boolean commands;
  private final List<String> statements = new ArrayList<>();
  private boolean complete = true;
  private String missing = "";

  private StatementSplitter(String text, boolean commands) {
    this.text = text;
    this.commands = commands;
    split();
  }

  /** Statements only. */
  public static StatementSplitter of(String text) {
    return new StatementSplitter(text, false);
  }

  /** As a prompt takes it: a line that begins with a backslash between statements is a command. */
  public static StatementSplitter withCommands(String text) {
    return new StatementSplitter(text, true);
  }

  public static boolean isCommand(String statement) {
    return statement.stripLeading().startsWith("\\");
  }

  /** The statements, without their semicolons; the last one may lack it. */
  public List<String> statements() {
    return List.copyOf(statements);
  }

  /** Whether nothing is open after the last semicolon, so that a prompt can run what it has. */
  public boolean isComplete() {
    return complete;
  }

  /** What is open at the end: a quote, a bracket, a comment's start; empty where none is. */
  public String missing() {
    return missing;
  }

  private void split() {
    int start = 0;
    boolean open = false;
    List<String> brackets = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (commands && !open && text.charAt(at) == '\\' && !takesStatement(at)) {
        int lineEnd = text.indexOf('\n', at);
        int end = lineEnd < 0 ? text.length() : lineEnd;
        add(at, end);
        at = end;
        start = end;
        continue;
      }
      Token token = Tokens.at(text, at);
      at = token.end();
      if (token.kind() == Kind.SEMICOLON) {
        if (open) {
          add(start, token.start());
        }
        start = at;
        open = false;
        brackets.clear();
      } else if (token.counts()) {
        open = true;
        track(token, brackets);
      }
      if (!token.closed()) {
        complete = false;
        missing = opening(token);
      }
    }
    if (open) {
      complete = false;
      missing = missing.isEmpty() && !brackets.isEmpty() ? "(" : missing;
      add(start, text.length());
    }
  }

  private boolean takesStatement(int at) {
    if (!text.startsWith(TAKES_STATEMENT, at)) {
      return false;
    }
    // Alone, or with ANALYZE alone, it asks about the statement before, and its line ends it.
    int lineEnd = text.indexOf('\n', at);
    String rest =
        text.substring(at + TAKES_STATEMENT.length(), lineEnd < 0 ? text.length() : lineEnd);
    return lineEnd >= 0 || !rest.strip().matches("(?i)(analyze)?;?");
  }

  private static void track(Token token, List<String> brackets) {
    switch (token.text()) {
      case "(", "[", "{" -> brackets.add(token.text());
      case ")", "]", "}" -> {
        if (!brackets.isEmpty()) {
          brackets.remove(brackets.size() - 1);
        }
      }
      default -> {}
    }
  }

  private static String opening(Token token) {
    return switch (token.kind()) {
      case COMMENT -> "/*";
      case NAME -> "\"";
      default -> token.text().startsWith("$") ? "$$" : "'";
    };
  }

  private void add(int start, int end) {
    String before = text.substring(0, start);
    int lineStart = before.lastIndexOf('\n') + 1;
    long lines = before.chars().filter(c -> c == '\n').count();
    statements.add(
        "\n".repeat((int) lines) + " ".repeat(start - lineStart) + text.substring(start, end));
  }
}
