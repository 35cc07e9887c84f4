package tidemark.deploy.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** The token that the server of a home asks for. Stateless. Thread-safe. */
final class HomeToken {
  private HomeToken() {}

  /**
   * @param url whose server asks
   * @throws TidemarkException UNAUTHORIZED where the home has none that can be read
   */
  static String read(Home home, String url) {
    try {
      return Files.readString(home.adminTokenFile()).strip();
    } catch (NoSuchFileException e) {
      throw TidemarkException.of(
          ErrorCode.UNAUTHORIZED,
          "The server at " + url + " asks for a token, and " + home.folder() + " has none",
          e);
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.UNAUTHORIZED,
          "The server's token in " + home.adminTokenFile() + " can't be read: " + e,
          e);
    }
  }
}
