package tidemark.deploy.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FailurePlaceTest {
  @Test
  void the_caret_stands_under_the_place() {
    assertThat(FailurePlace.of("select contry from usage", 1, 8, OptionalInt.empty()))
        .containsExactly("select contry from usage", "       ^");
  }

  @Test
  void of_several_lines_the_one_at_fault_is_shown_with_its_number() {
    assertThat(FailurePlace.of("select week\n  from usge\n where 1", 2, 8, OptionalInt.empty()))
        .containsExactly("line 2: from usge", "             ^");
  }

  @Test
  void wide_characters_move_the_caret() {
    assertThat(FailurePlace.of("select '华龙', x", 1, 14, OptionalInt.empty()))
        .containsExactly("select '华龙', x", "               ^");
  }

  @Test
  void a_long_line_is_cut_around_the_place() {
    String text = "select " + "a, ".repeat(60) + "contry from usage";

    assertThat(FailurePlace.of(text, 1, 188, OptionalInt.of(40)))
        .containsExactly("…, a, a, a, a, a, a, contry from usage", " ".repeat(21) + "^");
  }

  @Test
  void a_place_beyond_the_text_is_not_shown() {
    assertThat(FailurePlace.of("select 1", 2, 1, OptionalInt.empty())).isEmpty();
    assertThat(FailurePlace.of("select 1", 1, 30, OptionalInt.empty())).isEmpty();
  }
}
