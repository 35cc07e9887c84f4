package tidemark.api.queries;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * What a folder of queries held at one moment. A later reading takes over what hasn't changed, so
 * that looking again costs a walk and no parsing. Immutable.
 */
final class QueryFolder {
  private static final int DEPTH_MAX = 8;

  /** A file with its outcome: a query, or the reason why it isn't one. */
  record Entry(
      Path path,
      String file,
      String name,
      Stamp stamp,
      Optional<SavedQuery> query,
      Optional<TidemarkException> problem) {}

  /** What tells a changed file: an editor that replaces a file gives it another key. */
  record Stamp(FileTime modified, long size, @Nullable Object fileKey) {
    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    }
  }

  /** Before the first reading. */
  static final QueryFolder UNREAD = new QueryFolder(Map.of(), List.of());

  private final Map<String, Entry> queries;
  private final List<Entry> broken;

  private QueryFolder(Map<String, Entry> queries, List<Entry> broken) {
    this.queries = queries;
    this.broken = broken;
  }

  /** Usable queries by name. */
  Map<String, Entry> queries() {
    return queries;
  }

  /** Unusable files, by file. */
  List<Entry> broken() {
    return broken;
  }

  /** The folder as it is now. A folder that doesn't exist holds nothing. */
  QueryFolder readAgain(Path folder) {
    Map<Path, Entry> before = new HashMap<>();
    queries.values().forEach(entry -> before.put(entry.path(), entry));
    broken.forEach(entry -> before.put(entry.path(), entry));
    Map<String, List<Entry>> byName = new TreeMap<>();
    for (Map.Entry<Path, Stamp> found : walk(folder).entrySet()) {
      Entry known = before.get(found.getKey());
      Entry entry =
          known != null && known.stamp().equals(found.getValue()) && !isDuplicate(known)
              ? known
              : read(folder, found.getKey(), found.getValue());
      byName.computeIfAbsent(entry.name(), name -> new ArrayList<>()).add(entry);
    }
    return of(byName);
  }

  /** A duplicate is no property of its own file: it may be over when the other one has gone. */
  private static boolean isDuplicate(Entry entry) {
    return entry.query().isPresent() && entry.problem().isPresent();
  }

  private static QueryFolder of(Map<String, List<Entry>> byName) {
    Map<String, Entry> queries = new TreeMap<>();
    List<Entry> broken = new ArrayList<>();
    byName.forEach(
        (name, entries) -> {
          if (entries.size() > 1) {
            List<String> files = entries.stream().map(Entry::file).sorted().toList();
            entries.forEach(entry -> broken.add(duplicate(entry, files)));
          } else if (entries.get(0).query().isPresent()) {
            queries.put(name, entries.get(0));
          } else {
            broken.add(entries.get(0));
          }
        });
    broken.sort(Comparator.comparing(Entry::file));
    return new QueryFolder(Collections.unmodifiableMap(queries), List.copyOf(broken));
  }

  private static Entry duplicate(Entry entry, List<String> files) {
    return new Entry(
        entry.path(),
        entry.file(),
        entry.name(),
        entry.stamp(),
        entry.query(),
        Optional.of(
            TidemarkException.of(
                ErrorCode.INVALID_SAVED_QUERY,
                "The name '%s' stands for several files: %s; expected one. Rename the others."
                    .formatted(entry.name(), String.join(", ", files)))));
  }

  private static Entry read(Path folder, Path path, Stamp stamp) {
    String file = relative(folder, path);
    String name = QueryFile.bareName(path);
    try {
      SavedQuery query = Head.read(QueryFile.nameOf(path, file), QueryFile.read(path, file));
      return new Entry(path, file, name, stamp, Optional.of(query), Optional.empty());
    } catch (TidemarkException e) {
      return new Entry(path, file, name, stamp, Optional.empty(), Optional.of(e));
    }
  }

  private static String relative(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private static Map<Path, Stamp> walk(Path folder) {
    Map<Path, Stamp> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try {
      Files.walkFileTree(
          folder, Set.of(FileVisitOption.FOLLOW_LINKS), DEPTH_MAX, new Collecting(files));
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE, "The folder of saved queries can't be read: " + e, e);
    }
    return files;
  }

  /** Takes SQL files; passes over what is hidden, and over what can't be looked at. */
  private static final class Collecting extends SimpleFileVisitor<Path> {
    private final Map<Path, Stamp> files;

    Collecting(Map<Path, Stamp> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && path.toString().endsWith(".sql") && !isHidden(path)) {
        files.put(path, Stamp.of(attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return Objects.toString(path.getFileName(), "").startsWith(".");
    }
  }
}
