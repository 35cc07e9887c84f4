package tidemark.api.watches;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tidemark.ingest.fetch.AddressGuard;
import tidemark.ingest.pull.Watch;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * What a server may watch. Immutable. Thread-safe.
 *
 * @param addresses which it may ask
 * @param folders which it may read, with all that lie in them; none: no folder at all
 */
public record WatchGuard(AddressGuard addresses, List<Path> folders) {
  public WatchGuard {
    folders = List.copyOf(folders);
  }

  /**
   * @throws TidemarkException ADDRESS_NOT_ALLOWED; FETCH_FAILED where there is no such host,
   *     FILE_NOT_FOUND where there is no such folder
   */
  void check(Watch watch) {
    if (watch.address().isPresent()) {
      addresses.check(watch.address().get());
    } else {
      check(Path.of(watch.target()));
    }
  }

  /** By where it really is, so that no link leads out of what is allowed. */
  private void check(Path folder) {
    if (folders.stream().noneMatch(allowed -> isIn(folder, allowed))) {
      throw TidemarkException.of(
          ErrorCode.ADDRESS_NOT_ALLOWED,
          "The folder "
              + folder
              + " isn't in one that the server may watch"
              + (folders.isEmpty() ? ", and there is none" : ": " + folders)
              + ". Name it in the setting tidemark.watch.folders, or watch it by command: tidemark"
              + " watch "
              + folder);
    }
    if (!Files.isDirectory(folder)) {
      throw TidemarkException.of(
          ErrorCode.FILE_NOT_FOUND, "There is no folder " + folder + " to watch. Make it first.");
    }
  }

  private static boolean isIn(Path folder, Path allowed) {
    try {
      return (Files.exists(folder) ? folder.toRealPath() : folder.normalize())
          .startsWith(allowed.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
