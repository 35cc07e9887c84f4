package tidemark.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidemark.ingest.history.Past;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.TemporaryFolder;

/** The folders that loads work in, one each, under the home's staging folder. */
final class StagingFolder {
  private static final String PREFIX = "load-";

  /** Loads, earlier versions and backups, none of which outlasts its process. */
  private static final Pattern LEFTOVER =
      Pattern.compile("(" + PREFIX + "|" + Past.PREFIX + "|backup-).*");

  private StagingFolder() {}

  static Path make(Path staging) {
    try {
      return Files.createDirectories(staging.resolve(PREFIX + UUID.randomUUID()));
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE,
          "The staging folder " + staging + " can't be written: " + e + ". Check its rights.",
          e);
    }
  }

  static void remove(Path folder) {
    try {
      TemporaryFolder.remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The staging folder " + folder + " can't be emptied", e);
    }
  }

  /** Removes what a process left behind that was ended. */
  static void removeLeftovers(Path staging) {
    if (!Files.isDirectory(staging)) {
      return;
    }
    try (Stream<Path> left = Files.list(staging)) {
      for (Path folder :
          left.filter(path -> LEFTOVER.matcher(path.getFileName().toString()).matches()).toList()) {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The staging folder " + staging + " can't be read", e);
    }
  }
}
