package tidemark.sql.generated;

import static tidemark.sql.generated.Fragment.choice;
import static tidemark.sql.generated.Fragment.list;
import static tidemark.sql.generated.Fragment.optional;
import static tidemark.sql.generated.Fragment.whole;

import java.util.ArrayList;
import java.util.List;
import tidemark.sql.generated.Shop.ValueType;

/** SELECT with GROUP BY. One thread at a time. */
final class Groups {
  private final Dice dice;
  private final Scalars scalars;
  private final Aggregates aggregates;

  Groups(Dice dice, Scalars scalars, Aggregates aggregates) {
    this.dice = dice;
    this.scalars = scalars;
    this.aggregates = aggregates;
  }

  Fragment select(List<ValueType> types, Sources.From from, Fragment where) {
    List<Fragment> items = new ArrayList<>();
    List<Fragment> keys = new ArrayList<>();
    for (ValueType type : types) {
      Fragment item;
      boolean key = dice.chance(50) && !from.scope().of(type).isEmpty();
      if (key) {
        item = scalars.column(type, from.scope());
        if (dice.chance(25)) {
          item = choice("coalesce(", item, ", ", item, ")");
        }
        keys.add(item);
      } else {
        item = aggregates.value(type, from.scope());
      }
      items.add(whole(item, " as c", items.size()));
    }
    Fragment having =
        dice.chance(30)
            ? optional(
                " having ",
                aggregates.value(ValueType.NUMBER, from.scope()),
                dice.text(" > ", " <= ", " <> "),
                dice.text("1", "10", "1000"))
            : Fragment.EMPTY;
    return whole(
        "select ",
        list(", ", items),
        " from ",
        from.fragment(),
        where,
        keys.isEmpty() ? Fragment.EMPTY : optional(" group by ", sets(keys)),
        having);
  }

  private Fragment sets(List<Fragment> keys) {
    Fragment plain = list(", ", keys);
    return switch (dice.below(8)) {
      case 0 -> choice("rollup (", plain, ")");
      case 1 -> choice("cube (", plain, ")");
      case 2 -> choice("grouping sets ((", plain, "), (", keys.get(0), "), ())");
      default -> plain;
    };
  }
}
