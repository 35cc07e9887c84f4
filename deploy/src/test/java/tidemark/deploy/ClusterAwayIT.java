package tidemark.deploy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.deploy.server.Port;

/** A server that is to answer from Trino while nobody is there: it serves what it can, and says. */
class ClusterAwayIT {
  private static final Path DISTRIBUTION = Path.of(System.getProperty("tidemark.distribution"));

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private String token = "";

  @Test
  void a_server_starts_without_its_cluster_and_says_what_it_cannot_answer()
      throws IOException, InterruptedException {
    Path home = folder.resolve("home");
    Path output = folder.resolve("serve.txt");
    String trino = "http://127.0.0.1:" + Port.free();
    int port = Port.free();
    Process server =
        CommandRun.start(
            DISTRIBUTION,
            output.toFile(),
            "serve",
            "--home",
            home.toString(),
            "--port",
            "" + port,
            "--engine",
            "trino",
            "--trino-url",
            trino);
    try {
      await()
          .atMost(120, SECONDS)
          .until(() -> !server.isAlive() || Files.readString(output).contains("tries anew"));
      assertThat(Files.readString(output))
          .contains("Tidemark is ready at", "Answers come from Trino, " + trino)
          .contains("Trino at " + trino + " doesn't answer");
      assertThat(home.resolve("warehouse.duckdb")).doesNotExist();
      String api = "http://127.0.0.1:" + port + "/api/v1/";

      HttpResponse<String> rows = post(api + "sql", "{\"sql\": \"select 1\"}");
      assertThat(rows.statusCode()).isEqualTo(503);
      assertThat(rows.body()).contains("ENGINE_UNREACHABLE", trino);
      HttpResponse<String> mistake =
          post(api + "sql/check", "{\"sql\": \"select contry from usage\"}");
      assertThat(mistake.body()).contains("UNKNOWN_COLUMN", "country");
      assertThat(get(api + "catalog").body()).contains("usage_weekly");
      assertThat(get(api + "queries").statusCode()).isEqualTo(200);
      token = Files.readString(home.resolve("admin.token")).strip();
      HttpResponse<String> load = post(api + "loads?kind=usage&name=a.csv", "week,model,tokens\n");
      assertThat(load.statusCode()).isEqualTo(409);
      assertThat(load.body()).contains("NOT_FROM_CLUSTER", "POST /api/v1/loads", trino);
      assertThat(get(api + "trace/usage?week=2026-W08").body()).contains("NOT_FROM_CLUSTER");

      CommandRun unnamed =
          CommandRun.of(DISTRIBUTION, folder, "sql", "-e", "select 1", "--trino-url", trino);
      assertThat(unnamed.err()).contains("want --engine trino");
      CommandRun asked =
          CommandRun.of(DISTRIBUTION, folder, "sql", "-e", "select 1", "--home", home.toString());
      assertThat(asked.status()).isEqualTo(1);
      assertThat(asked.err()).contains("[ENGINE_UNREACHABLE]");
      Path file = Files.writeString(folder.resolve("a.csv"), "week,model,tokens\n2026-W08,a,1\n");
      CommandRun loaded =
          CommandRun.of(DISTRIBUTION, folder, "load", file.toString(), "--home", home.toString());
      assertThat(loaded.status()).isEqualTo(1);
      assertThat(loaded.err()).contains("[NOT_FROM_CLUSTER]");
    } finally {
      server.destroy();
      server.waitFor(60, SECONDS);
    }
  }

  private HttpResponse<String> post(String address, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }
}
