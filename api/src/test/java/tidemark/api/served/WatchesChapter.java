package tidemark.api.served;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tidemark.api.served.TestingServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Addresses that the server pulls by itself. Arquillian's server may fetch from this machine. */
interface WatchesChapter {
  private static HttpResponse<String> change(String method, String address, String body)
      throws IOException {
    TestingServer server = TestingServer.named();
    return server.send(
        method,
        address,
        BodyPublishers.ofString(body),
        "Authorization",
        "Bearer " + server.token(),
        "Content-Type",
        "application/json");
  }

  private static JsonNode awaitTried(String id, String before) {
    TestingServer server = TestingServer.named();
    await()
        .atMost(60, SECONDS)
        .until(
            () -> {
              JsonNode watch = json(server.get("/api/v1/watches/" + id));
              return !watch.path("running").asBoolean()
                  && watch.hasNonNull("lastTriedAt")
                  && !watch.path("lastTriedAt").asText().equals(before);
            });
    return json(server.get("/api/v1/watches/" + id));
  }

  @Test
  default void a_watch_is_pulled_shown_measured_and_removed() throws IOException {
    byte[] rows = "day,model,tokens\n2019-01-01,w/one,7\n".getBytes(StandardCharsets.UTF_8);
    AtomicInteger asked = new AtomicInteger();
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/days.csv",
        exchange -> {
          int count = asked.incrementAndGet();
          if (count == 3) {
            exchange.sendResponseHeaders(404, -1);
          } else if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.sendResponseHeaders(200, rows.length);
            exchange.getResponseBody().write(rows);
          }
          exchange.close();
        });
    site.start();
    try {
      String address = "http://127.0.0.1:" + site.getAddress().getPort() + "/days.csv";
      HttpResponse<String> made =
          change(
              "POST", "/api/v1/watches", "{\"address\": \"" + address + "\", \"every\": \"1h\"}");
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      String id = json(made).path("id").asText();
      assertThat(TestingServer.header(made, "Location")).endsWith("/api/v1/watches/" + id);

      JsonNode loaded = awaitTried(id, "");
      assertThat(loaded.path("failures").asInt()).as(loaded.toString()).isZero();
      assertThat(loaded.path("batch").asLong()).isPositive();
      assertThat(loaded.path("lagSeconds").asLong()).isZero();
      assertThat(
              TestingServer.rows(
                  TestingServer.named()
                      .sql("select tokens from usage_daily where model = 'w/one'")))
          .containsExactly("[7]");

      assertThat(change("POST", "/api/v1/watches/" + id + "/runs", "").statusCode()).isEqualTo(202);
      JsonNode unchanged = awaitTried(id, loaded.path("lastTriedAt").asText());
      assertThat(asked.get()).isEqualTo(2);
      assertThat(unchanged.path("batch")).isEqualTo(loaded.path("batch"));

      change("POST", "/api/v1/watches/" + id + "/runs", "");
      JsonNode failed = awaitTried(id, unchanged.path("lastTriedAt").asText());
      assertThat(failed.path("failures").asInt()).isEqualTo(1);
      assertThat(failed.path("lastError").asText()).contains("404 not found");
      assertThat(failed.path("lastGoodAt")).isEqualTo(unchanged.path("lastGoodAt"));
      assertThat(TestingServer.named().get("/metrics").body())
          .containsPattern("tidemark_watch_failures\\{[^}]*watch=\"" + id + "\"[^}]*\\} 1")
          .containsPattern("tidemark_watch_lag_seconds\\{[^}]*watch=\"" + id + "\"[^}]*\\} 0")
          .containsPattern("tidemark_watch_last_good_seconds\\{[^}]*watch=\"" + id + "\"");
      assertThat(
              json(TestingServer.named().get("/api/v1/pulls?address=" + address))
                  .path("pulls")
                  .get(0)
                  .path("etag")
                  .asText())
          .isEqualTo("\"v1\"");

      assertThat(change("DELETE", "/api/v1/watches/" + id, "").statusCode()).isEqualTo(204);
      assertThat(TestingServer.named().get("/api/v1/watches/" + id).body())
          .contains("UNKNOWN_WATCH");
      assertThat(TestingServer.named().get("/metrics").body()).doesNotContain(id);
    } finally {
      site.stop(0);
    }
  }

  @Test
  default void a_watch_that_cant_be_is_refused_with_the_reason() throws IOException {
    assertThat(
            TestingServer.named()
                .postJson(
                    "/api/v1/watches", "{\"address\": \"https://a.org/b\", \"every\": \"1h\"}")
                .statusCode())
        .isEqualTo(401);
    assertThat(change("POST", "/api/v1/watches", "{\"address\": \"https://a.org/b\"}").body())
        .contains("INVALID_REQUEST", "no field 'every'");
    assertThat(
            change(
                    "POST",
                    "/api/v1/watches",
                    "{\"address\": \"https://a.org/b\", \"every\": \"5s\"}")
                .body())
        .contains("one minute at least");
    assertThat(
            change("POST", "/api/v1/watches", "{\"address\": \"file:///etc\", \"every\": \"1h\"}")
                .body())
        .contains("expected http or https");
    assertThat(change("POST", "/api/v1/watches", "{\"adress\": 1}").body())
        .contains("a field 'adress', which is none of address, every, kind");
    assertThat(change("POST", "/api/v1/watches/none/runs", "").statusCode()).isEqualTo(404);
  }

  @Test
  default void a_watermark_is_kept_for_commands_that_pull_by_themselves() throws IOException {
    String mark =
        "{\"address\": \"https://a.org/x\", \"etag\": \"\\\"t\\\"\", \"triedAt\":"
            + " \"2026-02-23T10:00:00Z\", \"failures\": 2, \"error\": \"gone\"}";
    assertThat(change("PUT", "/api/v1/pulls", mark).statusCode()).isEqualTo(204);
    JsonNode kept =
        json(TestingServer.named().get("/api/v1/pulls?address=https://a.org/x"))
            .path("pulls")
            .get(0);
    assertThat(kept.path("failures").asInt()).isEqualTo(2);
    assertThat(kept.path("triedAt").asText()).isEqualTo("2026-02-23T10:00:00Z");
    // Its load isn't there, so that nothing would be had on the strength of its tag.
    assertThat(kept.has("etag")).isFalse();
    assertThat(change("PUT", "/api/v1/pulls", "{\"address\": \"https://a.org/x\"}").body())
        .contains("no field 'triedAt'");
    assertThat(TestingServer.named().send("PUT", "/api/v1/pulls", BodyPublishers.ofString(mark)))
        .extracting(HttpResponse::statusCode)
        .isIn(401, 415);
  }
}
