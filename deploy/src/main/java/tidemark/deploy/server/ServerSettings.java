package tidemark.deploy.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tidemark.warehouse.Attachment;
import tidemark.warehouse.Home;

/**
 * All that a server is told at its start. Immutable.
 *
 * @param host the address to listen on; 127.0.0.1 unless the user wants others to reach it
 * @param port 1 to 65535
 * @param given further settings, by their keys; they go before those of the home
 */
public record ServerSettings(
    Home home, String host, int port, List<Attachment> attachments, Map<String, String> given) {
  public ServerSettings {
    attachments = List.copyOf(attachments);
    given = Map.copyOf(given);
  }

  /** As system properties of the server's process, which is where the application reads them. */
  List<String> properties() {
    List<String> properties = new ArrayList<>();
    properties.add("-Dtidemark.home=" + home.folder());
    properties.add("-Dtidemark.host=" + host);
    properties.add("-Dtidemark.port=" + port);
    given.forEach((key, value) -> properties.add("-D" + key + "=" + value));
    if (!attachments.isEmpty()) {
      properties.add(
          "-Dtidemark.attach="
              + attachments.stream()
                  .map(attachment -> attachment.name() + "=" + attachment.file())
                  .collect(Collectors.joining(",")));
    }
    return properties;
  }

  /** Where this machine reaches the server, whatever it listens on. */
  public String url() {
    String reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    return "http://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port;
  }
}
