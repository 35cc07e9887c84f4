package tidemark.deploy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.deploy.trino.TrinoCluster;

/** Servers of the distribution over a real cluster: what they answer, and what when it goes. */
@Tag("trino")
class ServedClusterIT {
  private static final Path DISTRIBUTION = Path.of(System.getProperty("tidemark.distribution"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String TOKENS =
      "select count(*) as c, sum(tokens) as t from usage_observations";
  private static final String LONG =
      "select count(*) from usage a, usage b, usage c, usage d where a.tokens + b.tokens <"
          + " c.tokens + d.tokens";

  @TempDir private static Path folder;
  private static TrinoCluster cluster;
  private static final List<Process> SERVERS = new ArrayList<>();

  @BeforeAll
  static void publish() throws IOException, InterruptedException, SQLException {
    cluster = TrinoCluster.start(1);
    cluster.empty("tidemark");
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(
        home.resolve("tidemark.properties"),
        """
        tidemark.publish.cluster.uri = %s
        tidemark.publish.cluster.user = %s
        tidemark.publish.cluster.password = %s
        tidemark.publish.cluster.warehouse = file://%s
        """
            .formatted(
                TrinoCluster.DATABASE,
                TrinoCluster.USER,
                TrinoCluster.password(),
                TrinoCluster.warehouse("tidemark")));
    assertThat(run("load", DISTRIBUTION.resolve("home/history").toString()).status()).isZero();
    assertThat(run("publish", "--to", "cluster").err()).isEmpty();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    for (Process server : SERVERS) {
      server.destroy();
      server.waitFor(60, SECONDS);
    }
    cluster.close();
  }

  private static CommandRun run(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", folder.resolve("home").toString()));
    return CommandRun.of(DISTRIBUTION, folder, all.toArray(String[]::new));
  }

  /** A server with a home of its own; its address. */
  private static String serve(String name) throws IOException {
    Path own = Files.createDirectories(folder.resolve(name));
    Process server =
        CommandRun.serve(
            DISTRIBUTION,
            own,
            own.resolve("home"),
            "--engine",
            "trino",
            "--trino-url",
            cluster.address());
    SERVERS.add(server);
    JsonNode told = JSON.readTree(own.resolve("home/server.json").toFile());
    return told.path("url").asText();
  }

  private static HttpResponse<String> post(String server, String body)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(server + "/api/v1/sql"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode ask(String server, String sql, String asOf)
      throws IOException, InterruptedException {
    String body = JSON.createObjectNode().put("sql", sql).put("as_of", asOf).toString();
    return JSON.readTree(post(server, body).body());
  }

  private static String get(String address) throws IOException, InterruptedException {
    return CLIENT
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }

  @Test
  void servers_of_a_cluster_answer_alike_and_go_on_when_it_comes_back()
      throws IOException, InterruptedException, SQLException {
    String one = serve("one");
    String two = serve("two");

    String query = "/api/v1/queries/country-weekly-tokens/results?format=csv";
    assertThat(get(one + query))
        .isEqualTo(get(two + query))
        .isEqualTo(run("query", "country-weekly-tokens", "--format", "csv").out());
    assertThat(
            CommandRun.of(
                    DISTRIBUTION,
                    folder,
                    "sql",
                    "-e",
                    TOKENS,
                    "--format",
                    "csv",
                    "--home",
                    folder.resolve("elsewhere").toString(),
                    "--engine",
                    "trino",
                    "--trino-url",
                    cluster.address())
                .out())
        .isEqualTo(run("sql", "-e", TOKENS, "--format", "csv").out());
    assertJdbcAnswers(one);
    assertNamesAreKnown(one);
    assertNewPublicationIsSeen(one, two);
    assertOtherSchemaIsRefused(one);
    assertServerOutlivesItsCluster(one);
  }

  /** By the driver that people download. */
  private static void assertJdbcAnswers(String server) throws IOException, InterruptedException {
    Path output = folder.resolve("jdbc.txt");
    Process example =
        new ProcessBuilder(
                "java",
                "-cp",
                DISTRIBUTION.resolve("jdbc/tidemark-jdbc.jar").toString(),
                DISTRIBUTION.resolve("jdbc/JdbcExample.java").toString(),
                server.replace("http://", "jdbc:tidemark://"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(example.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(output)).contains("China  ");
    assertThat(example.exitValue()).isZero();
  }

  private static void assertNamesAreKnown(String server) throws IOException, InterruptedException {
    assertThat(ask(server, "describe usage_weekly", "").path("rows").toString())
        .contains("week_start", "DATE");
    assertThat(ask(server, "show tables", "").path("rows").toString()).contains("fact_usage");
    assertThat(ask(server, "summarize usage_weekly", "").path("code").asText())
        .isEqualTo("NOT_FOR_TRINO");
  }

  private static void assertNewPublicationIsSeen(String one, String two)
      throws IOException, InterruptedException {
    JsonNode before = ask(one, TOKENS, "");
    String version = before.path("statistics").path("dataVersion").asText();
    Path file =
        Files.writeString(
            folder.resolve("more.csv"),
            "week,model,tokens,read_on\n2026-W08,new/one,5,2026-10-01\n");
    assertThat(run("load", file.toString()).status()).isZero();
    assertThat(run("publish", "--to", "cluster").err()).isEmpty();

    for (String server : List.of(one, two)) {
      await()
          .atMost(30, SECONDS)
          .until(
              () ->
                  !ask(server, TOKENS, "")
                      .path("statistics")
                      .path("dataVersion")
                      .asText()
                      .equals(version));
      assertThat(ask(server, TOKENS, "").path("rows")).isNotEqualTo(before.path("rows"));
      assertThat(ask(server, TOKENS, version).path("rows")).isEqualTo(before.path("rows"));
    }
    assertThat(ask(one, TOKENS, "1").path("detail").asText())
        .contains("as_of is '1'", "were published: " + version);
  }

  private static void assertOtherSchemaIsRefused(String server)
      throws IOException, InterruptedException, SQLException {
    change("schema_version + 1");
    await()
        .atMost(30, SECONDS)
        .until(() -> ask(server, TOKENS, "").path("code").asText().equals("PUBLICATION_MISFIT"));
    assertThat(ask(server, TOKENS, "").path("detail").asText())
        .contains("this server knows the schema", "Publish with the version of Tidemark");
    change("schema_version - 1");
    await().atMost(30, SECONDS).until(() -> ask(server, TOKENS, "").has("rows"));
  }

  private static void change(String schemaVersion) throws SQLException {
    Properties who = new Properties();
    who.setProperty("user", "tester");
    try (Connection trino =
            DriverManager.getConnection(
                cluster.address().replace("http://", "jdbc:trino://") + "/tidemark", who);
        Statement statement = trino.createStatement()) {
      statement.executeUpdate("update ops.publication set schema_version = " + schemaVersion);
    }
  }

  private static void assertServerOutlivesItsCluster(String server)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<String>> running =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return post(server, JSON.createObjectNode().put("sql", LONG).toString());
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    await().during(3, SECONDS).atMost(10, SECONDS).until(() -> !running.isDone());
    cluster.stop();
    HttpResponse<String> lost = running.orTimeout(180, SECONDS).join();
    assertThat(lost.statusCode()).isEqualTo(503);
    assertThat(lost.body()).containsAnyOf("ENGINE_UNREACHABLE", "ENGINE_LOST");
    JsonNode away = ask(server, TOKENS, "");
    assertThat(away.path("code").asText()).isEqualTo("ENGINE_UNREACHABLE");
    assertThat(away.path("detail").asText()).contains("Trino at " + cluster.address());

    cluster = TrinoCluster.start(1);
    await().atMost(60, SECONDS).until(() -> ask(server, TOKENS, "").has("rows"));
  }
}
