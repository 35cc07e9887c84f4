package tidemark.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  @Test
  void host_alone_means_port_8080_and_the_servers_own_names() throws SQLException {
    assertThat(Address.parse("jdbc:tidemark://localhost"))
        .isEqualTo(
            new Address(
                "localhost", 8080, Optional.empty(), Optional.empty(), Optional.empty(), Map.of()));
  }

  @Test
  void path_names_catalog_and_schema_and_query_names_settings() throws SQLException {
    Address address =
        Address.parse("jdbc:tidemark://[::1]:9000/sales/main?fetchSize=7&as_of=2026-02-16");

    assertThat(address)
        .isEqualTo(
            new Address(
                "[::1]",
                9000,
                Optional.of("sales"),
                Optional.of("main"),
                Optional.of("2026-02-16"),
                Map.of(Setting.FETCH_SIZE, 7)));
    assertThat(address.endpoint()).isEqualTo("http://[::1]:9000/avatica");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:tidemark:                             | the host is missing",
        "jdbc:tidemark:localhost:8080               | the host is missing",
        "jdbc:tidemark:///market                    | the host is missing",
        "jdbc:tidemark://local host/                | Illegal character in authority",
        "jdbc:tidemark://localhost:80a/             | isn't a host with an optional port",
        "jdbc:tidemark://localhost:99999/           | the port is 99999, expected 1 to 65535",
        "jdbc:tidemark://ann:secret@localhost/      | a user in the address isn't supported",
        "jdbc:tidemark://localhost/a/b/c            | more than a catalog and a schema",
        "jdbc:tidemark://localhost/?fetchsize=1     | 'fetchsize' is no setting; there are fetchSize",
        "jdbc:tidemark://localhost/?fetchSize=0     | fetchSize is '0', expected a whole number",
        "jdbc:tidemark://localhost/?fetchSize=many  | fetchSize is 'many', expected a whole number",
      })
  void malformed_url_names_its_fault_and_the_form_expected(String url, String fault) {
    assertThatThrownBy(() -> Address.parse(url))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(fault)
        .hasMessageContaining("Expected jdbc:tidemark://HOST[:PORT]/")
        .extracting(e -> ((SQLException) e).getSQLState())
        .isEqualTo("08001");
  }
}
