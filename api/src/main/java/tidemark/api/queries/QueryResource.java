package tidemark.api.queries;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tidemark.api.metrics.Entry;
import tidemark.api.metrics.MeteredDoor;
import tidemark.api.past.Doors;
import tidemark.api.sql.Answers;
import tidemark.api.sql.RunningStatements;
import tidemark.api.wire.ResultFormat;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.history.AsOf;

/** Saved queries over REST. */
@Path("/queries")
@Dependent
@Tag(name = "queries", description = "Saved queries: names, parameters, results")
public class QueryResource {
  private static final String FORMAT = "format";
  private static final String AS_OF = "as_of";

  /** Browsers and proxies may keep an answer but ask each time whether it still holds. */
  private static final String ASK_EACH_TIME = "no-cache";

  private final SavedQueries queries;
  private final MeteredDoor door;
  private final Doors doors;
  private final RunningStatements statements;

  @Inject
  public QueryResource(
      SavedQueries queries, MeteredDoor door, Doors doors, RunningStatements statements) {
    this.queries = queries;
    this.door = door;
    this.doors = doors;
    this.statements = statements;
  }

  /**
   * All queries.
   *
   * @param broken files that can't be used, so that their authors see why
   */
  record Listing(List<SavedQuery> queries, List<Broken> broken) {}

  /** A file that can't be used. */
  record Broken(String name, String file, String code, String detail) {
    static Broken of(BrokenQuery query) {
      return new Broken(
          query.name(), query.file(), query.problem().code().name(), query.problem().detail());
    }
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "listQueries", summary = "All saved queries, by name")
  @APIResponse(
      responseCode = "200",
      description = "The queries, and files that can't be used",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Queries")))
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response list() {
    return described(
        new Listing(queries.all(), queries.broken().stream().map(Broken::of).toList()));
  }

  @GET
  @Path("/{name}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "getQuery", summary = "One saved query, with its SQL")
  @APIResponse(
      responseCode = "200",
      description = "The query",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Query")))
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response get(
      @Parameter(description = "The query's name", example = "country-crossover") @PathParam("name")
          String name) {
    return described(queries.get(name));
  }

  @GET
  @Path("/{name}/results")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "runQuery",
      summary = "A saved query's rows",
      description = "Each parameter of the query is a parameter of the address.")
  @Parameter(
      name = FORMAT,
      in = ParameterIn.QUERY,
      description = "json or csv; goes before Accept",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"json", "csv"}))
  @Parameter(
      name = AS_OF,
      in = ParameterIn.QUERY,
      description = "The data as of a data version, the end of a day (UTC), or an instant",
      example = "2026-02-16",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "Columns, rows, statistics; or CSV. ETag holds until data or query change.",
      content = {
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Result")),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "304", description = "What If-None-Match names still holds")
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response results(
      @Parameter(description = "The query's name", example = "country-crossover") @PathParam("name")
          String name,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context Request preconditions,
      @Context HttpServletRequest request) {
    SavedQuery query = queries.get(name);
    SortedMap<String, String> values = values(uri);
    ResultFormat format =
        Answers.format(Optional.ofNullable(values.remove(FORMAT)).map(Answers::format), headers);
    AsOf asOf = new AsOf(Optional.ofNullable(values.remove(AS_OF)).orElse(""));
    Question question = Answers.bounded(queries.bind(query, values), format);
    if (!ResultTag.isStable(query)) {
      return Answers.of(run(asOf, question, headers), format, request)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
    EntityTag now = weak(ResultTag.of(doors.version(asOf), query, values, format));
    Response.ResponseBuilder unchanged = preconditions.evaluatePreconditions(now);
    if (unchanged != null) {
      return unchanged
          .header(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME)
          .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
          .build();
    }
    Rows rows = run(asOf, question, headers);
    // The version the rows come from, which a load in between may have raised.
    EntityTag tag = weak(ResultTag.of(rows.statistics().dataVersion(), query, values, format));
    return Answers.of(rows, format, request)
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME)
        .build();
  }

  private Rows run(AsOf asOf, Question question, HttpHeaders headers) {
    return statements.run(
        headers.getHeaderString(RunningStatements.HEADER),
        begun -> door.run(asOf, question, Entry.QUERY, begun));
  }

  /** Statistics differ from one run to the next, so no two answers are the same to the byte. */
  private static EntityTag weak(String tag) {
    return new EntityTag(tag, true);
  }

  private static SortedMap<String, String> values(UriInfo uri) {
    SortedMap<String, String> values = new TreeMap<>();
    for (Map.Entry<String, List<String>> entry : uri.getQueryParameters().entrySet()) {
      if (entry.getValue().size() > 1) {
        throw TidemarkException.of(
            ErrorCode.INVALID_PARAMETER,
            "The parameter '%s' is given %d times; expected once."
                .formatted(entry.getKey(), entry.getValue().size()));
      }
      values.put(entry.getKey(), entry.getValue().get(0));
    }
    return values;
  }

  private static Response described(Object entity) {
    return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME).build();
  }
}
