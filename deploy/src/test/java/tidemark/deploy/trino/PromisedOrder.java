package tidemark.deploy.trino;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidemark.sql.Column;

/**
 * Which columns of a result its statement's own ORDER BY goes by. Immutable.
 *
 * @param columns from 0, as far as they are known
 * @param isKnown whether that is all of them: an expression that isn't a column of the result can't
 *     be looked at
 */
record PromisedOrder(List<Integer> columns, boolean isKnown) {
  private static final List<String> ENDS = List.of(" limit ", " offset ", " fetch ");

  /** Empty for a statement without an order of its own. */
  static Optional<PromisedOrder> of(String sql, List<Column> columns) {
    String text = outermost(sql);
    int start = text.lastIndexOf(" order by ");
    if (start < 0) {
      return Optional.empty();
    }
    String keys = text.substring(start + " order by ".length());
    for (String end : ENDS) {
      int at = (keys + " ").indexOf(end);
      keys = at < 0 ? keys : keys.substring(0, at);
    }
    List<String> labels =
        columns.stream().map(column -> column.name().toLowerCase(Locale.ROOT)).toList();
    List<Integer> found = new ArrayList<>();
    for (String key : keys.split(",", -1)) {
      String name =
          key.strip().replaceAll(" nulls (first|last)$", "").replaceAll(" (asc|desc)$", "").strip();
      if (name.equals("all")) {
        IntStream.range(0, labels.size()).forEach(found::add);
        continue;
      }
      int place = place(name, labels);
      if (place < 0) {
        return Optional.of(new PromisedOrder(List.copyOf(found), false));
      }
      found.add(place);
    }
    return Optional.of(new PromisedOrder(List.copyOf(found), true));
  }

  private static int place(String name, List<String> labels) {
    if (name.matches("\\d+")) {
      return Integer.parseInt(name) - 1;
    }
    String label = name.replaceAll("^\\w+\\.(\\w+)$", "$1").replace("\"", "");
    return labels.indexOf(label) == labels.lastIndexOf(label) ? labels.indexOf(label) : -1;
  }

  /** In lower case, without remarks and what stands in brackets and quotes; blanks are one. */
  private static String outermost(String sql) {
    String plain = sql.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("--[^\n]*", " ");
    StringBuilder text = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      quoted ^= c == '\'';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && !quoted) {
        text.append(c == ')' ? "()" : c);
      }
    }
    return text.toString().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replace(";", "");
  }

  List<List<@Nullable Object>> keys(List<List<@Nullable Object>> rows) {
    List<List<@Nullable Object>> all = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      List<@Nullable Object> key = new ArrayList<>();
      columns.forEach(column -> key.add(row.get(column)));
      all.add(key);
    }
    return all;
  }
}
