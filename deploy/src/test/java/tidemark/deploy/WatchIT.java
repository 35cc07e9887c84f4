package tidemark.deploy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;

/**
 * The distribution's load and watch commands at an address and a folder, without a server and with
 * one.
 */
class WatchIT {
  private static final Path DISTRIBUTION = Path.of(System.getProperty("tidemark.distribution"));
  private static final String WEEK = "week,model,tokens\n2026-W08,a/one,100\n";

  @TempDir private Path folder;
  private final List<String> tags = new CopyOnWriteArrayList<>();
  private HttpServer site;

  @BeforeEach
  void open() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/week.csv",
        exchange -> {
          String tag = String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match"));
          tags.add(tag);
          if (tag.equals("\"v1\"")) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            byte[] body = WEEK.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    site.start();
  }

  @AfterEach
  void close() {
    site.stop(0);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + site.getAddress().getPort() + path;
  }

  private CommandRun run(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", folder.resolve("home").toString()));
    return CommandRun.of(DISTRIBUTION, folder, all.toArray(String[]::new));
  }

  @Test
  void an_address_is_loaded_once_whether_a_server_has_the_home_or_not()
      throws IOException, InterruptedException {
    CommandRun first = run("load", address("/week.csv"));
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("week.csv", "usage", "1 rows");
    CommandRun gone = run("load", address("/gone.csv"));
    assertThat(gone.status()).isEqualTo(1);
    assertThat(gone.err()).contains("404 not found", "[FETCH_FAILED]");
    Process server = serve();
    try {
      CommandRun second = run("load", address("/week.csv"));
      assertThat(second.err()).isEmpty();
      assertThat(second.out()).contains(address("/week.csv") + ": unchanged");
      assertThat(tags).containsExactly("null", "\"v1\"");
      CommandRun refused = run("watch", "--server-side", address("/week.csv"));
      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.err()).contains("127.0.0.1", "[ADDRESS_NOT_ALLOWED]");
      Path inbox = Files.createDirectory(folder.resolve("inbox"));
      Files.writeString(inbox.resolve("other.csv"), WEEK.replace("one", "two"));
      CommandRun watched = run("watch", inbox.toString(), "--once");
      assertThat(watched.out()).contains("other.csv: usage, 1 rows loaded");
    } finally {
      server.destroy();
      server.waitFor(60, SECONDS);
    }
    CommandRun kept = run("watch", "--server-side", "--every", "1d", address("/week.csv"));
    assertThat(kept.out()).contains("is watched every 1d");
    assertThat(run("watch", "--status", "--format", "csv").out())
        .contains(address("/week.csv") + ",1d,");
  }

  @Test
  void a_server_makes_up_once_for_what_was_due_while_there_was_none()
      throws IOException, InterruptedException {
    Files.writeString(
        Files.createDirectories(folder.resolve("home")).resolve("tidemark.properties"),
        "tidemark.watch.private = true\n");
    run("watch", "--server-side", "--every", "1m", address("/week.csv"));
    pullOnce(1);
    assertThat(tags).containsExactly("null");
    letTenPeriodsPass();
    assertThat(dueIn()).as("overdue").isNegative();
    pullOnce(2);
    assertThat(tags).as("once, by what the last one left").containsExactly("null", "\"v1\"");
    assertThat(run("sql", "-e", "select tokens from usage", "--format", "csv").out())
        .contains("100");
  }

  /** Serves until the watch has asked so many times in all, and isn't due before long. */
  private void pullOnce(int times) throws IOException, InterruptedException {
    Process server = serve();
    try {
      await().atMost(60, SECONDS).until(() -> tags.size() >= times && dueIn() > 0);
      assertThat(dueIn()).as("due a period later").isBetween(30L, 70L);
    } finally {
      server.destroy();
      server.waitFor(60, SECONDS);
    }
  }

  /** Seconds until the watch is due. */
  private long dueIn() throws IOException, InterruptedException {
    String[] lines = run("watch", "--status", "--format", "csv").out().split("\\R", -1);
    int next = List.of(lines[0].split(",", -1)).indexOf("next");
    return Duration.between(
            Clock.systemUTC().instant(), Instant.parse(lines[1].split(",", -1)[next]))
        .toSeconds();
  }

  /** The watermark, as it would be had the server been away for ten minutes. */
  private void letTenPeriodsPass() {
    try (Warehouse warehouse = Warehouse.open(new Home(folder.resolve("home")), List.of())) {
      warehouse.note(
          (connection, version) -> {
            try (Statement update = connection.createStatement()) {
              return update.executeUpdate(
                  "update ops.pull set tried_at = tried_at - interval 10 minutes,"
                      + " good_at = good_at - interval 10 minutes");
            }
          });
    }
  }

  private Process serve() throws IOException {
    return CommandRun.serve(DISTRIBUTION, folder, folder.resolve("home"));
  }

  @Test
  void ctrl_c_ends_a_watch_and_leaves_the_home_free() throws IOException, InterruptedException {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Files.writeString(inbox.resolve("week.csv"), WEEK);
    Path output = folder.resolve("watch.txt");
    List<String> command = new ArrayList<>();
    // A build in the background of a shell ignores Ctrl-C, and so would all that it starts.
    command.addAll(List.of("env", "--default-signal=INT"));
    command.add(DISTRIBUTION.resolve("bin/tidemark").toString());
    command.addAll(List.of("watch", inbox.toString(), "--every", "1h"));
    command.addAll(List.of("--home", folder.resolve("home").toString()));
    Process watch =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    await()
        .atMost(120, SECONDS)
        .until(() -> !watch.isAlive() || Files.readString(output).contains("1 rows loaded"));
    assertThat(run("sql", "-e", "select tokens from usage", "--format", "csv").out())
        .contains("100");
    new ProcessBuilder("kill", "-INT", "" + watch.pid()).inheritIO().start().waitFor();
    assertThat(watch.waitFor(60, SECONDS)).as("ended").isTrue();
    assertThat(Files.readString(output)).contains("stopped; what was loaded stays");
    assertThat(watch.exitValue()).isEqualTo(130);
  }
}
