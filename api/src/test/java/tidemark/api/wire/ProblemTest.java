package tidemark.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ProblemTest {
  @Test
  void a_problem_says_all_the_failure_knows() {
    TidemarkException failure =
        TidemarkException.of(ErrorCode.UNKNOWN_COLUMN, "No \"contry\".")
            .at(2, 7)
            .suggesting(List.of("country"));

    assertThat(Problem.of(failure, "/api/v1/sql").toJson())
        .isEqualTo(
            "{\"type\":\"urn:tidemark:error:UNKNOWN_COLUMN\",\"title\":\"Unknown column\","
                + "\"status\":400,\"detail\":\"No \\\"contry\\\".\",\"instance\":\"/api/v1/sql\","
                + "\"code\":\"UNKNOWN_COLUMN\",\"number\":1006,"
                + "\"help\":\"List columns: DESCRIBE the table.\","
                + "\"line\":2,\"column\":7,\"candidates\":[\"country\"]}");
  }

  @Test
  void a_mistake_of_ours_tells_an_id_and_no_cause() {
    String json = Problem.internal("some-id", "/x").toJson();

    assertThat(json)
        .contains("\"code\":\"INTERNAL\"")
        .contains("\"status\":500")
        .contains("\"id\":\"some-id\"")
        .doesNotContain("line");
  }
}
