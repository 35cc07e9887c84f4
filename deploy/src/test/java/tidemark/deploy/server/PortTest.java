package tidemark.deploy.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

class PortTest {
  @Test
  void taken_port_is_told_with_its_number() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Port.check("127.0.0.1", socket.getLocalPort()))
          .hasMessageContaining("Port " + socket.getLocalPort() + " on 127.0.0.1 is taken")
          .extracting(e -> ((TidemarkException) e).code())
          .isEqualTo(ErrorCode.PORT_IN_USE);
    }
  }

  @Test
  void address_of_another_machine_is_refused() {
    assertThatThrownBy(() -> Port.check("192.0.2.1", 18_599))
        .hasMessageContaining("Nothing can listen on 192.0.2.1:18599")
        .extracting(e -> ((TidemarkException) e).code())
        .isEqualTo(ErrorCode.INVALID_USAGE);
  }
}
