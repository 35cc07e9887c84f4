package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tidemark.warehouse.script.SqlScript;

/** Statements that DuckDB by itself answers wrongly, with the rows that are right by hand. */
final class EngineFaultsTest {
  private static void fill(Connection connection) throws SQLException {
    SqlScript.read(EngineFaultsTest.class, "dialect/harbour.setup.sql").run(connection);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void two_columns_of_one_view_under_each_other(Way way) {
    try (TestingDoor house =
        TestingDoor.open(Limits.DEFAULT, Map.of("harbour", EngineFaultsTest::fill))) {
      Question question =
          Question.of(
                  """
                  select land, sum(cargo)
                  from (
                    select src_land as land, cargo from voyage
                    union all
                    select dst_land, cargo from voyage
                  )
                  group by land
                  """)
              .in(Optional.of("harbour"), Optional.empty())
              .withWay(way);
      assertThat(house.ask(question).sorted())
          .containsExactly("[DE, 110]", "[NL, 1250]", "[SG, 1150]");
    }
  }
}
