package tidemark.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.api.wire.Problem;
import tidemark.warehouse.error.ErrorCode;

/**
 * The container's error page ({@code web.xml} sends errors here): what fails outside of REST is a
 * problem too. Thread-safe.
 */
@WebServlet(name = "problem", urlPatterns = ErrorServlet.ADDRESS)
public class ErrorServlet extends HttpServlet {
  static final String ADDRESS = "/problem";

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ErrorServlet.class);

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    String instance = address == null ? request.getRequestURI() : address.toString();
    int code = status instanceof Integer given ? given : HttpServletResponse.SC_NOT_FOUND;
    ProblemAnswer.send(problem(code, instance, request.getMethod(), failure), response);
  }

  private static Problem problem(
      int status, String instance, String method, @Nullable Object failure) {
    if (status == HttpServletResponse.SC_NOT_FOUND) {
      return Problem.of(
          ErrorCode.UNKNOWN_ADDRESS,
          status,
          "Nothing lives at " + instance + ". The addresses are listed at /openapi.",
          instance);
    }
    if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED
        || status == HttpServletResponse.SC_NOT_IMPLEMENTED) {
      return Problem.of(
          ErrorCode.UNKNOWN_ADDRESS, status, instance + " doesn't take " + method + ".", instance);
    }
    if (status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      return Problem.of(
          ErrorCode.INVALID_REQUEST,
          status,
          "The server refused the request with status " + status + ".",
          instance);
    }
    String id = UUID.randomUUID().toString();
    if (failure instanceof Throwable cause) {
      LOG.error("{} failed, told as {}", instance, id, cause);
    } else {
      LOG.error("{} failed with status {}, told as {}", instance, status, id);
    }
    return Problem.internal(id, instance);
  }
}
