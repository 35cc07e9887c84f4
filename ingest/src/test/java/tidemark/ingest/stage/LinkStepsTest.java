package tidemark.ingest.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quick steps by which long files tell a link's key tell the same as the one macro. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LinkStepsTest {
  private static final String IN_STEPS = "unslashed(untracked(tracked_once(sited(link))))";

  @Test
  void the_steps_end_where_the_macro_does(@TempDir Path folder) throws SQLException {
    try (Stage stage = Stage.open(folder)) {
      stage.run(
          """
          create table link as
          select string_agg(part, '' order by place) as link
          from (
            select
              range // 8 as number,
              range as place,
              [
                'http://', 'https://', 'www.', 'a.com', 'B.com', '/', '?', '&', '#', '=', 'Ü', e'\\n', ' ', '/p/q', '?id=1',
                'utm_', 'utm_a=', 'utm_1=2', 'utm_source=x', '?utm_medium=y', '&utm_b=c'
              ][1 + (hash(range * 31 + 7) % 21)::integer] as part
            from range(160000)
          )
          where place % 8 <= hash(number) % 8
          group by number;
          """);

      assertThat(stage.count("select count(distinct link) from link")).isGreaterThan(10_000);
      assertThat(
              stage.rows(
                  "select link, link_key(link), "
                      + IN_STEPS
                      + " from link where link_key(link) is distinct from "
                      + IN_STEPS))
          .isEmpty();
      assertThat(
              stage.rows(
                  "select "
                      + IN_STEPS
                      + " from (select 'https://www.Example.com/A/?utm_source=feed' as link)"))
          .isEqualTo(List.of(List.of("example.com/A")));
    }
  }
}
