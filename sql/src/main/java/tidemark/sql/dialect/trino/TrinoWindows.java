package tidemark.sql.dialect.trino;

import java.util.List;
import java.util.Set;
import tidemark.sql.algebra.EngineAggregate;
import tidemark.sql.algebra.Template;

/** Windows: functions of a row's place, and aggregates over a frame. Stateless. */
final class TrinoWindows {
  private static final Set<String> RANKS =
      Set.of("row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile");
  private static final Set<String> PLACES =
      Set.of("lag", "lead", "first_value", "last_value", "nth_value", "first", "last");

  private TrinoWindows() {}

  /**
   * @param window PARTITION BY and ORDER BY
   * @param frame operands of the frame
   */
  static String of(
      EngineAggregate function,
      List<Operand> operands,
      String window,
      List<Operand> frame,
      String type) {
    Template template = function.spelling().template();
    String name = Calls.name(template);
    String said = String.join("…", template.texts());
    if (said.contains("DISTINCT ") || said.contains(" ORDER BY ")) {
      throw Refusals.no("DISTINCT or ORDER BY of the arguments of a window");
    }
    String over =
        " OVER ("
            + (window + " " + frame(function.frameSpelling().template(), frame)).strip()
            + ")";
    boolean byPlace = RANKS.contains(name) || PLACES.contains(name);
    if (byPlace && !window.contains("ORDER BY ")) {
      // DuckDB goes by the order in which the rows come.
      throw Refusals.no(name + " without an order: write ORDER BY in OVER");
    }
    String nulls = said.contains(" IGNORE NULLS") ? " IGNORE NULLS" : "";
    boolean filtered = said.contains(" FILTER (WHERE ");
    if (RANKS.contains(name) && !filtered && nulls.isEmpty()) {
      return name + "(" + (operands.isEmpty() ? "" : operands.get(0).as("BIGINT")) + ")" + over;
    }
    if (PLACES.contains(name) && !filtered) {
      return place(name, operands, type) + nulls + over;
    }
    if (!nulls.isEmpty()) {
      throw Refusals.no("IGNORE NULLS of " + name);
    }
    if (filtered) {
      throw Refusals.no("FILTER of a window: write CASE WHEN … END as its argument");
    }
    return TrinoAggregates.of(
        new TrinoAggregates.Call(name, operands, false, List.of(), "", type), over);
  }

  private static String place(String name, List<Operand> operands, String type) {
    String called =
        switch (name) {
          case "first" -> "first_value";
          case "last" -> "last_value";
          default -> name;
        };
    StringBuilder text = new StringBuilder(called + "(" + operands.get(0).as(type));
    if (operands.size() > 1) {
      text.append(", ")
          .append(operands.get(1).integer(0, 1_000_000, name + " by a number of rows"));
    }
    if (operands.size() > 2) {
      text.append(", ").append(operands.get(2).as(type));
    }
    return text.append(")").toString();
  }

  private static String frame(Template frame, List<Operand> operands) {
    String said = String.join("…", frame.texts());
    if (said.contains("EXCLUDE ")) {
      throw Refusals.no("EXCLUDE in a window");
    }
    StringBuilder text = new StringBuilder(frame.texts().get(0));
    for (int i = 0; i < operands.size(); i++) {
      Operand bound = operands.get(i);
      Times.Span span = bound.type().equals("INTERVAL") ? Times.span(bound) : null;
      if (span != null && span.count().matches("\\d+")) {
        text.append("INTERVAL '").append(span.count()).append("' ").append(span.unit());
      } else if (said.startsWith("RANGE")) {
        throw Refusals.no("RANGE over numbers in a window");
      } else {
        text.append(bound.integer(0, Integer.MAX_VALUE, "a window's frame by a number"));
      }
      text.append(frame.texts().get(i + 1));
    }
    return text.toString();
  }
}
