package tidemark.api.served;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The server under test, seen from outside: its address, its home, and requests to it. */
record TestingServer(int port, Path home) {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          // HTTP/2 has no Host header to forge.
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** The server as the build's properties name it. */
  static TestingServer named() {
    return new TestingServer(
        Integer.getInteger("tidemark.test.port"), Path.of(property("tidemark.test.home")));
  }

  static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set: run this through ./mvnw verify");
    }
    return value;
  }

  /** An empty home, whatever a run before left. */
  static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  String token() throws IOException {
    return Files.readString(home.resolve("admin.token")).strip();
  }

  HttpResponse<String> get(String address, String... headers) {
    return send("GET", address, BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> post(String address, String body, String... headers) {
    return send("POST", address, BodyPublishers.ofString(body), headers);
  }

  /** A JSON body to an address that takes JSON. */
  HttpResponse<String> postJson(String address, String body) {
    return post(address, body, "Content-Type", "application/json");
  }

  /** A statement alone; quotes in it are escaped here. */
  HttpResponse<String> sql(String statement) {
    return postJson("/api/v1/sql", JSON.createObjectNode().put("sql", statement).toString());
  }

  HttpResponse<String> load(String query, String file) throws IOException {
    return post(
        "/api/v1/loads?" + query,
        file,
        "Authorization",
        "Bearer " + token(),
        "Content-Type",
        "application/octet-stream");
  }

  HttpResponse<String> send(String method, String address, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + address))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError("No JSON: " + response.body(), e);
    }
  }

  /** The rows of a result, each value as JSON. */
  static List<String> rows(HttpResponse<String> response) {
    JsonNode rows = json(response).path("rows");
    return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
        .map(i -> rows.get(i).toString())
        .toList();
  }

  static @Nullable String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse(null);
  }
}
