package tidemark.deploy.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import tidemark.warehouse.Home;

/**
 * The server that says it owns a home. Immutable.
 *
 * @param pid of its process
 * @param url without a slash at the end
 */
public record RunningServer(long pid, String url) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The one named in the home's {@code server.json}, as long as its process lives. */
  public static Optional<RunningServer> of(Home home) {
    try {
      JsonNode file = JSON.readTree(Files.readString(home.serverFile()));
      long pid = file.path("pid").asLong();
      String url = file.path("url").asText("").replaceAll("/$", "");
      boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
      return alive && !url.isEmpty() ? Optional.of(new RunningServer(pid, url)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      // Half written, or another user's: as good as none, and opening the file will tell.
      return Optional.empty();
    }
  }
}
