package tidemark.api.loads;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
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
import tidemark.api.metrics.MeteredLoader;
import tidemark.api.settings.Setting;
import tidemark.api.settings.Settings;
import tidemark.ingest.LoadReport;
import tidemark.ingest.Loader;
import tidemark.ingest.Progress;
import tidemark.ingest.Reject;
import tidemark.ingest.RejectScope;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Loads over REST. */
@Path("/loads")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loads", description = "Files into the warehouse")
@WarehouseOnly
public class LoadResource {
  private static final String LOAD_EXAMPLE =
      """
      {"batch": 7, "kind": "usage", "connector": "plain-usage", "file": "week.csv", \
      "contentHash": "9f86d081…", "bytes": 1234, "rowsRead": 10, "rowsLoaded": 9, \
      "rowsUnchanged": 0, "rowsRejected": 1, "alreadyLoaded": false, "dataVersion": 18, \
      "startedAt": "2026-02-23T10:00:00Z", "committedAt": "2026-02-23T10:00:01Z"}""";

  private final Loader loader;
  private final MeteredLoader metered;
  private final AdminToken token;
  private final Settings settings;
  private final LoadRuns runs;

  @Inject
  public LoadResource(
      Loader loader, MeteredLoader metered, AdminToken token, Settings settings, LoadRuns runs) {
    this.runs = runs;
    this.loader = loader;
    this.metered = metered;
    this.token = token;
    this.settings = settings;
  }

  /** All loads, latest first. */
  record Loads(List<LoadReport> loads) {}

