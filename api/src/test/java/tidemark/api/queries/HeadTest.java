package tidemark.api.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class HeadTest {
  private static final String FULL =
      """
      /*---
      title: Top models of a week
      description: >
        The listed models of one ISO week by tokens.
        Shares are of all tokens.
      tags: [usage, models]
      parameters:
        - name: week
          type: week
          description: The ISO week.
          default: 2026-W08
          minimum: 2025-W01
        - name: country
          type: country
          description: Whose models.
          default: NO
        - {name: places, type: integer, description: How many., default: 5, allowed: [5, 10]}
      columns:
        - {name: rank, description: From 1.}
        - name: tokens
          description: Prompt and completion.
          unit: tokens
      chart: {type: bar, x: rank, y: tokens}
      examples:
        - week=2026-W07&country=US
      ---*/
      select rank, tokens
      from usage
      where week = :week and country = :country and rank <= :places and tokens::bigint > 0;
      """;

  @Test
  void every_key_of_a_head_is_read() {
    SavedQuery query = Head.read("top", QueryFile.split("top.sql", FULL));

    assertThat(query)
        .isEqualTo(
            new SavedQuery(
                "top",
                "Top models of a week",
                "The listed models of one ISO week by tokens. Shares are of all tokens.",
                List.of("usage", "models"),
                List.of(
                    new SavedQuery.Parameter(
                        "week",
                        "week",
                        "The ISO week.",
                        Optional.of("2026-W08"),
                        Optional.of("2025-W01"),
                        Optional.empty(),
                        List.of()),
                    new SavedQuery.Parameter(
                        "country",
                        "country",
                        "Whose models.",
                        Optional.of("NO"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                    new SavedQuery.Parameter(
                        "places",
                        "integer",
                        "How many.",
                        Optional.of("5"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("5", "10"))),
                List.of(
                    new SavedQuery.ResultColumn("rank", "From 1.", Optional.empty()),
                    new SavedQuery.ResultColumn(
                        "tokens", "Prompt and completion.", Optional.of("tokens"))),
                Optional.of(new SavedQuery.Chart("bar", "rank", "tokens", Optional.empty())),
                List.of("week=2026-W07&country=US"),
                """
                select rank, tokens
                from usage
                where week = :week and country = :country and rank <= :places and tokens::bigint > 0"""));
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_are_no_mistake() {
    String text = "\uFEFF" + TestingQueries.plain("From Windows").replace("\n", "\r\n");

    SavedQuery query = Head.read("windows", QueryFile.split("windows.sql", text));

    assertThat(query.title()).isEqualTo("From Windows");
    assertThat(query.sql()).isEqualTo("select 42 as answer");
  }

  /** Each mistake is made by one replacement in the full head. */
  static List<Arguments> mistakes() {
    return List.of(
        change("/*---", "--", 1, "the head is missing; expected the file to start with /*---"),
        change("---*/", "", 1, "the head has no end; expected ---*/"),
        change("title: Top", "title: a: Top", 2, "the head isn't YAML: mapping values are not"),
        change("tags: [usage", "tags: [usage, &a x, *a, *b", 6, "the head isn't YAML: found undef"),
        change("title: Top models of a week\n", "", 2, "key 'title' is missing; expected a few"),
        change("title: Top models of a week", "title:", 2, "key 'title' is nothing; expected a"),
        change("title: Top models of a week", "title: [Top]", 2, "key 'title' is a list; expected"),
        change("title: Top models of a week", "title: {a: b}", 2, "'title' is a mapping; expected"),
        change("description: >", "descripton: >", 3, "'descripton' is not known; expected one of"),
        change("description: >", "descripton: >", 3, "Did you mean 'description'?"),
        change("tags: [usage, models]", "title: Twice", 6, "key 'title' stands twice; expected"),
        change("tags: [usage, models]", "tags: usage", 6, "key 'tags' is 'usage'; expected a list"),
        change("[usage, models]", "[usage, ~]", 6, "key 'tags[1]' is nothing; expected a text"),
        change("- name: week\n", "- name: Week\n", 8, "'parameters[0].name' is 'Week'; expected"),
        change("- name: week\n", "- name: format\n", 8, "'format'; expected another name"),
        change("name: country", "name: week", 13, "'parameters[1].name' is 'week'; expected a"),
        change("    type: week\n", "", 8, "key 'parameters[0].type' is missing; expected one of"),
        change("type: integer", "type: int", 17, "is 'int'; expected one of text, integer, dec"),
        change("type: integer", "type: intger", 17, "Did you mean 'integer'?"),
        change("description: The ISO week.", "note: x", 10, "'parameters[0].note' is not known"),
        change("default: 2026-W08", "default: 2026-W54", 11, "W01 to W53, as 2026 has"),
        change("default: 2026-W08", "default: 2024-W08", 11, "expected a value from 2025-W01"),
        change("minimum: 2025-W01", "minimum: soon", 12, "'soon'; expected an ISO week such as"),
        change("default: NO", "minimum: AA", 16, "no such limit, as a country has none"),
        change("default: 5, ", "default: 7, ", 17, "is '7'; expected one of 5, 10"),
        change("[5, 10]", "[5, ten]", 17, "'parameters[2].allowed[1]' is 'ten'; expected a whole"),
        change("[5, 10]", "[]", 17, "expected at least one value"),
        change("default: 5, allowed: [5, 10]", "minimum: 9, maximum: 1", 17, "not below the minim"),
        change("{name: rank, description: From 1.}", "{name: rank}", 19, "description' is missing"),
        change("{name: rank, ", "{name: tokens, ", 20, "'columns[1].name' is 'tokens'; expected a"),
        change("unit: tokens", "units: tokens", 22, "Did you mean 'unit'?"),
        change("type: bar", "type: pie", 23, "'chart.type' is 'pie'; expected one of line, bar"),
        change("x: rank", "x: ranks", 23, "'ranks'; expected a declared column, one of rank, tok"),
        change("x: rank, ", "", 23, "key 'chart.x' is missing; expected the column along"),
        change("week=2026-W07&", "wek=2026-W07&", 25, "Did you mean 'week'?"),
        change("week=2026-W07&", "week&", 25, "'week' is no name=value."),
        change(":places", "5", 17, "parameter 'places' is declared, but the statement doesn't"),
        change(":country", ":contry", 13, "parameter 'country' is declared, but"),
        change("tokens::bigint", "tokens::bigint + :more", 29, "uses :more, which the head does"),
        change("select rank, tokens\n", "drop table usage -- ", 27, "starts with 'drop'; expected"),
        change("> 0;", "> 0; select 1", 29, "a second statement starts; expected one SELECT"));
  }

  private static Arguments change(String from, String to, int line, String expected) {
    return Arguments.of(from, to, line, expected);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("mistakes")
  void a_mistake_is_shown_with_file_line_key_and_what_was_expected(
      String from, String to, int line, String expected) {
    assertThat(FULL).contains(from);
    String text = FULL.replace(from, to);

    TidemarkException problem =
        catchThrowableOfType(
            TidemarkException.class, () -> Head.read("top", QueryFile.split("a/top.sql", text)));

    assertThat(problem).isNotNull();
    assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_SAVED_QUERY);
    assertThat(problem.detail()).startsWith("a/top.sql, line " + line + ": ").contains(expected);
    assertThat(problem.line()).hasValue(line);
  }

  @Test
  void a_head_without_columns_and_an_empty_head_are_refused() {
    assertThat(problemOf("/*---\n---*/\nselect 1")).contains("line 1: the head is empty");
    assertThat(problemOf("/*---\n- a\n---*/\nselect 1"))
        .contains("line 2: the head is a list; expected a mapping with the keys title, desc");
    assertThat(problemOf("/*---\ntitle: a\ndescription: b\ncolumns: []\n---*/\nselect 1"))
        .contains("line 4: key 'columns' is a list; expected at least one column");
    assertThat(problemOf(TestingQueries.plain("a").replace("select 42 as answer", "")))
        .contains("the statement starts with nothing; expected one SELECT after the head");
  }

  @Test
  void nesting_without_end_is_refused_and_not_followed() {
    String deep = "/*---\ntitle: " + "[".repeat(5_000) + "\n---*/\nselect 1";

    assertThat(problemOf(deep)).contains("the head isn't YAML");
  }

  @Test
  void a_head_names_no_class() {
    assertThat(problemOf("/*---\ntitle: !!javax.script.ScriptEngineManager [x]\n---*/\nselect 1"))
        .contains("line 2: the head isn't YAML: Global tag is not allowed");
  }

  private static String problemOf(String text) {
    return catchThrowableOfType(
            TidemarkException.class, () -> Head.read("q", QueryFile.split("q.sql", text)))
        .detail();
  }
}
