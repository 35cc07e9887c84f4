package tidemark.api.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.api.wire.ResultFormat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ResultTagTest {
  private static SavedQuery query(String name, String sql) {
    return new SavedQuery(
        name, "t", "d", List.of(), List.of(), List.of(), Optional.empty(), List.of(), sql);
  }

  private static String tag(long version, String sql, Map<String, String> values) {
    return ResultTag.of(version, query("q", sql), new TreeMap<>(values), ResultFormat.JSON);
  }

  @Test
  void all_that_decides_the_rows_decides_the_tag() {
    String tag = tag(1, "select 1", Map.of("a", "b"));

    assertThat(tag(1, "select 1", Map.of("a", "b"))).isEqualTo(tag);
    assertThat(tag).matches("[0-9a-f]{32}");
    assertThat(
            List.of(
                tag(2, "select 1", Map.of("a", "b")),
                tag(1, "select 2", Map.of("a", "b")),
                tag(1, "select 1", Map.of("a", "c")),
                tag(1, "select 1", Map.of("ab", "")),
                tag(1, "select 1", Map.of()),
                ResultTag.of(
                    1, query("q", "select 1"), new TreeMap<>(Map.of("a", "b")), ResultFormat.CSV),
                ResultTag.of(
                    1, query("r", "select 1"), new TreeMap<>(Map.of("a", "b")), ResultFormat.JSON)))
        .doesNotContain(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "select week from usage, true",
    "select known from t, true",
    "select CURRENT_DATE, false",
    "select now() - 1, false",
    "select today(), false",
    "select random(), false",
    "from t using sample 10, false"
  })
  void a_statement_that_looks_at_the_clock_or_at_chance_has_no_tag(String sql, boolean stable) {
    assertThat(ResultTag.isStable(query("q", sql))).isEqualTo(stable);
  }
}
