package tidemark.api.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** What each refusal has in common. */
final class Problems {
  private Problems() {}

  /** Asserts that an answer is a problem with that status and code, and returns it. */
  static JsonNode assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.body())
        .as("status %d, headers %s", response.statusCode(), response.headers().map())
        .contains("\"code\":\"" + code + "\"");
    JsonNode problem = TestingServer.json(response);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(TestingServer.header(response, "Content-Type"))
        .startsWith("application/problem+json");
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asText()).isEqualTo("urn:tidemark:error:" + code);
    assertThat(problem.path("number").asInt()).isPositive();
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.path("help").asText()).isNotBlank();
    assertThat(problem.path("instance").asText()).startsWith("/");
    assertThat(response.body()).doesNotContain("\tat ").doesNotContain(".java:");
    return problem;
  }
}
