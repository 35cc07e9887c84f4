package tidemark.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidemark.ingest.fetch.TestingSite.bytes;
import static tidemark.ingest.fetch.TestingSite.gzip;
import static tidemark.ingest.fetch.TestingSite.half;
import static tidemark.ingest.fetch.TestingSite.halfInChunks;
import static tidemark.ingest.fetch.TestingSite.ok;
import static tidemark.ingest.fetch.TestingSite.redirect;
import static tidemark.ingest.fetch.TestingSite.status;
import static tidemark.ingest.fetch.TestingSite.tagged;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.warehouse.error.ErrorCode;

/** Against a real server; pauses are noted and not made. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FetcherTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final FetchLimits LIMITS =
      new FetchLimits(
          1_000,
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          3,
          4,
          Duration.ofSeconds(60));

  @TempDir private Path folder;
  private final TestingSite site = TestingSite.open();
  private final List<Duration> pauses = new ArrayList<>();

  @AfterEach
  void close() {
    site.close();
  }

  private Fetcher fetcher(FetchLimits limits, AddressGuard guard) {
    return new Fetcher(
        limits, guard, new Pacing(Clock.fixed(NOW, ZoneOffset.UTC), pauses::add, () -> 0));
  }

  private Fetched fetch(String path, Condition condition) {
    return fetcher(LIMITS, AddressGuard.ANY).fetch(site.address(path), condition, folder);
  }

  private Fetched.Arrived arrived(String path) {
    Fetched fetched = fetch(path, Condition.NONE);
    assertThat(fetched).isInstanceOf(Fetched.Arrived.class);
    return (Fetched.Arrived) fetched;
  }

  private static Fetched.Failed failed(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Failed.class);
    return (Fetched.Failed) fetched;
  }

  private String failure(String path) {
    Fetched.Failed failed = failed(fetch(path, Condition.NONE));
    assertThat(failed.failure().code()).isEqualTo(ErrorCode.FETCH_FAILED);
    return failed.failure().detail();
  }

  @Test
  void a_file_arrives_with_what_it_is_known_by() throws IOException {
    site.at("/a/week.csv", ok("one,two\n", "ETag", "\"v1\"", "Last-Modified", "yesterday"));
    Fetched.Arrived arrived = arrived("/a/week.csv");
    assertThat(Files.readString(arrived.file())).isEqualTo("one,two\n");
    assertThat(arrived.known())
        .isEqualTo(new Condition(Optional.of("\"v1\""), Optional.of("yesterday")));
    assertThat(arrived.from().fileName()).isEqualTo("week.csv");
  }

  @Test
  void the_request_says_who_asks() {
    AtomicReference<String> agent = new AtomicReference<>("");
    site.at(
        "/who",
        exchange -> {
          agent.set(exchange.getRequestHeaders().getFirst("User-Agent"));
          ok("x").to(exchange);
        });
    arrived("/who");
    assertThat(agent.get()).matches("Tidemark/\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void what_is_had_already_is_unchanged() {
    site.at("/tagged", tagged("\"v1\"", "x"));
    Condition known = arrived("/tagged").known();
    assertThat(fetch("/tagged", known)).isInstanceOf(Fetched.Unchanged.class);
    site.at("/odd", status(304, ""));
    assertThat(failure("/odd")).contains("304 (unchanged) to a first request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "Tue, 24 Nov 2026 12:00:07 GMT"})
  void a_busy_server_is_asked_again_when_it_says(String retryAfter) throws IOException {
    site.at("/busy", status(429, "slow down", "Retry-After", retryAfter)).at("/busy", ok("x"));
    assertThat(Files.readString(arrived("/busy").file())).isEqualTo("x");
    assertThat(pauses).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void a_busy_server_that_says_nothing_is_asked_with_growing_pauses_and_then_no_more() {
    site.at("/busy", status(503, "<html><h1>Down</h1>for a while</html>"));
    assertThat(failure("/busy"))
        .contains("503 service unavailable ('Down for a while'), at the last of 4 attempts");
    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void a_pause_that_is_too_long_is_left_to_the_next_run() {
    site.at("/busy", status(429, "", "Retry-After", "3600"));
    Fetched.Failed failed = failed(fetch("/busy", Condition.NONE));
    assertThat(failed.notBefore()).contains(NOW.plusSeconds(3600));
    assertThat(failed.failure().detail())
        .contains("429 too many requests", "not to come again before 2026-11-24T13:00:00Z");
    assertThat(pauses).isEmpty();
  }

  @Test
  void a_fault_of_the_server_may_pass() throws IOException {
    site.at("/fault", status(500, "")).at("/fault", ok("x"));
    assertThat(Files.readString(arrived("/fault").file())).isEqualTo("x");
    site.at("/faulty", status(500, "oops"));
    assertThat(failure("/faulty")).contains("500 internal server error ('oops')", "3 attempts");
  }

  @Test
  void what_is_refused_is_asked_for_once() {
    site.at("/gone", status(404, "{\"error\": \"Export not found\"}"));
    Fetched.Failed failed = failed(fetch("/gone", Condition.NONE));
    assertThat(failed.status()).isEqualTo(404);
    assertThat(failed.failure().detail()).contains("404 not found", "Export not found");
    assertThat(site.asked()).containsExactly("/gone");
  }

  @Test
  void redirects_are_followed_also_to_relative_addresses() throws IOException {
    site.at("/old", redirect(301, "/dir/new"))
        .at("/dir/new", redirect(307, "file.csv"))
        .at("/dir/file.csv", ok("x"));
    Fetched.Arrived arrived = arrived("/old");
    assertThat(Files.readString(arrived.file())).isEqualTo("x");
    assertThat(arrived.from()).isEqualTo(site.address("/dir/file.csv"));
  }

  @Test
  void redirects_that_go_round_or_nowhere_or_on_and_on_fail() {
    site.at("/a", redirect(302, "/b")).at("/b", redirect(302, "/a"));
    assertThat(failure("/a")).contains("lead in a circle, back to " + site.address("/a"));
    for (int i = 0; i < 5; i++) {
      site.at("/hop" + i, redirect(302, "/hop" + (i + 1)));
    }
    assertThat(failure("/hop0")).contains("redirects more than 3 times");
    site.at("/nowhere", redirect(302, ""));
    assertThat(failure("/nowhere")).contains("302 and not where to go");
    site.at("/file", redirect(302, "file:///etc/passwd"));
    assertThat(failure("/file")).contains("'file:///etc/passwd'", "no address of http or https");
  }

  @Test
  void https_is_never_left_for_http() {
    Address safe = Address.parse("https://example.org/a/index.json");
    assertThat(safe.follow("b.csv").toString()).isEqualTo("https://example.org/a/b.csv");
    assertThatThrownBy(() -> safe.follow("http://example.org/b"))
        .hasMessageContaining("gives up encryption");
  }

  @Test
  void a_half_body_is_an_error_in_every_form() {
    site.at("/half", half("a,b\n1,2\n"));
    assertThat(failure("/half")).contains("broke off, so that its end is missing", "3 attempts");
    site.at("/chunks", halfInChunks("a,b\n1,2\n"));
    assertThat(failure("/chunks")).contains("broke off");
    byte[] packed = gzip("a,b\n1,2\n");
    site.at(
        "/gzip", bytes(200, Arrays.copyOf(packed, packed.length - 9), "Content-Encoding", "gzip"));
    assertThat(failure("/gzip")).contains("broke off");
  }

  @Test
  void a_line_that_breaks_once_is_tried_again() throws IOException {
    site.at("/flaky", half("a,b\n1,2\nxxxxxxxxx")).at("/flaky", ok("a,b\n"));
    assertThat(Files.readString(arrived("/flaky").file())).isEqualTo("a,b\n");
  }

  @Test
  void a_packed_body_is_unpacked_and_an_unknown_packing_refused() throws IOException {
    site.at("/gzip", bytes(200, gzip("a,b\n"), "Content-Encoding", "gzip"));
    assertThat(Files.readString(arrived("/gzip").file())).isEqualTo("a,b\n");
    site.at("/br", ok("x", "Content-Encoding", "br"));
    assertThat(failure("/br")).contains("packed it as 'br', and gzip or nothing was expected");
  }

  @Test
  void a_body_beyond_the_limit_is_cut_off_packed_or_not() {
    site.at("/huge", ok("x".repeat(1_001)));
    assertThat(failure("/huge")).contains("larger than 1,000 bytes");
    site.at("/bomb", bytes(200, gzip("x".repeat(100_000)), "Content-Encoding", "gzip"));
    assertThat(failure("/bomb")).contains("larger than 1,000 bytes");
    assertThat(site.asked()).hasSize(2);
  }

  @Test
  void a_silent_server_and_one_without_end_are_left() {
    FetchLimits hurried =
        new FetchLimits(
            1_000_000,
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            Duration.ofMillis(900),
            3,
            3,
            Duration.ofSeconds(1));
    site.at("/silent", site.silentAfter("a,b\n")).at("/endless", site.trickle(20));
    Fetcher hasty = fetcher(hurried, AddressGuard.ANY);
    assertThat(failed(hasty.fetch(site.address("/silent"), Condition.NONE, folder)).failure())
        .hasMessageContaining("the server sent nothing for 300 ms");
    assertThat(failed(hasty.fetch(site.address("/endless"), Condition.NONE, folder)).failure())
        .hasMessageContaining("the server didn't end within 900 ms");
    assertThat(site.asked()).filteredOn("/endless"::equals).hasSize(1);
  }

  @Test
  void nobody_there_is_said() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Fetched fetched =
        fetcher(LIMITS, AddressGuard.ANY)
            .fetch(Address.parse("http://127.0.0.1:" + port + "/"), Condition.NONE, folder);
    assertThat(failed(fetched).failure()).hasMessageContaining("no server answers there");
  }

  @Test
  void a_guarded_fetch_stays_on_the_public_internet() {
    site.at("/x", ok("x"));
    Fetched fetched =
        fetcher(LIMITS, AddressGuard.PUBLIC).fetch(site.address("/x"), Condition.NONE, folder);
    assertThat(failed(fetched).failure().code()).isEqualTo(ErrorCode.ADDRESS_NOT_ALLOWED);
    assertThat(failed(fetched).failure())
        .hasMessageContaining("127.0.0.1", "tidemark.watch.private");
    assertThat(site.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::a00:1",
        "2002:7f00:1::1"
      })
  void addresses_of_inner_networks_are_not_public(String address) throws IOException {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "104.18.2.115", "2606:4700::6810:1", "64:ff9b::101:101"})
  void addresses_of_the_internet_are(String address) throws IOException {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void an_interrupted_fetch_is_cancelled() {
    site.at("/silent", site.silentAfter("a"));
    Thread.currentThread().interrupt();
    Fetched.Failed failed = failed(fetch("/silent", Condition.NONE));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failed.failure().code()).isEqualTo(ErrorCode.CANCELLED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/a",
        "https://",
        "https://user:secret@example.org/",
        "http://exa mple/"
      })
  void an_address_that_is_none_says_how_to_write_one(String text) {
    assertThatThrownBy(() -> Address.parse(text))
        .hasMessageContaining("https://openrouter.ai/api/v1/models");
  }
}
