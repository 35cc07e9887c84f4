package tidemark.api.trace;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tidemark.api.guard.WarehouseOnly;
import tidemark.ingest.trace.Tracer;
import tidemark.warehouse.Warehouse;

/** Where a row of a view comes from. */
@Path("/trace")
@Dependent
@Tag(name = "trace", description = "From a figure to the row of the file")
@WarehouseOnly
public class TraceResource {
  private final Tracer tracer;

  @Inject
  public TraceResource(Warehouse warehouse) {
    this.tracer = new Tracer(warehouse);
  }

  @GET
  @Path("/{view}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "trace",
      summary = "Source, file, row, reading day and load of a row, and the readings it goes before",
      description =
          "Parameters of the address tell the row: week and model for usage_weekly (or usage), day"
              + " and model for usage_daily, model, report, article, comment_key, claim_key.")
  @APIResponse(
      responseCode = "200",
      description = "The readings: those that the row rests on, then those that it goes before",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Trace"),
              examples =
                  @ExampleObject(
                      name = "a revised week",
                      value =
                          """
                          {"view": "usage_weekly", "key": {"model": "x/one", "week": "2026-W06"}, \
                          "readings": [{"role": "counted", "subject": "2026-W06", "figure": "9", \
                          "source": "file", "sourceName": "Plain files", "file": "revised.csv", \
                          "row": 2, "readOn": "2026-02-20", "batch": 2, \
                          "loadedAt": "2026-02-20T08:00:00Z", "dataVersion": 3}]}""")))
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response trace(
      @Parameter(description = "The view", example = "usage_weekly") @PathParam("view") String view,
      @Context UriInfo uri) {
    Map<String, String> key = new TreeMap<>();
    uri.getQueryParameters().forEach((name, values) -> key.put(name, values.get(0)));
    return Response.ok(tracer.trace(view, key))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }
}
