package tidemark.deploy.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

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

  /** What {@code /health/ready} says beside being ready, by name; nothing where nobody answers. */
  public static Map<String, String> told(String url) {
    Map<String, String> told = new TreeMap<>();
    try {
      HttpURLConnection call = call(url + "/health/ready");
      try (InputStream body = call.getInputStream()) {
        new ObjectMapper()
            .readTree(body)
            .path("checks")
            .forEach(
                check ->
                    check
                        .path("data")
                        .forEachEntry((name, value) -> told.put(name, value.asText())));
      }
    } catch (IOException e) {
      // Nothing is told, and whoever asks has another sign of it.
    }
    return told;
  }

  private static HttpURLConnection call(String address) throws IOException {
    HttpURLConnection call = (HttpURLConnection) URI.create(address).toURL().openConnection();
    call.setConnectTimeout(TIMEOUT_MILLIS);
    call.setReadTimeout(TIMEOUT_MILLIS);
    return call;
  }

  /** The status that a GET answers; 0 where nobody answers. */
  public static int status(String address) {
    try {
      HttpURLConnection call = call(address);
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
