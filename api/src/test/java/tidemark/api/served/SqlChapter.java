package tidemark.api.served;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static tidemark.api.served.Problems.assertProblem;
import static tidemark.api.served.TestingServer.header;
import static tidemark.api.served.TestingServer.json;
import static tidemark.api.served.TestingServer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Ad hoc statements. */
interface SqlChapter {
  @Test
  default void a_statement_answers_with_columns_rows_and_statistics() {
    HttpResponse<String> answer =
        TestingServer.named()
            .sql("select model, tokens from usage where week = '2026-W07' order by tokens");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith("application/json");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(json(answer).path("columns").toString())
        .isEqualTo(
            "[{\"name\":\"model\",\"type\":\"VARCHAR\"},{\"name\":\"tokens\",\"type\":\"BIGINT\"}]");
    assertThat(rows(answer))
        .containsExactly(
            "[\"openai/gpt-5\",500]",
            "[\"anthropic/claude-sonnet-4\",700]",
            "[\"deepseek/deepseek-chat\",900]");
    JsonNode statistics = json(answer).path("statistics");
    assertThat(statistics.path("rowCount").asInt()).isEqualTo(3);
    assertThat(statistics.path("path").asText()).isIn("planned", "typed");
    assertThat(statistics.path("translateMillis").isNumber()).isTrue();
    assertThat(statistics.path("engineMillis").isNumber()).isTrue();
    assertThat(statistics.path("dataVersion").asLong()).isPositive();
    assertThat(statistics.has("truncated")).isFalse();
  }

