package tidemark.deploy.prompt.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tidemark.deploy.session.CatalogueSnapshot;
import tidemark.deploy.session.Session;
import tidemark.warehouse.script.SqlScript;

/**
 * Fetches what there is on a thread of its own, when it is first wanted and again once the data's
 * version has risen. Nobody waits longer than they say. Borrows the session; close this first.
 *
 * <p>Thread-safe.
 */
public final class LiveCatalogue implements AutoCloseable {
  private static final String FUNCTIONS =
      SqlScript.read(LiveCatalogue.class, "functions.sql").text();

  private final Session session;
  private final ExecutorService fetching =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "catalogue");
            thread.setDaemon(true);
            return thread;
          });
  private Known known = Known.NOTHING;
  private @Nullable CompletableFuture<Known> fetch;
  private long seenVersion;

  public LiveCatalogue(Session session) {
    this.session = session;
  }

  /** A result told the data's version. */
  public synchronized void saw(long dataVersion) {
    seenVersion = Math.max(seenVersion, dataVersion);
  }

  /** The newest there is after at most that time; {@link Known#NOTHING} before the first. */
  public Known known(Duration patience) {
    CompletableFuture<Known> running;
    synchronized (this) {
      if (known.dataVersion() >= 0 && known.dataVersion() >= seenVersion) {
        return known;
      }
      if (fetch == null) {
        fetch = CompletableFuture.supplyAsync(this::fetchAll, fetching);
      }
      running = fetch;
    }
    try {
      return running.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return before();
    } catch (ExecutionException e) {
      // Completion is a kindness; what ails the session is told when a statement needs it.
      return before();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return before();
    }
  }

  private synchronized Known before() {
    return known;
  }

  private Known fetchAll() {
    try {
      CatalogueSnapshot snapshot = session.catalogue();
      Known fetched =
          new Known(
              snapshot.dataVersion(),
              snapshot.tables(),
              functions(session.lookUp(FUNCTIONS)),
              session.queries());
      synchronized (this) {
        known = fetched;
        seenVersion = Math.min(seenVersion, fetched.dataVersion());
      }
      return fetched;
    } finally {
      synchronized (this) {
        fetch = null;
      }
    }
  }

  /** Rows of name, kind, form, description, by name. */
  private static List<FunctionInfo> functions(JsonNode result) {
    Map<String, FunctionInfo> functions = new LinkedHashMap<>();
    for (JsonNode row : result.path("rows")) {
      FunctionInfo form =
          new FunctionInfo(
              row.path(0).asText(),
              row.path(1).asText(),
              List.of(row.path(2).asText()),
              row.path(3).isNull() ? "" : row.path(3).asText().strip());
      functions.merge(form.name(), form, LiveCatalogue::together);
    }
    return List.copyOf(functions.values());
  }

  private static FunctionInfo together(FunctionInfo one, FunctionInfo other) {
    List<String> forms = new ArrayList<>(one.forms());
    forms.addAll(other.forms());
    String described = one.description().isEmpty() ? other.description() : one.description();
    return new FunctionInfo(one.name(), one.kind(), forms, described);
  }

  @Override
  public void close() {
    fetching.shutdownNow();
    try {
      // The session closes after this, and must not be in use then.
      fetching.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
