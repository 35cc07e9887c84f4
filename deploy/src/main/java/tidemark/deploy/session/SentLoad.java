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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tidemark.api.loads.MappingHeader;
import tidemark.ingest.DryRun;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.RejectLimit;
import tidemark.ingest.Standing;
import tidemark.ingest.mapping.MappingChoice;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A load that a server does: the file is sent, then the server is asked how far it is until it has
 * ended. One thread at a time, but {@link #cancel()} may come from any.
 */
final class SentLoad {
  private static final long EACH_MILLIS = 150;
  private static final int HTTP_OK = 200;
  private static final int HTTP_ACCEPTED = 202;

  /** How long a server may take to answer once it has the whole file. */
  private static final long ANSWER_SECONDS = 60;

  private final HttpClient http;
  private final String url;
  private final String token;
  private final long startNanos = System.nanoTime();
  private final AtomicLong sent = new AtomicLong();
  private final CountDownLatch answered = new CountDownLatch(1);
  private volatile long size;
  private volatile @Nullable String address;
  private volatile @Nullable Standing told;
  private volatile boolean cancelled;
  private volatile boolean done;

  SentLoad(HttpClient http, String url, String token) {
    this.http = http;
    this.url = url;
    this.token = token;
  }

  LoadReport load(LoadRequest request, LoadWatch watch) {
    return WireRecords.report(outcome(request, "", watch, "load"));
  }

  DryRun dryRun(LoadRequest request, LoadWatch watch) {
    return WireRecords.dryRun(outcome(request, "&dryRun=true", watch, "dryRun"));
  }

  /**
   * Sends the file, and waits for what becomes of it.
   *
   * @param field where the server tells it, once the load has ended
   */
  private JsonNode outcome(LoadRequest request, String parameters, LoadWatch watch, String field) {
    JsonNode body = begin(request, parameters, watch);
    String run = address;
    if (run == null) {
      return body;
    }
    while (body.path("state").asText().equals("running")) {
      told = standing(body);
      pause();
      body = body(exchange(request(run).GET().build()));
    }
    told = standing(body);
    if (body.hasNonNull(field)) {
      return body.path(field);
    }
    throw Failures.of(body.path("problem"), HTTP_OK);
  }

  /** Sends the file; the load has an address from here on, unless the server did it at once. */
  private JsonNode begin(LoadRequest request, String parameters, LoadWatch watch) {
    try {
      HttpResponse<byte[]> answer = send(request, parameters, watch);
      JsonNode body = body(answer);
      if (answer.statusCode() == HTTP_ACCEPTED) {
        address = "/api/v1/loads/" + body.path("id").asText();
      } else {
        done = true;
      }
      return body;
    } finally {
      answered.countDown();
    }
  }

  private HttpResponse<byte[]> send(LoadRequest request, String parameters, LoadWatch watch) {
    StringBuilder query = new StringBuilder("/api/v1/loads?name=").append(encode(request.name()));
    request.kind().ifPresent(kind -> query.append("&kind=").append(kind.label()));
    request.readOn().ifPresent(day -> query.append("&read_on=").append(day));
    if (!request.maxRejects().equals(RejectLimit.NONE)) {
      query.append("&maxRejects=").append(encode(request.maxRejects().text()));
    }
    request
        .mapping()
        .ifPresent(mapping -> query.append("&mapping=").append(encode(mapping.name())));
    query.append(parameters);
    try {
      size = Files.size(request.file());
      watch.begun(this::standing);
      HttpRequest.Builder load = request(query.toString());
      request
          .mapping()
          .flatMap(MappingChoice::text)
          .ifPresent(text -> load.header(MappingHeader.NAME, MappingHeader.write(text)));
      return exchange(
          load.header("Content-Type", "application/octet-stream")
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
          if (cancelled) {
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
   * Stops the sending, or has the server stop the load. A server that has the whole file may have
   * begun although its answer isn't here yet, so that is waited for.
   *
   * @return whether nothing was loaded
   */
  boolean cancel() {
    cancelled = true;
    try {
      if (!answered.await(ANSWER_SECONDS, TimeUnit.SECONDS)) {
        throw TidemarkException.of(
            ErrorCode.SERVER_UNREACHABLE,
            "The server at " + url + " has the file and doesn't answer. See its loads.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped(e);
    }
    String run = address;
    if (run == null) {
      return !done;
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
