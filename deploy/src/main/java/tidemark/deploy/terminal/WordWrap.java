package tidemark.deploy.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines at its blanks. Stateless. Thread-safe. */
public final class WordWrap {
  private WordWrap() {}

  /** Lines of at most so many columns, longer words cut in pieces; at least one line. */
  public static List<String> of(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int width = DisplayText.width(word);
      if (used > 0 && used + 1 + width > columns) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      for (int c : word.codePoints().toArray()) {
        String letter = Character.toString(c);
        int letterWidth = DisplayText.width(letter);
        if (used > 0 && used + letterWidth > columns) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.append(letter);
        used += letterWidth;
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
