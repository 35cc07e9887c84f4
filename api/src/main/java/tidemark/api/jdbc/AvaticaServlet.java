package tidemark.api.jdbc;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.metrics.noop.NoopMetricsSystem;
import org.apache.calcite.avatica.remote.Handler.HandlerResponse;
import org.apache.calcite.avatica.remote.JsonHandler;
import org.apache.calcite.avatica.remote.LocalService;
import org.apache.calcite.avatica.remote.ProtobufHandler;
import org.apache.calcite.avatica.remote.ProtobufTranslationImpl;
import org.jspecify.annotations.Nullable;
import tidemark.api.guard.BoundedBody;
import tidemark.api.metrics.MeteredDoor;
import tidemark.api.settings.Setting;
import tidemark.api.settings.Settings;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.TidemarkException;

/**
 * JDBC over HTTP. One address for both serialisations, which the first byte tells apart: JSON
 * begins with a brace, Protobuf never does. Thread-safe.
 */
@WebServlet(name = "avatica", urlPatterns = "/avatica")
public class AvaticaServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final long SWEEP_SECONDS = 30;

  private final transient Settings settings;
  private final transient ClientConnections connections;
  private final transient JsonHandler json;
  private final transient ProtobufHandler protobuf;

  @Resource private transient @Nullable ManagedScheduledExecutorService executor;
  private transient @Nullable ScheduledFuture<?> sweep;

  @Inject
  public AvaticaServlet(MeteredDoor door, Warehouse warehouse, Settings settings, Clock clock) {
    this.settings = settings;
    this.connections = new ClientConnections(settings, clock);
    Meta meta = translating(new DoorMeta(door, warehouse, settings, connections));
    LocalService service = new LocalService(meta);
    this.json = new JsonHandler(service, NoopMetricsSystem.getInstance());
    this.protobuf =
        new ProtobufHandler(
            service, new ProtobufTranslationImpl(), NoopMetricsSystem.getInstance());
  }

  /** One place that turns each failure into what clients show, whichever method it came from. */
  private static Meta translating(Meta meta) {
    return (Meta)
        Proxy.newProxyInstance(
            Meta.class.getClassLoader(),
            new Class<?>[] {Meta.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(meta, arguments);
              } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                  throw JdbcFailures.translate(failure);
                }
                throw Objects.requireNonNull(e.getCause());
              }
            });
  }

  @Override
  public void init() {
    sweep =
        Objects.requireNonNull(executor, "the container's executor")
            .scheduleWithFixedDelay(
                connections::expire, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
  }

  /** Before the rooms close, so that no result outlives the door. */
  @PreDestroy
  void leave() {
    if (sweep != null) {
      sweep.cancel(false);
    }
    connections.close();
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] asked;
    try (InputStream body =
        new BoundedBody(
            request.getInputStream(),
            settings.number(Setting.REQUEST_BYTES),
            Setting.REQUEST_BYTES.key())) {
      asked = body.readAllBytes();
    } catch (TidemarkException e) {
      // In Protobuf, which a client of either kind tells as a failure with status 500.
      answer(protobuf.convertToErrorResponse(JdbcFailures.translate(e)), response);
      return;
    }
    if (asked.length > 0 && asked[0] == '{') {
      HandlerResponse<String> answer = json.apply(new String(asked, StandardCharsets.UTF_8));
      response.setContentType("application/json; charset=utf-8");
      send(answer.getStatusCode(), answer.getResponse().getBytes(StandardCharsets.UTF_8), response);
    } else {
      answer(protobuf.apply(asked), response);
    }
  }

  private static void answer(HandlerResponse<byte[]> answer, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/octet-stream");
    send(answer.getStatusCode(), answer.getResponse(), response);
  }

  private static void send(int status, byte[] body, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
