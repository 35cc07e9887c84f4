package tidemark.deploy.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tidemark.api.ground.Ground;
import tidemark.api.past.Doors;
import tidemark.api.publications.Publications;
import tidemark.api.publications.PublishOrder;
import tidemark.api.queries.SavedQueries;
import tidemark.api.queries.SavedQuery;
import tidemark.api.settings.Settings;
import tidemark.api.wire.ResultFormat;
import tidemark.ingest.DryRun;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.Loader;
import tidemark.ingest.Progress;
import tidemark.ingest.Reject;
import tidemark.ingest.RejectScope;
import tidemark.ingest.RunningLoad;
import tidemark.ingest.Unloaded;
import tidemark.ingest.trace.Trace;
import tidemark.ingest.trace.Tracer;
import tidemark.publish.Publication;
import tidemark.publish.PublishProgress;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.sql.RunningStatement;
import tidemark.warehouse.Bounds;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.backup.Backup;
import tidemark.warehouse.catalog.Catalogue;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.history.AsOf;

/**
 * By opening the home's file in this process, or by asking a cluster from it. Owns the ground. Door
 * and loader are opened at their first use: a load needs no planner, a statement no stage.
 */
final class FileSession implements Session {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Ground ground;
  private final Warehouse warehouse;
  private final Limits limits;
  private final Map<String, String> catalogues;
  private final SavedQueries queries;
  private @Nullable Door door;
  private @Nullable Doors doors;
  private volatile AsOf asOf = AsOf.NOW;
  private @Nullable Loader loader;
  private volatile @Nullable RunningStatement running;
  private volatile @Nullable RunningLoad loading;

  FileSession(Ground ground, Settings settings) {
    this.ground = ground;
    this.warehouse = ground.warehouse();
    this.limits = settings.limits();
    this.catalogues = settings.publishing();
    this.queries = SavedQueries.of(settings.home().queries());
  }

  Bounds bounds() {
    return warehouse.bounds();
  }

  @Override
  public LoadReport load(LoadRequest request, LoadWatch watch) {
    return loader().load(request, watching(watch));
  }

  private Progress watching(LoadWatch watch) {
    return new Progress() {
      @Override
      public void at(String step, long rows) {
        // Asked for when it is drawn.
      }

      @Override
      public void begun(RunningLoad load) {
        loading = load;
        watch.begun(load::standing);
      }
    };
  }

  @Override
  public boolean cancelLoad() {
    RunningLoad load = loading;
    return load != null && load.cancel();
  }

  @Override
  public DryRun dryRun(LoadRequest request, LoadWatch watch) {
    return loader().dryRun(request, watching(watch));
  }

  @Override
  public List<Reject> rejects(Optional<Long> batch, RejectScope scope) {
    // As the server does.
    batch.ifPresent(key -> loader().require(Long.toString(key)));
    return loader().rejects(batch, scope);
  }

  @Override
  public List<LoadReport> loads() {
    return loader().loads();
  }

  @Override
  public Unloaded unload(String batch) {
    return loader().unload(batch);
  }

  @Override
  public Trace trace(String view, Map<String, String> key) {
    ground.requireFile("trace rows");
    return new Tracer(warehouse).trace(view, key);
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
    write(Question.of(statement), format, out);
  }

  @Override
  public void query(String name, Map<String, String> values, ResultFormat format, OutputStream out)
      throws IOException {
    write(queries.bind(queries.get(name), values), format, out);
  }

  private void write(Question question, ResultFormat format, OutputStream out) throws IOException {
    try (Rows rows = doors().run(asOf, question, begun -> running = begun)) {
      format.write(rows, out);
    } finally {
      running = null;
    }
  }

  @Override
  public CatalogueSnapshot catalogue() {
    long dataVersion = warehouse.dataVersion();
    try (Connection reader = warehouse.openReader()) {
      return new CatalogueSnapshot(dataVersion, Catalogue.read(reader));
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  @Override
  public JsonNode lookUp(String statement) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (Rows rows = door().run(Question.of(statement))) {
      ResultFormat.JSON.write(rows, result);
      return JSON.readTree(result.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory throws none
    }
  }

  @Override
  public void backup(OutputStream out) throws IOException {
    ground.requireFile("be backed up");
    Backup.write(warehouse, Clock.systemUTC(), out);
  }

  @Override
  public Publication publish(PublishOrder order, PublishProgress progress) {
    ground.requireFile("be published");
    return new Publications(warehouse, catalogues, System.getenv(), Clock.systemUTC())
        .publish(order, progress);
  }

  @Override
  public WatchBook watchBook() {
    ground.requireFile("watch");
    return new FileWatchBook(warehouse, Clock.systemUTC());
  }

  @Override
  public String place() {
    return ground
        .trino()
        .map(trino -> "Trino asked directly, " + trino)
        .orElse("its file opened directly");
  }

  @Override
  public List<SavedQuery> queries() {
    return queries.all();
  }

  @Override
  public void cancel() {
    RunningStatement statement = running;
    if (statement != null) {
      statement.cancel();
    }
  }

  @Override
  public OptionalDouble progress() {
    RunningStatement statement = running;
    return statement == null ? OptionalDouble.empty() : statement.progress();
  }

  /** One door, though a look-up may come from another thread. */
  private synchronized Door door() {
    Door opened = door;
    if (opened == null) {
      opened = ground.openDoor(limits);
      door = opened;
    }
    return opened;
  }

  /** To earlier states, too. */
  private synchronized Doors doors() {
    Doors opened = doors;
    if (opened == null) {
      opened = ground.openDoors(door(), limits);
      doors = opened;
    }
    return opened;
  }

  private Loader loader() {
    ground.requireFile("be loaded into, or tell of loads");
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
    Door openedDoor;
    Doors openedDoors;
    synchronized (this) {
      openedDoor = door;
      openedDoors = doors;
    }
    try (ground;
        openedLoader;
        openedDoor;
        openedDoors) {
      // Closed in reverse, all of them, whatever one of them throws.
    }
  }
}
