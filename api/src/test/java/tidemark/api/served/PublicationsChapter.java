package tidemark.api.served;

import static org.assertj.core.api.Assertions.assertThat;
import static tidemark.api.served.Problems.assertProblem;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publications, as far as they go without a catalogue; with one: deploy's test of the command. */
interface PublicationsChapter {
  private static HttpResponse<String> publish(String body) throws IOException {
    TestingServer server = TestingServer.named();
    return server.send(
        "POST",
        "/api/v1/publications",
        BodyPublishers.ofString(body),
        "Authorization",
        "Bearer " + server.token(),
        "Content-Type",
        "application/json");
  }

  @Test
  default void a_publication_is_asked_for_with_the_token() throws IOException {
    TestingServer server = TestingServer.named();
    assertProblem(
        server.send(
            "POST",
            "/api/v1/publications",
            BodyPublishers.ofString("{\"to\": \"lake\"}"),
            "Content-Type",
            "application/json"),
        401,
        "UNAUTHORIZED");
  }

  @Test
  default void a_catalogue_that_is_none_is_told() throws IOException {
    assertThat(assertProblem(publish("{}"), 400, "INVALID_REQUEST").path("detail").asText())
        .contains("no field 'to'");
    assertThat(
            assertProblem(publish("{\"to\": \"lake\"}"), 400, "INVALID_USAGE")
                .path("detail")
                .asText())
        .contains("'lake' is no catalogue");
    assertThat(
            assertProblem(
                    publish("{\"to\": \"lake\", \"dryRun\": \"yes\"}"), 400, "INVALID_REQUEST")
                .path("detail")
                .asText())
        .contains("expected true or false");
    assertThat(
            assertProblem(publish("{\"to\": \"lake\", \"keep\": 5000}"), 400, "INVALID_USAGE")
                .path("detail")
                .asText())
        .contains("expected 1 to 1000");
  }

  @Test
  default void a_catalogue_that_is_down_is_no_mistake_of_the_server(@TempDir Path folder)
      throws IOException {
    String body =
        "{\"to\": \"jdbc:postgresql://127.0.0.1:1/c\", \"warehouse\": \"%s\"}"
            .formatted(folder.toUri());

    assertThat(assertProblem(publish(body), 502, "CATALOGUE_UNREACHABLE").path("detail").asText())
        .contains("jdbc:postgresql://127.0.0.1:1/c", "Connection refused");

    HttpResponse<String> now = TestingServer.named().get("/api/v1/publications");
    assertThat(now.statusCode()).isEqualTo(200);
    assertThat(now.body()).isEqualTo("{}");
  }
}
