package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Each text of the dialect inside another query, planned beside the engine asked directly: what is
 * right alone may go wrong in what is made of it. In the build each text meets one of the outer
 * queries, in turn; {@code -Dtidemark.dialect.nested=all} brings each together with all.
 */
class NestedDialectTest {
  private static final boolean ALL = "all".equals(System.getProperty("tidemark.dialect.nested"));

  /** None laterally over a whole row: that makes DuckDB 2.0 fail for good over some ROLLUPs. */
  private static final List<String> OUTER =
      List.of(
          "select * from (%s) q",
          "select 1 from (%s) q",
          "with q as (%s) select * from q union all select * from q",
          "select count(*) from (select 1 from (%s) q) z",
          "select count(*), count(distinct q) from (%s) q",
          "select 1 as k, count(*) from (%s) q group by all",
          "select distinct * from (%s) q",
          "select distinct 1 from (%s) q",
          "select 7 from (select count(*) from (%s) q)",
          "select max(1), count(*) filter (where true) from (%s) q",
          "select q.*, row_number() over () > 0 as rn from (%s) q where (select 1 where q is not null) = 1 or q is null",
          "select exists (select 1 from (%s) q) as k",
          "select v.k, 2 from (%s) q, (values (1), (2)) v(k)",
          "select a.* from (%s) a semi join (%s) b on a is not distinct from b",
          "select 1 from (%s) q qualify row_number() over () <= 2",
          "select 5 from (select unnest([1, 2]) from (%s) q)");

  @Test
  void inside_another_query_a_text_means_the_same() {
    List<String> wrong = new ArrayList<>();
    int same = 0;
    int refused = 0;
    try (TestingDoor house = DialectTest.openHouse()) {
      List<DialectTest.Text> texts = DialectTest.texts();
      // By default every second text, each in one place.
      for (int i = 0; i < texts.size(); i += ALL ? 1 : 2) {
        for (String outer : ALL ? OUTER : List.of(OUTER.get(i / 2 % OUTER.size()))) {
          String sql = outer.replace("%s", texts.get(i).sql().strip().replaceAll(";+\\s*$", ""));
          Question question = new DialectTest.Text(texts.get(i).topic(), sql).question();
          Table direct;
          try {
            direct = house.askEngineThroughSession(question);
          } catch (TidemarkException e) {
            continue; // not every text can stand in every place
          }
          try {
            Table planned = house.ask(question.withWay(Way.PLANNED));
            boolean right =
                planned.columns().equals(direct.columns())
                    && planned.sorted().equals(direct.sorted());
            same += right ? 1 : 0;
            if (!right) {
              wrong.add(texts.get(i).topic() + ": " + sql);
            }
          } catch (TidemarkException e) {
            assertThat(e.code()).as(sql + " -> " + e.detail()).isEqualTo(ErrorCode.NOT_PLANNABLE);
            refused++;
          }
        }
      }
    }
    System.out.println(same + " nested texts the same, " + refused + " not plannable");

    assertThat(wrong).isEmpty();
    assertThat(refused).isLessThanOrEqualTo((same + refused) * 5 / 100);
  }
}
