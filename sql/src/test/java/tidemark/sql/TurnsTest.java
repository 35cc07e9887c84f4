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
  private static final Duration SECOND = Duration.ofSeconds(1);

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
    Turns turns = new Turns(2, 1, NEVER, NEVER, deadlines);
    Turns.Turn first = take(turns, "a", PATIENCE);
    take(turns, "b", PATIENCE);

    assertThat(refusal(turns, "c")).isEqualTo(ErrorCode.TOO_BUSY);
    first.close(0);
    assertThat(take(turns, "c", PATIENCE)).isNotNull();
    assertThat(turns.takenCount()).isEqualTo(2);
  }

  @Test
  void those_that_take_long_leave_their_places_to_others() {
    Turns turns = new Turns(2, 1, AT_ONCE, NEVER, deadlines);
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
    Turns turns = new Turns(2, 1, AT_ONCE, NEVER, deadlines);
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
    Turns turns = new Turns(2, 1, SECOND, NEVER, deadlines);
    take(turns, "heavy", PATIENCE).close(Duration.ofSeconds(2).toNanos());

    Turns.Turn heavy = take(turns, "heavy", PATIENCE);
    assertThat(refusal(turns, "heavy")).isEqualTo(ErrorCode.TOO_BUSY);
    take(turns, "light", PATIENCE).close(0);

    heavy.close(Duration.ofMillis(3).toNanos());
    take(turns, "heavy", PATIENCE);
    assertThat(take(turns, "heavy", PATIENCE)).as("it has become quick").isNotNull();
  }

  private static void knownAsLong(Turns turns, String text) {
    take(turns, text, PATIENCE).close(Duration.ofSeconds(20).toNanos());
  }

  @Test
  void no_more_long_ones_at_once_than_there_are_cores() {
    Turns turns = new Turns(16, 3, SECOND, NEVER, deadlines);
    knownAsLong(turns, "heavy");
    for (int i = 0; i < 3; i++) {
      take(turns, "heavy", PATIENCE);
    }

    assertThat(refusal(turns, "heavy")).isEqualTo(ErrorCode.TOO_BUSY);
    assertThat(turns.takenCount()).isEqualTo(3);
  }

  @Test
  void one_that_does_not_end_does_not_block_the_long_lane() {
    Turns turns = new Turns(2, 1, SECOND, AT_ONCE, deadlines);
    knownAsLong(turns, "heavy");
    Turns.Turn stuck = take(turns, "heavy", PATIENCE);
    Turns.Turn next = take(turns, "heavy", PATIENCE);

    assertThat(turns.takenCount()).isEqualTo(2);
    stuck.close(0);
    next.close(0);
    assertThat(turns.takenCount()).isZero();
  }

  @Test
  void a_quick_one_among_many_is_not_taken_for_a_long_one() {
    Turns turns = new Turns(8, 2, NEVER, NEVER, deadlines);
    for (int i = 0; i < 7; i++) {
      take(turns, "other " + i, PATIENCE);
    }
    take(turns, "slow itself", PATIENCE).close(NEVER.toNanos() * 5);
    take(turns, "slowed down", PATIENCE).close(NEVER.toNanos() * 3);
    take(turns, "slow itself", PATIENCE);
    take(turns, "slow itself", PATIENCE);

    assertThat(refusal(turns, "slow itself")).isEqualTo(ErrorCode.TOO_BUSY);
    assertThat(take(turns, "slowed down", PATIENCE)).as("in the quick lane").isNotNull();
  }
}
