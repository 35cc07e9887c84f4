package tidemark.api.served;

import static org.assertj.core.api.Assertions.assertThat;
import static tidemark.api.served.TestingServer.header;
import static tidemark.api.served.TestingServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What operators look at. */
interface OperationsChapter {
  @Test
  default void health_tells_warehouse_door_and_data_version() {
    TestingServer server = TestingServer.named();
    JsonNode ready = json(server.get("/health/ready"));

    assertThat(ready.path("status").asText()).isEqualTo("UP");
    JsonNode data = ready.path("checks").get(0).path("data");
    assertThat(data.path("warehouse").asText()).isEqualTo("open");
    assertThat(data.path("door").asText()).isEqualTo("warm");
    assertThat(data.path("dataVersion").asLong()).isPositive();
    assertThat(json(server.get("/health/live")).path("status").asText()).isEqualTo("UP");
  }

  @Test
  default void metrics_count_statements_rows_loads_and_the_data_version() {
    TestingServer server = TestingServer.named();
    server.sql("select 1");
    server.sql("select nothing");

    assertThat(server.get("/metrics").body())
        .containsPattern("tidemark_statements_total\\{[^}]*outcome=\"ok\"")
        .containsPattern("tidemark_statements_total\\{[^}]*outcome=\"UNKNOWN_COLUMN\"")
        .containsPattern("tidemark_statements_total\\{[^}]*entry=\"rest\"")
        .contains("tidemark_statement_duration_seconds")
        .contains("tidemark_rows_total")
        .containsPattern("tidemark_loads_total\\{[^}]*kind=\"usage\"")
        .containsPattern("tidemark_statements_left\\{[^}]*\\} [0-9]")
        .containsPattern("tidemark_data_version\\{[^}]*\\} [1-9]");
  }

  @Test
  default void openapi_documents_every_address() {
    HttpResponse<String> answer =
        TestingServer.named().get("/openapi", "Accept", "application/json");
    JsonNode document = json(answer);

    assertThat(document.path("info").path("title").asText()).isEqualTo("Tidemark");
    for (String path :
        new String[] {
          "/queries",
          "/queries/{name}",
          "/queries/{name}/results",
          "/sql",
          "/sql/check",
          "/sql/explain",
          "/catalog",
          "/loads",
          "/loads/{id}",
          "/loads/{id}/rejects",
          "/watches",
          "/watches/{id}",
          "/watches/{id}/runs",
          "/pulls"
        }) {
      assertThat(document.path("paths").has("/api/v1" + path)).as(path).isTrue();
    }
    JsonNode sql = document.path("paths").path("/api/v1/sql").path("post");
    assertThat(sql.path("requestBody").toString()).contains("group by all");
    assertThat(sql.path("responses").has("200")).isTrue();
    assertThat(document.path("components").path("schemas").has("Result")).isTrue();
    assertThat(document.path("components").path("securitySchemes").has("admin")).isTrue();
    // Each reference leads somewhere.
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(document.at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
    }
  }

  @Test
  default void the_home_tells_who_serves_it() throws IOException {
    TestingServer server = TestingServer.named();
    JsonNode told =
        TestingServer.JSON.readTree(Files.readString(server.home().resolve("server.json")));

    assertThat(told.path("url").asText()).isEqualTo(server.url());
    assertThat(told.path("port").asInt()).isEqualTo(server.port());
    assertThat(told.path("host").asText()).isEqualTo("127.0.0.1");
    assertThat(told.path("startedAt").asText()).endsWith("Z");
    assertThat(told.path("version").asText()).matches("\\d+\\.\\d+.*");
    assertThat(ProcessHandle.of(told.path("pid").asLong())).isPresent();
  }

  @Test
  default void the_page_and_its_libraries_are_served() {
    HttpResponse<String> page = TestingServer.named().get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).startsWith("text/html");
    assertThat(page.body()).contains("Tidemark");
  }
}
