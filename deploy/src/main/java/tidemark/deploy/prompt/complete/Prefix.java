package tidemark.deploy.prompt.complete;

import java.util.List;
import tidemark.deploy.prompt.text.Token;
import tidemark.deploy.prompt.text.Tokens;

/** What is typed of the word that is being completed. Stateless. */
public final class Prefix {
  private Prefix() {}

  /** The word, command's argument or open name that ends at the cursor; often empty. */
  public static String of(String text, int cursor) {
    String before = text.substring(0, cursor);
    if (CommandLine.isArgument(before)) {
      int blank = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n'));
      return before.substring(blank + 1);
    }
    List<Token> tokens = Tokens.of(before);
    if (tokens.isEmpty()) {
      return "";
    }
    Token last = tokens.get(tokens.size() - 1);
    return switch (last.kind()) {
      case WORD -> last.text();
      case NAME -> last.closed() ? "" : last.text();
      default -> "";
    };
  }
}
