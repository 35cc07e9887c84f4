package tidemark.sql.generated;

import static tidemark.sql.generated.Fragment.list;
import static tidemark.sql.generated.Fragment.whole;

import java.util.ArrayList;
import java.util.List;

/**
 * Queries around a query of columns {@code c0, c1 …} that have as many: where names mean other
 * things inside and outside, and clauses that only this engine has. One thread at a time.
 */
final class Twists {
  private final Dice dice;

  Twists(Dice dice) {
    this.dice = dice;
  }

  /**
   * @param other of the type of the first column, likewise {@code c0}
   */
  Fragment around(Fragment body, Fragment other, int count) {
    Fragment from = whole(" from (", body, ") as q");
    Fragment columns = list(", ", names(count, 0));
    return switch (dice.below(10)) {
      case 0 -> whole("select *", from, " qualify row_number() over (order by ", columns, ") <= 7");
      case 1 ->
          whole(
              "select * from (select distinct on (c0) *",
              from,
              " order by ",
              columns,
              dice.text("", " limit 4"),
              ") as p");
      case 2 -> whole(from, " select columns(*) where ", dice.text("c0 = c0", "q.c0 is null"));
      case 3 -> count > 1 ? whole("select * exclude (c0), c0", from) : whole("select q.*", from);
      case 4 -> whole("select * replace (q.c0 as c0)", from, " group by all");
      case 5 ->
          whole(
              "select *",
              from,
              dice.text(" semi join (", " anti join ("),
              other,
              ") as p on q.c0 is not distinct from p.c0");
      case 6 ->
          whole(
              "select x.*",
              from,
              " cross join lateral (select ",
              list(", ", of("q", count)),
              ") x");
      case 7 ->
          whole(
              "select unnest([c0, c0]) as c0",
              count > 1 ? ", " : "",
              list(", ", names(count, 1)),
              from);
      case 8 ->
          whole(
              "select q.*",
              from,
              dice.text(" left join (", " join ("),
              "select c0, count(*) as n from (",
              other,
              ") as o group by c0) as p using (c0) where n is null or n < 40");
      default ->
          whole(
              "select q.*",
              from,
              " where (select count(*) from (",
              other,
              ") as p where p.c0 is not distinct from q.c0) ",
              dice.text("< 3", "= 0", "> 1"));
    };
  }

  /** Each name means the next column, but in WHERE and GROUP BY still its own. */
  Fragment turned(Fragment body, int count) {
    Fragment query =
        whole("select ", list(", ", turned(count)), " from (", body, ") as q where c0 is not null");
    return dice.chance(50)
        ? query
        : whole(
            query,
            " group by ",
            list(", ", names(count, 0)),
            dice.text("", " having count(*) >= 1", " having max(c0) is not null"));
  }

  private static List<Fragment> names(int count, int first) {
    List<Fragment> names = new ArrayList<>();
    for (int i = first; i < count; i++) {
      names.add(whole("c", i));
    }
    return names;
  }

  private static List<Fragment> of(String table, int count) {
    List<Fragment> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(whole(table, ".c", i, " as c", i));
    }
    return names;
  }

  private static List<Fragment> turned(int count) {
    List<Fragment> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(whole("q.c", (i + 1) % count, " as c", i));
    }
    return names;
  }
}
