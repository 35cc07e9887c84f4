package tidemark.deploy.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.api.publications.PublishOrder;
import tidemark.api.queries.SavedQuery;
import tidemark.api.wire.ResultFormat;
import tidemark.ingest.DryRun;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Reject;
import tidemark.ingest.RejectScope;
import tidemark.ingest.Unloaded;
import tidemark.ingest.trace.Trace;
import tidemark.publish.Publication;
import tidemark.publish.PublishProgress;
import tidemark.warehouse.Home;
import tidemark.warehouse.catalog.TableInfo;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.history.AsOf;

/** Through the server that owns the home, over HTTP. */
final class ServerSession implements Session {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration STOP = Duration.ofSeconds(1);

  private final Home home;
  private final String url;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private volatile @Nullable Runnable stop;
  private volatile @Nullable String running;
  private volatile boolean cancelled;
  private volatile AsOf asOf = AsOf.NOW;
  private volatile @Nullable SentLoad loading;

  ServerSession(Home home, String url) {
    this.home = home;
    this.url = url;
  }

  @Override
  public LoadReport load(LoadRequest request, LoadWatch watch) {
    return sent(load -> load.load(request, watch));
  }

  @Override
  public DryRun dryRun(LoadRequest request, LoadWatch watch) {
    return sent(load -> load.dryRun(request, watch));
  }

  private <T> T sent(Function<SentLoad, T> doing) {
    SentLoad sent = new SentLoad(http, url, AdminToken.of(home, url));
    loading = sent;
    try {
      return doing.apply(sent);
    } finally {
      loading = null;
    }
  }

  @Override
  public boolean cancelLoad() {
    SentLoad sent = loading;
    return sent != null && sent.cancel();
  }

  @Override
  public List<Reject> rejects(Optional<Long> batch, RejectScope scope) {
    List<Reject> rejects = new ArrayList<>();
    if (batch.isPresent()) {
      get("/api/v1/loads/"
              + batch.get()
              + "/rejects"
              + (scope == RejectScope.ALL ? "?all=true" : ""))
          .path("rejects")
          .forEach(reject -> rejects.add(WireRecords.reject(reject)));
      return rejects;
    }
    loads().stream()
        .filter(load -> load.rowsRejected() > 0)
        .map(LoadReport::batch)
        .sorted()
        .forEach(key -> rejects.addAll(rejects(Optional.of(key), scope)));
    return rejects;
  }

  @Override
  public List<LoadReport> loads() {
    List<LoadReport> loads = new ArrayList<>();
    get("/api/v1/loads").path("loads").forEach(load -> loads.add(WireRecords.report(load)));
    return loads;
  }

  @Override
  public Unloaded unload(String batch) {
    return WireRecords.unloaded(
        json(
            request("/api/v1/loads/" + encode(batch))
                .header("Authorization", "Bearer " + AdminToken.of(home, url))
                .DELETE()
                .build()));
  }

  @Override
  public Trace trace(String view, Map<String, String> key) {
    String parameters =
        key.entrySet().stream()
            .map(value -> encode(value.getKey()) + "=" + encode(value.getValue()))
            .collect(Collectors.joining("&"));
    return WireRecords.trace(
        get("/api/v1/trace/" + encode(view).replace("+", "%20") + "?" + parameters));
  }

  @Override
  public void asOf(AsOf state) {
    asOf = state;
  }

  @Override
  public AsOf asOf() {
    return asOf;
  }

  @Override
  public void sql(String statement, ResultFormat format, OutputStream out) throws IOException {
    copy(statement(statement, format, asOf), out);
  }

