package tidemark.deploy.prompt.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSplitterTest {
  @Test
  void semicolons_end_statements_and_the_last_one_may_lack_it() {
    assertThat(split("values (1);values (2)"))
        .containsExactly("values (1)", blanks(11) + "values (2)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "values ('a;b')",
        "values ('it''s; so')",
        "values (1) as t(\"a;b\")",
        "values (1) -- one; two\n",
        "values (1 /* one; two */)",
        "values ($$one; two$$)",
        "values ($tag$one; $$ two$tag$)",
      })
  void semicolon_in_text_name_or_comment_ends_nothing(String statement) {
    assertThat(split(statement + ";")).containsExactly(statement);
  }

  @Test
  void statement_keeps_its_line_and_column_in_the_file() {
    List<String> statements = split("values (1);\n\n  values (2); values (3)");

    assertThat(statements.get(1)).isEqualTo(blanks(11) + "\n\n  values (2)");
    assertThat(statements.get(2)).isEqualTo("\n\n" + blanks(13) + " values (3)");
  }

  @Test
  void nothing_but_blanks_and_comments_is_no_statement() {
    assertThat(split(" ; ;; -- only words\n /* and more */ ;")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"values (1)", "values ('open;", "values (1); values", "values ($$ one;"})
  void prompt_waits_for_the_end_of_a_statement(String text) {
    assertThat(StatementSplitter.of(text).isComplete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "values (1);", "values (1); -- done", "values (';');\n"})
  void prompt_runs_what_is_complete(String text) {
    assertThat(StatementSplitter.of(text).isComplete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "values ('open       | '",
        "values (1           | (",
        "values (1) as \"t   | \"",
        "values (1) /* so    | /*",
        "values ($$ so       | $$",
        "values (1)          | ``",
      })
  void prompt_shows_what_is_open(String text, String missing) {
    assertThat(StatementSplitter.of(text).missing()).isEqualTo(missing);
  }

  @Test
  void lines_with_a_backslash_between_statements_are_commands() {
    StatementSplitter splitter =
        StatementSplitter.withCommands("\\timing on\nvalues (1); \\d it's\nvalues (2);\n\\q");

    assertThat(splitter.statements().stream().map(String::strip))
        .containsExactly("\\timing on", "values (1)", "\\d it's", "values (2)", "\\q");
    assertThat(splitter.isComplete()).isTrue();
  }

  @Test
  void explain_takes_a_statement_over_several_lines() {
    assertThat(StatementSplitter.withCommands("\\explain values (1)").isComplete()).isFalse();
    assertThat(StatementSplitter.withCommands("\\explain values (1);").isComplete()).isTrue();
    assertThat(StatementSplitter.withCommands("\\explain\nvalues (1);").statements())
        .containsExactly("\\explain\nvalues (1)");
    assertThat(StatementSplitter.withCommands("\\explain").isComplete()).isTrue();
    assertThat(StatementSplitter.withCommands("\\explain analyze").isComplete()).isTrue();
  }

  private static List<String> split(String text) {
    return StatementSplitter.of(text).statements();
  }

  private static String blanks(int count) {
    return " ".repeat(count);
  }
}
