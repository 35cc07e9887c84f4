package tidemark.api.served;

import static org.assertj.core.api.Assertions.assertThat;
import static tidemark.api.served.Problems.assertProblem;
import static tidemark.api.served.TestingServer.header;
import static tidemark.api.served.TestingServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.api.loads.MappingHeader;

/** Files into the warehouse. */
interface LoadsChapter {
  @Test
  default void a_load_needs_the_token_of_the_home() throws IOException {
    TestingServer server = TestingServer.named();
    HttpResponse<String> without = server.post("/api/v1/loads", Usage.WEEKS);

    assertProblem(without, 401, "UNAUTHORIZED");
    assertThat(header(without, "WWW-Authenticate")).startsWith("Bearer");
    assertProblem(
        server.post("/api/v1/loads", Usage.WEEKS, "Authorization", "Bearer wrong"),
        401,
        "UNAUTHORIZED");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(server.home().resolve("admin.token"))))
        .isEqualTo("rw-------");
    assertThat(server.token()).hasSize(43);
  }

  @Test
  default void a_load_tells_what_became_of_each_row_and_twice_is_once() throws IOException {
    TestingServer server = TestingServer.named();
    String file =
        """
        published_on,institution,title
        2026-02-21,Broker Two,Another title
        not a day,Broker Two,A third title
        """;

    HttpResponse<String> first = server.load("kind=reports&name=dir/two.csv", file);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    JsonNode report = json(first);
    assertThat(report.path("file").asText()).isEqualTo("two.csv");
    assertThat(report.path("kind").asText()).isEqualTo("reports");
    assertThat(report.path("rowsRead").asInt()).isEqualTo(2);
    assertThat(report.path("rowsLoaded").asInt()).isEqualTo(1);
    assertThat(report.path("rowsRejected").asInt()).isEqualTo(1);
    assertThat(report.path("startedAt").asText()).endsWith("Z");
    assertThat(report.path("packaging").toString())
        .isEqualTo("{\"encoding\":\"UTF-8\",\"unpacked\":[]}");
    String address = header(first, "Location").replace(server.url(), "");
    assertThat(address).isEqualTo("/api/v1/loads/" + report.path("batch").asLong());

    HttpResponse<String> again = server.load("kind=reports&name=two.csv", file);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again).path("alreadyLoaded").asBoolean()).isTrue();
    assertThat(json(again).path("batch").asLong()).isEqualTo(report.path("batch").asLong());

    assertThat(json(server.get(address)).path("contentHash").asText())
        .isEqualTo(report.path("contentHash").asText());
    assertThat(json(server.get(address)).path("packaging")).isEqualTo(report.path("packaging"));
    JsonNode reject = json(server.get(address + "/rejects")).path("rejects").get(0);
    assertThat(reject.path("row").asInt()).isEqualTo(2);
    assertThat(reject.path("column").asText()).isEqualTo("published_on");
    assertThat(reject.path("value").asText()).isEqualTo("not a day");
    assertThat(reject.path("reason").asText()).isNotBlank();
    assertThat(json(server.get("/api/v1/loads")).path("loads").findValuesAsText("file"))
        .contains("two.csv", "usage.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "422 | EMPTY_FILE | kind=usage | ``",
        "422 | UNKNOWN_FORMAT | name=x.csv | a,b\\n1,2\\n",
        "422 | WRONG_KIND | kind=models | model,week,tokens\\nopenai/gpt-5,2026-W09,1\\n",
        "422 | MALFORMED_FILE | kind=usage&name=x.json | [{\"model\": \"a/b\", \"week\": \"2026-W09\", \"tokens\": 1}, {\"model\"",
        "400 | INVALID_PARAMETER | kind=weather | x",
        "400 | INVALID_PARAMETER | read_on=yesterday | x",
        "400 | UNKNOWN_PARAMETER | readOn=2026-02-23 | x",
      })
  default void a_bad_file_is_refused_whole(int status, String code, String query, String body)
      throws IOException {
    TestingServer server = TestingServer.named();
    long before = json(server.get("/api/v1/catalog")).path("dataVersion").asLong();

    assertProblem(server.load(query, body.replace("\\n", "\n")), status, code);

    assertThat(json(server.get("/api/v1/catalog")).path("dataVersion").asLong()).isEqualTo(before);
  }

  @Test
  default void the_refused_rows_of_a_file_without_a_good_row_can_be_seen() throws IOException {
    TestingServer server = TestingServer.named();

    HttpResponse<String> refused =
        server.load("name=minus.csv", "model,week,tokens\nopenai/gpt-5,2026-W09,-5\n");

    assertProblem(refused, 422, "TOO_MANY_REJECTS");
    JsonNode load = json(server.get("/api/v1/loads")).path("loads").get(0);
    assertThat(load.path("file").asText()).isEqualTo("minus.csv");
    assertThat(load.path("rowsLoaded").asLong()).isZero();
    String batch = load.path("batch").asText();
    assertThat(refused.body()).contains("tidemark rejects " + batch);
    assertThat(json(server.get("/api/v1/loads/" + batch + "/rejects")).path("rejects").size())
        .isOne();
  }

  @Test
  default void a_file_that_is_too_large_is_refused_and_leaves_nothing_behind() throws IOException {
    TestingServer server = TestingServer.named();

    assertProblem(server.load("kind=usage", "x".repeat(300_000)), 413, "BODY_TOO_LARGE");

    try (Stream<Path> left = Files.list(server.home().resolve("staging"))) {
      assertThat(left.filter(file -> file.toString().contains("upload-"))).isEmpty();
    }
  }

  @Test
  default void a_load_that_is_not_there_is_a_problem() {
    TestingServer server = TestingServer.named();

    assertProblem(server.get("/api/v1/loads/999999"), 404, "UNKNOWN_LOAD");
    assertProblem(server.get("/api/v1/loads/x"), 404, "UNKNOWN_LOAD");
    assertProblem(server.get("/api/v1/loads/999999/rejects"), 404, "UNKNOWN_LOAD");
  }

  @Test
  default void a_load_with_too_many_bad_rows_is_given_up_whole() throws IOException {
    TestingServer server = TestingServer.named();
    String file =
        "published_on,institution,title\n2026-02-21,B,Limited one\nnot a day,B,Limited two\n";
    HttpResponse<String> answer = server.load("name=limited.csv&maxRejects=49.9%25", file);
    assertProblem(answer, 422, "TOO_MANY_REJECTS");
    assertThat(json(answer).path("detail").asText())
        .contains("too many bad rows: 1 of 2, at most 49.9% may be")
        .contains("row 2, published_on 'not a day'");
    assertThat(
            TestingServer.rows(server.sql("select title from reports where title like 'Limited%'")))
        .isEmpty();
    assertProblem(server.load("maxRejects=many", file), 400, "INVALID_PARAMETER");
    assertProblem(server.load("dryRun=maybe", file), 400, "INVALID_PARAMETER");
  }

  @Test
  default void a_mapping_is_named_or_sent_along() throws IOException {
    TestingServer server = TestingServer.named();
    String mapping =
        "kind: reports\ncolumns: {published_on: {column: D, format: d.m.y}, institution: I, title: T}\n";
    Files.writeString(server.home().resolve("mappings").resolve("served.yaml"), mapping);
    String file = "D;I;T\n21.02.2026;B;Mapped %s\n";
    HttpResponse<String> named =
        server.load("name=named.csv&mapping=served", file.formatted("by name"));
    assertThat(named.statusCode()).as(named.body()).isEqualTo(201);
    assertThat(json(named).path("connector").asText()).startsWith("mapping:served@");
    HttpResponse<String> sent =
        server.post(
            "/api/v1/loads?name=sent.csv&mapping=mine",
            file.formatted("as sent"),
            "Authorization",
            "Bearer " + server.token(),
            "Content-Type",
            "application/octet-stream",
            MappingHeader.NAME,
            MappingHeader.write(mapping));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    assertThat(json(sent).path("connector").asText()).startsWith("mapping:mine@");
    assertProblem(server.load("mapping=nowhere", file), 404, "UNKNOWN_MAPPING");
    assertProblem(server.load("mapping=served", "D;I\n21.02.2026;B\n"), 422, "MAPPING_MISFIT");
    assertProblem(
        server.post(
            "/api/v1/loads",
            file,
            "Authorization",
            "Bearer " + server.token(),
            "Content-Type",
            "application/octet-stream",
            MappingHeader.NAME,
            "no gzip"),
        400,
        "INVALID_REQUEST");
  }

  @Test
  default void a_dry_run_tells_and_changes_nothing() throws IOException {
    TestingServer server = TestingServer.named();
    String before = server.get("/api/v1/loads").body();
    String file = "published_on,institution,title\n2026-02-21,B,Tried one\nnot a day,B,Tried two\n";
    HttpResponse<String> answer = server.load("name=tried.csv&dryRun=true", file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).path("rowsLoaded").asInt()).isEqualTo(1);
    assertThat(json(answer).path("rowsRejected").asInt()).isEqualTo(1);
    assertThat(json(answer).path("reasons").path(0).path("column").asText())
        .isEqualTo("published_on");
    assertThat(json(answer).has("batch")).isFalse();

    HttpResponse<String> begun =
        begin(server, "name=tried.csv&dryRun=true", "published_on,title\n2026-02-21,No broker\n");
    String address = header(begun, "Location").replace(server.url(), "");
    server.get(address + "/events", "Accept", "text/event-stream");
    assertThat(json(server.get(address)).path("state").asText()).isEqualTo("failed");
    begun = begin(server, "name=tried.csv&dryRun=true", file);
    address = header(begun, "Location").replace(server.url(), "");
    server.get(address + "/events", "Accept", "text/event-stream");
    JsonNode ended = json(server.get(address));
    assertThat(ended.path("state").asText()).isEqualTo("tried");
    assertThat(ended.path("part").asDouble()).isEqualTo(1);
    assertThat(ended.path("dryRun")).as("beside its request").isEqualTo(json(answer));
    assertThat(server.get("/api/v1/loads").body()).isEqualTo(before);
  }

  private static HttpResponse<String> begin(TestingServer server, String query, String file)
      throws IOException {
    return server.post(
        "/api/v1/loads?" + query,
        file,
        "Authorization",
        "Bearer " + server.token(),
        "Content-Type",
        "application/octet-stream",
        "Prefer",
        "respond-async");
  }

  @Test
  default void a_load_may_go_on_beside_its_request_and_is_watched_to_its_end() throws IOException {
    TestingServer server = TestingServer.named();
    HttpResponse<String> begun =
        begin(
            server,
            "name=beside.csv",
            "published_on,institution,title\n2026-02-21,B,Beside\nnot a day,B,Beside two\n");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    String id = json(begun).path("id").asText();
    String address = header(begun, "Location").replace(server.url(), "");
    assertThat(address).isEqualTo("/api/v1/loads/" + id);

    HttpResponse<String> events = server.get(address + "/events", "Accept", "text/event-stream");
    assertThat(events.body()).contains("event: done").contains("\"state\":\"loaded\"");
    JsonNode ended = json(server.get(address));
    assertThat(ended.path("state").asText()).isEqualTo("loaded");
    assertThat(ended.path("part").asDouble()).isEqualTo(1);
    assertThat(ended.path("load").path("rowsLoaded").asInt()).isEqualTo(1);
    long batch = ended.path("load").path("batch").asLong();
    assertThat(json(server.get("/api/v1/loads/" + batch)).path("file").asText())
        .isEqualTo("beside.csv");

    HttpResponse<String> stopped =
        server.send(
            "DELETE",
            address,
            BodyPublishers.noBody(),
            "Authorization",
            "Bearer " + server.token());
    assertThat(json(stopped).path("state").asText()).as("too late").isEqualTo("loaded");
    assertProblem(server.get("/api/v1/loads/run-0/events"), 404, "UNKNOWN_LOAD");
    assertProblem(server.send("DELETE", address, BodyPublishers.noBody()), 401, "UNAUTHORIZED");
  }

  @Test
  default void a_load_that_fails_beside_its_request_tells_why() throws IOException {
    TestingServer server = TestingServer.named();
    HttpResponse<String> begun =
        begin(server, "name=empty.csv", "published_on,institution,title\n");
    String address = header(begun, "Location").replace(server.url(), "");
    server.get(address + "/events", "Accept", "text/event-stream");
    JsonNode ended = json(server.get(address));
    assertThat(ended.path("state").asText()).isEqualTo("failed");
    assertThat(ended.path("problem").path("code").asText()).isEqualTo("EMPTY_FILE");
  }

  @Test
  default void a_load_that_runs_is_stopped_and_leaves_nothing() throws IOException {
    TestingServer server = TestingServer.named();
    StringBuilder rows = new StringBuilder("day,model,tokens\n");
    for (int i = 0; i < 8_000; i++) {
      rows.append("2026-01-1").append(i % 9).append(",s/").append(i / 9).append(",5\n");
    }
    HttpResponse<String> begun = begin(server, "name=long.csv", rows.toString());
    String address = header(begun, "Location").replace(server.url(), "");
    JsonNode ended =
        json(
            server.send(
                "DELETE",
                address,
                BodyPublishers.noBody(),
                "Authorization",
                "Bearer " + server.token()));
    assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("cancelled");
    assertThat(ended.path("problem").path("code").asText()).isEqualTo("CANCELLED");
    assertThat(
            TestingServer.rows(
                server.sql("select count(*) from usage_observations where model like 's/%'")))
        .containsExactly("[0]");
  }

  @Test
  default void refused_rows_come_whole_and_wait_until_they_are_replayed() throws IOException {
    TestingServer server = TestingServer.named();
    HttpResponse<String> first =
        server.load(
            "name=waits.csv",
            "published_on,institution,title\n2026-02-21,B,Waits one\nnot a day,B,Waits two\n");
    long batch = json(first).path("batch").asLong();
    String rejects = "/api/v1/loads/" + batch + "/rejects";
    assertThat(json(server.get(rejects)).path("rejects").path(0).path("record").asText())
        .isEqualTo(
            "{\"published_on\":\"not a day\",\"institution\":\"B\",\"title\":\"Waits two\"}");
    HttpResponse<String> mended =
        server.load(
            "name=mended.csv",
            "reject_batch,reject_kind,reject_row,published_on,institution,title\n"
                + batch
                + ",reports,2,2026-02-22,B,Waits two\n");
    assertThat(json(mended).path("mends").asLong()).as(mended.body()).isEqualTo(batch);
    assertThat(json(server.get(rejects)).path("rejects")).isEmpty();
    assertThat(
            json(server.get(rejects + "?all=true"))
                .path("rejects")
                .path(0)
                .path("followedBy")
                .asLong())
        .isEqualTo(json(mended).path("batch").asLong());
  }

  @Test
  default void a_load_can_be_taken_back_and_asked_as_of_before() throws IOException {
    TestingServer server = TestingServer.named();
    HttpResponse<String> first =
        server.load(
            "name=taken-back.csv",
            "published_on,institution,title\n2026-02-21,Taken Back,Once only\n");
    long batch = json(first).path("batch").asLong();
    long version = json(first).path("dataVersion").asLong();
    String traced = "/api/v1/trace/reports?report=" + "Taken%20Back%202026-02-21%20Once%20only";
    String count = "select count(*) as n from reports where title = 'Once only'";
    String asked = "{\"sql\": \"" + count + "\"%s}";

    assertProblem(
        server.send("DELETE", "/api/v1/loads/" + batch, BodyPublishers.noBody()),
        401,
        "UNAUTHORIZED");
    String[] admin = {"Authorization", "Bearer " + server.token()};
    HttpResponse<String> gone =
        server.send("DELETE", "/api/v1/loads/" + batch, BodyPublishers.noBody(), admin);
    assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
    assertThat(json(gone).path("facts").asLong()).isGreaterThanOrEqualTo(1);
    assertThat(json(gone).path("load").path("unloadedAt").asText()).endsWith("Z");
    assertThat(
            json(server.postJson("/api/v1/sql", asked.formatted("")))
                .path("rows")
                .path(0)
                .path(0)
                .asLong())
        .isZero();
    JsonNode then =
        json(server.postJson("/api/v1/sql", asked.formatted(", \"as_of\": " + version)));
    assertThat(then.path("rows").path(0).path(0).asLong()).as(then.toString()).isEqualTo(1);
    assertThat(then.path("statistics").path("dataVersion").asLong()).isEqualTo(version);
    assertProblem(
        server.send("DELETE", "/api/v1/loads/" + batch, BodyPublishers.noBody(), admin),
        404,
        "UNKNOWN_LOAD");
    assertProblem(server.get(traced), 404, "UNKNOWN_FACT");
    assertProblem(
        server.postJson("/api/v1/sql", asked.formatted(", \"as_of\": \"yesterday\"")),
        400,
        "INVALID_PARAMETER");
  }
}
