package tidemark.deploy.session;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.api.queries.SavedQueries;
import tidemark.api.queries.SavedQuery;
import tidemark.api.wire.ResultFormat;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Loader;
import tidemark.ingest.Progress;
import tidemark.ingest.Reject;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * By opening the home's file in this process. Owns the warehouse. Door and loader are opened at
 * their first use: a load needs no planner, a statement no stage.
 */
final class FileSession implements Session {
  private final Warehouse warehouse;
  private final Limits limits;
  private final SavedQueries queries;
  private @Nullable Door door;
  private @Nullable Loader loader;
  private volatile @Nullable Rows running;

  FileSession(Warehouse warehouse, Limits limits) {
    this.warehouse = warehouse;
    this.limits = limits;
    this.queries = SavedQueries.of(warehouse.home().queries());
  }

  @Override
  public LoadReport load(LoadRequest request, Progress progress) {
    return loader().load(request, progress);
  }

  @Override
  public List<Reject> rejects(Optional<Long> batch) {
    if (batch.isPresent() && loader().find(batch.get()).isEmpty()) {
      throw TidemarkException.of(
          ErrorCode.UNKNOWN_LOAD,
          // The server's words, since nobody should notice which of the two answers.
          "There is no load '" + batch.get() + "'. List them: GET /api/v1/loads.");
    }
    return loader().rejects(batch);
  }

  @Override
  public void sql(String statement, ResultFormat format, OutputStream out) throws IOException {
    write(door().run(Question.of(statement)), format, out);
  }

  @Override
  public void query(String name, Map<String, String> values, ResultFormat format, OutputStream out)
      throws IOException {
    write(queries.run(door(), name, values), format, out);
  }

  private void write(Rows rows, ResultFormat format, OutputStream out) throws IOException {
    running = rows;
    try (rows) {
      format.write(rows, out);
    } finally {
      running = null;
    }
  }

  @Override
  public List<SavedQuery> queries() {
    return queries.all();
  }

  @Override
  public void cancel() {
    Rows rows = running;
    if (rows != null) {
      rows.cancel();
    }
  }

  private Door door() {
    Door opened = door;
    if (opened == null) {
      opened = Door.open(warehouse, limits);
      door = opened;
    }
    return opened;
  }

  private Loader loader() {
    Loader opened = loader;
    if (opened == null) {
      opened = Loader.open(warehouse, Clock.systemUTC());
      loader = opened;
    }
    return opened;
  }

  @Override
  public void close() {
    Loader openedLoader = loader;
    Door openedDoor = door;
    try (warehouse;
        openedLoader;
        openedDoor) {
      // Closed in reverse, all of them, whatever one of them throws.
    }
  }
}
