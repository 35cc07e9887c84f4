package tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.ingest.pull.Period;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeriodTest {
  @ParameterizedTest
  @CsvSource({"30s, PT30S, 30s", "90m, PT1H30M, 90m", "1 h, PT1H, 1h", "7D, PT168H, 7d"})
  void a_period_reads_and_writes_as_users_do(String text, Duration length, String written) {
    Period period = Period.parse(text).orElseThrow();
    assertThat(period.length()).isEqualTo(length);
    assertThat(period).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "h", "0h", "-1h", "1w", "400d", "1.5h", "99999999s"})
  void what_is_none_is_none(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }
}
