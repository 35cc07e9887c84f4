package tidemark.api.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import tidemark.publish.Publication;
import tidemark.publish.PublishProgress;
import tidemark.publish.PublishRequest;

/** Publications over REST. */
@Path("/publications")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "publications", description = "The star as Iceberg tables")
@WarehouseOnly
public class PublicationResource {
  private static final List<String> FIELDS = List.of("to", "warehouse", "keep", "dryRun");

  private final Publications publications;
  private final AdminToken token;
  private final Settings settings;

  @Inject
  public PublicationResource(Publications publications, AdminToken token, Settings settings) {
    this.publications = publications;
    this.token = token;
    this.settings = settings;
  }

  /** What is on its way. */
  record Now(Optional<Publications.Running> running) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "publish",
      summary = "Publish the last commit to an Iceberg catalogue",
      description =
          "Only what changed since the last publication is written; the same version again does"
              + " nothing. Readers of the catalogue see the new state whole, or the old one.")
  @SecurityRequirement(name = "admin")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "PublicationRequest")))
  @APIResponse(
      responseCode = "201",
      description = "Published",
      content =
          @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Publication")))
  @APIResponse(
      responseCode = "200",
      description = "This version was published before, or a dry run")
  @APIResponse(responseCode = "401", description = "Without the token", ref = "Problem")
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response publish(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, InputStream body)
      throws IOException {
    token.check(authorization);
    Publication publication = publications.publish(order(body), PublishProgress.SILENT);
    boolean isNew = !publication.alreadyPublished() && !publication.dryRun();
    return answer(isNew ? Response.Status.CREATED : Response.Status.OK, publication);
  }

  private PublishOrder order(InputStream sent) throws IOException {
    JsonBody body =
        JsonBody.read(
            new BoundedBody(
                sent, settings.number(Setting.REQUEST_BYTES), Setting.REQUEST_BYTES.key()),
            FIELDS);
    long keep = body.number("keep", 1).orElse(PublishRequest.KEEP_DEFAULT);
    return new PublishOrder(
        body.require("to", "a catalogue's address or name"),
        body.text("warehouse"),
        new PublishRequest((int) Math.min(keep, Integer.MAX_VALUE), body.flag("dryRun")));
  }

  @GET
  @Operation(operationId = "watchPublication", summary = "How far the publication at work is")
  @APIResponse(
      responseCode = "200",
      description = "The table at work; absent where nothing is published",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "PublicationNow")))
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response now() {
    return answer(Response.Status.OK, new Now(publications.running()));
  }

  private static Response answer(Response.Status status, Record entity) {
    return Response.status(status)
        .entity(entity)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
