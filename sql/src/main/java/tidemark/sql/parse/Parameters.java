package tidemark.sql.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.NearestNames;
import tidemark.warehouse.error.TidemarkException;

/**
 * The parameters of a statement. The engine's driver binds by number only and takes neither {@code
 * :name} nor names beside numbers, so the text sent has {@code $1 … $n} in order of first
 * appearance. A mark is padded to its old length where it fits, which keeps places right.
 * Immutable.
 *
 * @param names in order of first appearance; a number for {@code ?} and {@code $1}
 */
public record Parameters(List<String> names, String sent) {
  /** The engine's name for the type of a value that has none yet. */
  public static final String UNTYPED = "\"NULL\"";

  public Parameters {
    names = List.copyOf(names);
  }

  /**
   * @param colons whether {@code :name} is a parameter here; it isn't where the engine's parser
   *     reads the text as it stands, as in <code>{'a' :b}</code>
   */
  static Parameters of(String text, Scan scan, boolean colons) {
    List<String> names = new ArrayList<>();
    StringBuilder sent = new StringBuilder();
    int copied = 0;
    int questionCount = 0;
    for (Scan.Mark mark : scan.parameters()) {
      if (mark.sign() == ':' && !colons) {
        continue;
      }
      boolean counted = mark.sign() == '?' && mark.name().isEmpty();
      String name = counted ? String.valueOf(++questionCount) : mark.name();
      String number = "$" + (indexOf(names, name) + 1);
      sent.append(text, copied, mark.index()).append(number);
      boolean label = mark.end() - mark.index() > number.length();
      sent.append(label ? " ".repeat(mark.end() - mark.index() - number.length()) : "");
      copied = mark.end();
    }
    return new Parameters(names, sent.append(text, copied, text.length()).toString());
  }

  /** Names match in any case, as in the engine; a new one is added. */
  private static int indexOf(List<String> names, String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    names.add(name);
    return names.size() - 1;
  }

  /** A text with nulls of the given types where it has {@code $1 …}. */
  public static String overNulls(String text, List<String> types) {
    StringBuilder filled = new StringBuilder();
    int copied = 0;
    for (Scan.Mark mark : Scan.of(text).parameters()) {
      if (mark.sign() == '$') {
        int index = Integer.parseInt(mark.name()) - 1;
        String type = index < types.size() ? types.get(index) : UNTYPED;
        filled.append(text, copied, mark.index());
        filled.append(type.equals(UNTYPED) ? "NULL" : "CAST(NULL AS " + type + ")");
        copied = mark.end();
      }
    }
    return filled.append(text, copied, text.length()).toString();
  }

  /**
   * Numbers the parameters of a part of a statement's tree anew, from 1 without gaps.
   *
   * @return the old numbers, from 0, in the new order
   */
  static List<Integer> renumber(JsonNode tree) {
    List<Integer> old = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(tree));
    while (!open.isEmpty()) {
      JsonNode next = open.pop();
      if (next.path("type").asText().equals("VALUE_PARAMETER")) {
        int index = Integer.parseInt(next.path("identifier").asText()) - 1;
        if (!old.contains(index)) {
          old.add(index);
        }
        ((ObjectNode) next).put("identifier", String.valueOf(old.indexOf(index) + 1));
      }
      next.forEach(open::push);
    }
    return old;
  }

  private static boolean isNumber(String name) {
    return Character.isDigit(name.charAt(0));
  }

  /** The index of a value given by position; -1 where a name is none, or no position at all. */
  private static int position(String name) {
    return isNumber(name) && name.length() < 10 ? Integer.parseInt(name) - 1 : -1;
  }

  /**
   * The values in the order of {@link #names}.
   *
   * @throws TidemarkException MISSING_PARAMETER, UNKNOWN_PARAMETER
   */
  public List<@Nullable Object> bind(
      List<@Nullable Object> positional, Map<String, @Nullable Object> named) {
    Map<String, @Nullable Object> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    given.putAll(named);
    List<@Nullable Object> values = new ArrayList<>();
    Set<String> used = new LinkedHashSet<>();
    int positionMax = 0;
    for (String name : names) {
      int position = position(name);
      if (position >= 0 && position < positional.size()) {
        positionMax = Math.max(positionMax, position + 1);
        values.add(positional.get(position));
      } else if (given.containsKey(name)) {
        used.add(name.toLowerCase(java.util.Locale.ROOT));
        values.add(given.get(name));
      } else {
        throw missing(name, positional.size(), named.keySet());
      }
    }
    refuseUnused(positional.size(), positionMax, named.keySet(), used);
    return values;
  }

  /** As {@link #bind}, with null for what isn't given: for questions that only ask about types. */
  public List<@Nullable Object> bindWhatIsGiven(
      List<@Nullable Object> positional, Map<String, @Nullable Object> named) {
    Map<String, @Nullable Object> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    given.putAll(named);
    List<@Nullable Object> values = new ArrayList<>();
    for (String name : names) {
      int index = position(name);
      boolean byPosition = index >= 0 && index < positional.size();
      values.add(byPosition ? positional.get(index) : given.get(name));
    }
    return values;
  }

  private TidemarkException missing(String name, int positionalCount, Set<String> given) {
    String what =
        isNumber(name)
            ? "Parameter $" + name + " has no value: " + positionalCount + " given by position."
            : "Parameter '" + name + "' has no value.";
    List<String> near = NearestNames.of(name, given);
    String mend =
        near.isEmpty()
            ? " Give it one; the statement wants: " + String.join(", ", names) + "."
            : " Given is '" + near.get(0) + "': correct one of the two names.";
    return TidemarkException.of(ErrorCode.MISSING_PARAMETER, what + mend).suggesting(near);
  }

  private void refuseUnused(
      int positionalCount, int positionMax, Set<String> given, Set<String> used) {
    if (positionalCount > positionMax) {
      throw TidemarkException.of(
          ErrorCode.UNKNOWN_PARAMETER,
          positionalCount
              + " values are given by position, but the statement takes "
              + positionMax
              + ". Leave the others out.");
    }
    for (String name : given) {
      if (!used.contains(name.toLowerCase(java.util.Locale.ROOT))) {
        List<String> near = NearestNames.of(name, names);
        throw TidemarkException.of(
                ErrorCode.UNKNOWN_PARAMETER,
                "The statement has no parameter '"
                    + name
                    + "'. "
                    + (near.isEmpty() ? "Leave it out." : "Did you mean '" + near.get(0) + "'?"))
            .suggesting(near);
      }
    }
  }
}
