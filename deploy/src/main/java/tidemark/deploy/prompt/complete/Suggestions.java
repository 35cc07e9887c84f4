package tidemark.deploy.prompt.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;
import org.jspecify.annotations.Nullable;
import tidemark.deploy.prompt.text.Keywords;

/** Collects candidates in the form that the reader takes them. One thread at a time. */
final class Suggestions {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final int ABOUT_MAX = 60;

  private final List<Candidate> candidates = new ArrayList<>();

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
    String line = about.replaceAll("\\s+", " ").strip();
    @Nullable String description = line.isEmpty() ? null : shortened(line);
    candidates.add(new Candidate(value, value, group, description, null, null, then == Then.BLANK));
  }

  List<Candidate> all() {
    return candidates;
  }

  static String quoted(String name) {
    return PLAIN.matcher(name).matches() && !Keywords.contains(name)
        ? name
        : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static String shortened(String text) {
    return text.length() <= ABOUT_MAX ? text : text.substring(0, ABOUT_MAX - 1) + "…";
  }
}
