package tidemark.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.apache.calcite.avatica.jdbc.JdbcMeta;
import org.apache.calcite.avatica.metrics.noop.NoopMetricsSystem;
import org.apache.calcite.avatica.remote.Handler;
import org.apache.calcite.avatica.remote.LocalService;
import org.apache.calcite.avatica.remote.ProtobufHandler;
import org.apache.calcite.avatica.remote.ProtobufTranslationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against Apache's own Avatica service over DuckDB; the driver is found by its URL alone. */
class DriverTest {
  private static HttpServer server;

  /** DuckDB's driver behind it refuses properties that it doesn't know, ours among them. */
  private static final class PlainMeta extends JdbcMeta {
    PlainMeta() throws SQLException {
      super("jdbc:duckdb:");
    }

    @Override
    public void openConnection(ConnectionHandle handle, Map<String, String> info) {
      super.openConnection(handle, Map.of());
    }
  }

  @BeforeAll
  static void start() throws SQLException, IOException {
    ProtobufHandler avatica =
        new ProtobufHandler(
            new LocalService(new PlainMeta()),
            new ProtobufTranslationImpl(),
            NoopMetricsSystem.getInstance());
    server =
        serving(
            exchange -> {
              Handler.HandlerResponse<byte[]> answer =
                  avatica.apply(exchange.getRequestBody().readAllBytes());
              send(exchange, answer.getStatusCode(), answer.getResponse());
            });
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void rows_beyond_one_message_arrive_whole() throws SQLException {
    try (Connection connection = connect("?fetchSize=1000");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select i from range(2500) t(i) order by i")) {
      long count = 0;
      while (rows.next()) {
        assertThat(rows.getLong("i")).isEqualTo(count);
        count++;
      }
      assertThat(count).isEqualTo(2500);
    }
  }

  @Test
  void parameters_are_bound_by_the_server() throws SQLException {
    try (Connection connection = connect("");
        PreparedStatement statement = connection.prepareStatement("select ?::integer + 1 as n")) {
      statement.setInt(1, 41);
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt("n")).isEqualTo(42);
      }
    }
  }

  @Test
  void wrong_statement_is_an_sql_exception_with_the_servers_words() throws SQLException {
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("select nothing from nowhere"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("nowhere");
    }
  }

  @Test
  void metadata_name_the_driver() throws SQLException {
    try (Connection connection = connect("")) {
      assertThat(connection.getMetaData().getDriverName()).isEqualTo("Tidemark JDBC Driver");
    }
  }

  @Test
  void no_server_names_the_address_and_how_to_start_one() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThatThrownBy(() -> DriverManager.getConnection("jdbc:tidemark://127.0.0.1:" + port + "/"))
        .isInstanceOf(SQLException.class)
        .hasMessage(
            "No Tidemark server answers at 127.0.0.1:%d. Start one with 'tidemark serve', or"
                + " correct host and port in the URL.",
            port)
        .extracting(e -> ((SQLException) e).getSQLState())
        .isEqualTo("08001");
  }

  @Test
  void another_servers_answer_is_not_taken_for_ours() throws IOException {
    HttpServer stranger =
        serving(
            exchange -> send(exchange, 404, "<html>hello</html>".getBytes(StandardCharsets.UTF_8)));
    try {
      int port = stranger.getAddress().getPort();
      assertThatThrownBy(
              () -> DriverManager.getConnection("jdbc:tidemark://127.0.0.1:" + port + "/"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("isn't a Tidemark server, or not a ready one (HTTP status 404)");
    } finally {
      stranger.stop(0);
    }
  }

  @Test
  void property_out_of_bounds_is_refused() {
    Properties properties = new Properties();
    properties.setProperty("connectTimeoutMillis", "-1");
    assertThatThrownBy(
            () -> DriverManager.getConnection("jdbc:tidemark://127.0.0.1:1/", properties))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("connectTimeoutMillis is '-1', expected a whole number from 1");
  }

  @Test
  void other_drivers_urls_are_left_to_them() throws SQLException {
    Driver driver = new Driver();
    assertThat(driver.acceptsURL("jdbc:avatica:remote:url=http://127.0.0.1/")).isFalse();
    assertThat(driver.connect("jdbc:duckdb:", new Properties())).isNull();
    assertThatThrownBy(() -> DriverManager.getDriver("jdbc:avatica:remote:url=http://127.0.0.1/"))
        .hasMessageContaining("No suitable driver");
  }

  @Test
  void tools_can_list_the_settings() {
    assertThat(new Driver().getPropertyInfo("jdbc:tidemark://h/", new Properties()))
        .extracting((DriverPropertyInfo info) -> info.name)
        .containsExactly("fetchSize", "connectTimeoutMillis", "responseTimeoutMillis");
  }

  private static Connection connect(String query) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:tidemark://127.0.0.1:" + server.getAddress().getPort() + "/" + query);
  }

  private static HttpServer serving(HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", handler);
    server.start();
    return server;
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
