package tidemark.api.served;

import static org.assertj.core.api.Assertions.assertThat;
import static tidemark.api.served.Problems.assertProblem;
import static tidemark.api.served.TestingServer.header;
import static tidemark.api.served.TestingServer.json;
import static tidemark.api.served.TestingServer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Saved queries. */
interface QueriesChapter {
  String RESULTS = "/api/v1/queries/tokens-by-model/results?week=2026-W07";

  @Test
  default void the_list_describes_queries_and_names_broken_files() {
    JsonNode listing = json(TestingServer.named().get("/api/v1/queries"));

    assertThat(listing.path("queries").findValuesAsText("name"))
        .contains("days-since", "tokens-by-model");
    assertThat(listing.path("broken").findValuesAsText("file")).containsExactly("broken.sql");
    assertThat(listing.path("broken").get(0).path("detail").asText()).contains("colour");
  }

  @Test
  default void a_query_tells_its_parameters_columns_and_statement() {
    JsonNode query = json(TestingServer.named().get("/api/v1/queries/tokens-by-model"));

    assertThat(query.path("title").asText()).isEqualTo("Tokens by model");
    assertThat(query.path("parameters").get(0).path("name").asText()).isEqualTo("week");
    assertThat(query.path("parameters").get(0).path("type").asText()).isEqualTo("week");
    assertThat(query.path("parameters").get(0).has("defaultValue")).isFalse();
    assertThat(query.path("columns").get(1).path("unit").asText()).isEqualTo("tokens");
    assertThat(query.path("sql").asText()).contains("from usage");
  }

  @Test
  default void results_come_as_json_and_csv() {
    TestingServer server = TestingServer.named();

    assertThat(rows(server.get(RESULTS)))
        .containsExactly(
            "[\"deepseek/deepseek-chat\",900]",
            "[\"anthropic/claude-sonnet-4\",700]",
            "[\"openai/gpt-5\",500]");
    String csv =
        String.join(
            "\r\n",
            "model,tokens",
            "deepseek/deepseek-chat,900",
            "anthropic/claude-sonnet-4,700",
            "openai/gpt-5,500",
            "");
    assertThat(server.get(RESULTS + "&format=csv").body()).isEqualTo(csv);
    assertThat(server.get(RESULTS, "Accept", "text/csv").body()).isEqualTo(csv);
  }

  @Test
  default void an_etag_holds_until_the_data_change() throws IOException {
    TestingServer server = TestingServer.named();
    HttpResponse<String> first = server.get(RESULTS);
    String tag = header(first, "ETag");

    assertThat(tag).startsWith("W/\"");
    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(server.get(RESULTS + "&format=csv"), "ETag")).isNotEqualTo(tag);
    HttpResponse<String> unchanged = server.get(RESULTS, "If-None-Match", tag);
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();
    assertThat(header(unchanged, "ETag")).isEqualTo(tag);

    assertThat(
            server
                .load(
                    "kind=reports",
                    "published_on,institution,title\n2026-02-20,Broker One,A title\n")
                .statusCode())
        .isEqualTo(201);
    HttpResponse<String> changed = server.get(RESULTS, "If-None-Match", tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(header(changed, "ETag")).isNotEqualTo(tag);
  }

  @Test
  default void a_query_that_looks_at_the_clock_has_no_etag() {
    HttpResponse<String> answer = TestingServer.named().get("/api/v1/queries/days-since/results");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "ETag")).isNull();
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  default void head_answers_like_get_without_a_body() {
    HttpResponse<String> answer =
        TestingServer.named().send("HEAD", RESULTS, BodyPublishers.noBody());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "ETag")).isNotNull();
    assertThat(answer.body()).isEmpty();
  }

  @Test
  default void mistakes_are_told_with_the_parameter_or_the_nearest_query() {
    TestingServer server = TestingServer.named();
    String results = "/api/v1/queries/tokens-by-model/results";

    JsonNode unknown =
        assertProblem(server.get("/api/v1/queries/tokens-by-modle"), 404, "UNKNOWN_QUERY");
    assertThat(unknown.path("candidates").get(0).asText()).isEqualTo("tokens-by-model");
    JsonNode missing = assertProblem(server.get(results), 400, "MISSING_PARAMETER");
    assertThat(missing.path("detail").asText()).contains("week");
    assertProblem(server.get(results + "?week=2026-W60"), 400, "INVALID_PARAMETER");
    assertProblem(server.get(results + "?week=2026-W07&week=2026-W08"), 400, "INVALID_PARAMETER");
    assertProblem(server.get(results + "?week=2026-W07&x=1"), 400, "UNKNOWN_PARAMETER");
    assertProblem(server.get(results + "?week=2026-W07&format=xml"), 400, "INVALID_REQUEST");
    assertProblem(server.get("/api/v1/queries/broken"), 500, "INVALID_SAVED_QUERY");
  }
}
