package tidemark.ingest.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A folder that files arrive in. Each look tells which are new or changed, by size and time of
 * change; one that still grows is left until it is still. What was {@link #settle settled} isn't
 * told again until it changes. One thread at a time.
 */
public final class FolderLook {
  /** Hidden, being written by a browser, rsync, an editor; or for people. */
  private static final Pattern NO_DATA =
      Pattern.compile(
          "(?i)^[.~].*|.*~|.*\\.(tmp|temp|part|partial|crdownload|download|swp|bak|md)$");

  /** A file that hasn't changed for so long is taken for whole. */
  public static final Duration STILL = Duration.ofSeconds(5);

  private final Path folder;
  private final Clock clock;
  private final Map<Path, Sight> seen = new HashMap<>();
  private final Map<Path, String> settled = new HashMap<>();

  public FolderLook(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** A file's size and time of change, and since when it has these. */
  private record Sight(long bytes, Instant changedAt, Instant since) {
    boolean isLike(Sight other) {
      return bytes == other.bytes && changedAt.equals(other.changedAt);
    }
  }

  /**
   * What a look found. Immutable.
   *
   * @param ready to be loaded, by name
   * @param growing how many may still change: look again after {@link #STILL}
   */
  public record Found(List<LocalExports.Candidate> ready, int growing) {
    public Found {
      ready = List.copyOf(ready);
    }
  }

  /**
   * Looks once. Manifests stand for the files that they name.
   *
   * @throws TidemarkException FILE_NOT_FOUND where the folder isn't there
   */
  public Found look() {
    Map<Path, Sight> now = new HashMap<>();
    List<Path> still = new ArrayList<>();
    int growing = 0;
    for (Path file : files()) {
      Optional<Sight> sight = sight(file);
      if (sight.isEmpty()) {
        continue; // gone meanwhile
      }
      now.put(file, sight.get());
      if (isStill(sight.get())) {
        still.add(file);
      } else {
        growing++;
      }
    }
    seen.clear();
    seen.putAll(now);
    settled.keySet().retainAll(now.keySet());
    List<LocalExports.Candidate> ready = new ArrayList<>();
    for (LocalExports.Candidate candidate : LocalExports.resolve(still)) {
      if (!signature(candidate).equals(settled.get(candidate.file()))) {
        ready.add(candidate);
      }
    }
    return new Found(ready, growing);
  }

  private List<Path> files() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> !NO_DATA.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.FILE_NOT_FOUND, "The folder " + folder + " can't be read: " + e, e);
    }
  }

  private Optional<Sight> sight(Path file) {
    try {
      BasicFileAttributes told = Files.readAttributes(file, BasicFileAttributes.class);
      Sight fresh = new Sight(told.size(), told.lastModifiedTime().toInstant(), clock.instant());
      Sight before = seen.get(file);
      return Optional.of(before != null && before.isLike(fresh) ? before : fresh);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** By its time of change, or, where that is in doubt, by how long we have seen it so. */
  private boolean isStill(Sight sight) {
    Instant before = clock.instant().minus(STILL);
    return !sight.changedAt().isAfter(before) || !sight.since().isAfter(before);
  }

  private String signature(LocalExports.Candidate candidate) {
    Sight sight = seen.get(candidate.file());
    return (sight == null ? "" : sight.bytes() + " " + sight.changedAt())
        + candidate.expected().map(ExportFile::sha256).orElse("");
  }

  /** The file is done with, loaded or refused, until it changes. */
  public void settle(LocalExports.Candidate candidate) {
    settled.put(candidate.file(), signature(candidate));
  }
}
