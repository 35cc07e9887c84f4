package tidemark.api.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A headless Chromium with one tab, spoken to in its DevTools protocol: no driver to fetch, and
 * what the page logs or requests is known. Owns the process and its profile; closing frees both.
 * One thread at a time.
 */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final ObjectMapper json = new ObjectMapper();
  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private Browser(Process process, Path profile, URI tab) {
    this.process = process;
    this.profile = profile;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(tab, new Incoming()).join();
  }

  /** The browser's program on this machine; empty where there is none. */
  static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser open(Path program) throws IOException {
    Path profile = Files.createTempDirectory("tidemark-browser-");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Browser browser = new Browser(process, profile, tab(process));
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      browser.send(domain + ".enable", Map.of());
    }
    return browser;
  }

  /** The first tab's address, asked at the port that the browser says it listens on. */
  private static URI tab(Process process) throws IOException {
    BufferedReader errors =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line = errors.readLine();
    while (line != null && !line.startsWith("DevTools listening on ")) {
      line = errors.readLine();
    }
    if (line == null) {
      throw new IOException("The browser ended before it listened");
    }
    Thread drain = new Thread(() -> errors.lines().forEach(ignored -> {}), "browser-errors");
    drain.setDaemon(true);
    drain.start();
    int port = URI.create(line.substring("DevTools listening on ".length())).getPort();
    URI list = URI.create("http://127.0.0.1:" + port + "/json");
    try {
      String body =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      for (JsonNode target : new ObjectMapper().readTree(body)) {
        if (target.path("type").asText().equals("page")) {
          return URI.create(target.path("webSocketDebuggerUrl").asText());
        }
      }
      throw new IOException("The browser has no tab: " + body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** A window of that size; {@code scheme} is {@code light} or {@code dark}. */
  Browser sized(int width, int height, String scheme) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    send(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  void visit(URI address) {
    // From elsewhere first: a change behind # alone would not load the page anew.
    send("Page.navigate", Map.of("url", "about:blank"));
    complaints.clear();
    requests.clear();
    send("Page.navigate", Map.of("url", address.toString()));
  }

  /** The value of an expression in the page; a promise is awaited. */
  JsonNode evaluate(String expression) {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  /**
   * Waits until an expression is true, looking every 50 ms inside the page.
   *
   * @throws AssertionError with what is to be seen instead
   */
  void await(String expression) {
    boolean isTrue =
        evaluate(
                """
                new Promise((resolve) => {
                  const until = Date.now() + %d;
                  const look = () => {
                    let found = false;
                    try { found = Boolean(%s); } catch { found = false; }
                    if (found || Date.now() > until) { resolve(found); } else { setTimeout(look, 50); }
                  };
                  look();
                })
                """
                    .formatted(PATIENCE.toMillis() - 5_000, expression))
            .asBoolean();
    if (!isTrue) {
      throw new AssertionError(
          "Not true in time: %s%nComplaints: %s%nTo be seen: %s"
              .formatted(expression, complaints, text("main")));
    }
  }

  String text(String selector) {
    return evaluate("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''").asText();
  }

  int count(String selector) {
    return evaluate("document.querySelectorAll(" + quoted(selector) + ").length").asInt();
  }

  void click(String selector) {
    evaluate("document.querySelector(" + quoted(selector) + ").click()");
  }

  private String quoted(String text) {
    try {
      return json.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** From now on, addresses of that pattern can't be reached; {@code *} stands for any text. */
  void block(String... patterns) {
    send("Network.setBlockedURLs", Map.of("urls", List.of(patterns)));
  }

  /** Takes the network away, or gives it back. */
  void offline(boolean isOffline) {
    send(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline", isOffline,
            "latency", 0,
            "downloadThroughput", -1,
            "uploadThroughput", -1));
  }

  /** Presses a key as a person would; {@code modifiers} 2 is Ctrl. */
  void press(String key, int keyCode, int modifiers) {
    for (String type : List.of("keyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          Map.of(
              "type", type,
              "key", key,
              "windowsVirtualKeyCode", keyCode,
              "modifiers", modifiers));
    }
  }

  /** Types into what has the focus. */
  void type(String text) {
    send("Input.insertText", Map.of("text", text));
  }

  /** Errors that the page logged, threw, or met in its security policy, since the last visit. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Addresses that the page asked for, since the last visit. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** A PNG of what is to be seen. */
  byte[] picture() {
    JsonNode shot = send("Page.captureScreenshot", Map.of("format", "png"));
    return Base64.getDecoder().decode(shot.path("data").asText());
  }

  private JsonNode send(String method, Map<String, ?> parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    try {
      String message =
          json.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
      socket.sendText(message, true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      JsonNode whole = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (whole.has("error")) {
        throw new IllegalStateException(method + ": " + whole.get("error"));
      }
      return whole.path("result");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException | JsonProcessingException e) {
      throw new IllegalStateException(method + " got no answer", e);
    }
  }

  private void take(String message) {
    try {
      JsonNode node = json.readTree(message);
      if (node.has("id")) {
        CompletableFuture<JsonNode> answer = answers.remove(node.get("id").asInt());
        if (answer != null) {
          answer.complete(node);
        }
        return;
      }
      JsonNode parameters = node.path("params");
      switch (node.path("method").asText()) {
        case "Network.requestWillBeSent" ->
            requests.add(parameters.path("request").path("url").asText());
        case "Runtime.exceptionThrown" ->
            complaints.add(parameters.path("exceptionDetails").toString());
        case "Log.entryAdded" -> takeEntry(parameters.path("entry"));
        default -> {
          // The tab tells much more than a test asks for.
        }
      }
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A refused request is what some tests are about; it is no mistake of the page. */
  private void takeEntry(JsonNode entry) {
    boolean isRefusal = entry.path("url").asText().contains("/api/v1/");
    if (entry.path("level").asText().equals("error") && !isRefusal) {
      complaints.add(entry.toString());
    }
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(profile)) {
      walk.sorted(Comparator.reverseOrder()).forEach(files::add);
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  private final class Incoming implements WebSocket.Listener {
    private final StringBuilder whole = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket source, CharSequence data, boolean last) {
      whole.append(data);
      if (last) {
        String message = whole.toString();
        whole.setLength(0);
        take(message);
      }
      source.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }
}
