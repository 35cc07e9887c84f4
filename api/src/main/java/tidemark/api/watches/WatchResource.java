package tidemark.api.watches;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import tidemark.ingest.Kind;
import tidemark.ingest.fetch.Address;
import tidemark.ingest.pull.Period;
import tidemark.ingest.pull.Watch;
import tidemark.ingest.pull.WatchStatus;

/** Watches over REST. */
@Path("/watches")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "watches",
    description = "Addresses and folders that the server looks at again and again")
@WarehouseOnly
public class WatchResource {
  private static final List<String> FIELDS = List.of("address", "every", "kind");

  private final Watches watches;
  private final AdminToken token;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public WatchResource(Watches watches, AdminToken token, Settings settings, Clock clock) {
    this.watches = watches;
    this.token = token;
    this.settings = settings;
    this.clock = clock;
  }

  /** All watches, by address. */
  record All(List<WatchStatus> watches) {}

  @GET
  @Operation(operationId = "listWatches", summary = "Watches, and how far each is")
  @APIResponse(
      responseCode = "200",
      description = "By address",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Watches")))
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response all() {
    return answer(Response.Status.OK, new All(watches.all()));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getWatch", summary = "How far a watch is")
  @APIResponse(
      responseCode = "200",
      description = "The watch",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Watch")))
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response one(
      @Parameter(description = "The watch", example = "3f1a9c0b22de") @PathParam("id") String id) {
    return answer(Response.Status.OK, watches.find(id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "watch",
      summary = "Watch an address or a folder from now on",
      description = "One that is watched already gets the new period and kind.")
  @SecurityRequirement(name = "admin")
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "WatchRequest")))
  @APIResponse(
      responseCode = "201",
      description = "Watched",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Watch")))
  @APIResponse(responseCode = "401", description = "Without the token", ref = "Problem")
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response add(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @Context UriInfo uri,
      InputStream body)
      throws IOException {
    token.check(authorization);
    WatchStatus added = watches.add(watch(read(body)));
    return Response.fromResponse(answer(Response.Status.CREATED, added))
        .location(uri.getAbsolutePathBuilder().path(added.id()).build())
        .build();
  }

  private JsonBody read(InputStream body) throws IOException {
    return JsonBody.read(
        new BoundedBody(body, settings.number(Setting.REQUEST_BYTES), Setting.REQUEST_BYTES.key()),
        FIELDS);
  }

  private Watch watch(JsonBody body) {
    String target = body.require("address", "the address or the folder to watch");
    Optional<java.nio.file.Path> folder = folder(target);
    String every = body.require("every", Period.EXPECTED);
    Period period =
        Period.parse(every)
            .filter(
                found ->
                    folder.isPresent()
                        || found.length().compareTo(Period.SHORTEST_OF_ADDRESSES) >= 0)
            .orElseThrow(
                () ->
                    JsonBody.invalid(
                        "The field 'every' is '%s'; expected %s, at an address one minute at least."
                            .formatted(every, Period.EXPECTED)));
    Optional<Kind> kind =
        body.text("kind")
            .map(
                name ->
                    Kind.parse(name)
                        .orElseThrow(
                            () ->
                                JsonBody.invalid(
                                    "The field 'kind' is '%s'; expected one of %s."
                                        .formatted(name, List.of(Kind.values())))));
    return folder.isPresent()
        ? Watch.of(folder.get(), kind, period.length(), clock.instant())
        : Watch.of(Address.parse(target), kind, period.length(), clock.instant());
  }

  private static Optional<java.nio.file.Path> folder(String target) {
    try {
      return Optional.of(java.nio.file.Path.of(target)).filter(java.nio.file.Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "unwatch", summary = "Watch an address no more; what was loaded stays")
  @SecurityRequirement(name = "admin")
  @APIResponse(responseCode = "204", description = "Watched no more")
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response remove(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @Parameter(description = "The watch", example = "3f1a9c0b22de") @PathParam("id") String id) {
    token.check(authorization);
    watches.remove(id);
    return Response.noContent().build();
  }

  @POST
  @Path("/{id}/runs")
  @Operation(operationId = "runWatch", summary = "Pull a watch's address now")
  @SecurityRequirement(name = "admin")
  @APIResponse(
      responseCode = "202",
      description = "It is due; see lastTriedAt",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Watch")))
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response run(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @Parameter(description = "The watch", example = "3f1a9c0b22de") @PathParam("id") String id) {
    token.check(authorization);
    return answer(Response.Status.ACCEPTED, watches.runSoon(id));
  }

  private static Response answer(Response.Status status, Record entity) {
    return Response.status(status)
        .entity(entity)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
