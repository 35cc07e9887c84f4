package tidemark.deploy.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import tidemark.ingest.Kind;
import tidemark.ingest.pull.Period;
import tidemark.ingest.pull.Watch;
import tidemark.ingest.pull.WatchStatus;
import tidemark.ingest.pull.Watermark;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * In the warehouse of a server, by its addresses {@code /watches} and {@code /pulls}. Thread-safe.
 */
final class ServerWatchBook implements WatchBook {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(11);

  private final HttpClient http;
  private final String url;
  private final Supplier<String> token;

  /**
   * @param url without a slash at the end
   * @param token asked for each change
   */
  ServerWatchBook(HttpClient http, String url, Supplier<String> token) {
    this.http = http;
    this.url = url;
    this.token = token;
  }

  @Override
  public Optional<Watermark> find(String address) {
    JsonNode found =
        get("/api/v1/pulls?address=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
            .path("pulls");
    return found.isEmpty() ? Optional.empty() : Optional.of(watermark(found.get(0)));
  }

  private static Watermark watermark(JsonNode json) {
    return new Watermark(
        json.path("address").asText(),
        text(json, "etag"),
        text(json, "lastModified"),
        text(json, "contentHash"),
        number(json, "batch"),
        Instant.parse(json.path("triedAt").asText()),
        time(json, "goodAt"),
        time(json, "notBefore"),
        json.path("failures").asInt(),
        text(json, "error"));
  }

  @Override
  public void note(Watermark mark) {
    ObjectNode body = JSON.createObjectNode();
    body.put("address", mark.address());
    put(body, "etag", mark.etag());
    put(body, "lastModified", mark.lastModified());
    put(body, "contentHash", mark.contentHash());
    mark.batch().ifPresent(batch -> body.put("batch", batch));
    body.put("triedAt", mark.triedAt().toString());
    put(body, "goodAt", mark.goodAt());
    put(body, "notBefore", mark.notBefore());
    body.put("failures", mark.failures());
    put(body, "error", mark.error());
    change("PUT", "/api/v1/pulls", BodyPublishers.ofString(body.toString()));
  }

  private static void put(ObjectNode body, String field, Optional<?> value) {
    value.ifPresent(known -> body.put(field, known.toString()));
  }

  @Override
  public List<WatchStatus> watches() {
    List<WatchStatus> watches = new ArrayList<>();
    get("/api/v1/watches").path("watches").forEach(watch -> watches.add(status(watch)));
    return watches;
  }

  private static WatchStatus status(JsonNode json) {
    return new WatchStatus(
        json.path("id").asText(),
        json.path("address").asText(),
        text(json, "kind"),
        json.path("every").asText(),
        json.path("running").asBoolean(),
        time(json, "lastTriedAt"),
        time(json, "lastGoodAt"),
        json.path("failures").asInt(),
        text(json, "lastError"),
        number(json, "batch"),
        Instant.parse(json.path("nextAt").asText()),
        json.path("lagSeconds").asLong());
  }

  @Override
  public WatchStatus keep(Watch watch) {
    ObjectNode body = JSON.createObjectNode();
    body.put("address", watch.target());
    body.put("every", new Period(watch.every()).toString());
    watch.kind().map(Kind::label).ifPresent(kind -> body.put("kind", kind));
    return status(change("POST", "/api/v1/watches", BodyPublishers.ofString(body.toString())));
  }

  @Override
  public void remove(String id) {
    change(
        "DELETE",
        "/api/v1/watches/" + URLEncoder.encode(id, StandardCharsets.UTF_8),
        BodyPublishers.noBody());
  }

  private JsonNode get(String address) {
    return send(HttpRequest.newBuilder(URI.create(url + address)).GET());
  }

  private JsonNode change(String method, String address, BodyPublisher body) {
    return send(
        HttpRequest.newBuilder(URI.create(url + address))
            .header("Authorization", "Bearer " + token.get())
            .header("Content-Type", "application/json")
            .method(method, body));
  }

  /** The JSON of the answer; an empty object where there is none. */
  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
      return answer.statusCode() < 300 && answer.body().length == 0
          ? JSON.createObjectNode()
          : Failures.body(answer);
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.SERVER_UNREACHABLE,
          "The connection to the server at " + url + " broke: " + e.getMessage(),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TidemarkException.of(ErrorCode.CANCELLED, "Stopped while talking to the server", e);
    }
  }

  private static Optional<String> text(JsonNode json, String field) {
    return json.hasNonNull(field) ? Optional.of(json.path(field).asText()) : Optional.empty();
  }

  private static Optional<Instant> time(JsonNode json, String field) {
    return text(json, field).map(Instant::parse);
  }

  private static OptionalLong number(JsonNode json, String field) {
    return json.hasNonNull(field)
        ? OptionalLong.of(json.path(field).asLong())
        : OptionalLong.empty();
  }
}
