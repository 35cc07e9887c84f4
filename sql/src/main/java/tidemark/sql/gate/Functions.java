package tidemark.sql.gate;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.script.SqlScript;

/**
 * The functions of the engine and of attached databases, and which of them pass. Immutable.
 *
 * @param scalars all that stand in expressions: scalar, aggregate, window, macro; lower case
 * @param tables all that stand in FROM
 * @param aggregates those of {@code scalars} that aggregate
 * @param macros those of {@code scalars} that are macros
 * @param definitions of macros of users' databases, by name
 */
public record Functions(
    Set<String> scalars,
    Set<String> tables,
    Set<String> aggregates,
    Set<String> macros,
    Map<String, List<Macro>> definitions) {
  private static final Map<Pattern, String> REFUSED = refused();
  private static final Set<String> FROM = WordList.words("Functions/tables.txt");

  static Functions read(Connection connection) throws SQLException {
    Set<String> scalars = new TreeSet<>();
    Set<String> tables = new TreeSet<>();
    Set<String> aggregates = new TreeSet<>();
    Set<String> macros = new TreeSet<>();
    Map<String, List<Macro>> definitions = new LinkedHashMap<>();
    String text = SqlScript.read(Functions.class, "Functions/read.sql").text();
    try (PreparedStatement select = connection.prepareStatement(text);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        String name = rows.getString("name");
        String kind = rows.getString("kind");
        boolean isTable = kind.startsWith("table");
        (isTable ? tables : scalars).add(name);
        if (kind.equals("aggregate")) {
          aggregates.add(name);
        } else if (kind.equals("macro")) {
          macros.add(name);
        }
        if (rows.getString("body") != null) {
          definitions
              .computeIfAbsent(name, n -> new ArrayList<>())
              .add(
                  new Macro(
                      rows.getString("catalog"),
                      rows.getString("schema"),
                      name,
                      isTable,
                      texts(rows.getArray("parameters")),
                      rows.getString("body")));
        }
      }
    }
    return new Functions(scalars, tables, aggregates, macros, definitions);
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    List<String> texts = new ArrayList<>();
    if (array != null) {
      for (Object element : (Object[]) array.getArray()) {
        texts.add(String.valueOf(element));
      }
    }
    return texts;
  }

  /** Why a function that the engine has is refused; empty where it passes. */
  Optional<String> refusal(String name, boolean inFrom) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Map.Entry<Pattern, String> refused : REFUSED.entrySet()) {
      if (refused.getKey().matcher(lower).matches()) {
        return Optional.of(refused.getValue());
      }
    }
    boolean unseen = inFrom && !FROM.contains(lower) && !definitions.containsKey(lower);
    return unseen ? Optional.of("no one has vouched for it") : Optional.empty();
  }

  boolean exists(String name, boolean inFrom) {
    String lower = name.toLowerCase(Locale.ROOT);
    return inFrom ? tables.contains(lower) : scalars.contains(lower);
  }

  /** The macros of users' databases that a call may mean. */
  List<Macro> definitions(List<String> path, String here, String outer) {
    String name = path.get(path.size() - 1).toLowerCase(Locale.ROOT);
    return definitions.getOrDefault(name, List.of()).stream()
        .filter(macro -> macro.mayBe(path, here) || macro.mayBe(path, outer))
        .toList();
  }

  /** All that pass, for suggestions. */
  List<String> passing(boolean inFrom) {
    return (inFrom ? tables : scalars)
        .stream().filter(name -> refusal(name, inFrom).isEmpty()).toList();
  }

  private static Map<Pattern, String> refused() {
    Map<Pattern, String> refused = new LinkedHashMap<>();
    WordList.lines("Functions/refused.txt")
        .map(line -> line.split("\t"))
        .forEach(parts -> refused.put(Pattern.compile(parts[0]), parts[1]));
    return refused;
  }
}
