package tidemark.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * A web site on 127.0.0.1 that answers as told, and remembers what it was asked. The answers of a
 * path come in order; the last one stays.
 */
public final class TestingSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  private TestingSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** What is done with a request. */
  @FunctionalInterface
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  public static TestingSite open() {
    try {
      return new TestingSite();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next answer at a path. */
  public TestingSite at(String path, Answer answer) {
    answers
        .computeIfAbsent(path, key -> Collections.synchronizedList(new ArrayList<>()))
        .add(answer);
    return this;
  }

  /** Forgets the answers of a path. */
  public TestingSite without(String path) {
    answers.remove(path);
    return this;
  }

  public Address address(String path) {
    return Address.parse("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Paths in the order they were asked for. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  public void forgetAsked() {
    asked.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    List<Answer> left = answers.getOrDefault(path, List.of());
    if (left.isEmpty()) {
      status(404, "{\"error\": \"not here\"}").to(exchange);
      return;
    }
    (left.size() > 1 ? left.remove(0) : left.get(0)).to(exchange);
  }

  public static Answer status(int status, String body, String... headers) {
    return bytes(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public static Answer ok(String body, String... headers) {
    return status(200, body, headers);
  }

  public static Answer bytes(int status, byte[] body, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    };
  }

  /** 304 to who has the tag already. */
  public static Answer tagged(String tag, String body) {
    return exchange -> {
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        status(304, "").to(exchange);
      } else {
        ok(body, "ETag", tag).to(exchange);
      }
    };
  }

  public static Answer redirect(int status, String location) {
    return status(status, "", "Location", location);
  }

  /** Promises more bytes than come. */
  public static Answer half(String body) {
    return exchange -> {
      exchange.sendResponseHeaders(200, body.length() + 100L);
      cut(exchange, body);
    };
  }

  /** Chunks without the last one. */
  public static Answer halfInChunks(String body) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      cut(exchange, body);
    };
  }

  private static void cut(HttpExchange exchange, String body) throws IOException {
    exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    throw new IOException("cut, as meant");
  }

  /** Begins, and then says nothing until the site closes. */
  public Answer silentAfter(String body) {
    return exchange -> {
      exchange.sendResponseHeaders(200, body.length() + 100L);
      exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      awaitClosing();
    };
  }

  /** Says a byte now and then, without end. */
  public Answer trickle(long millis) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      try {
        while (!closing.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS)) {
          exchange.getResponseBody().write('.');
          exchange.getResponseBody().flush();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static byte[] gzip(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
