package tidemark.api.loads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tidemark.warehouse.Home;

/**
 * A body on disk while it is loaded, in the home's staging folder. Owns the file: closing removes
 * it. One thread at a time.
 *
 * @param file readable by the server's user only
 */
public record Upload(Path file) implements AutoCloseable {
  /** What the files are called, so that the next start finds what a crash left. */
  public static final String PATTERN = "upload-*";

  /**
   * Writes the body to a file of its own.
   *
   * @param name what the file is called by its sender; only its ending is used, since loaders may
   *     look at it
   */
  static Upload receive(Home home, String name, InputStream body) throws IOException {
    Upload upload = new Upload(Files.createTempFile(home.staging(), "upload-", ending(name)));
    try (var out = Files.newOutputStream(upload.file())) {
      body.transferTo(out);
      return upload;
    } catch (IOException | RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot);
    return ending.matches("\\.[A-Za-z0-9]{1,10}") ? ending : ".bin";
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
