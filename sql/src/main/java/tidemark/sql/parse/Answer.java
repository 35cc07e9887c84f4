package tidemark.sql.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.error.TidemarkException;

/** What the engine's parser said of a text. Immutable. */
record Answer(Node root) {
  private static final Pattern NEAR = Pattern.compile("at or near \"(.*)\"", Pattern.DOTALL);

  private static final List<String> KEYWORDS =
      List.of(
          "select from where group by having order limit offset qualify window with recursive as on"
              .split(" "));
  private static final List<String> MORE_KEYWORDS =
      List.of(
          ("using join left right full inner outer cross union intersect except all distinct values"
                  + " between like ilike not null case when then else end cast over partition rows"
                  + " range filter exists asc desc nulls first last and or in is pivot unpivot"
                  + " describe summarize show explain")
              .split(" "));

  boolean failed() {
    return root.isTrue("error");
  }

  /** The parser took the text, and it is something else than a query. */
  boolean isOtherStatement() {
    return root.text("error_type").equals("not implemented");
  }

  /** The text may be a PIVOT without a list, which the parser turns into several statements. */
  boolean mayWantValues() {
    return isOtherStatement()
        || root.text("error_message").startsWith("PIVOT statements with pivot elements extracted");
  }

  private long position() {
    String position = root.text("position");
    return position.isEmpty() ? -1 : Long.parseLong(position);
  }

  boolean positionIsAt(String text, char expected) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    long at = position();
    return at >= 0 && at < bytes.length && bytes[(int) at] == expected;
  }

  TidemarkException failure(String text, String sent, Scan scan) {
    String message = root.text("error_message");
    if (isOtherStatement()) {
      return Statements.notAllowed(text, scan);
    }
    if (message.contains("Max expression depth")) {
      return TidemarkException.of(
          ErrorCode.STATEMENT_TOO_LARGE,
          "An expression nests more than 1,000 deep. Name parts of it in a WITH clause, or pass"
              + " a list as a parameter.");
    }
    Place place = position() >= 0 ? Place.ofByte(sent, position()) : new Place(1, 1);
    Matcher near = NEAR.matcher(message);
    if (!near.find()) {
      return at(place, sentence(message), List.of());
    }
    String found = near.group(1);
    List<String> candidates = nearestKeywords(found, sent);
    return at(place, "Syntax error: found '" + shortened(found) + "'", candidates);
  }

  /**
   * The misspelt word is the one found, or the one before it: {@code from t wher b} fails at b,
   * since {@code wher} reads as an alias.
   */
  private List<String> nearestKeywords(String found, String sent) {
    List<String> near = keywordsNear(found);
    if (!near.isEmpty()) {
      return near;
    }
    byte[] bytes = sent.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    int end = (int) Math.max(0, Math.min(position(), bytes.length));
    String before =
        new String(bytes, 0, end, java.nio.charset.StandardCharsets.UTF_8).stripTrailing();
    int start = before.length();
    while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
      start--;
    }
    return keywordsNear(before.substring(start));
  }

  private static List<String> keywordsNear(String word) {
    if (word.length() < 3) {
      return List.of();
    }
    List<String> all = new java.util.ArrayList<>(KEYWORDS);
    all.addAll(MORE_KEYWORDS);
    if (all.contains(word.toLowerCase(java.util.Locale.ROOT))) {
      return List.of();
    }
    return NearestNames.of(word, all).stream()
        .filter(keyword -> Math.abs(keyword.length() - word.length()) <= 1)
        .map(keyword -> keyword.toUpperCase(java.util.Locale.ROOT))
        .toList();
  }

  private static TidemarkException at(Place place, String what, List<String> candidates) {
    String mend =
        candidates.isEmpty()
            ? "Correct the statement there, or just before it."
            : "Did you mean " + candidates.get(0) + "?";
    return place.fail(ErrorCode.SYNTAX_ERROR, what, mend).suggesting(candidates);
  }

  private static String sentence(String message) {
    String line = message.strip().replaceAll("\\s*\\n\\s*", " ");
    return "Syntax error: " + (line.endsWith(".") ? line.substring(0, line.length() - 1) : line);
  }

  private static String shortened(String found) {
    return found.length() > 60 ? found.substring(0, 60) + "…" : found;
  }
}
