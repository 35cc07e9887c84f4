package tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidemark.sql.engine.NameScope;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

class TurnsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration NONE = Duration.ofMillis(5);
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  private final Deadline deadlines = new Deadline();

  @AfterEach
  void close() {
    deadlines.close();
  }

  private static Turns.Turn take(Turns turns, String text, Duration patience) {
    return turns.take(text, NameScope.USUAL, patience, patience);
  }

  private static ErrorCode refusal(Turns turns, String text) {
    return catchThrowableOfType(TidemarkException.class, () -> take(turns, text, NONE)).code();
  }

  @Test
  void one_more_than_the_lane_is_wide_waits_and_is_told_so() {
    Turns turns = new Turns(2, NEVER, deadlines);
    Turns.Turn first = take(turns, "a", PATIENCE);
    take(turns, "b", PATIENCE);

    assertThat(refusal(turns, "c")).isEqualTo(ErrorCode.TOO_BUSY);
    first.close(0);
    assertThat(take(turns, "c", PATIENCE)).isNotNull();
    assertThat(turns.takenCount()).isEqualTo(2);
  }

  @Test
  void those_that_take_long_leave_their_places_to_others() {
    Turns turns = new Turns(2, AT_ONCE, deadlines);
    Turns.Turn a = take(turns, "a", PATIENCE);
    Turns.Turn b = take(turns, "b", PATIENCE);
    Turns.Turn c = take(turns, "c", PATIENCE);

    assertThat(turns.takenCount()).isEqualTo(3);
    a.close(0);
    b.close(0);
    c.close(0);
    assertThat(turns.takenCount()).isZero();
  }

  @Test
  void but_not_without_end() {
    Turns turns = new Turns(2, AT_ONCE, deadlines);
    for (int i = 0; i < 5; i++) {
      take(turns, "endless " + i, PATIENCE);
    }

    assertThat(turns.takenCount()).isEqualTo(5);
    assertThat(catchThrowableOfType(TidemarkException.class, () -> fill(turns)).code())
        .isEqualTo(ErrorCode.TOO_BUSY);
  }

  private static void fill(Turns turns) {
    take(turns, "f", NONE);
    take(turns, "g", NONE);
  }

  @Test
  void a_text_known_to_take_long_has_a_lane_of_its_own() {
    Turns turns = new Turns(2, Duration.ofSeconds(1), deadlines);
    take(turns, "heavy", PATIENCE).close(Duration.ofSeconds(2).toNanos());

    Turns.Turn heavy = take(turns, "heavy", PATIENCE);
    assertThat(refusal(turns, "heavy")).isEqualTo(ErrorCode.TOO_BUSY);
    take(turns, "light", PATIENCE).close(0);

    heavy.close(Duration.ofMillis(3).toNanos());
    take(turns, "heavy", PATIENCE);
    assertThat(take(turns, "heavy", PATIENCE)).as("it has become quick").isNotNull();
  }
}
