package tidemark.ingest.fetch;

import java.util.Map;

/** What people call the statuses that they meet. Stateless. Thread-safe. */
final class StatusName {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(400, "bad request"),
          Map.entry(401, "unauthorized"),
          Map.entry(403, "forbidden"),
          Map.entry(404, "not found"),
          Map.entry(408, "request timeout"),
          Map.entry(410, "gone"),
          Map.entry(429, "too many requests"),
          Map.entry(500, "internal server error"),
          Map.entry(502, "bad gateway"),
          Map.entry(503, "service unavailable"),
          Map.entry(504, "gateway timeout"));

  private StatusName() {}

  /** With a blank before it; nothing where there is no name. */
  static String of(int status) {
    String name = NAMES.get(status);
    return name == null ? "" : " " + name;
  }
}
