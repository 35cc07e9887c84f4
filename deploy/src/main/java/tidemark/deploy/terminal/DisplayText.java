package tidemark.deploy.terminal;

import org.jline.utils.WCWidth;

/**
 * Text as a terminal shows it: Chinese characters are two columns wide, accents none. Stateless.
 * Thread-safe.
 */
final class DisplayText {
  private static final String CUT = "…";

  private DisplayText() {}

  /** Columns that the text takes. */
  static int width(String text) {
    return text.codePoints().map(DisplayText::width).sum();
  }

  private static int width(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /** On one line, and without codes that would drive the terminal. */
  static String plain(String text) {
    boolean clean = text.codePoints().noneMatch(Character::isISOControl);
    if (clean) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                plain.append('↵');
              } else if (c == '\t') {
                plain.append(' ');
              } else if (!Character.isISOControl(c)) {
                plain.appendCodePoint(c);
              } else if (c != '\r') {
                plain.append('·');
              }
            });
    return plain.toString();
  }

  /** At most so many columns, the last one an ellipsis where something was cut. */
  static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      if (used + width(c) > columns - 1) {
        break;
      }
      cut.appendCodePoint(c);
      used += width(c);
    }
    return cut.append(CUT).toString();
  }

  static String padRight(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))) + text;
  }
}
