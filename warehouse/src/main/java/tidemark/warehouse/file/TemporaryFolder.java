package tidemark.warehouse.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is removed with all that is in it when closed. Immutable. */
public record TemporaryFolder(Path path) implements AutoCloseable {

  /** Makes an empty one with a name of its own inside another folder. */
  public static TemporaryFolder open(Path parent, String prefix) throws IOException {
    return new TemporaryFolder(Files.createTempDirectory(parent, prefix));
  }

  /** Makes an empty one where the system keeps such. */
  public static TemporaryFolder open(String prefix) throws IOException {
    return new TemporaryFolder(Files.createTempDirectory(prefix));
  }

  /** Removes a folder and all that is in it; harmless where there is none. */
  public static void remove(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause(); // a file went away while we looked
    }
  }

  @Override
  public void close() throws IOException {
    remove(path);
  }
}
