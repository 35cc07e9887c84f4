package tidemark.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OwnAddressTest {
  private static final OwnAddress LOOPBACK =
      new OwnAddress("127.0.0.1", List.of("Tide.example.org", "tide.example.org:8443"));

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8080, true",
    "localhost:8080, true",
    "LOCALHOST:8080, true",
    "[::1]:8080, true",
    "tide.example.org, true",
    "tide.example.org:8443, true",
    "tide.example.org:8080, false",
    "127.0.0.1, false",
    "127.0.0.1:8081, false",
    "127.0.0.1.example.org:8080, false",
    "localhost.example.org:8080, false",
    "evil.example.org:8080, false",
    "192.0.2.7:8080, false",
    "'', false",
    "':8080', false"
  })
  void a_host_is_the_servers_own_or_not(String host, boolean own) {
    assertThat(LOOPBACK.isHost(host, "127.0.0.1", 8080)).isEqualTo(own);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080, true",
    "http://localhost:8080, true",
    "http://tide.example.org, true",
    "https://tide.example.org, true",
    "https://127.0.0.1:8080, false",
    "http://127.0.0.1:3000, false",
    "http://evil.example.org, false",
    "null, false",
    "file://, false"
  })
  void an_origin_is_the_servers_own_or_not(String origin, boolean own) {
    assertThat(LOOPBACK.isOrigin(origin, "127.0.0.1", 8080)).isEqualTo(own);
  }

  @Test
  void a_server_on_all_addresses_knows_the_one_it_was_reached_by() {
    OwnAddress all = new OwnAddress("0.0.0.0", List.of());

    assertThat(all.isHost("192.0.2.7:8080", "192.0.2.7", 8080)).isTrue();
    assertThat(all.isHost("192.0.2.8:8080", "192.0.2.7", 8080)).isFalse();
    assertThat(all.isHost("[2001:db8::7]:8080", "2001:db8::7", 8080)).isTrue();
    assertThat(all.isHost("name.example.org:8080", "192.0.2.7", 8080)).isFalse();
  }

  @Test
  void port_80_may_be_left_out() {
    assertThat(LOOPBACK.isHost("localhost", "127.0.0.1", 80)).isTrue();
    assertThat(LOOPBACK.isHost("evil.example.org", "127.0.0.1", 80)).isFalse();
  }
}
