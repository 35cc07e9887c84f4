package tidemark.deploy.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Markdown, one line for each cell, and colours; plain tables have a test of their own. */
class LayoutTest {
  private static final String TWO_ROWS =
      """
      {"columns":[{"name":"title","type":"VARCHAR"},{"name":"n","type":"BIGINT"}],
      "rows":[["a|b\\nc",7],[null,12345]],
      "statistics":{"rowCount":2,"path":"planned","rollup":"by_week","translateMillis":0.6,
      "engineMillis":2.1,"dataVersion":9}}
      """;

  private final StringBuilder printed = new StringBuilder();

  @Test
  void markdown_escapes_its_own_signs() throws IOException {
    print(Look.plain(Look.Style.MARKDOWN), TWO_ROWS);

    assertThat(printed.toString())
        .isEqualTo(
            """
            | title     |     n |
            | --------- | ----: |
            | a\\|b<br>c |     7 |
            | NULL      | 12345 |
            """);
  }

  @Test
  void vertical_gives_each_cell_its_line() throws IOException {
    print(Look.plain(Look.Style.VERTICAL), TWO_ROWS);

    assertThat(printed.toString())
        .isEqualTo(
            """
            ─ row 1 ────────────────────────────────
            title │ a|b
                  │ c
            n     │ 7
            ─ row 2 ────────────────────────────────
            title │ NULL
            n     │ 12345
            """);
  }

  @Test
  void a_row_too_wide_for_the_screen_stands_vertically_where_that_is_asked_for()
      throws IOException {
    print(new Look(Look.Style.TABLE_OR_VERTICAL, OptionalInt.of(10), false), TWO_ROWS);
    assertThat(printed.toString()).startsWith("─ row 1 ").contains("n     │ 12345\n");

    printed.setLength(0);
    print(new Look(Look.Style.TABLE_OR_VERTICAL, OptionalInt.of(15), false), TWO_ROWS);
    assertThat(printed.toString()).startsWith("title      n\n");
  }

  @Test
  void dates_and_numbers_are_never_cut() throws IOException {
    print(
        new Look(Look.Style.TABLE, OptionalInt.of(30), false),
        """
        {"columns":[{"name":"title","type":"VARCHAR"},{"name":"day","type":"DATE"},
        {"name":"n","type":"BIGINT"}],
        "rows":[["a title of many letters","2026-02-16",1234567]],"statistics":{"rowCount":1}}
        """);

    assertThat(printed.toString())
        .isEqualTo(
            """
            title      day               n
            ─────────  ──────────  ───────
            a title …  2026-02-16  1234567
            """);
  }

  @Test
  void colours_make_heads_bold_and_null_dim_without_moving_columns() throws IOException {
    print(new Look(Look.Style.TABLE, OptionalInt.empty(), true), TWO_ROWS);

    assertThat(printed.toString())
        .isEqualTo(
            """
            \033[1mtitle\033[0m      \033[1mn\033[0m
            ─────  ─────
            a|b↵c      7
            \033[2mNULL\033[0m   12345
            """);
  }

  @Test
  void the_summary_tells_where_the_time_went() throws IOException {
    Summary summary = print(Look.plain(Look.Style.TABLE), TWO_ROWS);

    assertThat(summary.line()).isEqualTo("2 rows in 3 ms");
    assertThat(summary.timing(12.3))
        .isEqualTo(
            "translate 0.6 ms, engine 2.1 ms, whole 12 ms; path planned,"
                + " rollup by_week; data version 9");
  }

  private Summary print(Look look, String wire) throws IOException {
    return new ResultText(printed, look)
        .print(new ByteArrayInputStream(wire.getBytes(StandardCharsets.UTF_8)));
  }
}
