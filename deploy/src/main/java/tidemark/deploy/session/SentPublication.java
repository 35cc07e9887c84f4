package tidemark.deploy.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tidemark.api.publications.PublishOrder;
import tidemark.publish.Publication;
import tidemark.publish.PublishProgress;
import tidemark.publish.table.TableReport;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A publication that a server does for this process, which asks now and then how far it is. One
 * thread at a time.
 */
final class SentPublication {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ADDRESS = "/api/v1/publications";
  private static final long ASKING_MILLIS = 500;

  private final HttpClient http;
  private final String url;
  private final String token;

  SentPublication(HttpClient http, String url, String token) {
    this.http = http;
    this.url = url;
    this.token = token;
  }

  Publication publish(PublishOrder order, PublishProgress progress) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(
            HttpRequest.newBuilder(URI.create(url + ADDRESS))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(order)))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    String last = "";
    while (true) {
      try {
        return publication(
            Failures.body(answer.get(ASKING_MILLIS, TimeUnit.MILLISECONDS)), progress);
      } catch (TimeoutException e) {
        last = tell(progress, last);
      } catch (ExecutionException e) {
        throw broken(e.getCause() == null ? e : e.getCause());
      } catch (IOException e) {
        throw broken(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw TidemarkException.of(
            ErrorCode.CANCELLED, "No longer waited for; the server goes on publishing.", e);
      }
    }
  }

  private static String body(PublishOrder order) {
    ObjectNode body = JSON.createObjectNode();
    body.put("to", order.to());
    order.warehouse().ifPresent(warehouse -> body.put("warehouse", warehouse));
    body.put("keep", order.request().keep());
    body.put("dryRun", order.request().dryRun());
    return body.toString();
  }

  /** Tells of the table at work where it is another one than before. */
  private String tell(PublishProgress progress, String before) {
    try {
      HttpResponse<byte[]> now =
          http.sendAsync(
                  HttpRequest.newBuilder(URI.create(url + ADDRESS)).GET().build(),
                  HttpResponse.BodyHandlers.ofByteArray())
              .orTimeout(ASKING_MILLIS, TimeUnit.MILLISECONDS)
              .join();
      JsonNode running = Failures.body(now).path("running");
      String table = running.path("table").asText("");
      if (!table.isEmpty() && !table.equals(before)) {
        progress.begun(table, running.path("index").asInt(), running.path("count").asInt());
      }
      return table;
    } catch (IOException | CompletionException | TidemarkException e) {
      return before; // whether the publication itself fares well, its own answer tells
    }
  }

  private static Publication publication(JsonNode json, PublishProgress progress) {
    List<TableReport> tables = new ArrayList<>();
    for (JsonNode table : json.path("tables")) {
      tables.add(
          new TableReport(
              table.path("table").asText(),
              table.path("state").asText(),
              table.path("rows").asLong(),
              table.path("partitions").asInt(),
              table.path("partitionsWritten").asInt(),
              table.path("rowsWritten").asLong(),
              table.path("bytesWritten").asLong(),
              text(table, "note")));
    }
    tables.forEach(progress::done);
    List<Long> expired = new ArrayList<>();
    json.path("expired").forEach(version -> expired.add(version.asLong()));
    return new Publication(
        json.path("catalogue").asText(),
        json.path("dataVersion").asLong(),
        json.path("tag").asText(),
        json.path("dryRun").asBoolean(),
        json.path("alreadyPublished").asBoolean(),
        text(json, "publishedAt").map(Instant::parse),
        tables,
        expired);
  }

  private static Optional<String> text(JsonNode json, String field) {
    return json.hasNonNull(field) ? Optional.of(json.path(field).asText()) : Optional.empty();
  }

  private TidemarkException broken(Throwable cause) {
    return Failures.lost(
        url, cause, ". It goes on publishing if it runs; publishing again does only what is left.");
  }
}
