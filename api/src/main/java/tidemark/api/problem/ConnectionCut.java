package tidemark.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts a connection amid an answer. A chunked body that ends properly looks whole, and a CSV file
 * that ends early looks like a short one; only a cut connection tells the client.
 *
 * <p>Servlets have no word for that, so this reaches through Payara's request to the connection
 * below. Where a later Payara looks different, the log says so and the answer only ends early.
 * Stateless. Thread-safe.
 */
public final class ConnectionCut {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionCut.class);
  private static final String REQUEST = ConnectionCut.class.getName();

  private ConnectionCut() {}

  /** Remembers the container's own request, which those that come later only see wrapped. */
  public static void prepare(HttpServletRequest request) {
    request.setAttribute(REQUEST, request);
  }

  /** Cuts the connection of a request that was prepared. */
  public static void cut(HttpServletRequest request) {
    try {
      Object facade = request.getAttribute(REQUEST);
      Object connector = call(facade, "getUnwrappedCoyoteRequest");
      Object grizzly = call(connector, "getCoyoteRequest");
      Object connection = call(call(grizzly, "getContext"), "getConnection");
      call(connection, "terminateSilently");
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.error("A broken answer could not be cut off; its client may take it for whole", e);
    }
  }

  private static Object call(@Nullable Object target, String method)
      throws ReflectiveOperationException {
    if (target == null) {
      throw new NoSuchMethodException(method + " of nothing");
    }
    Object answer = target.getClass().getMethod(method).invoke(target);
    return answer == null ? target : answer;
  }
}
