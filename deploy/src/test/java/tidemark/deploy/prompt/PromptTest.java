package tidemark.deploy.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.deploy.answer.UserTools;
import tidemark.deploy.session.Session;
import tidemark.deploy.session.Sessions;
import tidemark.warehouse.Home;

/** The prompt as someone types at it, over a warehouse opened as a file. */
class PromptTest {
  @TempDir private static Path folder;
  private static Session session;

  private Path history;
  private TypedPrompt prompt;

  @BeforeAll
  static void open() {
    session = Sessions.open(new Home(folder.resolve("home")), List.of());
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @BeforeEach
  void start() throws IOException {
    history = Files.createTempFile(folder, "history", "");
    prompt = TypedPrompt.start(session, history);
  }

  @AfterEach
  void end() throws IOException {
    prompt.close();
  }

  @Test
  void a_statement_spans_lines_and_the_next_prompt_shows_what_is_open() throws IOException {
    assertThat(prompt.type("select 1 as one,\r", "-> ")).doesNotContain("(->");
    prompt.type("(2\r", "(-> ");
    prompt.type(") as two, 'a\r", "'-> ");
    assertThat(prompt.type("b' as text;\r", "1 row in"))
        .contains("one  two  text\n", "  1    2  a↵b\n");
  }

  @Test
  void earlier_statements_come_back_whole_in_the_next_session() throws IOException {
    prompt.type("select 4711 as\r", "-> ");
    prompt.type("number;\r", "1 row in");
    prompt.close();
    prompt = TypedPrompt.start(session, history);

    assertThat(prompt.type("\u001b[A\r", "1 row in")).contains("number\n", "  4711\n");
    assertThat(Files.readAllLines(history)).hasSize(1);
  }

  @Test
  void tab_completes_tables_columns_functions_and_commands() throws IOException {
    // First what waits for the catalogue: a completion does so only for a while.
    prompt.type("\\d fact_usage\r", "dim_model(model_key)");
    assertThat(prompt.type("select count(*) as n from usage_w\t;\r", "row in"))
        .contains("from usage_weekly");
    assertThat(prompt.type("from models m select m.vendor_n\t limit 0;\r", "0 rows in"))
        .contains("m.vendor_name");
    assertThat(prompt.type("select regexp_extract_a\t'a1', '[a-z]') as found;\r", "1 row in"))
        .contains("regexp_extract_all('a1'")
        .contains("[\"a\"]");
    assertThat(prompt.type("\\tim\ton\r", "Timing is on.")).contains("\\timing on");
  }

  @Test
  void several_statements_pasted_at_once_run_in_order() throws IOException {
    String seen =
        prompt.type(
            "\u001b[200~select 1 as a;\n\\format csv\nselect 2 as b;\nselect 3 as c;\u001b[201~\r",
            "\n3\n");

    assertThat(seen).containsSubsequence("1 row in", "Format is csv.", "b\n2\n", "c\n3\n");
  }

  @Test
  void ctrl_c_drops_the_line_and_tells_how_to_leave_where_there_is_none() throws IOException {
    prompt.type("select nonsense\u0003", "tidemark> ");
    assertThat(prompt.type("\u0003", "helps.")).contains("Ctrl-D or \\q ends");
    assertThat(prompt.type("select 5 as five;\r", "1 row in")).contains("five");
    assertThat(prompt.seen()).doesNotContain("UNKNOWN_COLUMN");
  }

  @Test
  void ctrl_c_stops_the_statement_and_not_the_prompt() throws IOException {
    prompt.type(
        "select sum(a.x * b.x) from range(10000000) a(x), range(10000000) b(x);\r",
        "Ctrl-C stops it");
    prompt.type("\u0003", "Stopped after ");
    assertThat(prompt.type("select 6 as six;\r", "1 row in")).contains("six");
  }

  @Test
  void a_terminal_that_tells_no_size_has_a_usual_one() throws IOException {
    prompt.close();
    prompt = TypedPrompt.startWithoutSize(session, history);

    assertThat(prompt.type("select 9 as nine;\r", "1 row in")).contains("nine\n");
  }

  @Test
  void ctrl_d_ends() throws IOException {
    prompt.type("\u0004", "");
    prompt.awaitEnd();
    prompt.close();
  }

  @Test
  void a_mistake_is_shown_at_its_place_with_its_mend() throws IOException {
    assertThat(prompt.type("select 1;\rselect week,\r  contry from usage;\r", "UNKNOWN_COLUMN"))
        .containsSubsequence(
            "line 2: contry from usage\n",
            "        ^\n",
            "There is no column 'contry' here. Did you mean 'country'?");
  }

  @Test
  void tables_functions_and_catalogues_are_described() throws IOException {
    assertThat(prompt.type("\\d\r", "usage_weekly")).contains("schema", "comment");
    assertThat(prompt.type("\\d fact_usage\r", "→ dim_model(model_key)"))
        .contains("star.fact_usage (table)", "BIGINT not null");
    assertThat(prompt.type("\\d usge\r", "List them")).contains("Did you mean 'usage'?");
    assertThat(prompt.type("\\df regexp_matches\r", "BOOLEAN")).contains("regexp_matches(string");
    assertThat(prompt.type("\\l\r", "warehouse")).contains("market", "star");
    assertThat(prompt.type("\\dd\r", "List them")).contains("There is no command \\dd.");
    assertThat(prompt.type("\\?\r", "Ctrl-R")).contains("\\explain", "\\format");
  }

  @Test
  void explain_tells_the_way_of_the_statement_before() throws IOException {
    prompt.type("select 1 + 1 as two;\r", "1 row in");
    assertThat(prompt.type("\\explain\r", "engine plan")).contains("way                typed");
    assertThat(prompt.type("\\explain analyze select 2 as a;\r", "Total Time"))
        .contains("statement          select 2 as a");
  }

  @Test
  void answers_go_into_files_and_statements_come_from_them() throws IOException {
    Path answers = folder.resolve("answers.md");
    Path statements =
        Files.writeString(folder.resolve("two.sql"), "select 1 as a;\nselect 2 as b;");
    prompt.type("\\format markdown\r", "Format is markdown.");
    prompt.type("\\o " + answers + "\r", "Answers go to");
    prompt.type("\\i " + statements + "\r", "1 row in");
    prompt.type("\\o\r", "go to the screen.");

    assertThat(answers)
        .hasContent(
            """
            |   a |
            | --: |
            |   1 |
            |   b |
            | --: |
            |   2 |
            """);
  }

  @Test
  void the_editor_s_text_stands_on_the_next_line() throws IOException {
    prompt.close();
    UserTools tools =
        new UserTools(Optional.empty(), "f() { echo 'select 8 as eight;' > \"$1\"; }; f", true);
    prompt = TypedPrompt.start(session, history, tools);
    prompt.type("\\e\r", "eight;");

    assertThat(prompt.type("\r", "1 row in")).contains("    8\n");
  }

  @Test
  void rows_too_wide_for_the_screen_stand_one_cell_to_a_line() throws IOException {
    StringBuilder wide = new StringBuilder("select 123456789012345 as a");
    for (int i = 0; i < 8; i++) {
      wide.append(", 123456789012345 as b").append(i);
    }
    assertThat(prompt.type(wide + ";\r", "1 row in")).contains("─ row 1 ─", "b7 │ 123456789012345");
    prompt.type("\\x off\r", "is off.");
    assertThat(prompt.type(wide + ";\r", "1 row in")).doesNotContain("─ row 1 ─");
  }
}
