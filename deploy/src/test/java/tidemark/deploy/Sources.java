package tidemark.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree that these tests look at. Stateless. Thread-safe. */
final class Sources {
  private Sources() {}

  /** The folder of the root pom; Maven runs a module's tests in the module's own. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("mvnw"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("No mvnw above " + Path.of("").toAbsolutePath());
      }
    }
    return folder;
  }

  static List<Path> modules() {
    return Stream.of("tpc", "warehouse", "ingest", "publish", "sql", "sql/jdbc", "api", "deploy")
        .map(root()::resolve)
        .toList();
  }

  /** Files that git tracks, or would (new ones, unless ignored), relative to the root. */
  static List<Path> tracked() {
    try {
      Process git =
          new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
              .directory(root().toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (git.waitFor() != 0) {
        throw new IllegalStateException("git ls-files failed in " + root());
      }
      return Stream.of(names.split("\0"))
          .filter(name -> !name.isEmpty())
          .map(Path::of)
          .filter(path -> Files.isRegularFile(root().resolve(path)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String read(Path relative) {
    try {
      return Files.readString(root().resolve(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(relative + " isn't UTF-8 text", e);
    }
  }
}
