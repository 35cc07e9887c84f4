package tidemark.deploy.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ResultTextTest {
  private final StringBuilder printed = new StringBuilder();

  @Test
  void numbers_stand_right_and_chinese_takes_two_columns() throws IOException {
    String footer =
        print(
            OptionalInt.empty(),
            """
            {"columns":[{"name":"institution","type":"VARCHAR"},{"name":"n","type":"BIGINT"},
            {"name":"price","type":"DECIMAL(18,6)"},{"name":"note","type":"VARCHAR"}],
            "rows":[["华龙证券",7,"12.500000",null],["CICC",12345,"0.100000",""]],
            "statistics":{"rowCount":2,"path":"typed","translateMillis":0.6,"engineMillis":2.1,"dataVersion":1}}
            """);

    assertThat(printed())
        .isEqualTo(
            """
            institution      n      price  note
            ───────────  ─────  ─────────  ────
            华龙证券         7  12.500000  NULL
            CICC         12345   0.100000
            """);
    assertThat(footer).isEqualTo("2 rows in 3 ms");
  }

  @Test
  void nested_values_are_json_and_control_characters_harmless() throws IOException {
    print(
        OptionalInt.empty(),
        """
        {"columns":[{"name":"list","type":"INTEGER[]"},{"name":"text","type":"VARCHAR"}],
        "rows":[[[1,null,3],"red\\u001b[31m\\nnext"]],
        "statistics":{"rowCount":1,"translateMillis":0,"engineMillis":0}}
        """);

    assertThat(printed())
        .isEqualTo(
            """
            list        text
            ──────────  ─────────────
            [1,null,3]  red·[31m↵next
            """);
  }

  @Test
  void wide_text_is_cut_where_the_screen_ends() throws IOException {
    print(
        OptionalInt.of(24),
        """
        {"columns":[{"name":"title","type":"VARCHAR"},{"name":"tokens","type":"HUGEINT"}],
        "rows":[["国产大模型的周调用量首次超过美国","4120000000000"]],
        "statistics":{"rowCount":1,"translateMillis":0,"engineMillis":0,"truncated":true}}
        """);

    assertThat(printed())
        .isEqualTo(
            """
            title             tokens
            ─────────  ─────────────
            国产大模…  4120000000000
            """);
  }

  @Test
  void rows_past_the_measured_ones_are_printed_too() throws IOException {
    StringBuilder rows = new StringBuilder("[0]");
    for (int i = 1; i < 2_500; i++) {
      rows.append(",[").append(i).append(']');
    }
    print(
        OptionalInt.empty(),
        "{\"columns\":[{\"name\":\"i\",\"type\":\"INTEGER\"}],\"rows\":["
            + rows
            + "],\"statistics\":{}}");

    assertThat(printed().lines()).hasSize(2_502).endsWith("2498", "2499");
  }

  @Test
  void no_rows_still_name_the_columns() throws IOException {
    String footer =
        print(
            OptionalInt.empty(),
            "{\"columns\":[{\"name\":\"week\",\"type\":\"VARCHAR\"}],\"rows\":[],"
                + "\"statistics\":{\"rowCount\":0}}");

    assertThat(printed()).isEqualTo("week\n────\n");
    assertThat(footer).isEqualTo("0 rows in 0 ms");
  }

  private String print(OptionalInt width, String wire) throws IOException {
    return print(new Look(Look.Style.TABLE, width, false), wire).line();
  }

  private Summary print(Look look, String wire) throws IOException {
    return new ResultText(printed, look)
        .print(new ByteArrayInputStream(wire.getBytes(StandardCharsets.UTF_8)));
  }

  private String printed() {
    return printed.toString();
  }
}
