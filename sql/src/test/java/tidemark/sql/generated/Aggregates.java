package tidemark.sql.generated;

import static tidemark.sql.generated.Fragment.choice;
import static tidemark.sql.generated.Fragment.optional;
import static tidemark.sql.generated.Fragment.whole;

import java.util.List;
import tidemark.sql.generated.Shop.Scope;
import tidemark.sql.generated.Shop.ValueType;

/** Aggregates and windows. One thread at a time. */
final class Aggregates {
  private final Dice dice;
  private final Scalars scalars;

  Aggregates(Dice dice, Scalars scalars) {
    this.dice = dice;
    this.scalars = scalars;
  }

  Fragment value(ValueType type, Scope scope) {
    Fragment value = scalars.value(type, scope, 1);
    Fragment filter =
        dice.chance(20)
            ? optional(" filter (where ", scalars.condition(scope, 1), ")")
            : Fragment.EMPTY;
    return switch (type) {
      case NUMBER ->
          switch (dice.below(6)) {
            case 0 -> whole("count(*)", filter);
            case 1 -> whole("count(", scalars.column(anyType(), scope), ")", filter);
            case 2 -> whole("count(distinct ", scalars.column(anyType(), scope), ")", filter);
            case 3 -> whole("avg(", scalars.column(ValueType.NUMBER, scope), ")", filter);
            default -> whole(dice.text("sum(", "min(", "max("), value, ")", filter);
          };
      case TEXT ->
          dice.chance(70)
              ? whole(dice.text("min(", "max("), value, ")", filter)
              : whole("string_agg(", value, ", ',' order by ", unique(scope), ")", filter);
      case DATE -> whole(dice.text("min(", "max("), value, ")", filter);
      case BOOLEAN ->
          dice.chance(50)
              ? whole(dice.text("bool_and(", "bool_or("), value, ")", filter)
              : choice("(", value(ValueType.NUMBER, scope), " > 3)");
    };
  }

  private ValueType anyType() {
    return dice.of(List.of(ValueType.NUMBER, ValueType.TEXT, ValueType.DATE));
  }

  private static String unique(Scope scope) {
    return String.join(", ", scope.unique());
  }

  /** A number of a window; where rows matter, over an order in which each has its place. */
  Fragment window(Scope scope) {
    Fragment partition =
        dice.chance(60)
            ? optional("partition by ", scalars.column(anyType(), scope), " ")
            : Fragment.EMPTY;
    Fragment first =
        optional(
            scalars.value(ValueType.NUMBER, scope, 1),
            dice.text("", " desc", " nulls first", " desc nulls last"),
            ", ");
    Fragment order = whole("order by ", first, unique(scope));
    Fragment number = scalars.column(ValueType.NUMBER, scope);
    return switch (dice.below(6)) {
      case 0 -> whole("row_number() over (", partition, order, ")");
      case 1 -> whole(dice.text("rank()", "dense_rank()"), " over (", partition, order, ")");
      case 2 ->
          whole(
              dice.text("lag(", "lead("),
              number,
              dice.text(")", ", 2)", ", 1, -1)"),
              " over (",
              partition,
              order,
              ")");
      case 3 -> whole(dice.text("sum(", "max(", "avg("), number, ") over (", partition, ")");
      case 4 ->
          whole(
              dice.text("first_value(", "last_value("),
              number,
              ") over (",
              partition,
              order,
              frame(),
              ")");
      default ->
          whole(
              dice.text("sum(", "min(", "count(", "avg("),
              number,
              ") over (",
              partition,
              order,
              frame(),
              ")");
    };
  }

  private Fragment frame() {
    return optional(
        dice.text(
            "",
            " rows between 2 preceding and current row",
            " rows between 1 preceding and 1 following",
            " rows between unbounded preceding and 1 preceding",
            " rows between current row and unbounded following",
            " range between unbounded preceding and current row",
            " range between unbounded preceding and unbounded following"));
  }
}
