package tidemark.deploy.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a folder like another one, and leaves alone what already is: archives of loaded classes
 * hold only as long as the jars they were made from keep their times. Stateless. Thread-safe.
 */
final class Mirror {
  private Mirror() {}

  /** Copies what differs, deletes what the source doesn't have. */
  static void folder(Path source, Path target) throws IOException {
    Files.createDirectories(target);
    Set<Path> kept = new HashSet<>();
    for (Path file : below(source)) {
      Path relative = source.relativize(file);
      kept.add(relative);
      if (Files.isDirectory(file)) {
        Files.createDirectories(target.resolve(relative));
      } else {
        file(file, target.resolve(relative));
      }
    }
    for (Path file : below(target)) {
      if (!kept.contains(target.relativize(file))) {
        Files.delete(file);
      }
    }
  }

  /** Copies a file unless the target has the same content already. */
  static void file(Path source, Path target) throws IOException {
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (!Files.isRegularFile(target) || Files.mismatch(source, target) != -1) {
      Files.copy(
          source, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Deletes a folder with all that is in it; none there is fine. */
  static void delete(Path folder) throws IOException {
    for (Path path : below(folder)) {
      Files.delete(path);
    }
    Files.deleteIfExists(folder);
  }

  /** All below a folder, children before parents; none where there is no folder. */
  private static Iterable<Path> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> !path.equals(folder)).sorted(Comparator.reverseOrder()).toList();
    }
  }
}
