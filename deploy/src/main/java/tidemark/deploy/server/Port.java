package tidemark.deploy.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Asks for an address before a server is started on it. Stateless. Thread-safe. */
public final class Port {
  private Port() {}

  /** One that nobody listens on at the moment, on the loopback address. */
  public static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * Checks that a server could listen there.
   *
   * @throws TidemarkException PORT_IN_USE, INVALID_USAGE where this machine hasn't that address
   */
  public static void check(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (UnknownHostException e) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "--host is '" + host + "', expected an address of this machine such as 127.0.0.1",
          e);
    } catch (BindException e) {
      if (String.valueOf(e.getMessage()).contains("in use")) {
        throw TidemarkException.of(
            ErrorCode.PORT_IN_USE,
            "Port "
                + port
                + " on "
                + host
                + " is taken by another process. Choose another one (--port N), or stop that"
                + " process.",
            e);
      }
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "Nothing can listen on " + host + ":" + port + ": " + e.getMessage(),
          e);
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.INVALID_USAGE,
          "Nothing can listen on " + host + ":" + port + ": " + e.getMessage(),
          e);
    }
  }
}
