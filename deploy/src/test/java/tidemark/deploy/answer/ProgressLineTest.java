package tidemark.deploy.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  @Test
  void where_the_engine_cannot_tell_the_bar_shows_that_something_moves() {
    for (OptionalDouble unknown : List.of(OptionalDouble.empty(), OptionalDouble.of(0.004))) {
      assertThat(ProgressLine.text(Duration.ofMillis(1200), 0, unknown))
          .isEqualTo("░░░░░░░░░░░░████░░░░  1.2 s  Ctrl-C stops it");
      assertThat(ProgressLine.text(Duration.ofSeconds(2), 1234567, unknown))
          .isEqualTo("░░░░░░░░░░░░████░░░░  2.0 s  1,234,567 rows  Ctrl-C stops it");
    }
  }

  @Test
  void the_bar_fills_with_what_the_engine_has_done() {
    assertThat(ProgressLine.text(Duration.ofSeconds(2), 0, OptionalDouble.of(0.26)))
        .isEqualTo("█████░░░░░░░░░░░░░░░   26 %  2.0 s  Ctrl-C stops it");
    assertThat(ProgressLine.text(Duration.ofSeconds(9), 3, OptionalDouble.of(1)))
        .isEqualTo("████████████████████  100 %  9.0 s  3 rows  Ctrl-C stops it");
  }

  @Test
  void nothing_is_drawn_for_a_quick_statement_or_in_a_pipe() {
    ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(drawn, true, StandardCharsets.UTF_8);
    ProgressLine.begin(out, true, () -> 0, OptionalDouble::empty).close();
    ProgressLine.begin(out, false, () -> 0, OptionalDouble::empty).close();

    assertThat(drawn.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
