package tidemark.deploy.prompt.text;

import java.util.List;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import tidemark.deploy.prompt.text.Token.Kind;

/** Colours of a statement by what its pieces are. Stateless. Thread-safe. */
public final class Colours {
  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  private static final AttributedStyle KEYWORD =
      PLAIN.foreground(AttributedStyle.BLUE + AttributedStyle.BRIGHT).bold();
  private static final AttributedStyle FUNCTION = PLAIN.foreground(AttributedStyle.CYAN);
  private static final AttributedStyle STRING = PLAIN.foreground(AttributedStyle.GREEN);
  private static final AttributedStyle NUMBER = PLAIN.foreground(AttributedStyle.MAGENTA);
  private static final AttributedStyle PARAMETER = PLAIN.foreground(AttributedStyle.YELLOW);
  private static final AttributedStyle COMMENT =
      PLAIN.foreground(AttributedStyle.BLACK + AttributedStyle.BRIGHT);
  private static final AttributedStyle COMMAND = PLAIN.foreground(AttributedStyle.YELLOW).bold();
  private static final AttributedStyle UNCLOSED = PLAIN.foreground(AttributedStyle.RED);

  private Colours() {}

  /** The text with its colours; a leading command keeps one of its own. */
  public static AttributedStringBuilder of(String text) {
    AttributedStringBuilder coloured = new AttributedStringBuilder();
    int commandEnd = commandEnd(text);
    coloured.styled(COMMAND, text.substring(0, commandEnd));
    List<Token> tokens = Tokens.of(text.substring(commandEnd));
    for (int i = 0; i < tokens.size(); i++) {
      boolean called = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
      boolean qualified = i > 0 && tokens.get(i - 1).is(".");
      coloured.styled(style(tokens.get(i), called, qualified), tokens.get(i).text());
    }
    return coloured;
  }

  private static AttributedStyle style(Token token, boolean called, boolean qualified) {
    if (!token.closed() && token.kind() != Kind.COMMENT) {
      return UNCLOSED;
    }
    return switch (token.kind()) {
      case COMMENT -> COMMENT;
      case STRING -> STRING;
      case NUMBER -> NUMBER;
      case PARAMETER -> PARAMETER;
      case WORD -> {
        if (!qualified && Keywords.contains(token.text())) {
          yield KEYWORD;
        }
        yield called ? FUNCTION : PLAIN;
      }
      case SPACE, NAME, SEMICOLON, SYMBOL -> PLAIN;
    };
  }

  private static int commandEnd(String text) {
    int start = text.length() - text.stripLeading().length();
    if (!text.startsWith("\\", start)) {
      return 0;
    }
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
