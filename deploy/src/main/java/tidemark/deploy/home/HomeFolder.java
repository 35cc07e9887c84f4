package tidemark.deploy.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.Sha256;

/**
 * Fills a home with what the distribution brings: saved queries, rollups, mappings, history. What
 * the user has changed or deleted stays so; what they haven't touched follows the distribution.
 * Stateless. Thread-safe.
 */
public final class HomeFolder {
  /** What was brought before: a line per file, its SHA-256 and its path. */
  private static final String BROUGHT = ".brought";

  private HomeFolder() {}

  /**
   * Makes the home's folders and brings what is missing or outdated.
   *
   * @param template the distribution's {@code home/}
   * @throws TidemarkException HOME_UNUSABLE
   */
  public static Home prepare(Home home, Path template) {
    home.create();
    try {
      bring(template, home.folder());
      return home;
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE,
          "The home folder " + home.folder() + " can't be filled: " + e,
          e);
    }
  }

  private static void bring(Path template, Path folder) throws IOException {
    Path list = folder.resolve(BROUGHT);
    Map<String, String> brought = read(list);
    Map<String, String> now = new TreeMap<>();
    for (Path source : files(template)) {
      String path = template.relativize(source).toString();
      String hash = hash(source);
      now.put(path, hash);
      Path target = folder.resolve(path);
      if (!Files.exists(target) ? !brought.containsKey(path) : isUntouched(target, path, brought)) {
        if (!Files.exists(target) || !hash(target).equals(hash)) {
          copy(source, target);
        }
      }
    }
    if (!now.equals(brought)) {
      write(now, list);
    }
  }

  private static boolean isUntouched(Path target, String path, Map<String, String> brought)
      throws IOException {
    return Optional.ofNullable(brought.get(path)).equals(Optional.of(hash(target)));
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** By way of a file beside it, so that nobody reads half of one. */
  private static void copy(Path source, Path target) throws IOException {
    Path parent = target.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Path half = target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid());
    Files.copy(source, half, StandardCopyOption.REPLACE_EXISTING);
    Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Map<String, String> read(Path list) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.isRegularFile(list)) {
      for (String line : Files.readAllLines(list)) {
        String[] parts = line.split(" {2}", 2);
        if (parts.length == 2) {
          files.put(parts[1], parts[0]);
        }
      }
    }
    return files;
  }

  private static void write(Map<String, String> files, Path list) throws IOException {
    List<String> lines =
        files.entrySet().stream().map(file -> file.getValue() + "  " + file.getKey()).toList();
    Path half = list.resolveSibling(BROUGHT + "." + ProcessHandle.current().pid());
    Files.write(half, lines);
    Files.move(half, list, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String hash(Path file) throws IOException {
    return Sha256.hex(Files.readAllBytes(file));
  }
}
