package tidemark.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One request and its answer. Redirects are the caller's; proxies are those of the JDK's properties
 * ({@code https.proxyHost} and its kin). Thread-safe.
 */
final class Exchange {
  private static final int STATUS_OK = 200;
  private static final int SAID_BYTES_MAX = 2_000;

  private final FetchLimits limits;
  private final String userAgent;
  private final AccessKey key;
  private final HttpClient http;

  Exchange(FetchLimits limits, String userAgent, AccessKey key) {
    this.limits = limits;
    this.userAgent = userAgent;
    this.key = key;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** All the time there is was used up: once is enough. */
  static final class Endless extends IOException {
    private static final long serialVersionUID = 1L;

    Endless(String message, Exception cause) {
      super(message, cause);
    }
  }

  /**
   * What a server answered.
   *
   * @param isTooLarge whether the file is cut where it passed the limit
   * @param said the beginning of an answer that isn't the file
   */
  record Answer(int status, HttpHeaders headers, boolean isTooLarge, String said) {
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  /**
   * @param body where the file goes, as sent; written anew
   * @throws IOException where the line broke, the body is half, or it took too long
   */
  Answer send(Address address, Condition condition, Path body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.uri())
            .timeout(limits.total())
            .header("User-Agent", userAgent)
            .header("Accept", "*/*")
            .header("Accept-Encoding", "gzip");
    condition.addTo(request);
    key.addTo(request, address);
    AtomicLong beats = new AtomicLong();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    HttpResponse<BodySink.End> answer =
        await(
            http.sendAsync(
                request.build(),
                head -> {
                  beats.incrementAndGet();
                  return head.statusCode() == STATUS_OK
                      ? new BodySink(open(body), limits.bodyBytes(), beats)
                      : new BodySink(said, SAID_BYTES_MAX, beats);
                }),
            beats);
    boolean isFile = answer.statusCode() == STATUS_OK;
    return new Answer(
        answer.statusCode(),
        answer.headers(),
        isFile && answer.body() == BodySink.End.TOO_LARGE,
        Shortened.of(key.hiddenIn(said.toString(StandardCharsets.UTF_8))));
  }

  private static OutputStream open(Path body) {
    try {
      return Files.newOutputStream(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until the end, a silence, or the time is up. */
  private <T> T await(CompletableFuture<T> answer, AtomicLong beats)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + limits.total().toNanos();
    try {
      while (true) {
        long heard = beats.get();
        long left = end - System.nanoTime();
        try {
          return answer.get(Math.min(left, limits.idle().toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          if (System.nanoTime() >= end) {
            throw new Endless("the server didn't end within " + text(limits.total()), e);
          }
          if (beats.get() == heard) {
            throw late("sent nothing for " + text(limits.idle()), e);
          }
        }
      }
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof IOException broken) {
        throw broken;
      }
      throw new IOException(cause);
    } finally {
      answer.cancel(true);
    }
  }

  private static IOException late(String what, Exception cause) {
    HttpTimeoutException late = new HttpTimeoutException("the server " + what);
    late.initCause(cause);
    return late;
  }

  static String text(Duration length) {
    return length.toMillis() < 1_000 ? length.toMillis() + " ms" : length.toSeconds() + " s";
  }
}
