package tidemark.api.served;

import static org.assertj.core.api.Assertions.assertThat;
import static tidemark.api.served.Problems.assertProblem;
import static tidemark.api.served.TestingServer.header;
import static tidemark.api.served.TestingServer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: each is refused with a problem, and the server goes on. */
interface ErrorsChapter {
  @Test
  default void a_typo_is_told_with_its_place_and_the_nearest_names() {
    JsonNode problem =
        assertProblem(
            TestingServer.named().sql("select\n  contry from usage"), 400, "UNKNOWN_COLUMN");

    assertThat(problem.path("line").asInt()).isEqualTo(2);
    assertThat(problem.path("column").asInt()).isEqualTo(3);
    assertThat(problem.path("candidates").toString()).contains("\"country\"");
    assertThat(problem.path("detail").asText()).contains("contry").contains("country");
  }

  @Test
  default void a_syntax_error_is_told_with_its_place() {
    JsonNode problem =
        assertProblem(TestingServer.named().sql("select 1 +\n from usage"), 400, "SYNTAX_ERROR");

    assertThat(problem.path("line").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | UNKNOWN_TABLE | select * from usge",
        "400 | MULTIPLE_STATEMENTS | select 1; select 2",
        "403 | STATEMENT_NOT_ALLOWED | drop table star.fact_usage",
        "403 | STATEMENT_NOT_ALLOWED | with t as (delete from star.fact_usage returning *) select * from t",
        "403 | FUNCTION_NOT_ALLOWED | select * from read_csv('/etc/passwd')",
        "403 | FUNCTION_NOT_ALLOWED | from 'file.csv'",
        "403 | STATEMENT_NOT_ALLOWED | attach ':memory:' as x",
        "403 | STATEMENT_NOT_ALLOWED | set threads = 1",
        "403 | STATEMENT_NOT_ALLOWED | copy (select 1) to 'x.csv'",
        "403 | STATEMENT_NOT_ALLOWED | insert into star.dim_country select * from star.dim_country",
      })
  default void hostile_and_mistaken_statements_are_refused(
      int status, String code, String statement) {
    TestingServer server = TestingServer.named();
    HttpResponse<String> answer = server.sql(statement);

    // A DML inside a CTE doesn't parse in DuckDB, which is as good a refusal.
    if (statement.startsWith("with t as (delete") && answer.statusCode() == 400) {
      assertProblem(answer, 400, "SYNTAX_ERROR");
    } else {
      assertProblem(answer, status, code);
    }
    assertThat(rows(server.sql("select count(*) from usage"))).containsExactly("[6]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "INVALID_REQUEST | {",
        "INVALID_REQUEST | ``",
        "INVALID_REQUEST | []",
        "INVALID_REQUEST | {}",
        "INVALID_REQUEST | {\"sql\": 1}",
        "INVALID_REQUEST | {\"sql\": \"select 1\"} x",
        "INVALID_REQUEST | {\"sql\": \"select 1\", \"sql\": \"select 2\"}",
        "INVALID_REQUEST | {\"sql\": \"select 1\", \"limit\": 3}",
        "INVALID_REQUEST | {\"sql\": \"select 1\", \"path\": \"fast\"}",
        "INVALID_REQUEST | {\"sql\": \"select 1\", \"format\": \"xml\"}",
        "INVALID_REQUEST | {\"sql\": \"select 1\", \"maxRows\": 0}",
        "INVALID_REQUEST | {\"sql\": \"select 1\", \"timeoutMillis\": \"1\"}",
        "INVALID_REQUEST | {\"sql\": \"select 1\", \"params\": 1}",
        "INVALID_PARAMETER | {\"sql\": \"select ?\", \"params\": [{\"a\": 1}]}",
        "MISSING_PARAMETER | {\"sql\": \"select ?\", \"params\": []}",
        "UNKNOWN_SCHEMA | {\"sql\": \"select 1\", \"schema\": \"nowhere\"}",
      })
  default void a_malformed_request_is_refused(String code, String body) {
    assertProblem(TestingServer.named().postJson("/api/v1/sql", body), 400, code);
  }

  @Test
  default void an_unknown_field_is_named() {
    JsonNode problem =
        assertProblem(
            TestingServer.named()
                .postJson("/api/v1/sql", "{\"sql\": \"select 1\", \"max_rows\": 3}"),
            400,
            "INVALID_REQUEST");

    assertThat(problem.path("detail").asText()).contains("'max_rows'").contains("maxRows");
  }

  @Test
  default void a_statement_that_takes_too_long_is_stopped() {
    assertProblem(
        TestingServer.named()
            .postJson(
                "/api/v1/sql",
                "{\"sql\": \"select count(*) from range(100000000) a(i), range(100000) b(j)"
                    + " where a.i * b.j % 7 = 3\", \"timeoutMillis\": 200}"),
        408,
        "TIME_LIMIT");
  }

  @Test
  default void a_body_that_is_too_large_is_refused() {
    String body = "{\"sql\": \"select '" + "x".repeat(200_000) + "'\"}";

    assertProblem(TestingServer.named().postJson("/api/v1/sql", body), 413, "BODY_TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/nothing", "/api/v1/sql/nothing", "/nothing", "/nothing.html", "/api/v2"})
  default void an_unknown_address_is_a_problem(String address) {
    JsonNode problem = assertProblem(TestingServer.named().get(address), 404, "UNKNOWN_ADDRESS");

    assertThat(problem.path("instance").asText()).isEqualTo(address);
  }

  @Test
  default void a_wrong_method_is_a_problem_that_says_which_are_right() {
    TestingServer server = TestingServer.named();
    HttpResponse<String> answer = server.get("/api/v1/sql");

    assertProblem(answer, 405, "UNKNOWN_ADDRESS");
    assertThat(header(answer, "Allow")).contains("POST");
    assertProblem(
        server.send("DELETE", "/api/v1/queries", BodyPublishers.noBody()), 405, "UNKNOWN_ADDRESS");
    assertProblem(server.get("/avatica"), 405, "UNKNOWN_ADDRESS");
  }

  @Test
  default void a_wrong_content_type_is_a_problem() {
    assertProblem(
        TestingServer.named().post("/api/v1/sql", "select 1", "Content-Type", "text/plain"),
        415,
        "INVALID_REQUEST");
  }

  @Test
  default void an_accept_header_that_nothing_fits_is_a_problem() {
    assertProblem(
        TestingServer.named()
            .post(
                "/api/v1/sql",
                "{\"sql\": \"select 1\"}",
                "Content-Type",
                "application/json",
                "Accept",
                "image/png"),
        406,
        "INVALID_REQUEST");
  }
}
