package tidemark.deploy.trino;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tidemark.sql.Column;
import tidemark.sql.Door;
import tidemark.sql.Question;
import tidemark.sql.Rows;

/** A whole result, to be compared with another engine's. Immutable. */
record Answer(List<Column> columns, List<List<@Nullable Object>> rows) {
  /** Sums of doubles differ in their last digits with the order in which they are added. */
  private static final double TOLERANCE = 1e-9;

  private static final int SHOWN = 300;

  static Answer of(Door door, Question question) {
    try (Rows rows = door.run(question)) {
      List<List<@Nullable Object>> all = new ArrayList<>();
      while (rows.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < rows.columns().size(); i++) {
          row.add(comparable(rows.value(i)));
        }
        all.add(row);
      }
      return new Answer(rows.columns(), all);
    }
  }

  private static @Nullable Object comparable(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      return "bytes " + Arrays.toString(bytes);
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      list.forEach(element -> all.add(comparable(element)));
      return all;
    } else if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> all = new TreeMap<>();
      map.forEach((key, element) -> all.put(String.valueOf(key), comparable(element)));
      return all;
    }
    return value;
  }

  /**
   * What differs: a label, a type, a value or its Java type, how often a row is there, or the order
   * where the statement gives one. Empty where nothing does.
   */
  Optional<String> differenceTo(Answer other, String sql) {
    if (!columns.equals(other.columns)) {
      return Optional.of(columns + " beside " + other.columns);
    }
    if (rows.size() != other.rows.size()) {
      return Optional.of(rows.size() + " rows beside " + other.rows.size());
    }
    Optional<String> inOrder = first(rows, other.rows);
    if (inOrder.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> asBag = first(sorted(), other.sorted());
    return asBag.isPresent() ? asBag : orderDifference(other, sql, inOrder);
  }

  /** Rows alike by all that ORDER BY names may come in any order. */
  private Optional<String> orderDifference(Answer other, String sql, Optional<String> whole) {
    Optional<PromisedOrder> order = PromisedOrder.of(sql, columns);
    if (order.isEmpty()) {
      return Optional.empty();
    }
    if (!order.get().isKnown()) {
      return whole.map(difference -> "in another order: " + difference);
    }
    return first(order.get().keys(rows), order.get().keys(other.rows))
        .map(difference -> "in another order: " + difference);
  }

  private static Optional<String> first(
      List<List<@Nullable Object>> left, List<List<@Nullable Object>> right) {
    for (int i = 0; i < left.size(); i++) {
      if (!isSame(left.get(i), right.get(i))) {
        return Optional.of(shown(left.get(i)) + " beside " + shown(right.get(i)));
      }
    }
    return Optional.empty();
  }

  private static String shown(List<@Nullable Object> row) {
    String text = String.valueOf(row);
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  private static boolean isSame(@Nullable Object left, @Nullable Object right) {
    if (left instanceof List<?> one && right instanceof List<?> two) {
      boolean same = one.size() == two.size();
      for (int i = 0; same && i < one.size(); i++) {
        same = isSame(one.get(i), two.get(i));
      }
      return same;
    }
    if (left instanceof Map<?, ?> one && right instanceof Map<?, ?> two) {
      return one.keySet().equals(two.keySet())
          && isSame(new ArrayList<>(one.values()), new ArrayList<>(two.values()));
    }
    boolean floating = left instanceof Double || left instanceof Float;
    if (floating && right != null && left.getClass() == right.getClass()) {
      double one = ((Number) left).doubleValue();
      double two = ((Number) right).doubleValue();
      double least = left instanceof Float ? 1e-6 : TOLERANCE;
      return one == two
          || (Double.isNaN(one) && Double.isNaN(two))
          || Math.abs(one - two) <= least * Math.max(Math.abs(one), Math.abs(two));
    }
    return java.util.Objects.equals(left, right);
  }

  /** By what is exact first, so that nearly equal doubles stand at the same place in both. */
  private List<List<@Nullable Object>> sorted() {
    Comparator<List<@Nullable Object>> order = Comparator.comparing(row -> exact(row));
    return rows.stream().sorted(order.thenComparing(Answer::byDoubles)).toList();
  }

  private static String exact(List<@Nullable Object> row) {
    StringBuilder text = new StringBuilder();
    for (Object value : row) {
      text.append(value instanceof Double || value instanceof Float ? "" : value).append('|');
    }
    return text.toString();
  }

  private static int byDoubles(List<@Nullable Object> left, List<@Nullable Object> right) {
    for (int i = 0; i < left.size(); i++) {
      boolean floating = left.get(i) instanceof Double || left.get(i) instanceof Float;
      if (floating && right.get(i) instanceof Number two && !isSame(left.get(i), two)) {
        return Double.compare(((Number) left.get(i)).doubleValue(), two.doubleValue());
      }
    }
    return 0;
  }
}
