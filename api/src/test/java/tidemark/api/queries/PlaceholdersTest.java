package tidemark.api.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PlaceholdersTest {
  static List<Arguments> statements() {
    return List.of(
        statement("select :a, :b_2 where x=:a", "a", "b_2"),
        statement("select $a + (:b)", "a", "b"),
        statement("select x::int, '1'::date, :a::int", "a"),
        statement("select ':no', \":no\", 'it''s :no', :a", "a"),
        statement("select e'it\\'s :no', E'\\\\', :a", "a"),
        statement("select 1 -- :no\n, :a", "a"),
        statement("select /* :no /* nested :no */ :no */ :a", "a"),
        statement("select $$ :no $$, $t$ :no $$ $t$, :a", "a"),
        statement("select list[1:2], list[a:b], list[:a]", "a"),
        statement("select {'k':v, k:v, \"k\":v}, {'k': :a}", "a"),
        statement("select list_transform(l, x -> x + :a)", "a"),
        statement("select f(x := 1), :a", "a"),
        statement("select 'never closed :no"),
        statement("select /* never closed :no"),
        statement("select $1, ?"),
        statement("select : a"));
  }

  private static Arguments statement(String sql, String... names) {
    return Arguments.of(sql, List.of(names));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void only_parameters_are_found(String sql, List<String> names) {
    assertThat(Placeholders.in(sql).lines().keySet()).containsExactlyElementsOf(names);
  }

  @Test
  void each_name_has_the_line_where_it_first_stands() {
    assertThat(Placeholders.in("select '\n',\n:a,\n:b,\n:a").lines())
        .containsEntry("a", 3)
        .containsEntry("b", 4);
  }

  @Test
  void a_second_statement_is_seen_but_not_a_comment_or_a_semicolon_in_a_string() {
    assertThat(Placeholders.in("select ';'; -- done\n;").secondStatementLine()).isZero();
    assertThat(Placeholders.in("select 1;\n/* */\ndrop table t").secondStatementLine())
        .isEqualTo(3);
  }

  @Test
  void the_first_word_is_behind_comments() {
    assertThat(Placeholders.in("-- why\n/* how */ WITH t as (select 1)").firstWord())
        .isEqualTo("with");
    assertThat(Placeholders.in("(select 1)").firstWord()).isEqualTo("(");
    assertThat(Placeholders.in(" -- nothing").firstWord()).isEmpty();
  }
}
