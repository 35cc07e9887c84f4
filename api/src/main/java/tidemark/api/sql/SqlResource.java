package tidemark.api.sql;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tidemark.api.guard.BoundedBody;
import tidemark.api.metrics.Entry;
import tidemark.api.metrics.MeteredDoor;
import tidemark.api.settings.Setting;
import tidemark.api.settings.Settings;
import tidemark.api.wire.ResultFormat;
import tidemark.sql.Question;
import tidemark.sql.Rows;

/** Ad hoc statements. */
@Path("/sql")
@Dependent
@Tag(name = "sql", description = "Ad hoc statements, read-only, in DuckDB's SQL")
@Consumes(MediaType.APPLICATION_JSON)
public class SqlResource {
  private static final String EXAMPLE =
      """
      {"sql": "select week, sum(tokens) as tokens from usage where country = $country \
      group by all order by week", "params": {"country": "CN"}, "maxRows": 100}""";

  private final MeteredDoor door;
  private final Settings settings;
  private final RunningStatements statements;

  @Inject
  public SqlResource(MeteredDoor door, Settings settings, RunningStatements statements) {
    this.door = door;
    this.settings = settings;
    this.statements = statements;
  }

  @POST
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "runSql",
      summary = "Rows of one statement",
      description =
          "Fields: sql (required), params (array for ?, object for $name), catalog, schema, path"
              + " (auto, planned, typed), format (json, csv), maxRows, timeoutMillis, as_of (a data"
              + " version, a day or an instant). Others are"
              + " refused by name.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Statement"),
              examples = @ExampleObject(name = "by country", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "Columns, rows, statistics; or CSV",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "Result"),
            examples =
                @ExampleObject(
                    name = "one row",
                    value =
                        """
                        {"columns": [{"name": "week", "type": "VARCHAR"}, \
                        {"name": "tokens", "type": "HUGEINT"}], \
                        "rows": [["2026-W08", 11100000000000]], \
                        "statistics": {"rowCount": 1, "path": "typed", "translateMillis": 0.4, \
                        "engineMillis": 2.1, "dataVersion": 17}}""")),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response run(
      InputStream body, @Context HttpHeaders headers, @Context HttpServletRequest request)
      throws IOException {
    SqlRequest asked = read(body);
    ResultFormat format = Answers.format(asked.format(), headers);
    Question question = Answers.bounded(asked.question(), format);
    Rows rows =
        statements.run(
            headers.getHeaderString(RunningStatements.HEADER),
            begun -> door.run(asked.asOf(), question, Entry.REST, begun));
    Response.ResponseBuilder answer = Answers.of(rows, format, request);
    asked.question().maxRows().ifPresent(maxRows -> answer.header("X-Tidemark-Max-Rows", maxRows));
    return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  @DELETE
  @Path("/running/{statement}")
  @Operation(
      operationId = "stopSql",
      summary = "Stop a running statement",
      description =
          "Named by the header X-Tidemark-Statement of its request, here or at a saved query's"
              + " results. Its answer is then CANCELLED.")
  @APIResponse(responseCode = "204", description = "Stopped, or it doesn't run")
  @APIResponse(responseCode = "default", ref = "Problem")
  @Consumes(MediaType.WILDCARD)
  public Response stop(
      @Parameter(description = "The name that the request gave it", example = "7f3c-dashboard")
          @PathParam("statement")
          String statement) {
    statements.stop(statement);
    return Response.noContent().build();
  }

  @GET
  @Path("/running/{statement}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "sqlProgress",
      summary = "How far a running statement is",
      description =
          "Named by the header X-Tidemark-Statement of its request. The engine reckons by rows read;"
              + " progress is null where it can't tell.")
  @APIResponse(
      responseCode = "200",
      description = "Its progress",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "under way", value = "{\"progress\": 0.42}")))
  @APIResponse(responseCode = "default", ref = "Problem")
  @Consumes(MediaType.WILDCARD)
  public Response progress(
      @Parameter(description = "The name that the request gave it", example = "7f3c-dashboard")
          @PathParam("statement")
          String statement) {
    OptionalDouble progress = statements.progress(statement);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("progress", progress.isPresent() ? (Double) progress.getAsDouble() : null);
    return Response.ok(answer.toString()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  @POST
  @Path("/check")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "checkSql",
      summary = "Columns and parameters of a statement, without running it")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Statement"),
              examples = @ExampleObject(name = "by country", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "It would run",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Check"),
              examples =
                  @ExampleObject(
                      name = "one column",
                      value =
                          """
                          {"columns": [{"name": "week", "type": "VARCHAR"}], \
                          "parameters": ["country"]}""")))
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response check(InputStream body) throws IOException {
    SqlRequest asked = read(body);
    return answer(door.check(asked.asOf(), asked.question()));
  }

  @POST
  @Path("/explain")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "explainSql", summary = "Which way a statement takes, and why")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Statement"),
              examples = @ExampleObject(name = "by country", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "The way, its reason, the plans, the statement sent",
      content =
          @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Explanation")))
  @APIResponse(responseCode = "default", ref = "Problem")
  public Response explain(InputStream body) throws IOException {
    SqlRequest asked = read(body);
    return answer(door.explain(asked.asOf(), asked.question()));
  }

  private SqlRequest read(InputStream body) throws IOException {
    return SqlRequest.read(
        new BoundedBody(body, settings.number(Setting.REQUEST_BYTES), Setting.REQUEST_BYTES.key()));
  }

  private static Response answer(Object entity) {
    return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
