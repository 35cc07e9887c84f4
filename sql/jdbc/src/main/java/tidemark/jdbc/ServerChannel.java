package tidemark.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.net.UnknownHostException;
import org.apache.calcite.avatica.remote.AvaticaHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Carries Avatica's messages over the JDK's own HTTP client, which keeps connections alive by
 * itself; so the jar needs no HTTP library.
 *
 * <p>Thread-safe.
 */
final class ServerChannel implements AvaticaHttpClient {
  private final URL endpoint;
  private final int connectTimeoutMillis;
  private final int responseTimeoutMillis;

  ServerChannel(URL endpoint, int connectTimeoutMillis, int responseTimeoutMillis) {
    this.endpoint = endpoint;
    this.connectTimeoutMillis = connectTimeoutMillis;
    this.responseTimeoutMillis = responseTimeoutMillis;
  }

  @Override
  public byte[] send(byte[] request) {
    try {
      HttpURLConnection call = (HttpURLConnection) endpoint.openConnection();
      call.setConnectTimeout(connectTimeoutMillis);
      call.setReadTimeout(responseTimeoutMillis);
      call.setRequestMethod("POST");
      call.setDoOutput(true);
      call.setInstanceFollowRedirects(false);
      call.setRequestProperty("Content-Type", "application/x-google-protobuf");
      byte[] message = MessageNames.toWire(request);
      call.setFixedLengthStreamingMode(message.length);
      try (OutputStream out = call.getOutputStream()) {
        out.write(message);
      }
      return MessageNames.fromWire(answer(call));
    } catch (ConnectException | UnknownHostException e) {
      throw new ServerFailure(
          "No Tidemark server answers at "
              + server()
              + ". Start one with 'tidemark serve', or correct host and port in the URL.",
          e);
    } catch (SocketTimeoutException e) {
      throw new ServerFailure(
          "The Tidemark server at "
              + server()
              + " didn't answer in time ("
              + e.getMessage()
              + "). Raise connectTimeoutMillis or responseTimeoutMillis in the URL.",
          e);
    } catch (IOException e) {
      throw new ServerFailure(
          "The connection to the Tidemark server at " + server() + " broke: " + e.getMessage(), e);
    }
  }

  /** Avatica sends its own errors with status 500, as a message like any other. */
  private byte[] answer(HttpURLConnection call) throws IOException {
    int status = call.getResponseCode();
    try (InputStream body = status < 400 ? call.getInputStream() : call.getErrorStream()) {
      byte[] bytes = body == null ? new byte[0] : body.readAllBytes();
      boolean message = status == 200 || (status == 500 && !isText(call.getContentType()));
      if (!message || bytes.length == 0) {
        throw new ServerFailure(
            "What answers at "
                + endpoint
                + " isn't a Tidemark server, or not a ready one (HTTP status "
                + status
                + "). Check host and port in the URL.",
            null);
      }
      return bytes;
    }
  }

  private static boolean isText(@Nullable String contentType) {
    return contentType != null && (contentType.startsWith("text/") || contentType.contains("json"));
  }

  private String server() {
    return endpoint.getHost() + ":" + endpoint.getPort();
  }
}
