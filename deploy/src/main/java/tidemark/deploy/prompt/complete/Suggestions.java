package tidemark.deploy.prompt.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;
import tidemark.deploy.prompt.text.Keywords;

/** Collects candidates in the form that the reader takes them. One thread at a time. */
final class Suggestions {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final String GAP = "  ";
  private static final String GREY = "\u001b[90m";
  private static final String NORMAL = "\u001b[0m";

  /** Below it a description says too little to be worth its place. */
  private static final int ABOUT_MIN = 20;

  private final List<Suggestion> suggestions = new ArrayList<>();

  private record Suggestion(String value, String group, String about, Then then) {}

  /** What goes on behind it. */
  enum Then {
    /** A blank. */
    BLANK,
    /** What the author types next, such as a comma. */
    NOTHING
  }

  /** A name, quoted where it must be. */
  void name(String name, String group, String about, Then then) {
    add(quoted(name), group, about, then);
  }

  void function(String name, String about) {
    add(name + "(", "functions", about, Then.NOTHING);
  }

  /** Words of the language, in capitals where the author writes them so. */
  void keywords(List<String> keywords, boolean capitals) {
    for (String keyword : keywords) {
      add(
          capitals ? keyword.toUpperCase(Locale.ROOT) : keyword.toLowerCase(Locale.ROOT),
          "keywords",
          "",
          Then.BLANK);
    }
  }

  void add(String value, String group, String about, Then then) {
    suggestions.add(new Suggestion(value, group, about.replaceAll("\\s+", " ").strip(), then));
  }

  boolean isEmpty() {
    return suggestions.isEmpty();
  }

  /**
   * What was collected; descriptions stand in a column of their own, which the reader would set
   * right.
   *
   * @param prefix what is typed: only what begins with it is offered, or else has it in it
   * @param width columns of the screen
   */
  List<Candidate> all(String prefix, int width) {
    String typed = prefix.toLowerCase(Locale.ROOT);
    List<Suggestion> beginning = matching(value -> value.startsWith(typed));
    List<Suggestion> offered =
        beginning.isEmpty() ? matching(value -> value.contains(typed)) : beginning;
    int names = offered.stream().mapToInt(s -> s.value().length()).max().orElse(0);
    int room = width - names - GAP.length() - 1;
    return offered.stream()
        .map(
            suggestion ->
                new Candidate(
                    suggestion.value(),
                    shown(suggestion, names, room),
                    suggestion.group(),
                    null,
                    null,
                    null,
                    suggestion.then() == Then.BLANK))
        .toList();
  }

  private List<Suggestion> matching(Predicate<String> test) {
    return suggestions.stream()
        .filter(suggestion -> test.test(suggestion.value().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static String shown(Suggestion suggestion, int names, int room) {
    String value = suggestion.value();
    if (suggestion.about().isEmpty() || room < ABOUT_MIN) {
      return value;
    }
    return value
        + " ".repeat(names - value.length())
        + GAP
        + GREY
        + shortened(suggestion.about(), room)
        + NORMAL;
  }

  static String quoted(String name) {
    return PLAIN.matcher(name).matches() && !Keywords.contains(name)
        ? name
        : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static String shortened(String text, int room) {
    return text.length() <= room ? text : text.substring(0, room - 1) + "…";
  }
}