  /** Refused rows of a load. */
  record Rejects(List<Reject> rejects) {}

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "load",
      summary = "Load a file, whole or not at all",
      description = "The same content twice changes nothing and answers 200.")
  @SecurityRequirement(name = "admin")
  @Parameter(
      name = "kind",
      in = ParameterIn.QUERY,
      description = "Recognised from the content where it is left out",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"models", "usage", "reports", "news", "comments", "claims"}))
  @Parameter(
      name = "name",
      in = ParameterIn.QUERY,
      description = "What the file is called in history",
      example = "week.csv",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "mapping",
      in = ParameterIn.QUERY,
      description = "One of the home's mappings/ by name: which column is which fact column",
      example = "openrouter-top-models-page",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "read_on",
      in = ParameterIn.QUERY,
      description = "The day its figures were read, for files that don't say",
      example = "2026-02-23",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = "maxRejects",
      in = ParameterIn.QUERY,
      description = "Load nothing where more rows are refused: a number, or a share such as 2.5%",
      example = "2.5%",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "dryRun",
      in = ParameterIn.QUERY,
      description = "Tell what a load would do, and change nothing",
      example = "true",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @RequestBody(
      required = true,
      description = "The file",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "201",
      description = "Loaded",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Load"),
              examples = @ExampleObject(name = "ten rows", value = LOAD_EXAMPLE)))
  @APIResponse(responseCode = "202", description = "Under way; watch it at its Location")
  @APIResponse(
      responseCode = "200",
      description = "This content was loaded before, or a dry run: the figures that a load has")
  @APIResponse(responseCode = "401", description = "Without the token", ref = "Problem")
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response load(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @Parameter(
              description = "respond-async: answer 202 once the file is here, and load beside",
              example = "respond-async")
          @HeaderParam("Prefer")
          @Nullable String prefer,
      @Parameter(description = "A mapping that is sent along: its YAML, gzip in base64")
          @HeaderParam(MappingHeader.NAME)
          @Nullable String mapping,
      @Context UriInfo uri,
      InputStream body)
      throws IOException {
    token.check(authorization);
    LoadParameters parameters =
        LoadParameters.read(uri.getQueryParameters(), MappingHeader.read(mapping));
    if (prefer != null && prefer.contains("respond-async")) {
      return begin(parameters, uri, body);
    }
    try (Upload upload = receive(parameters, body)) {
      if (parameters.isDryRun()) {
        return answer(metered.dryRun(parameters.request(upload.file()), Progress.SILENT));
      }
      LoadReport report = metered.load(parameters.request(upload.file()), Progress.SILENT);
      Response.Status status =
          report.alreadyLoaded() ? Response.Status.OK : Response.Status.CREATED;
      return Response.status(status)
          .location(uri.getAbsolutePathBuilder().path(Long.toString(report.batch())).build())
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .entity(report)
          .build();
    }
  }

  private Upload receive(LoadParameters parameters, InputStream body) throws IOException {
    InputStream bounded =
        new BoundedBody(body, settings.number(Setting.UPLOAD_BYTES), Setting.UPLOAD_BYTES.key());
    return Upload.receive(settings.home(), parameters.name(), bounded);
  }

  private Response begin(LoadParameters parameters, UriInfo uri, InputStream body)
      throws IOException {
    Upload upload = receive(parameters, body);
    try {
      LoadRun run = runs.begin(upload, parameters);
      return Response.accepted(run.view())
          .location(uri.getAbsolutePathBuilder().path(run.id()).build())
          .header("Preference-Applied", "respond-async")
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    } catch (RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  @GET
  @Path("/{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "watchLoad",
      summary = "How far a load is, as server-sent events until it has ended")
  @APIResponse(responseCode = "200", description = "Events progress, and done at the end")
  @APIResponse(responseCode = "default", ref = "Problem")
  public void events(
      @Parameter(description = "The name of a running load", example = "run-1b4e") @PathParam("id")
          String id,
      @Context SseEventSink sink,
      @Context Sse sse) {
    runs.watch(new LoadEvents(run(id), sink, sse));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "takeBackLoad",
      summary = "Stop a running load, or take one back that was committed",
      description =
          "A running one is rolled back. One that was committed is undone: the warehouse becomes what"
              + " it would be had the file never come, in one transaction.")
  @SecurityRequirement(name = "admin")
  @APIResponse(responseCode = "200", description = "It has ended; or what was taken back")
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response cancel(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @Parameter(description = "The name of a running load, or a batch", example = "7")
          @PathParam("id")
          String id)
      throws InterruptedException {
    token.check(authorization);
    if (!LoadRuns.isRun(id)) {
      return answer(loader.unload(id));
    }
    LoadRun run = run(id);
    run.cancel();
    return answer(run.view());
  }

  private LoadRun run(String id) {
    return runs.find(id)
        .orElseThrow(
            () ->
                TidemarkException.of(
                    ErrorCode.UNKNOWN_LOAD,
                    "No load '%s' was begun lately with Prefer: respond-async.".formatted(id)));
  }

  @GET
  @Operation(operationId = "listLoads", summary = "Loads so far, latest first")
  @APIResponse(
      responseCode = "200",
      description = "The loads",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Loads")))
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response list() {
    return answer(new Loads(loader.loads()));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getLoad", summary = "One load, also one that runs")
  @APIResponse(
      responseCode = "200",
      description = "The load",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Load"),
              examples = @ExampleObject(name = "ten rows", value = LOAD_EXAMPLE)))
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response get(
      @Parameter(description = "The batch", example = "7") @PathParam("id") String id) {
    Optional<LoadRun> run = runs.find(id);
    return answer(run.isPresent() ? run.get().view() : loader.require(id));
  }

  @GET
  @Path("/{id}/rejects")
  @Operation(operationId = "listRejects", summary = "Refused rows of a load, by row")
  @APIResponse(
      responseCode = "200",
      description = "File, row, column, value, reason",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Rejects")))
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response rejects(
      @Parameter(description = "The batch", example = "7") @PathParam("id") String id,
      @Parameter(description = "Whether those that were replayed are listed, too")
          @DefaultValue("false")
          @QueryParam("all")
          boolean all) {
    return answer(
        new Rejects(
            loader.rejects(
                Optional.of(loader.require(id).batch()),
                all ? RejectScope.ALL : RejectScope.OPEN)));
  }

  private static Response answer(Object entity) {
    return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
  }
}
