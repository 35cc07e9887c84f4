package tidemark.deploy.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.deploy.session.Session;
import tidemark.deploy.session.Sessions;
import tidemark.deploy.terminal.Screen;
import tidemark.ingest.fetch.AccessKey;
import tidemark.ingest.fetch.Address;
import tidemark.ingest.fetch.Pacing;
import tidemark.warehouse.Home;

/** The loop of the watch command on a real folder, home and server; pauses move the clock. */
class WatchLoopTest {
  private static final String WEEK = "week,model,tokens\n2026-W08,a/one,100\n";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private Runnable onPause = () -> {};
  private Path inbox;
  private Home home;

  private final Pacing pacing =
      new Pacing(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              throw new UnsupportedOperationException();
            }
          },
          this::pause,
          () -> 0.5);

  private void pause(Duration length) throws InterruptedException {
    if (pauses.size() >= 4) {
      throw new InterruptedException("the user stops");
    }
    pauses.add(length);
    now = now.plus(length);
    onPause.run();
  }

  @BeforeEach
  void make() throws IOException {
    inbox = Files.createDirectory(folder.resolve("inbox"));
    home = new Home(folder.resolve("home"));
  }

  @AfterEach
  void forgetInterruption() {
    Thread.interrupted();
  }

  private Visits visits() {
    return new Visits(() -> Sessions.open(home, List.of()));
  }

  private WatchLog log() {
    return new WatchLog(
        Screen.of(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false),
        pacing.clock());
  }

  private int watchInbox(boolean once) {
    WatchLog log = log();
    try (Visits visits = visits()) {
      WatchTarget target = new FolderTarget(inbox, Optional.empty(), visits, log, pacing.clock());
      return new WatchLoop(List.of(target), Duration.ofMinutes(10), pacing, log, visits).run(once);
    }
  }

  private void write(String name, String content, Instant changedAt) {
    try {
      Path file = Files.writeString(inbox.resolve(name), content);
      Files.setLastModifiedTime(file, FileTime.from(changedAt));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> told(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String tokens() throws IOException {
    try (Session session = Sessions.open(home, List.of())) {
      return session
          .lookUp("select coalesce(sum(tokens), 0)::varchar as t from usage_weekly")
          .path("rows")
          .get(0)
          .get(0)
          .asText();
    }
  }

  @Test
  void once_loads_what_is_there_and_tells_each_on_a_line_with_its_time() throws IOException {
    write("week.csv", WEEK, now.minusSeconds(60));
    assertThat(watchInbox(true)).isZero();
    assertThat(told(out))
        .containsExactly(
            "2026-11-24T12:00:00Z  "
                + inbox.resolve("week.csv")
                + ": usage, 1 rows loaded, batch 1");
    assertThat(tokens()).isEqualTo("100");
    assertThat(pauses).isEmpty();
  }

  @Test
  void once_waits_for_a_file_that_grows() throws IOException {
    write("week.csv", "week,model,tok", now);
    onPause =
        () -> {
          if (pauses.size() == 1) {
            write("week.csv", WEEK, now);
          }
        };
    assertThat(watchInbox(true)).isZero();
    assertThat(pauses).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
    assertThat(tokens()).isEqualTo("100");
    assertThat(told(err)).isEmpty();
  }

  @Test
  void a_file_that_fails_is_told_of_once_and_again_when_it_is_mended() throws IOException {
    write("bad.csv", "week,model,tokens\n", now.minusSeconds(60));
    onPause =
        () -> {
          if (pauses.size() == 3) {
            write("bad.csv", WEEK, now.minusSeconds(60));
          }
        };
    assertThat(watchInbox(false)).isZero();
    assertThat(told(err))
        .singleElement()
        .asString()
        .startsWith("2026-11-24T12:00:00Z  failed: The file bad.csv has no rows")
        .contains("An empty capture is an outage, not zeros");
    assertThat(told(out).get(0)).contains("watching " + inbox + "; Ctrl-C ends it");
    assertThat(told(out).get(1)).contains("bad.csv: usage, 1 rows loaded");
    // Ten minutes, and half of the tenth that keeps clients out of step.
    assertThat(pauses).hasSize(4).allMatch(Duration.ofSeconds(630)::equals);
    assertThat(tokens()).isEqualTo("100");
  }

  @Test
  void files_that_were_loaded_before_are_counted() {
    write("week.csv", WEEK, now.minusSeconds(60));
    write("copy.csv", WEEK, now.minusSeconds(60));
    watchInbox(true);
    assertThat(told(out)).hasSize(2);
    assertThat(told(out).get(1)).endsWith(inbox + ": 1 file loaded before");
    out.reset();
    watchInbox(true);
    assertThat(told(out)).hasSize(1);
    assertThat(told(out).get(0)).endsWith(inbox + ": 2 files loaded before");
  }

  @Test
  void an_address_is_pulled_each_period_but_not_before_its_server_asks() throws IOException {
    List<Instant> asked = new ArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/week.csv",
        exchange -> {
          asked.add(now);
          byte[] body = WEEK.getBytes(StandardCharsets.UTF_8);
          if (asked.size() == 1) {
            exchange.getResponseHeaders().add("Retry-After", "1500");
            exchange.sendResponseHeaders(429, -1);
          } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
    WatchLog log = log();
    Instant start = now;
    try (Visits visits = visits()) {
      Address address =
          Address.parse("http://127.0.0.1:" + server.getAddress().getPort() + "/week.csv");
      WatchTarget target =
          new AddressTarget(
              address, Optional.empty(), visits, home.staging(), log, pacing, AccessKey.NONE);
      new WatchLoop(List.of(target), Duration.ofMinutes(10), pacing, log, visits).run(false);
    } finally {
      server.stop(0);
    }
    assertThat(asked.get(0)).isEqualTo(start);
    assertThat(asked.get(1)).isAfterOrEqualTo(start.plusSeconds(1500));
    assertThat(told(err)).singleElement().asString().contains("429 too many requests");
    assertThat(told(out).get(1)).contains("not before 2026-11-24T12:25:00Z, as its server asked");
    assertThat(String.join("\n", told(out))).contains("week.csv: usage, 1 rows loaded, batch 1");
    assertThat(tokens()).isEqualTo("100");
  }
}
