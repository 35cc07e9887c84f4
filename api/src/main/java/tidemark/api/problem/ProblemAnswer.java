package tidemark.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tidemark.api.wire.Problem;

/** Sends a problem outside of REST. Stateless. Thread-safe. */
public final class ProblemAnswer {
  private ProblemAnswer() {}

  /** Answers with the problem; the response must not be committed yet. */
  public static void send(Problem problem, HttpServletResponse response) throws IOException {
    byte[] body = problem.toJson().getBytes(StandardCharsets.UTF_8);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
