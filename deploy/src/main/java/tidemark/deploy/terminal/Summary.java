package tidemark.deploy.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/**
 * What a result's statistics say. Immutable.
 *
 * @param path the way the statement took: planned or typed
 * @param rollup the rollup that answered, where one did
 */
public record Summary(
    long rows,
    String path,
    Optional<String> rollup,
    double translateMillis,
    double engineMillis,
    long dataVersion,
    boolean truncated) {

  static Summary of(JsonNode statistics) {
    return new Summary(
        statistics.path("rowCount").asLong(),
        statistics.path("path").asText(""),
        statistics.hasNonNull("rollup")
            ? Optional.of(statistics.path("rollup").asText())
            : Optional.empty(),
        statistics.path("translateMillis").asDouble(),
        statistics.path("engineMillis").asDouble(),
        statistics.path("dataVersion").asLong(),
        statistics.path("truncated").asBoolean());
  }

  /** Rows and time on one line. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "%d %s in %.0f ms%s",
        rows,
        rows == 1 ? "row" : "rows",
        translateMillis + engineMillis,
        truncated ? " (cut there: aggregate, or add LIMIT)" : "");
  }

  /** Where the time went. */
  public String timing(double wholeMillis) {
    return String.format(
        Locale.ROOT,
        "translate %.1f ms, engine %.1f ms, whole %.0f ms; path %s%s; data" + " version %d",
        translateMillis,
        engineMillis,
        wholeMillis,
        path,
        rollup.map(name -> ", rollup " + name).orElse(""),
        dataVersion);
  }
}