  @Test
  default void a_named_statement_tells_its_progress() throws Exception {
    TestingServer server = TestingServer.named();
    String[] headers = {
      "Content-Type", "application/json", "X-Tidemark-Statement", "slow-one",
    };
    String heavy =
        "{\"sql\": \"select sum(a.x * b.x % 7) from range(100000) a(x), range(100000000) b(x)\"}";
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> server.post("/api/v1/sql", heavy, headers));
    try {
      await()
          .atMost(60, SECONDS)
          .untilAsserted(
              () -> {
                HttpResponse<String> progress = server.get("/api/v1/sql/running/slow-one");
                assertThat(progress.statusCode()).as(progress.body()).isEqualTo(200);
                assertThat(json(progress).path("progress").asDouble(-1)).isBetween(1e-9, 1.0);
              });
    } finally {
      while (!answer.isDone()) {
        server.send("DELETE", "/api/v1/sql/running/slow-one", HttpRequest.BodyPublishers.noBody());
      }
    }
    assertProblem(server.get("/api/v1/sql/running/slow-one"), 404, "UNKNOWN_STATEMENT");
  }

  @Test
  default void a_named_statement_stops_when_asked_to_and_its_name_is_free_again() {
    TestingServer server = TestingServer.named();
    String[] headers = {
      "Content-Type", "application/json", "X-Tidemark-Statement", "heavy-one",
    };
    String heavy =
        "{\"sql\": \"select sum(a.x * b.x) from range(10000000) a(x), range(10000000) b(x)\"}";
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> server.post("/api/v1/sql", heavy, headers));
    // Again and again, since the first may come before the statement.
    while (!answer.isDone()) {
      assertThat(
              server
                  .send(
                      "DELETE",
                      "/api/v1/sql/running/heavy-one",
                      HttpRequest.BodyPublishers.noBody())
                  .statusCode())
          .isEqualTo(204);
    }

    assertProblem(answer.join(), 408, "CANCELLED");
    assertThat(server.post("/api/v1/sql", "{\"sql\": \"select 1\"}", headers).statusCode())
        .isEqualTo(200);
    assertProblem(
        server.post(
            "/api/v1/sql",
            "{\"sql\": \"select 1\"}",
            "Content-Type",
            "application/json",
            "X-Tidemark-Statement",
            "so short"),
        400,
        "INVALID_REQUEST");
  }

  @Test
  default void what_a_javascript_number_cannot_hold_travels_as_text() {
    HttpResponse<String> answer =
        TestingServer.named()
            .sql(
                "select max(tokens), sum(tokens), 12.50::decimal(9,2), 'nan'::double,"
                    + " date '2026-02-16', timestamp '2026-02-16 09:30:00', [1, null], {'a': 1.5},"
                    + " 'x'::blob, null from usage");

    assertThat(rows(answer))
        .containsExactly(
            "[\"9007199254740993\",\"9007199254744693\",\"12.50\",\"NaN\",\"2026-02-16\","
                + "\"2026-02-16T09:30:00\",[1,null],{\"a\":\"1.5\"},\"eA==\",null]");
  }

  @Test
  default void parameters_bind_by_place_and_by_name() {
    TestingServer server = TestingServer.named();
    String byPlace =
        """
        {"sql": "select model from usage where week = ? and tokens > ? order by model",
         "params": ["2026-W07", 600]}""";
    String byName =
        """
        {"sql": "select model from usage where week = $week and rank = :rank",
         "params": {"week": "2026-W07", "rank": 3}}""";

    assertThat(rows(server.postJson("/api/v1/sql", byPlace)))
        .containsExactly("[\"anthropic/claude-sonnet-4\"]", "[\"deepseek/deepseek-chat\"]");
    assertThat(rows(server.postJson("/api/v1/sql", byName))).containsExactly("[\"openai/gpt-5\"]");
  }

  @Test
  default void csv_comes_by_field_and_by_accept_header() {
    TestingServer server = TestingServer.named();
    String body = "{\"sql\": \"select 'a,b' as \\\"x y\\\", null as n, '' as e\"%s}";
    String expected = "x y,n,e\r\n\"a,b\",,\"\"\r\n";

    HttpResponse<String> byField =
        server.postJson("/api/v1/sql", body.formatted(", \"format\": \"csv\""));
    HttpResponse<String> byHeader =
        server.post(
            "/api/v1/sql",
            body.formatted(""),
            "Content-Type",
            "application/json",
            "Accept",
            "text/csv");

    assertThat(byField.body()).isEqualTo(expected);
    assertThat(byHeader.body()).isEqualTo(expected);
    assertThat(header(byField, "Content-Type").toLowerCase(Locale.ROOT))
        .isEqualTo("text/csv;charset=utf-8");
  }

  @Test
  default void a_cut_result_says_so() {
    HttpResponse<String> answer =
        TestingServer.named()
            .postJson("/api/v1/sql", "{\"sql\": \"select * from range(10) t(i)\", \"maxRows\": 3}");

    assertThat(rows(answer)).containsExactly("[0]", "[1]", "[2]");
    assertThat(json(answer).path("statistics").path("truncated").asBoolean()).isTrue();
  }

  @Test
  default void a_schema_is_where_names_resolve() {
    HttpResponse<String> answer =
        TestingServer.named()
            .postJson(
                "/api/v1/sql",
                "{\"sql\": \"select count(*) > 0 from dim_model\", \"schema\": \"star\"}");

    assertThat(rows(answer)).containsExactly("[true]");
  }

  @Test
  default void a_large_result_streams_whole() {
    HttpResponse<String> answer =
        TestingServer.named()
            .postJson(
                "/api/v1/sql",
                "{\"sql\": \"select i, 'row ' || i as name from range(200000) t(i) order by i\","
                    + " \"format\": \"csv\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines()).hasSize(200_001);
    assertThat(answer.body()).endsWith("199999,row 199999\r\n");
  }

  @Test
  default void a_failure_amid_the_rows_cuts_the_connection() {
    // Fails late: long after the first bytes are on their way.
    String statement =
        "select i, case when i < 900000 then i else error('late') end as x"
            + " from range(1000000) t(i)";

    assertThat(
            catchThrowable(
                () ->
                    TestingServer.named()
                        .postJson(
                            "/api/v1/sql",
                            TestingServer.JSON
                                .createObjectNode()
                                .put("sql", statement)
                                .put("format", "csv")
                                .toString())))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  default void a_failure_among_the_first_rows_is_a_problem() {
    assertProblem(
        TestingServer.named().sql("select cast('x' || i as integer) from range(10) t(i)"),
        400,
        "INVALID_VALUE");
  }

  @Test
  default void a_check_tells_columns_and_parameters() {
    HttpResponse<String> answer =
        TestingServer.named()
            .postJson(
                "/api/v1/sql/check",
                "{\"sql\": \"select week, tokens from usage where week = $week\"}");

    assertThat(answer.body())
        .isEqualTo(
            "{\"columns\":[{\"name\":\"week\",\"type\":\"VARCHAR\"},"
                + "{\"name\":\"tokens\",\"type\":\"BIGINT\"}],\"parameters\":[\"week\"]}");
  }

  @Test
  default void an_explanation_tells_the_way() {
    HttpResponse<String> answer =
        TestingServer.named()
            .postJson("/api/v1/sql/explain", "{\"sql\": \"select sum(tokens) from usage\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("path").asText()).isIn("planned", "typed");
    assertThat(json(answer).path("reason").asText()).isNotBlank();
    assertThat(json(answer).path("statement").asText()).containsIgnoringCase("select");
    assertThat(json(answer).has("way")).isFalse();
  }
}
