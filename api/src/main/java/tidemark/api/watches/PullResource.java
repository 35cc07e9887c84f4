package tidemark.api.watches;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tidemark.api.guard.AdminToken;
import tidemark.api.guard.BoundedBody;
import tidemark.api.guard.WarehouseOnly;
import tidemark.api.settings.Setting;
import tidemark.api.settings.Settings;
import tidemark.api.wire.JsonBody;
import tidemark.ingest.pull.WarehouseWatermarks;
import tidemark.ingest.pull.Watermark;
import tidemark.warehouse.Warehouse;

/** How far each address was pulled, over REST: commands that pull by themselves keep it here. */
@Path("/pulls")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "watches")
@WarehouseOnly
public class PullResource {
  private static final List<String> FIELDS =
      List.of(
          "address",
          "etag",
          "lastModified",
          "contentHash",
          "batch",
          "triedAt",
          "goodAt",
          "notBefore",
          "failures",
          "error");

  private final WarehouseWatermarks watermarks;
  private final AdminToken token;
  private final Settings settings;

  @Inject
  public PullResource(Warehouse warehouse, AdminToken token, Settings settings) {
    this.watermarks = new WarehouseWatermarks(warehouse);
    this.token = token;
    this.settings = settings;
  }

  /** Watermarks, by address. */
  record All(List<Watermark> pulls) {}

  @GET
  @Operation(operationId = "listPulls", summary = "How far each address was pulled")
  @APIResponse(
      responseCode = "200",
      description = "By address",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Pulls")))
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response all(
      @Parameter(
              description = "Of one address; all where it is left out",
              example = "https://openrouter.ai/api/v1/models")
          @QueryParam("address")
          @Nullable String address) {
    List<Watermark> found =
        address == null ? watermarks.all() : watermarks.find(address).stream().toList();
    return Response.ok(new All(found)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "notePull", summary = "Keep how far an address was pulled")
  @SecurityRequirement(name = "admin")
  @RequestBody(
      required = true,
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Pull")))
  @APIResponse(responseCode = "204", description = "Kept")
  @APIResponse(responseCode = "401", description = "Without the token", ref = "Problem")
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response note(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, InputStream body)
      throws IOException {
    token.check(authorization);
    JsonBody json =
        JsonBody.read(
            new BoundedBody(
                body, settings.number(Setting.REQUEST_BYTES), Setting.REQUEST_BYTES.key()),
            FIELDS);
    watermarks.note(
        new Watermark(
            json.require("address", "the address that was pulled"),
            json.text("etag"),
            json.text("lastModified"),
            json.text("contentHash"),
            json.number("batch", 1),
            json.time("triedAt")
                .orElseThrow(() -> JsonBody.invalid("The body has no field 'triedAt'.")),
            json.time("goodAt"),
            json.time("notBefore"),
            Math.toIntExact(json.number("failures", 0).orElse(0)),
            json.text("error")));
    return Response.noContent().build();
  }
}
