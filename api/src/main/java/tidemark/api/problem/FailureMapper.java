package tidemark.api.problem;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.api.wire.Problem;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Turns whatever a resource threw into a problem. Thread-safe. */
public final class FailureMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(FailureMapper.class);

  @Context private @Nullable UriInfo uri;
  @Context private @Nullable Request request;
  @Context private @Nullable HttpHeaders headers;

  @Override
  public Response toResponse(Throwable failure) {
    String instance = uri == null ? "" : uri.getRequestUri().getRawPath();
    Response.ResponseBuilder answer;
    Problem problem;
    if (failure instanceof TidemarkException known) {
      problem = Problem.of(known, instance);
      if (known.code() == ErrorCode.INTERNAL) {
        problem = unexpected(known, instance);
      }
      answer = Response.status(problem.status());
      if (known.code() == ErrorCode.UNAUTHORIZED) {
        answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tidemark\"");
      }
      if (known.code() == ErrorCode.TOO_BUSY) {
        answer.header(HttpHeaders.RETRY_AFTER, "1");
      }
    } else if (failure instanceof WebApplicationException refused) {
      problem = refused(refused, instance);
      answer = Response.status(problem.status());
      if (failure instanceof NotAllowedException) {
        answer.header(HttpHeaders.ALLOW, refused.getResponse().getHeaderString(HttpHeaders.ALLOW));
      }
    } else {
      problem = unexpected(failure, instance);
      answer = Response.status(problem.status());
    }
    return answer
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(problem.toJson())
        .build();
  }

  private Problem refused(WebApplicationException refused, String instance) {
    int status = refused.getResponse().getStatus();
    if (refused instanceof NotFoundException) {
      return Problem.of(
          ErrorCode.UNKNOWN_ADDRESS,
          status,
          "Nothing lives at " + instance + ". The addresses are listed at /openapi.",
          instance);
    }
    if (refused instanceof NotAllowedException) {
      return Problem.of(
          ErrorCode.UNKNOWN_ADDRESS,
          status,
          "%s doesn't take %s; it takes %s."
              .formatted(
                  instance,
                  request == null ? "this method" : request.getMethod(),
                  refused.getResponse().getHeaderString(HttpHeaders.ALLOW)),
          instance);
    }
    if (status == Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode()) {
      return Problem.of(
          ErrorCode.INVALID_REQUEST,
          status,
          "The body's Content-Type is %s, which %s doesn't take. Statements go as application/json, files as application/octet-stream."
              .formatted(header(HttpHeaders.CONTENT_TYPE), instance),
          instance);
    }
    if (status == Response.Status.NOT_ACCEPTABLE.getStatusCode()) {
      return Problem.of(
          ErrorCode.INVALID_REQUEST,
          status,
          "Accept is %s; results come as application/json or text/csv."
              .formatted(header(HttpHeaders.ACCEPT)),
          instance);
    }
    if (refused instanceof BadRequestException || status < 500) {
      return Problem.of(
          ErrorCode.INVALID_REQUEST, status, "The request can't be read: " + refused, instance);
    }
    return unexpected(refused, instance);
  }

  private String header(String name) {
    String value = headers == null ? null : headers.getHeaderString(name);
    return value == null ? "missing" : "'" + value + "'";
  }

  private static Problem unexpected(Throwable failure, String instance) {
    String id = UUID.randomUUID().toString();
    LOG.error("{} failed, told as {}", instance, id, failure);
    return Problem.internal(id, instance);
  }
}
