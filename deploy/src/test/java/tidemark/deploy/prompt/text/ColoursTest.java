package tidemark.deploy.prompt.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class ColoursTest {
  @Test
  void keywords_functions_texts_numbers_and_comments_differ() {
    AttributedString coloured =
        Colours.of("select sum(tokens), 'it' from usage where rank = 3 -- top")
            .toAttributedString();

    assertThat(coloured.toString())
        .isEqualTo("select sum(tokens), 'it' from usage where rank = 3 -- top");
    assertThat(coloured.styleAt(0))
        .as("select")
        .isEqualTo(coloured.styleAt(25))
        .isNotEqualTo(plain());
    assertThat(coloured.styleAt(7)).as("sum").isEqualTo(foreground(AttributedStyle.CYAN));
    assertThat(coloured.styleAt(11)).as("tokens").isEqualTo(plain());
    assertThat(coloured.styleAt(20)).as("'it'").isEqualTo(foreground(AttributedStyle.GREEN));
    assertThat(coloured.styleAt(42)).as("rank, a column").isEqualTo(plain());
    assertThat(coloured.styleAt(49)).as("3").isEqualTo(foreground(AttributedStyle.MAGENTA));
    assertThat(coloured.styleAt(53))
        .as("comment")
        .isEqualTo(foreground(AttributedStyle.BLACK + AttributedStyle.BRIGHT));
  }

  @Test
  void an_open_quote_warns_and_a_keyword_behind_a_dot_is_a_name() {
    assertThat(Colours.of("from t where a = 'op").styleAt(18))
        .isEqualTo(foreground(AttributedStyle.RED));
    assertThat(Colours.of("t.select").styleAt(3)).isEqualTo(plain());
  }

  @Test
  void a_command_stands_out_and_its_statement_is_coloured() {
    AttributedStringBuilder coloured = Colours.of("\\explain select 1");

    assertThat(coloured.styleAt(2)).isEqualTo(foreground(AttributedStyle.YELLOW).bold());
    assertThat(coloured.styleAt(10)).isEqualTo(Colours.of("select").styleAt(0));
  }

  private static AttributedStyle plain() {
    return AttributedStyle.DEFAULT;
  }

  private static AttributedStyle foreground(int colour) {
    return AttributedStyle.DEFAULT.foreground(colour);
  }
}
