package tidemark.sql.gate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the views of users' databases say. Immutable.
 *
 * @param texts the statements that made them, by {@link #key}
 */
record Views(Map<List<String>, String> texts) {
  /** Names match in any case, as in the engine. */
  static List<String> key(List<String> path) {
    return path.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** The query of a view; empty for all else. */
  Optional<String> query(List<String> path) {
    return Optional.ofNullable(texts.get(key(path))).map(Views::behindAs);
  }

  /**
   * The engine prints {@code CREATE VIEW name (columns) AS query;}, with names quoted where they
   * need it, so the first AS outside of quotes and brackets ends the head.
   */
  private static String behindAs(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        i = text.indexOf('"', i + 1);
        if (i < 0) {
          break;
        }
      } else if (c == '(' || c == ')') {
        depth += c == '(' ? 1 : -1;
      } else if (depth == 0 && text.startsWith(" AS ", i)) {
        return text.substring(i + 4);
      }
    }
    return text;
  }
}
