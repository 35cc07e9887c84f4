package tidemark.sql.generated;

import static tidemark.sql.generated.Fragment.optional;
import static tidemark.sql.generated.Fragment.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tidemark.sql.generated.Shop.Column;
import tidemark.sql.generated.Shop.Link;
import tidemark.sql.generated.Shop.Scope;
import tidemark.sql.generated.Shop.Table;
import tidemark.sql.generated.Shop.ValueType;

/** FROM, its joins, and subqueries. One thread at a time. */
final class Sources {
  private final Dice dice;
  private final Scalars scalars;
  private final Function<List<ValueType>, Fragment> query;
  private final List<Table> parts = new ArrayList<>();

  record From(Fragment fragment, Scope scope) {}

  Sources(Dice dice, Scalars scalars, Function<List<ValueType>, Fragment> query) {
    this.dice = dice;
    this.scalars = scalars;
    this.query = query;
  }

  /** A part of WITH, which what follows may read. */
  Fragment part(List<ValueType> types) {
    Fragment body = query.apply(types);
    String name = dice.name("w");
    parts.add(new Table(name, columns(types), names(types)));
    return whole(name, " as (", body, ")");
  }

  From from(int depth) {
    if (!parts.isEmpty() && dice.chance(60)) {
      return table(dice.of(parts));
    } else if (depth > 1 && dice.chance(25)) {
      return subquery();
    } else if (dice.chance(45)) {
      return join();
    }
    return table(dice.of(Shop.TABLES));
  }

  private From table(Table table) {
    String alias = dice.name("t");
    return new From(whole(table.name(), " as ", alias), Shop.scope(table, alias));
  }

  private From subquery() {
    List<ValueType> types = new ArrayList<>(List.of(ValueType.NUMBER, ValueType.TEXT));
    if (dice.chance(50)) {
      types.add(dice.of(List.of(ValueType.values())));
    }
    Fragment body = query.apply(types);
    Table table = new Table("", columns(types), names(types));
    String alias = dice.name("s");
    return new From(whole("(", body, ") as ", alias), Shop.scope(table, alias));
  }

  private static List<Column> columns(List<ValueType> types) {
    List<Column> columns = new ArrayList<>();
    types.forEach(type -> columns.add(new Column("c" + columns.size(), type)));
    return columns;
  }

  private static List<String> names(List<ValueType> types) {
    return columns(types).stream().map(Column::name).toList();
  }

  private From join() {
    Link link = dice.of(Shop.LINKS);
    String left = dice.name("t");
    String right = dice.name("t");
    Scope scope =
        Shop.scope(Shop.table(link.from()), left).plus(Shop.scope(Shop.table(link.to()), right));
    Fragment joined =
        whole(
            link.from(),
            " as ",
            left,
            kind(),
            link.to(),
            " as ",
            right,
            on(left + "." + link.column(), right + "." + link.toColumn(), scope));
    From from = new From(joined, scope);
    for (Link next : Shop.LINKS) {
      if (next.from().equals(link.to()) && dice.chance(40)) {
        return further(from, right, next);
      }
    }
    return from;
  }

  private From further(From from, String left, Link link) {
    String right = dice.name("t");
    Scope scope = from.scope().plus(Shop.scope(Shop.table(link.to()), right));
    Fragment join =
        whole(
            kind(),
            link.to(),
            " as ",
            right,
            on(left + "." + link.column(), right + "." + link.toColumn(), scope));
    return new From(whole(from.fragment(), join), scope);
  }

  private String kind() {
    return dice.text(
        " join ", " join ", " left join ", " left join ", " right join ", " full join ");
  }

  private Fragment on(String left, String right, Scope scope) {
    Fragment more =
        dice.chance(25) ? optional(" and ", scalars.condition(scope, 0)) : Fragment.EMPTY;
    return whole(" on ", left, " = ", right, more);
  }

  /** EXISTS and IN, over another table of the shop. */
  Fragment subqueryCondition(Scope outer) {
    Table table = dice.of(Shop.TABLES);
    String alias = dice.name("x");
    Scope scope = Shop.scope(table, alias);
    Fragment where = scalars.condition(scope, 1);
    Fragment key = scalars.column(ValueType.NUMBER, outer);
    Fragment number = whole(dice.of(scope.of(ValueType.NUMBER)).name());
    Fragment from = whole(" from ", table.name(), " as ", alias);
    return switch (dice.below(4)) {
      case 0 -> whole("exists (select 1", from, " where ", number, " = ", key, " and ", where, ")");
      case 1 ->
          whole("not exists (select *", from, " where ", number, " = ", key, " and ", where, ")");
      default ->
          whole(
              key,
              dice.text(" in (select ", " not in (select "),
              number,
              from,
              optional(" where ", where),
              ")");
    };
  }

  /** One number, of the outer row or of all. */
  Fragment scalarSubquery(Scope outer) {
    Table table = dice.of(Shop.TABLES);
    String alias = dice.name("x");
    Scope scope = Shop.scope(table, alias);
    String number = dice.of(scope.of(ValueType.NUMBER)).name();
    Fragment where =
        dice.chance(60)
            ? optional(
                " where ",
                dice.of(scope.of(ValueType.NUMBER)).name(),
                " = ",
                scalars.column(ValueType.NUMBER, outer))
            : optional(" where ", scalars.condition(scope, 1));
    return whole(
        "(select ",
        dice.text("max(", "sum(", "count("),
        number,
        ") from ",
        table.name(),
        " as ",
        alias,
        where,
        ")");
  }
}
