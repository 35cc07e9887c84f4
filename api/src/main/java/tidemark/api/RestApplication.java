package tidemark.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import tidemark.api.backups.BackupResource;
import tidemark.api.catalog.CatalogResource;
import tidemark.api.guard.WarehouseOnlyFilter;
import tidemark.api.loads.LoadResource;
import tidemark.api.problem.FailureMapper;
import tidemark.api.problem.StreamedBody;
import tidemark.api.publications.PublicationResource;
import tidemark.api.queries.QueryResource;
import tidemark.api.sql.SqlResource;
import tidemark.api.trace.TraceResource;
import tidemark.api.watches.PullResource;
import tidemark.api.watches.WatchResource;
import tidemark.api.wire.JsonWriter;

/** REST's addresses. Classes are named here, since looking for them costs time at each start. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        BackupResource.class,
        CatalogResource.class,
        FailureMapper.class,
        JsonWriter.class,
        LoadResource.class,
        PublicationResource.class,
        PullResource.class,
        QueryResource.class,
        SqlResource.class,
        TraceResource.class,
        WarehouseOnlyFilter.class,
        WatchResource.class);
  }

  /**
   * Jersey holds the first bytes back: a statement that fails among its first rows is a problem
   * with a status, and small results carry their length.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.contentLength.buffer", StreamedBody.HELD_BACK_BYTES);
  }
}
