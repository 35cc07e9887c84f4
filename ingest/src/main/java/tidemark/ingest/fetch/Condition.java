package tidemark.ingest.fetch;

import java.net.http.HttpRequest;
import java.util.Optional;

/**
 * What is had already, as the server named it: only something else is wanted. Immutable.
 *
 * @param etag with its quotes
 * @param lastModified as the server wrote it
 */
public record Condition(Optional<String> etag, Optional<String> lastModified) {
  /** Whatever there is is wanted. */
  public static final Condition NONE = new Condition(Optional.empty(), Optional.empty());

  boolean isNone() {
    return etag.isEmpty() && lastModified.isEmpty();
  }

  void addTo(HttpRequest.Builder request) {
    etag.ifPresent(tag -> add("If-None-Match", tag, request));
    lastModified.ifPresent(time -> add("If-Modified-Since", time, request));
  }

  /** What a server may send and a client may not is left out: the file then comes anew. */
  private static void add(String name, String value, HttpRequest.Builder request) {
    try {
      request.header(name, value);
    } catch (IllegalArgumentException e) {
      // Asked without a condition.
    }
  }
}
