package tidemark.deploy.prompt.complete;

import tidemark.deploy.prompt.text.StatementSplitter;

/** A line that begins with a backslash, as far as it is typed. Stateless. */
final class CommandLine {
  private static final String TAKES_STATEMENT = "\\explain ";

  private CommandLine() {}

  /** Whether what is typed is a command or its argument, and not a statement. */
  static boolean isArgument(String text) {
    return StatementSplitter.isCommand(text) && !text.stripLeading().startsWith(TAKES_STATEMENT);
  }

  /** Where the statement begins: behind {@code \explain}. */
  static int statementStart(String text) {
    int start = text.length() - text.stripLeading().length();
    return text.startsWith(TAKES_STATEMENT, start) ? start + TAKES_STATEMENT.length() : 0;
  }
}
