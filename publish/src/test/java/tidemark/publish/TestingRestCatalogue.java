package tidemark.publish;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.rest.HTTPRequest;
import org.apache.iceberg.rest.RESTCatalogAdapter;
import org.apache.iceberg.rest.RESTCatalogServlet;
import org.apache.iceberg.rest.RESTResponse;
import org.apache.iceberg.rest.responses.ErrorResponse;
import org.apache.iceberg.rest.responses.LoadTableResponse;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import tidemark.publish.catalogue.CatalogueAddress;

/**
 * Iceberg's own REST catalogue over another catalogue, which it borrows, on a free port of the
 * loopback; it wants a token. One thread at a time.
 */
public final class TestingRestCatalogue implements AutoCloseable {
  public static final String TOKEN = "r1ght-t0ken";

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final AtomicReference<String> unanswered = new AtomicReference<>("");
  private boolean mayWrite = true;
  private String lastWritten = "";

  private TestingRestCatalogue() {}

  public static TestingRestCatalogue open(Catalog behind) {
    return open(behind, Map.of());
  }

  /**
   * @param lent what its clients are told with each table, such as keys of the store
   */
  public static TestingRestCatalogue open(Catalog behind, Map<String, String> lent) {
    TestingRestCatalogue catalogue = new TestingRestCatalogue();
    catalogue.connector.setHost("127.0.0.1");
    catalogue.server.addConnector(catalogue.connector);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(new RESTCatalogServlet(new Lending(behind, lent))), "/*");
    context.addFilter(
        new FilterHolder(catalogue.new Door()), "/*", EnumSet.of(DispatcherType.REQUEST));
    catalogue.server.setHandler(context);
    catalogue.start();
    return catalogue;
  }

  /** Also after {@link #stop}, at the same address. */
  public void start() {
    try {
      server.start();
      connector.setPort(connector.getLocalPort());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + connector.getPort();
  }

  /** As a publisher is told of it. */
  public CatalogueAddress address() {
    return address(url(), TOKEN);
  }

  static CatalogueAddress address(String server, String token) {
    return CatalogueAddress.parse(
        server, Optional.empty(), Map.of(), Map.of(CatalogueAddress.TOKEN_VARIABLE, token));
  }

  /** The next change of this table is made, and its connection cut before the answer. */
  public void leaveUnanswered(String table) {
    unanswered.set(table);
  }

  /** From now on whoever has the token may read alone. */
  public void refuseWrites() {
    mayWrite = false;
  }

  /** From the next change of this table on whoever has the token may read alone. */
  public void refuseWritesAfter(String table) {
    lastWritten = table;
  }

  public void allowWrites() {
    mayWrite = true;
  }

  @Override
  public void close() {
    stop();
  }

  /** Tells with each table what is lent for it. */
  private static final class Lending extends RESTCatalogAdapter {
    private final Map<String, String> lent;

    Lending(Catalog behind, Map<String, String> lent) {
      super(behind);
      this.lent = lent;
    }

    @Override
    protected <T extends RESTResponse> T execute(
        HTTPRequest request,
        Class<T> type,
        Consumer<ErrorResponse> onError,
        Consumer<Map<String, String>> headers) {
      T response = super.execute(request, type, onError, headers);
      if (response instanceof LoadTableResponse loaded) {
        return type.cast(
            LoadTableResponse.builder()
                .withTableMetadata(loaded.tableMetadata())
                .addAllConfig(lent)
                .build());
      }
      return response;
    }
  }

  private final class Door implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      HttpServletRequest asked = (HttpServletRequest) request;
      HttpServletResponse answer = (HttpServletResponse) response;
      boolean isChange = asked.getMethod().equals("POST");
      if (!("Bearer " + TOKEN).equals(asked.getHeader("Authorization"))) {
        refuse(answer, HttpServletResponse.SC_UNAUTHORIZED, "NotAuthorizedException");
      } else if (isChange && !mayWrite) {
        refuse(answer, HttpServletResponse.SC_FORBIDDEN, "ForbiddenException");
      } else {
        String table = unanswered.get();
        if (isChange && !table.isEmpty() && asked.getRequestURI().endsWith("/" + table)) {
          unanswered.set("");
          chain.doFilter(request, new Unheard(answer));
          ServletContextRequest.getServletContextRequest(request)
              .getConnectionMetaData()
              .getConnection()
              .getEndPoint()
              .close();
        } else {
          chain.doFilter(request, response);
          if (isChange
              && !lastWritten.isEmpty()
              && asked.getRequestURI().endsWith("/" + lastWritten)) {
            lastWritten = "";
            mayWrite = false;
          }
        }
      }
    }

    private void refuse(HttpServletResponse answer, int status, String type) throws IOException {
      answer.setStatus(status);
      answer.setContentType("application/json");
      answer
          .getWriter()
          .write(
              "{\"error\": {\"message\": \"Not for you\", \"type\": \"%s\", \"code\": %d}}"
                  .formatted(type, status));
    }
  }

  /** An answer that says nothing. */
  private static final class Unheard extends HttpServletResponseWrapper {
    Unheard(HttpServletResponse answer) {
      super(answer);
    }

    @Override
    public PrintWriter getWriter() {
      return new PrintWriter(Writer.nullWriter());
    }
  }
}
