package tidemark.deploy.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tidemark.ingest.DryRun;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.RejectLimit;
import tidemark.ingest.Standing;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A load that a server does: the file is sent, then the server is asked how far it is until it has
 * ended. One thread at a time, but {@link #cancel()} may come from any.
 */
final class SentLoad {
  private static final long EACH_MILLIS = 150;
  private static final long ANSWER_SECONDS = 20;

  private final HttpClient http;
  private final String url;
  private final String token;
  private final long startNanos = System.nanoTime();
  private final AtomicLong sent = new AtomicLong();
  private volatile long size;
  private final CompletableFuture<String> address = new CompletableFuture<>();
  private volatile @Nullable Standing told;
  private volatile boolean cancelled;

  SentLoad(HttpClient http, String url, String token) {
    this.http = http;
    this.url = url;
    this.token = token;
  }

  LoadReport load(LoadRequest request, LoadWatch watch) {
    HttpResponse<byte[]> answer;
    JsonNode body;
    try {
      answer = send(request, "", watch);
      body = body(answer);
    } catch (TidemarkException e) {
      address.completeExceptionally(e);
      throw e;
    }
    if (answer.statusCode() != 202) {
      address.completeExceptionally(new IllegalStateException("It has ended"));
      return WireRecords.report(body);
    }
    String run = "/api/v1/loads/" + body.path("id").asText();
    address.complete(run);
    if (cancelled) {
      cancel();
    }
    while (body.path("state").asText().equals("running")) {
      told = standing(body);
      pause();
      body = body(exchange(request(run).GET().build()));
    }
    told = standing(body);
    if (body.hasNonNull("load")) {
      return WireRecords.report(body.path("load"));
    }
    throw Failures.of(body.path("problem"), answer.statusCode());
  }

  DryRun dryRun(LoadRequest request, LoadWatch watch) {
    return WireRecords.dryRun(body(send(request, "&dryRun=true", watch)));
  }

  private HttpResponse<byte[]> send(LoadRequest request, String parameters, LoadWatch watch) {
    StringBuilder query = new StringBuilder("/api/v1/loads?name=").append(encode(request.name()));
    request.kind().ifPresent(kind -> query.append("&kind=").append(kind.label()));
    request.readOn().ifPresent(day -> query.append("&read_on=").append(day));
    if (!request.maxRejects().equals(RejectLimit.NONE)) {
      query.append("&maxRejects=").append(encode(request.maxRejects().text()));
    }
    query.append(parameters);
    try {
      size = Files.size(request.file());
      watch.begun(this::standing);
      return exchange(
          request(query.toString())
              .header("Content-Type", "application/octet-stream")
              .header("Prefer", "respond-async")
              .POST(
                  HttpRequest.BodyPublishers.fromPublisher(
                      HttpRequest.BodyPublishers.ofInputStream(() -> open(request)), size))
              .build());
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.FILE_NOT_FOUND, "The file " + request.file() + " can't be read: " + e, e);
    }
  }

  private InputStream open(LoadRequest request) {
    try {
      return new FilterInputStream(Files.newInputStream(request.file())) {
        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          int read = super.read(bytes, from, length);
          sent.addAndGet(Math.max(0, read));
          if (cancelled && sent.get() < size) {
            throw new IOException("stopped");
          }
          return read;
        }
      };
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.FILE_NOT_FOUND, "The file " + request.file() + " can't be read: " + e, e);
    }
  }

  private Standing standing() {
    Standing known = told;
    Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
    return known != null
        ? known
        : new Standing(
            "sending", 0, sent.get(), size, size == 0 ? 0 : sent.get() / 10.0 / size, elapsed);
  }

  private Standing standing(JsonNode run) {
    return new Standing(
        run.path("step").asText(),
        run.path("rows").asLong(),
        run.path("bytes").asLong(),
        run.path("bytesTotal").asLong(),
        run.path("part").asDouble(),
        Duration.ofNanos(System.nanoTime() - startNanos));
  }

  /**
   * @return whether the server had the load already, and has ended it
   */
  boolean cancel() {
    cancelled = true;
    if (sent.get() < size) {
      return true;
    }
    // The server has the whole file, and may be at it before its answer is here.
    String run;
    try {
      run = address.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    JsonNode ended = body(exchange(request(run).DELETE().build()));
    return ended.path("state").asText().equals("cancelled");
  }

  private JsonNode body(HttpResponse<byte[]> answer) {
    try {
      return Failures.body(answer);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw broken(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped(e);
    }
  }

  private TidemarkException broken(IOException cause) {
    return cancelled
        ? stopped(cause)
        : TidemarkException.of(
            ErrorCode.SERVER_UNREACHABLE,
            "The connection to the server at " + url + " broke: " + cause.getMessage(),
            cause);
  }

  private static TidemarkException stopped(Exception cause) {
    return TidemarkException.of(
        ErrorCode.CANCELLED, "The load was stopped; the warehouse is as it was before.", cause);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(EACH_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped(e);
    }
  }

  private HttpRequest.Builder request(String query) {
    return HttpRequest.newBuilder(URI.create(url + query))
        .header("Authorization", "Bearer " + token);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
