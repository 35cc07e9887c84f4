package tidemark.sql.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** DuckDB's names of nested types, taken apart. Stateless. */
final class TypeNames {
  private TypeNames() {}

  /** What stands between the brackets, at the commas outside of brackets and quotes. */
  static List<String> arguments(String type) {
    List<String> arguments = new ArrayList<>();
    String inside = type.substring(type.indexOf('(') + 1, type.lastIndexOf(')'));
    int depth = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      quoted ^= c == '"';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0 && !quoted) {
        arguments.add(inside.substring(start, i).strip());
        start = i + 1;
      }
    }
    arguments.add(inside.substring(start).strip());
    return arguments;
  }

  /** A struct's fields, with their types. */
  static Map<String, String> fields(String struct) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String argument : arguments(struct)) {
      boolean quoted = argument.startsWith("\"");
      int end = quoted ? argument.indexOf("\" ", 1) + 1 : argument.indexOf(' ');
      String name = argument.substring(0, end);
      fields.put(
          quoted ? name.substring(1, end - 1).replace("\"\"", "\"") : name,
          argument.substring(end + 1));
    }
    return fields;
  }
}