  private HttpRequest.Builder statement(String statement, ResultFormat format, AsOf state) {
    ObjectNode body = JSON.createObjectNode();
    body.put("sql", statement);
    body.put("format", format.name().toLowerCase(Locale.ROOT));
    if (!state.isNow()) {
      body.put("as_of", state.text());
    }
    return request("/api/v1/sql")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  @Override
  public void query(String name, Map<String, String> values, ResultFormat format, OutputStream out)
      throws IOException {
    String parameters =
        values.entrySet().stream()
            .map(value -> "&" + encode(value.getKey()) + "=" + encode(value.getValue()))
            .collect(Collectors.joining());
    copy(
        request(
                "/api/v1/queries/"
                    + encode(name).replace("+", "%20")
                    + "/results?format="
                    + format.name().toLowerCase(Locale.ROOT)
                    + (asOf.isNow() ? "" : "&as_of=" + encode(asOf.text()))
                    + parameters)
            .GET(),
        out);
  }

  @Override
  public List<SavedQuery> queries() {
    List<SavedQuery> queries = new ArrayList<>();
    aside(request("/api/v1/queries").GET().build())
        .path("queries")
        .forEach(query -> queries.add(WireRecords.query(query)));
    return queries;
  }

  @Override
  public CatalogueSnapshot catalogue() {
    JsonNode answer = aside(request("/api/v1/catalog").GET().build());
    List<TableInfo> tables = new ArrayList<>();
    for (JsonNode schema : answer.path("schemas")) {
      schema.path("tables").forEach(table -> tables.add(WireCatalogue.table(schema, table)));
    }
    return new CatalogueSnapshot(answer.path("dataVersion").asLong(), tables);
  }

  @Override
  public JsonNode lookUp(String statement) {
    return aside(statement(statement, ResultFormat.JSON, AsOf.NOW).build());
  }

  /** An answer that {@link #cancel()} doesn't know of. */
  private JsonNode aside(HttpRequest request) {
    try {
      return Failures.body(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw broken(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TidemarkException.of(ErrorCode.CANCELLED, "The statement was cancelled", e);
    }
  }

  @Override
  public void backup(OutputStream out) throws IOException {
    copy(
        request("/api/v1/backups")
            .header("Authorization", "Bearer " + AdminToken.of(home, url))
            .POST(HttpRequest.BodyPublishers.noBody()),
        out);
  }

  @Override
  public Publication publish(PublishOrder order, PublishProgress progress) {
    return new SentPublication(http, url, AdminToken.of(home, url)).publish(order, progress);
  }

  @Override
  public WatchBook watchBook() {
    return new ServerWatchBook(http, url, () -> AdminToken.of(home, url));
  }

  @Override
  public String place() {
    return "the server at " + url;
  }

  private JsonNode get(String address) {
    return json(request(address).GET().build());
  }

  private JsonNode json(HttpRequest request) {
    try (InputStream body = send(request)) {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** A name for the statement, by which {@link #cancel()} asks the server to stop it. */
  private void copy(HttpRequest.Builder request, OutputStream out) throws IOException {
    String name = UUID.randomUUID().toString();
    running = name;
    try (InputStream body = send(request.header("X-Tidemark-Statement", name).build())) {
      stop = () -> closeQuietly(body);
      byte[] buffer = new byte[64 * 1024];
      int length = read(body, buffer);
      while (length >= 0) {
        out.write(buffer, 0, length);
        length = read(body, buffer);
      }
      out.flush();
    } finally {
      stop = null;
      running = null;
    }
  }

  /** Failures of the server's side apart from those of {@code out}. */
  private int read(InputStream body, byte[] buffer) {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** The body of a good answer; the failure that a bad one tells. */
  private InputStream send(HttpRequest request) {
    CompletableFuture<HttpResponse<InputStream>> answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    cancelled = false;
    stop = () -> answer.cancel(true);
    try {
      HttpResponse<InputStream> response = answer.get();
      if (response.statusCode() >= 400) {
        try (InputStream body = response.body()) {
          throw Failures.of(JSON.readTree(body), response.statusCode());
        }
      }
      return response.body();
    } catch (ExecutionException e) {
      throw broken(e.getCause() == null ? e : e.getCause());
    } catch (CancellationException e) {
      throw TidemarkException.of(ErrorCode.CANCELLED, "The statement was cancelled", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TidemarkException.of(ErrorCode.CANCELLED, "The statement was cancelled", e);
    } catch (IOException e) {
      throw broken(e);
    } finally {
      stop = null;
    }
  }

  private static void closeQuietly(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // Its reader gets to know.
    }
  }

  private TidemarkException broken(Throwable cause) {
    if (cancelled) {
      return TidemarkException.of(ErrorCode.CANCELLED, "The statement was cancelled", cause);
    }
    return Failures.lost(url, cause, "");
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(url + address));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public OptionalDouble progress() {
    String name = running;
    if (name == null) {
      return OptionalDouble.empty();
    }
    return http.sendAsync(
            request("/api/v1/sql/running/" + name).GET().build(),
            HttpResponse.BodyHandlers.ofString())
        .thenApply(ServerSession::progress)
        .completeOnTimeout(OptionalDouble.empty(), STOP.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(failure -> OptionalDouble.empty())
        .join();
  }

  private static OptionalDouble progress(HttpResponse<String> answer) {
    try {
      JsonNode progress = JSON.readTree(answer.body()).path("progress");
      return progress.isNumber() ? OptionalDouble.of(progress.asDouble()) : OptionalDouble.empty();
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }

  /** Asks the server first: it doesn't notice that a client has left before it writes to it. */
  @Override
  public void cancel() {
    String name = running;
    if (name != null) {
      http.sendAsync(
              request("/api/v1/sql/running/" + name).DELETE().build(),
              HttpResponse.BodyHandlers.discarding())
          .completeOnTimeout(null, STOP.toMillis(), TimeUnit.MILLISECONDS)
          .handle((answer, failure) -> answer)
          .join();
    }
    Runnable stopping = stop;
    if (stopping != null) {
      cancelled = true;
      stopping.run();
    }
  }

  @Override
  public void close() {
    // The client ends with its last request.
  }
}
