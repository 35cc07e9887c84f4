package tidemark.api.guard;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import tidemark.api.problem.ConnectionCut;
import tidemark.api.problem.ProblemAnswer;
import tidemark.api.settings.Settings;
import tidemark.api.wire.Problem;
import tidemark.warehouse.error.ErrorCode;

/**
 * Stands before all addresses: REST, JDBC, MicroProfile's, the page. Refuses foreign {@code Host}
 * and {@code Origin}, and sets the headers that keep a browser from being used against the server.
 * Thread-safe.
 */
@WebFilter(
    filterName = "guard",
    urlPatterns = "/*",
    dispatcherTypes = DispatcherType.REQUEST,
    asyncSupported = true)
public class GuardFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Styles may be inline, since charts set them; scripts never. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final transient OwnAddress own;

  @Inject
  public GuardFilter(Settings settings) {
    own = new OwnAddress(settings.host(), settings.hosts());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    List<String> hosts = Collections.list(request.getHeaders("Host"));
    List<String> origins = Collections.list(request.getHeaders("Origin"));
    if (hosts.size() != 1 || !isOwnHost(hosts.get(0), request)) {
      refuse(request, response, "Host", hosts);
    } else if (origins.size() > 1
        || (origins.size() == 1 && !isOwnOrigin(origins.get(0), request))) {
      refuse(request, response, "Origin", origins);
    } else {
      ConnectionCut.prepare(request);
      chain.doFilter(request, response);
    }
  }

  private boolean isOwnHost(String host, HttpServletRequest request) {
    return own.isHost(host, request.getLocalAddr(), request.getLocalPort());
  }

  private boolean isOwnOrigin(String origin, HttpServletRequest request) {
    return own.isOrigin(origin, request.getLocalAddr(), request.getLocalPort());
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, String header, List<String> found)
      throws IOException {
    String detail =
        "The header %s is %s, which is not an address of this server (port %d). Call it by its own"
            .formatted(
                header,
                found.isEmpty() ? "missing" : "'" + String.join("', '", found) + "'",
                request.getLocalPort());
    ProblemAnswer.send(
        Problem.of(
            ErrorCode.FOREIGN_ORIGIN,
            ErrorCode.FOREIGN_ORIGIN.httpStatus(),
            detail + " address, or name others in tidemark.hosts.",
            request.getRequestURI()),
        response);
  }
}
