package tidemark.sql.gate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tidemark.warehouse.script.SqlScript;

/**
 * The functions of the engine and of attached databases, and which of them pass. Immutable.
 *
 * @param scalars all that stand in expressions: scalar, aggregate, window, macro; lower case
 * @param tables all that stand in FROM
 * @param aggregates those of {@code scalars} that aggregate
 * @param macros those of {@code scalars} that are macros
 * @param bodies what macros of users' databases say, by name
 */
public record Functions(
    Set<String> scalars,
    Set<String> tables,
    Set<String> aggregates,
    Set<String> macros,
    Map<String, List<String>> bodies) {
  private static final Map<Pattern, String> REFUSED = refused();
  private static final Set<String> FROM = words("Functions/tables.txt");

  static Functions read(Connection connection) throws SQLException {
    Set<String> scalars = new TreeSet<>();
    Set<String> tables = new TreeSet<>();
    Set<String> aggregates = new TreeSet<>();
    Set<String> macros = new TreeSet<>();
    Map<String, List<String>> bodies = new LinkedHashMap<>();
    String text = SqlScript.read(Functions.class, "Functions/read.sql").text();
    try (PreparedStatement select = connection.prepareStatement(text);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        String name = rows.getString(1);
        String kind = rows.getString(2);
        (kind.startsWith("table") ? tables : scalars).add(name);
        if (kind.equals("aggregate")) {
          aggregates.add(name);
        } else if (kind.equals("macro")) {
          macros.add(name);
        }
        String body = rows.getString(3);
        if (body != null) {
          bodies.computeIfAbsent(name, n -> new ArrayList<>()).add(body);
        }
      }
    }
    return new Functions(scalars, tables, aggregates, macros, bodies);
  }

  /** Why a function that the engine has is refused; empty where it passes. */
  Optional<String> refusal(String name, boolean inFrom) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Map.Entry<Pattern, String> refused : REFUSED.entrySet()) {
      if (refused.getKey().matcher(lower).matches()) {
        return Optional.of(refused.getValue());
      }
    }
    boolean unseen = inFrom && !FROM.contains(lower) && !bodies.containsKey(lower);
    return unseen ? Optional.of("no one has vouched for it") : Optional.empty();
  }

  boolean exists(String name, boolean inFrom) {
    String lower = name.toLowerCase(Locale.ROOT);
    return inFrom ? tables.contains(lower) : scalars.contains(lower);
  }

  /** All that pass, for suggestions. */
  List<String> passing(boolean inFrom) {
    return (inFrom ? tables : scalars)
        .stream().filter(name -> refusal(name, inFrom).isEmpty()).toList();
  }

  private static Map<Pattern, String> refused() {
    Map<Pattern, String> refused = new LinkedHashMap<>();
    SqlScript.read(Functions.class, "Functions/refused.txt")
        .text()
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("\t"))
        .forEach(parts -> refused.put(Pattern.compile(parts[0]), parts[1]));
    return refused;
  }

  private static Set<String> words(String resource) {
    Set<String> words = new HashSet<>();
    SqlScript.read(Functions.class, resource)
        .text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> words.addAll(List.of(line.trim().split("\\s+"))));
    return words;
  }
}
