package tidemark.deploy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.deploy.server.Port;

/** The distribution's command drafts a mapping and loads by it, itself and through a server. */
class MappingIT {
  private static final Path DISTRIBUTION = Path.of(System.getProperty("tidemark.distribution"));

  @TempDir private Path folder;

  private CommandRun run(String... arguments) throws IOException, InterruptedException {
    return CommandRun.of(DISTRIBUTION, folder, arguments);
  }

  @Test
  void a_draft_is_printed_or_written_and_loads_without_a_server_and_with_one()
      throws IOException, InterruptedException {
    Path one = Files.writeString(folder.resolve("uso.csv"), table("16/02/2026", "31/02/2026"));
    Path draft = folder.resolve("uso.yaml");
    CommandRun printed = run("load", "--suggest-mapping", one.toString());
    assertThat(printed.status()).as(printed.err()).isZero();
    assertThat(printed.out()).contains("week: {column: Semana, format: d/m/y}");
    assertThat(run("load", "--suggest-mapping", one.toString(), "--out", draft.toString()).out())
        .isEmpty();
    assertThat(draft).hasContent(printed.out());
    String home = folder.resolve("home").toString();
    CommandRun alone = run("load", "--home", home, "--mapping", draft.toString(), one.toString());
    assertThat(alone.out()).as(alone.err()).containsPattern("usage +1 rows, 1 refused");
    assertThat(run("rejects", "1", "--home", home, "--format", "csv").out())
        .contains("Semana,31/02/2026,isn't a day written d/m/y");
    throughServer(home, draft);
  }

  private void throughServer(String home, Path draft) throws IOException, InterruptedException {
    Path two = Files.writeString(folder.resolve("mais.csv"), table("23/02/2026", "02/03/2026"));
    Path three = Files.writeString(folder.resolve("outra.csv"), table("09/03/2026", "16/03/2026"));
    int port = Port.free();
    Path output = folder.resolve("serve.txt");
    Process server =
        CommandRun.start(
            DISTRIBUTION, output.toFile(), "serve", "--home", home, "--port", "" + port);
    try {
      await()
          .atMost(120, SECONDS)
          .until(() -> !server.isAlive() || Files.readString(output).contains("ready"));
      CommandRun sent = run("load", "--home", home, "--mapping", draft.toString(), two.toString());
      assertThat(sent.out()).as(sent.err()).containsPattern("usage +2 rows");
      Files.copy(draft, Path.of(home).resolve("mappings").resolve("uso.yaml"));
      CommandRun named = run("load", "--home", home, "--mapping", "uso", three.toString());
      assertThat(named.out()).as(named.err()).containsPattern("usage +2 rows");
      CommandRun unknown = run("load", "--home", home, "--mapping", "usu", three.toString());
      assertThat(unknown.status()).isEqualTo(1);
      assertThat(unknown.err()).contains("There is no mapping 'usu'", "[UNKNOWN_MAPPING]");
    } finally {
      server.destroy();
      server.waitFor(60, SECONDS);
    }
  }

  private static String table(String first, String second) {
    return "Semana;Modelo;Tokens (mil)\n" + first + ";a/b;1.234,5\n" + second + ";a/b;2.000,0\n";
  }
}
