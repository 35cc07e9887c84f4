package tidemark.api.served;

import static org.assertj.core.api.Assertions.assertThat;
import static tidemark.api.served.Problems.assertProblem;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.backup.Manifest;
import tidemark.warehouse.backup.Restore;

/** Backups. */
interface BackupChapter {
  @Test
  default void a_backup_comes_whole_and_only_with_the_token(@TempDir Path folder) throws Exception {
    TestingServer server = TestingServer.named();
    assertProblem(server.post("/api/v1/backups", ""), 401, "UNAUTHORIZED");

    Path file = folder.resolve("backup.zip");
    HttpResponse<Path> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/backups"))
                    .header("Authorization", "Bearer " + server.token())
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build(),
                HttpResponse.BodyHandlers.ofFile(file));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    Manifest manifest = Restore.check(file);
    assertThat(manifest.dataVersion()).isPositive();
    assertThat(manifest.tableCount()).isGreaterThan(20);
    assertThat(Files.size(file)).isGreaterThan(10_000);
  }
}
