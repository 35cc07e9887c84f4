package tidemark.deploy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** On what, of what and when a run was: the head of its line of JSON. Stateless. Thread-safe. */
final class Circumstances {
  private Circumstances() {}

  static Map<String, String> of(String benchmark) throws SQLException, InterruptedException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("benchmark", benchmark);
    all.put("at", Instant.now().toString());
    all.put("commit", commit());
    all.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    all.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    all.put("jdk", System.getProperty("java.vm.version"));
    all.put("duckdb", BenchData.engineVersion());
    return all;
  }

  /** Of the source tree that the user stands in; unknown elsewhere. */
  private static String commit() throws InterruptedException {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor() == 0 ? said : "unknown";
    } catch (IOException e) {
      return "unknown";
    }
  }
}
