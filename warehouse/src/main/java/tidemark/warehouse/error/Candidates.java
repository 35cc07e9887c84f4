package tidemark.warehouse.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The valid names that DuckDB's failure lists, nearest first. Stateless. Thread-safe. */
final class Candidates {
  private static final Pattern LISTED =
      Pattern.compile("(?s)(?:Did you mean:?|Candidate [A-Za-z]+:)\\s*(?:: )?(\".*)");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")+)\"");
  private static final Pattern TYPED =
      Pattern.compile("(?:named|key|table|Column|Referenced column) \"((?:[^\"]|\"\")+)\"");
  private static final Pattern SIGNATURE = Pattern.compile("(?m)^\\t(\\S.*\\(.*)$");

  private Candidates() {}

  static List<String> of(ErrorCode code, EngineFailure said) {
    return switch (code) {
      case TYPE_MISMATCH -> signatures(said);
      case UNKNOWN_TABLE, UNKNOWN_COLUMN, UNKNOWN_FUNCTION, UNKNOWN_SCHEMA -> names(said);
      default -> List.of();
    };
  }

  /** Those of a function; an operator has dozens, which help nobody. */
  private static List<String> signatures(EngineFailure said) {
    String called = said.field("name");
    if (!called.isEmpty() && called.chars().noneMatch(Character::isLetter)) {
      return List.of();
    }
    Matcher line = SIGNATURE.matcher(said.message());
    List<String> found = new ArrayList<>();
    while (line.find()) {
      found.add(line.group(1).strip());
    }
    return found;
  }

  private static List<String> names(EngineFailure said) {
    List<String> listed = new ArrayList<>();
    Matcher list = LISTED.matcher(said.message());
    if (list.find()) {
      Matcher name = QUOTED.matcher(list.group(1));
      while (name.find()) {
        listed.addAll(List.of(name.group(1).split(" or ")));
      }
    }
    String typed = typed(said);
    listed.removeIf(name -> isEngines(name) && !isEngines(typed));
    // The engine names something however far off: a name with nothing in common helps nobody.
    List<String> near = NearestNames.of(typed, listed);
    List<String> qualified =
        listed.stream().filter(name -> name.endsWith("." + typed)).limit(3).toList();
    return near.isEmpty() ? qualified : near;
  }

  /** What the author wrote, as the engine repeats it. */
  static String typed(EngineFailure said) {
    if (!said.field("name").isEmpty()) {
      return said.field("name");
    }
    Matcher named = TYPED.matcher(said.message());
    return named.find() ? named.group(1) : "";
  }

  private static boolean isEngines(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("pg_")
        || lower.startsWith("duckdb_")
        || lower.startsWith("sqlite_")
        || lower.startsWith("__")
        || lower.startsWith("information_schema.")
        || lower.startsWith("system.");
  }
}
