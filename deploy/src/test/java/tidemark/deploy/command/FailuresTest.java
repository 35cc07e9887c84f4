package tidemark.deploy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

class FailuresTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Failures failures =
      new Failures(new PrintStream(err, true, StandardCharsets.UTF_8), Clock.systemUTC());

  @Test
  void users_failure_is_one_line_with_place_and_nearest_name() {
    int status =
        failures.report(
            TidemarkException.of(ErrorCode.UNKNOWN_COLUMN, "Column 'contry' is not in\nusage")
                .at(1, 8)
                .suggesting(List.of("country", "county")));

    assertThat(status).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "tidemark: Column 'contry' is not in usage (line 1, column 8). Did you mean"
                + " 'country'? [UNKNOWN_COLUMN]\n");
  }

  @Test
  void failure_without_a_nearest_name_says_how_to_mend_it() {
    failures.report(TidemarkException.of(ErrorCode.EMPTY_FILE, "The file a.csv is empty"));

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "tidemark: The file a.csv is empty. Nothing was loaded; fetch the file again."
                + " [EMPTY_FILE]\n");
  }

  @Test
  void advice_is_given_once() {
    failures.report(
        TidemarkException.of(
            ErrorCode.MALFORMED_FILE, "The file a.csv ends early. Mend it; nothing was loaded"));

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "tidemark: The file a.csv ends early. Mend it; nothing was loaded. [MALFORMED_FILE]\n");
  }

  @Test
  void our_mistake_names_a_log() {
    int status = failures.report(new IllegalStateException("three is not two"));

    assertThat(status).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("three is not two This is our mistake; please report it with ")
        .containsPattern("tidemark-error-[0-9-]+\\.log\n$");
  }
}
