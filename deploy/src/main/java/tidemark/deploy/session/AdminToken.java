package tidemark.deploy.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** What a server wants to see of those who change something; it lies in its home. Stateless. */
final class AdminToken {
  private AdminToken() {}

  /**
   * @param url of the server that owns the home
   * @throws TidemarkException UNAUTHORIZED where it can't be read
   */
  static String of(Home home, String url) {
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
