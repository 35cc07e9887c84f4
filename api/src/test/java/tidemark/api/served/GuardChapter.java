package tidemark.api.served;

import static org.assertj.core.api.Assertions.assertThat;
import static tidemark.api.served.Problems.assertProblem;
import static tidemark.api.served.TestingServer.header;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may talk to the server. */
interface GuardChapter {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1/queries",
        "/api/v1/nothing",
        "/openapi",
        "/health/ready",
        "/health/live",
        "/metrics",
        "/avatica"
      })
  default void a_foreign_host_is_refused_at_every_address(String address) {
    TestingServer server = TestingServer.named();

    assertProblem(
        server.get(address, "Host", "evil.example.org:" + server.port()), 403, "FOREIGN_ORIGIN");
  }

  @Test
  default void a_foreign_origin_is_refused_and_the_own_one_passes() {
    TestingServer server = TestingServer.named();
    String body = "{\"sql\": \"select 1\"}";

    for (String origin :
        new String[] {
          "http://evil.example.org", "null", "http://127.0.0.1:1", "https://127.0.0.1"
        }) {
      assertProblem(
          server.post("/api/v1/sql", body, "Content-Type", "application/json", "Origin", origin),
          403,
          "FOREIGN_ORIGIN");
    }
    assertThat(
            server
                .post(
                    "/api/v1/sql", body, "Content-Type", "application/json", "Origin", server.url())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  default void names_of_the_loopback_and_configured_ones_pass() {
    TestingServer server = TestingServer.named();

    for (String host :
        new String[] {
          "127.0.0.1:" + server.port(),
          "localhost:" + server.port(),
          "[::1]:" + server.port(),
          "tide.example.org"
        }) {
      assertThat(server.get("/health/live", "Host", host).statusCode()).as(host).isEqualTo(200);
    }
    assertProblem(server.get("/health/live", "Host", "127.0.0.1"), 403, "FOREIGN_ORIGIN");
    assertProblem(server.get("/health/live", "Host", "localhost:1"), 403, "FOREIGN_ORIGIN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/v1/queries", "/health/live", "/nothing"})
  default void each_answer_keeps_browsers_from_being_used_against_it(String address) {
    HttpResponse<String> answer = TestingServer.named().get(address);

    assertThat(header(answer, "Content-Security-Policy"))
        .contains("script-src 'self';")
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isNull();
  }
}
