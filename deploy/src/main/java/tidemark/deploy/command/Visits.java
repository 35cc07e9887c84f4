package tidemark.deploy.command;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tidemark.deploy.session.Session;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.pull.Pull;
import tidemark.ingest.pull.Watermark;
import tidemark.ingest.pull.Watermarks;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * The warehouse, visited for as long as it takes and no longer: between two visits others may open
 * the home, and a server may start or stop. One thread at a time, but {@link #stop()} may come from
 * any.
 */
final class Visits implements Watermarks, Pull.Loading, AutoCloseable {
  private final Supplier<Session> opening;
  private @Nullable Session open;
  private volatile @Nullable Session loading;
  private volatile boolean stopped;

  Visits(Supplier<Session> opening) {
    this.opening = opening;
  }

  private Session session() {
    Session known = open;
    if (known == null) {
      known = opening.get();
      open = known;
    }
    return known;
  }

  /** Ends the visit, if there is one. */
  void leave() {
    Session known = open;
    open = null;
    if (known != null) {
      known.close();
    }
  }

  @Override
  public Optional<Watermark> find(String address) {
    Optional<Watermark> found = session().watchBook().find(address);
    leave(); // what comes next is a fetch, which may take long
    return found;
  }

  @Override
  public void note(Watermark watermark) {
    session().watchBook().note(watermark);
    leave();
  }

  @Override
  public LoadReport load(LoadRequest request) {
    if (stopped) {
      throw TidemarkException.of(
          ErrorCode.CANCELLED, "Stopped before " + request.name() + " was loaded.");
    }
    Session session = session();
    loading = session;
    try {
      return session.load(request, standing -> {});
    } finally {
      loading = null;
    }
  }

  /** Nothing is loaded any more; the load at work is rolled back. */
  void stop() {
    stopped = true;
    Session session = loading;
    if (session != null) {
      session.cancelLoad();
    }
  }

  @Override
  public void close() {
    leave();
  }
}
