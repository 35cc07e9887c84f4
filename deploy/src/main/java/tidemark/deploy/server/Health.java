package tidemark.deploy.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks a server whether it is ready. By the JDK's old HTTP client: the new one's classes take a
 * tenth of a second to load, and here they have no other use. Stateless. Thread-safe.
 */
public final class Health {
  private static final int TIMEOUT_MILLIS = 2_000;

  private Health() {}

  /** Whether {@code /health/ready} says so; false where nobody answers. */
  public static boolean isReady(String url) {
    return status(url + "/health/ready") == 200;
  }

  /** The status that a GET answers; 0 where nobody answers. */
  public static int status(String address) {
    try {
      HttpURLConnection call = (HttpURLConnection) URI.create(address).toURL().openConnection();
      call.setConnectTimeout(TIMEOUT_MILLIS);
      call.setReadTimeout(TIMEOUT_MILLIS);
      int status = call.getResponseCode();
      try (InputStream body = status < 400 ? call.getInputStream() : call.getErrorStream()) {
        if (body != null) {
          body.readAllBytes();
        }
      }
      return status;
    } catch (IOException e) {
      return 0;
    }
  }
}
