package tidemark.sql.generated;

import static tidemark.sql.generated.Fragment.choice;
import static tidemark.sql.generated.Fragment.list;
import static tidemark.sql.generated.Fragment.optional;
import static tidemark.sql.generated.Fragment.whole;

import java.util.ArrayList;
import java.util.List;
import tidemark.sql.generated.Shop.Scope;
import tidemark.sql.generated.Shop.ValueType;

/** Makes queries; the same from the same seed. One thread at a time. */
public final class QueryGenerator {
  private final Dice dice;
  private final Scalars scalars;
  private final Aggregates aggregates;
  private final Sources sources;
  private final Groups groups;
  private final Twists twists;

  private QueryGenerator(long seed) {
    dice = new Dice(seed);
    scalars = new Scalars(dice);
    aggregates = new Aggregates(dice, scalars);
    sources = new Sources(dice, scalars, this::inner);
    groups = new Groups(dice, scalars, aggregates);
    twists = new Twists(dice);
  }

  public static Fragment query(long seed) {
    return new QueryGenerator(seed).statement();
  }

  private Fragment statement() {
    List<ValueType> types = types();
    List<Fragment> with = new ArrayList<>();
    if (dice.chance(25)) {
      for (int i = 0; i <= dice.below(2); i++) {
        with.add(sources.part(types()));
      }
    }
    Fragment head = with.isEmpty() ? whole() : optional("with ", list(", ", with), " ");
    Fragment body =
        dice.chance(25)
            ? twisted(types)
            : dice.chance(20) ? setOperation(types) : select(types, 2, true);
    Fragment order = Fragment.EMPTY;
    if (dice.chance(45)) {
      order = optional(" order by ", positions(types.size()), limit());
    }
    return whole(head, body, order);
  }

  private Fragment twisted(List<ValueType> types) {
    Fragment body = inner(types);
    int more = dice.below(3);
    for (int i = 0; i <= more; i++) {
      body = twists.around(body, select(types.subList(0, 1), 1, false), types.size());
    }
    return dice.chance(30) ? twists.turned(body, types.size()) : body;
  }

  /** Each column in some order, so that no two rows but equal ones may change places. */
  private Fragment positions(int count) {
    List<Fragment> keys = new ArrayList<>();
    int first = dice.below(count);
    for (int i = 0; i < count; i++) {
      String direction = dice.text("", " desc", " nulls first", " desc nulls last");
      keys.add(whole(1 + (first + i) % count, direction));
    }
    return whole(list(", ", keys));
  }

  private Fragment limit() {
    return switch (dice.below(3)) {
      case 0 -> optional(" limit ", dice.text("1", "10", "50"));
      case 1 -> optional(" limit 20 offset 3");
      default -> Fragment.EMPTY;
    };
  }

  private List<ValueType> types() {
    List<ValueType> types = new ArrayList<>();
    for (int i = 0; i <= dice.below(4); i++) {
      types.add(
          dice.of(
              List.of(
                  ValueType.NUMBER,
                  ValueType.NUMBER,
                  ValueType.TEXT,
                  ValueType.TEXT,
                  ValueType.DATE,
                  ValueType.BOOLEAN)));
    }
    return types;
  }

  private Fragment inner(List<ValueType> types) {
    return dice.chance(10) ? setOperation(types) : select(types, 1, false);
  }

  private Fragment setOperation(List<ValueType> types) {
    return choice(
        select(types, 1, false),
        dice.text(" union all ", " union ", " intersect ", " except "),
        select(types, 1, false));
  }

  /**
   * @param bare whether columns may stay without a name
   */
  private Fragment select(List<ValueType> types, int depth, boolean bare) {
    Sources.From from = sources.from(depth);
    Scope scope = from.scope();
    Fragment where =
        dice.chance(60)
            ? optional(
                " where ",
                dice.chance(35)
                    ? choice(sources.subqueryCondition(scope), " and ", scalars.condition(scope, 1))
                    : scalars.condition(scope, depth))
            : Fragment.EMPTY;
    if (dice.chance(40)) {
      return groups.select(types, from, where);
    }
    List<Fragment> items = new ArrayList<>();
    for (ValueType type : types) {
      boolean windowed = type == ValueType.NUMBER && dice.chance(25);
      boolean queried = type == ValueType.NUMBER && !windowed && dice.chance(15);
      Fragment item =
          windowed
              ? aggregates.window(scope)
              : queried ? sources.scalarSubquery(scope) : scalars.value(type, scope, 2);
      boolean named = !bare || dice.chance(70);
      items.add(named ? whole(item, " as c", items.size()) : item);
    }
    String distinct = dice.chance(15) ? "distinct " : "";
    return whole(
        "select ", optional(distinct), list(", ", items), " from ", from.fragment(), where);
  }
}
