package tidemark.deploy.terminal;

import java.util.List;
import java.util.OptionalInt;

/** The line of a statement at fault, with a caret under the place. Stateless. Thread-safe. */
public final class FailurePlace {
  private static final int LEAD = 20;
  private static final String CUT = "…";

  private FailurePlace() {}

  /**
   * Two lines; none where the place isn't in the text.
   *
   * @param line from 1
   * @param column in code points, from 1
   * @param width columns of the screen; a longer line is cut around the place
   */
  public static List<String> of(String statement, int line, int column, OptionalInt width) {
    List<String> lines = statement.lines().toList();
    if (line < 1 || line > lines.size()) {
      return List.of();
    }
    String text = lines.get(line - 1);
    int length = text.codePointCount(0, text.length());
    if (column < 1 || column > length + 1) {
      return List.of();
    }
    String title =
        lines.stream().filter(l -> !l.isBlank()).count() > 1 ? "line " + line + ": " : "";
    int room = width.orElse(Integer.MAX_VALUE) - title.length();
    int place = text.offsetByCodePoints(0, column - 1);
    int indent = text.length() - text.stripLeading().length();
    int from = Math.min(indent, place);
    String lead = "";
    if (DisplayText.width(text.substring(from, place)) > room - LEAD) {
      int points = text.codePointCount(from, place);
      from = text.offsetByCodePoints(from, Math.max(0, points - LEAD));
      lead = CUT;
    }
    String before = title + lead + DisplayText.plain(text.substring(from, place));
    String shown = before + DisplayText.plain(text.substring(place));
    return List.of(
        width.isPresent() ? DisplayText.cut(shown, width.getAsInt()) : shown,
        " ".repeat(DisplayText.width(before)) + "^");
  }
}
