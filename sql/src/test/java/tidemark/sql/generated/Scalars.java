package tidemark.sql.generated;

import static tidemark.sql.generated.Fragment.choice;
import static tidemark.sql.generated.Fragment.list;
import static tidemark.sql.generated.Fragment.whole;

import java.util.ArrayList;
import java.util.List;
import tidemark.sql.generated.Shop.Column;
import tidemark.sql.generated.Shop.Scope;
import tidemark.sql.generated.Shop.ValueType;

/** Expressions of one row. One thread at a time. */
final class Scalars {
  private final Dice dice;

  Scalars(Dice dice) {
    this.dice = dice;
  }

  /** A column of the type; a constant where there is none. */
  Fragment column(ValueType type, Scope scope) {
    List<Column> columns = scope.of(type);
    return columns.isEmpty() ? constant(type) : whole(dice.of(columns).name());
  }

  Fragment constant(ValueType type) {
    return whole(
        switch (type) {
          case NUMBER -> dice.text("0", "1", "-2", "7", "2.5", "100", "cast(null as integer)");
          case TEXT -> dice.text("'O'", "''", "'NATION3'", "'it''s'", "cast(null as varchar)");
          case DATE -> dice.text("date '2024-06-30'", "date '2026-02-16'");
          case BOOLEAN -> dice.text("true", "false", "cast(null as boolean)");
        });
  }

  Fragment value(ValueType type, Scope scope, int depth) {
    if (depth <= 0 || dice.chance(30)) {
      return dice.chance(90) ? column(type, scope) : constant(type);
    }
    int way = dice.below(10);
    if (way == 0) {
      return cases(type, scope, depth);
    } else if (way == 1) {
      return choice(
          "coalesce(", value(type, scope, depth - 1), ", ", value(type, scope, depth - 1), ")");
    } else if (way == 2) {
      return choice("nullif(", value(type, scope, depth - 1), ", ", constant(type), ")");
    }
    return switch (type) {
      case NUMBER -> number(scope, depth);
      case TEXT -> text(scope, depth);
      case DATE -> date(scope, depth);
      case BOOLEAN -> condition(scope, depth);
    };
  }

  private Fragment cases(ValueType type, Scope scope, int depth) {
    Fragment when = condition(scope, depth - 1);
    Fragment then = value(type, scope, depth - 1);
    return dice.chance(70)
        ? choice(
            "case when ", when, " then ", then, " else ", value(type, scope, depth - 1), " end")
        : choice("case when ", when, " then ", then, " end");
  }

  private Fragment number(Scope scope, int depth) {
    Fragment a = value(ValueType.NUMBER, scope, depth - 1);
    return switch (dice.below(9)) {
      case 0 -> choice("(", a, " + ", value(ValueType.NUMBER, scope, depth - 1), ")");
      case 1 -> choice("(", a, " - ", value(ValueType.NUMBER, scope, depth - 1), ")");
      case 2 -> choice("(", a, " * ", dice.text("2", "-1", "0.5"), ")");
      case 3 -> choice("(-", a, ")");
      case 4 -> choice("abs(", a, ")");
      case 5 -> choice("length(", value(ValueType.TEXT, scope, depth - 1), ")");
      case 6 -> choice("extract(year from ", value(ValueType.DATE, scope, depth - 1), ")");
      case 7 -> choice("cast(", a, " as ", dice.text("bigint", "decimal(20, 4)"), ")");
      default -> choice("(", column(ValueType.NUMBER, scope), " % ", dice.text("3", "7"), ")");
    };
  }

  private Fragment text(Scope scope, int depth) {
    Fragment a = value(ValueType.TEXT, scope, depth - 1);
    return switch (dice.below(5)) {
      case 0 -> choice("upper(", a, ")");
      case 1 -> choice("(", a, " || ", value(ValueType.TEXT, scope, depth - 1), ")");
      case 2 -> choice("substring(", a, ", 1, ", dice.text("2", "4"), ")");
      case 3 -> choice("cast(", column(ValueType.NUMBER, scope), " as varchar)");
      default -> choice("replace(", a, ", 'N', 'ä')");
    };
  }

  private Fragment date(Scope scope, int depth) {
    Fragment a = value(ValueType.DATE, scope, depth - 1);
    return dice.chance(50)
        ? choice("(", a, " + ", dice.text("1", "30"), ")")
        : choice("cast(date_trunc('", dice.text("month", "year"), "', ", a, ") as date)");
  }

  /** A condition; unknown for some rows. */
  Fragment condition(Scope scope, int depth) {
    ValueType type =
        dice.of(List.of(ValueType.NUMBER, ValueType.NUMBER, ValueType.TEXT, ValueType.DATE));
    Fragment a = value(type, scope, depth - 1);
    return switch (dice.below(depth > 0 ? 9 : 5)) {
      case 0 -> choice(a, dice.text(" is null", " is not null"));
      case 1 -> whole("(", a, dice.text(" in (", " not in ("), constants(type), "))");
      case 2 ->
          whole(
              a, dice.text(" between ", " not between "), constant(type), " and ", constant(type));
      case 3 ->
          whole(
              a,
              dice.text(" is distinct from ", " is not distinct from "),
              value(type, scope, depth - 1));
      case 4 -> whole(column(ValueType.TEXT, scope), dice.text(" like ", " not like "), "'%1%'");
      case 5 -> choice("(", condition(scope, depth - 1), " and ", condition(scope, depth - 1), ")");
      case 6 -> choice("(", condition(scope, depth - 1), " or ", condition(scope, depth - 1), ")");
      case 7 -> choice("(not ", condition(scope, depth - 1), ")");
      default ->
          whole(
              "(",
              a,
              dice.text(" = ", " <> ", " < ", " > ", " <= ", " >= "),
              value(type, scope, depth - 1),
              ")");
    };
  }

  private Fragment constants(ValueType type) {
    List<Fragment> all = new ArrayList<>();
    for (int i = 0; i <= dice.below(3); i++) {
      all.add(constant(type));
    }
    return list(", ", all);
  }
}
