package tidemark.sql.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tidemark.warehouse.script.Quoted;

/**
 * A SELECT in the making. Clauses are added in the order of their meaning; what comes too late
 * wants a new SELECT around. One thread at a time.
 */
final class Shape {
  /** A column of FROM as it is there. */
  private static final Pattern PLAIN = Pattern.compile("t\\d+\\.(\".*\")", Pattern.DOTALL);

  private static final String OFFSET = "\nOFFSET ";

  /** One part of ORDER BY. */
  record Order(String value, String direction) {}

  String from = "";

  /** Whether FROM is a join: on the right side of another it stands in brackets. */
  boolean joins;

  /** What each column is, in words of FROM. */
  List<String> columns;

  /** Names of the columns, no two alike. */
  List<String> names;

  final List<String> where = new ArrayList<>();
  String groupBy = "";
  final List<String> having = new ArrayList<>();
  final List<Order> orders = new ArrayList<>();
  final List<String> distinctOn = new ArrayList<>();
  String limit = "";

  /** Whether OFFSET comes before LIMIT. */
  boolean offsetFirst;

  String offset = "";

  /** Members of a set operation, in place of all but ORDER BY and LIMIT. */
  final List<Shape> members = new ArrayList<>();

  /** What stands between members. */
  String set = "";

  /** Whether columns are more than names. */
  boolean projected;

  boolean grouped;
  boolean distinct;

  /** Whether a column may be said only once: a window, a subquery, another value each time. */
  boolean sealed;

  /** Whether leaving out a column would leave out rows. */
  boolean unnests;

  /** Columns that are the same for each row of FROM. */
  final List<Integer> constants = new ArrayList<>();

  /** What is one and the same value, as a text: to order by it would be to name a position. */
  final Set<String> fixed = new HashSet<>();

  Shape(List<String> columns, List<String> names) {
    this.columns = columns;
    this.names = names;
  }

  /** Whether it is FROM alone, fit to stand in another FROM. */
  boolean isBare() {
    return isRow() && where.isEmpty() && !from.isEmpty();
  }

  /** Whether its columns are those of FROM. */
  boolean isRow() {
    return isOpen() && !projected && !grouped;
  }

  /** Whether a column is one of FROM as it is there. */
  boolean isPlain(int column) {
    return PLAIN.matcher(columns.get(column)).matches();
  }

  /** Whether all rows are one group, which no clause says. */
  boolean isOneGroup() {
    return grouped && groupBy.isEmpty() && having.isEmpty();
  }

  /** Whether nothing stands in the way of WHERE, groups or a list. */
  boolean isOpen() {
    return set.isEmpty() && !distinct && distinctOn.isEmpty() && !isOrdered();
  }

  boolean isOrdered() {
    return !orders.isEmpty() || isLimited();
  }

  boolean isLimited() {
    return !limit.isEmpty() || !offset.isEmpty();
  }

  /** As a query by itself, under its own names. */
  String text() {
    return text(names);
  }

  /** As a query by itself. */
  String text(List<String> labels) {
    StringBuilder text = new StringBuilder();
    if (set.isEmpty()) {
      select(labels, text);
    } else {
      // The first member names the columns.
      for (int i = 0; i < members.size(); i++) {
        Shape member = members.get(i);
        text.append(i == 0 ? "(" : "\n" + set + " (");
        text.append((i == 0 ? member.text(labels) : member.text())).append(')');
      }
    }
    if (!orders.isEmpty()) {
      text.append("\nORDER BY ")
          .append(orders.stream().map(this::written).collect(Collectors.joining(", ")));
    }
    if (offsetFirst) {
      clause(text, OFFSET, offset);
    }
    clause(text, "\nLIMIT ", limit);
    if (!offsetFirst) {
      clause(text, OFFSET, offset);
    }
    return text.toString();
  }

  private void select(List<String> labels, StringBuilder text) {
    text.append("SELECT ");
    if (!distinctOn.isEmpty()) {
      text.append("DISTINCT ON (").append(String.join(", ", distinctOn)).append(") ");
    } else if (distinct) {
      text.append("DISTINCT ");
    }
    for (int i = 0; i < columns.size(); i++) {
      String label = Quoted.identifier(labels.get(i));
      text.append(i == 0 ? "" : ", ").append(columns.get(i));
      Matcher plain = PLAIN.matcher(columns.get(i));
      if (!plain.matches() || !plain.group(1).equals(label)) {
        text.append(" AS ").append(label);
      }
    }
    text.append(columns.isEmpty() ? "1" : "");
    clause(text, "\nFROM ", from);
    clause(text, "\nWHERE ", String.join(" AND ", where));
    clause(text, "\nGROUP BY ", groupBy);
    clause(text, "\nHAVING ", String.join(" AND ", having));
  }

  private static void clause(StringBuilder text, String word, String clause) {
    if (!clause.isEmpty()) {
      text.append(word).append(clause);
    }
  }

  /** By position where the list has it, since a position can't be taken for anything else. */
  private String written(Order order) {
    int position = columns.indexOf(order.value()) + 1;
    return (position > 0 ? String.valueOf(position) : order.value()) + order.direction();
  }
}
