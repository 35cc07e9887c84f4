package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tidemark.sql.generated.Fragment;
import tidemark.sql.generated.QueryGenerator;
import tidemark.sql.generated.Shrinker;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Queries made at random, on both ways beside the engine asked directly. {@code
 * -Dtidemark.queries.seed=N} makes others, {@code -Dtidemark.queries.count=N} more.
 */
class GeneratedQueriesTest {
  private static final long SEED = Long.getLong("tidemark.queries.seed", 20260216);
  private static final int COUNT = Integer.getInteger("tidemark.queries.count", 2_000);

  private enum Verdict {
    SAME,
    NOT_PLANNABLE,
    /** The engine itself refuses it: the generator's fault, or an overflow. */
    REFUSED,
    WRONG
  }

  private final Map<String, Integer> reasons = new TreeMap<>();

  @Test
  void both_ways_answer_as_the_engine_does() {
    List<String> wrong = new ArrayList<>();
    Map<Verdict, Integer> counts = new TreeMap<>();
    try (TestingDoor house = TestingDoor.open()) {
      for (int i = 0; i < COUNT; i++) {
        Fragment query = QueryGenerator.query(SEED + i);
        Verdict verdict = judge(house, query.sql());
        counts.merge(verdict, 1, Integer::sum);
        if (verdict == Verdict.WRONG) {
          String smallest = Shrinker.smallest(query, sql -> judge(house, sql) == Verdict.WRONG);
          wrong.add("seed " + (SEED + i) + ": " + smallest);
        }
      }
    }
    String told = COUNT + " queries from seed " + SEED + ": " + counts + ", unplannable " + reasons;
    System.out.println(told);

    assertThat(wrong).as(told).isEmpty();
    int refused = counts.getOrDefault(Verdict.REFUSED, 0);
    int same = counts.getOrDefault(Verdict.SAME, 0);
    assertThat(refused).as(told).isLessThanOrEqualTo(COUNT / 20);
    assertThat(same).as(told).isGreaterThanOrEqualTo((COUNT - refused) * 8 / 10);
  }

  private Verdict judge(TestingDoor house, String sql) {
    Table direct;
    try {
      direct = house.askEngine(TestingDoor.shop(sql));
    } catch (SQLException e) {
      reasons.merge(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), 1, Integer::sum);
      return Verdict.REFUSED;
    }
    boolean ordered = sql.matches(".* order by \\d[^)]*");
    if (!isSame(direct, house.ask(TestingDoor.shop(sql).withWay(Way.TYPED)), ordered)) {
      return Verdict.WRONG;
    }
    try {
      Table planned = house.ask(TestingDoor.shop(sql).withWay(Way.PLANNED));
      return isSame(direct, planned, ordered) ? Verdict.SAME : Verdict.WRONG;
    } catch (TidemarkException e) {
      if (e.code() != ErrorCode.NOT_PLANNABLE) {
        return Verdict.WRONG;
      }
      reasons.merge(e.detail().substring(0, Math.min(e.detail().length(), 140)), 1, Integer::sum);
      return Verdict.NOT_PLANNABLE;
    }
  }

  private static boolean isSame(Table direct, Table answered, boolean ordered) {
    return answered.columns().equals(direct.columns())
        && (ordered
            ? answered.inOrder().equals(direct.inOrder())
            : answered.sorted().equals(direct.sorted()));
  }
}
