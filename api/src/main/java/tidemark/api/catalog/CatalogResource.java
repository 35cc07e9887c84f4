package tidemark.api.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.catalog.Catalogue;
import tidemark.warehouse.catalog.TableInfo;

/** Schemas, tables, columns, keys, comments. */
@Path("/catalog")
@Dependent
@Tag(name = "catalog", description = "What tables there are")
public class CatalogResource {
  private final Warehouse warehouse;

  @Inject
  public CatalogResource(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** A schema and what lies in it, by name. */
  record Schemas(long dataVersion, List<SchemaInfo> schemas) {}

  /** A schema of a catalogue. */
  record SchemaInfo(String catalog, String name, List<TableInfo> tables) {}

  private record SchemaName(String catalog, String name) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getCatalog",
      summary = "Schemas, tables, columns, keys, comments",
      description = "market holds the friendly views, star the tables, ops the loads.")
  @APIResponse(
      responseCode = "200",
      description = "By catalogue, schema, name",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Catalog")))
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response get() throws SQLException {
    long dataVersion = warehouse.dataVersion();
    Map<SchemaName, List<TableInfo>> schemas = new LinkedHashMap<>();
    try (Connection reader = warehouse.openReader()) {
      for (TableInfo table : Catalogue.read(reader)) {
        schemas
            .computeIfAbsent(
                new SchemaName(table.catalog(), table.schema()), name -> new ArrayList<>())
            .add(table);
      }
    }
    List<SchemaInfo> listed =
        schemas.entrySet().stream()
            .map(
                entry ->
                    new SchemaInfo(
                        entry.getKey().catalog(), entry.getKey().name(), entry.getValue()))
            .toList();
    return Response.ok(new Schemas(dataVersion, listed))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }
}
