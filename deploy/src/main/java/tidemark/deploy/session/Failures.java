package tidemark.deploy.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A problem as the server tells it, turned back into the failure it was. Stateless. */
final class Failures {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Failures() {}

  static TidemarkException of(JsonNode problem, int status) {
    TidemarkException failure =
        TidemarkException.of(
            code(problem.path("code").asText("")),
            problem.path("detail").asText("The server answered with status " + status));
    if (problem.path("line").asInt() > 0) {
      failure = failure.at(problem.path("line").asInt(), problem.path("column").asInt());
    }
    List<String> candidates = new ArrayList<>();
    problem.path("candidates").forEach(candidate -> candidates.add(candidate.asText()));
    return failure.suggesting(candidates);
  }

  /** The JSON of a good answer; the failure that a bad one tells. */
  static JsonNode body(HttpResponse<byte[]> answer) throws IOException {
    JsonNode body = JSON.readTree(answer.body());
    if (answer.statusCode() >= 400) {
      throw of(body, answer.statusCode());
    }
    return body;
  }

  /**
   * A server that isn't there, or no longer.
   *
   * @param goesOn what it does meanwhile, behind what is said; empty for nothing
   */
  static TidemarkException lost(String url, Throwable cause, String goesOn) {
    String what =
        cause instanceof ConnectException
            ? "No server answers at " + url
            : "The connection to the server at " + url + " broke: " + cause.getMessage() + goesOn;
    return TidemarkException.of(ErrorCode.SERVER_UNREACHABLE, what, cause);
  }

  /** A server of another version may know codes that this command doesn't. */
  private static ErrorCode code(String name) {
    try {
      return ErrorCode.valueOf(name);
    } catch (IllegalArgumentException e) {
      return ErrorCode.INTERNAL;
    }
  }
}
