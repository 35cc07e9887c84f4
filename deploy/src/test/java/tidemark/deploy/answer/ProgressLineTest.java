package tidemark.deploy.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  @Test
  void a_statement_seen_for_the_first_time_shows_that_something_moves() {
    assertThat(ProgressLine.text(Duration.ofMillis(1200), 0, null))
        .isEqualTo("░░░░░░░░░░░░████░░░░  1.2 s  Ctrl-C stops it");
    assertThat(ProgressLine.text(Duration.ofSeconds(2), 1234567, null))
        .isEqualTo("░░░░░░░░░░░░████░░░░  2.0 s  1,234,567 rows  Ctrl-C stops it");
  }

  @Test
  void a_statement_seen_before_fills_the_bar_up_to_the_time_it_took() {
    assertThat(ProgressLine.text(Duration.ofSeconds(2), 0, Duration.ofSeconds(8)))
        .isEqualTo("█████░░░░░░░░░░░░░░░  2.0 s (last time 8.0 s)  Ctrl-C stops it");
    assertThat(ProgressLine.text(Duration.ofSeconds(9), 0, Duration.ofSeconds(8)))
        .startsWith("░░░░░░████░░░░░░░░░░  9.0 s (last time 8.0 s)");
  }

  @Test
  void nothing_is_drawn_for_a_quick_statement_or_in_a_pipe() {
    ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(drawn, true, StandardCharsets.UTF_8);
    ProgressLine.begin(out, true, () -> 0).close();
    ProgressLine.begin(out, false, () -> 0).close();

    assertThat(drawn.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
