package tidemark.ingest.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a folded text, with the clauses that commas and colons make of it. Immutable.
 *
 * @param begin index into the folded text
 * @param text in its one form
 */
record Passage(int begin, String text) {
  /** A full stop ends a sentence before a blank that no small letter or figure follows. */
  private static final Pattern END =
      Pattern.compile("[。！？!?；;]+|(?<![A-Z]|\\b[A-Za-z])\\.(?=\\s+[^\\p{Ll}\\d]|\\s*$)|\\|\\|");

  /** What sentences end with, or begin to. */
  private static final String ENDS = "。！？!?；;.|";

  /** A comma between digits belongs to a number. */
  private static final Pattern CLAUSE = Pattern.compile("(?<!\\d),|,(?!\\d)|[，：:、]|\\s-+\\s");

  static List<Passage> of(String text) {
    List<Passage> passages = new ArrayList<>();
    int from = 0;
    if (mayEnd(text)) {
      Matcher end = END.matcher(text);
      while (end.find()) {
        add(passages, text, from, end.end());
        from = end.end();
      }
    }
    add(passages, text, from, text.length());
    return passages;
  }

  /** Whether one of the marks stands in a text that end sentences: most titles have none. */
  private static boolean mayEnd(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (ENDS.indexOf(text.charAt(index)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<Passage> passages, String text, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > begin) {
      passages.add(new Passage(begin, text.substring(begin, end)));
    }
  }

  boolean hasDigit() {
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) >= '0' && text.charAt(index) <= '9') {
        return true;
      }
    }
    return false;
  }

  int end() {
    return begin + text.length();
  }

  /** Where the clause begins that has the place. */
  int clauseBegin(int place) {
    int begin = 0;
    Matcher bound = CLAUSE.matcher(text);
    while (bound.find() && bound.end() <= place) {
      begin = bound.end();
    }
    return begin;
  }

  /** Where the clause ends that has the place. */
  int clauseEnd(int place) {
    Matcher bound = CLAUSE.matcher(text);
    return bound.find(place) ? bound.start() : text.length();
  }

  /** The clause that has the place. */
  String clause(int place) {
    return text.substring(clauseBegin(place), clauseEnd(place));
  }

  /** The clause before that one; empty for the first. */
  String clauseBefore(int place) {
    int begin = clauseBegin(place);
    return begin < 2 ? "" : clause(begin - 2);
  }
}
