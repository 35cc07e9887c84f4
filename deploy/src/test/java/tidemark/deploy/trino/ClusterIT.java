package tidemark.deploy.trino;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code deploy/trino/cluster} starts is a cluster with a catalogue that can be written. */
@Tag("trino")
final class ClusterIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static TrinoCluster cluster;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    cluster = TrinoCluster.start(2);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  /** By Trino's own protocol: each answer names the address of the next. */
  private List<String> ask(String sql) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(cluster.address() + "/v1/statement"))
            .POST(HttpRequest.BodyPublishers.ofString(sql));
    List<String> rows = new ArrayList<>();
    JsonNode answer = send(request);
    while (true) {
      assertThat(answer.path("error").path("message").asText()).as(sql).isEmpty();
      answer.path("data").forEach(row -> rows.add(row.toString()));
      if (answer.path("nextUri").isMissingNode()) {
        return rows;
      }
      answer = send(HttpRequest.newBuilder(URI.create(answer.path("nextUri").asText())));
    }
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpRequest asked = request.header("X-Trino-User", "tidemark").build();
    return JSON.readTree(http.send(asked, HttpResponse.BodyHandlers.ofString()).body());
  }

  @Test
  void all_nodes_are_there_and_a_lost_one_comes_back() throws IOException, InterruptedException {
    String nodes = "select node_id from system.runtime.nodes where state = 'active' order by 1";
    assertThat(ask(nodes)).containsExactly("[\"coordinator\"]", "[\"worker-1\"]", "[\"worker-2\"]");
    cluster.killWorker(2);
    assertThat(cluster.status()).contains("worker-1 up", "worker-2 down");
    cluster.startWorker(2);
    assertThat(cluster.status()).contains("worker-2 up");
  }

  @Test
  void a_table_of_the_catalogue_can_be_made_and_read() throws IOException, InterruptedException {
    ask("create schema if not exists tidemark.probe");
    ask("drop table if exists tidemark.probe.one");
    ask("create table tidemark.probe.one as select 1 as a, 'b' as b");
    assertThat(ask("select * from tidemark.probe.one")).containsExactly("[1,\"b\"]");
    ask("drop table tidemark.probe.one");
    ask("drop schema tidemark.probe");
  }
}
