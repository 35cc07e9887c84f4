package tidemark.api.backups;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tidemark.api.guard.AdminToken;
import tidemark.api.guard.WarehouseOnly;
import tidemark.api.problem.StreamedBody;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.backup.Backup;

/** Backups over REST. */
@Path("/backups")
@Dependent
@Tag(name = "backups", description = "The home as one file")
@WarehouseOnly
public class BackupResource {
  private static final String TYPE = "application/zip";

  private final Warehouse warehouse;
  private final AdminToken token;

  @Inject
  public BackupResource(Warehouse warehouse, AdminToken token) {
    this.warehouse = warehouse;
    this.token = token;
  }

  @POST
  @Operation(
      operationId = "backup",
      summary = "Make a backup and send it",
      description =
          "A zip for tidemark restore: the warehouse as of one commit, checked against it, saved"
              + " queries, rollups, mappings and settings. Readers and loads go on meanwhile.")
  @SecurityRequirement(name = "admin")
  @APIResponse(
      responseCode = "200",
      description = "The backup",
      content =
          @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "401", description = "Without the token", ref = "Problem")
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response make(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @Context HttpServletRequest request) {
    token.check(authorization);
    return Response.ok(
            new StreamedBody(out -> Backup.write(warehouse, Clock.systemUTC(), out), request), TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tidemark-backup.zip\"")
        .build();
  }
}
