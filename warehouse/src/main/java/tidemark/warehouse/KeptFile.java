package tidemark.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A home's file of an earlier version of Tidemark, kept when it is migrated: until the migrated one
 * has been opened once more, or to be put back where the migration fails. Immutable.
 *
 * @param home whose file it is
 * @param file the kept copy
 */
record KeptFile(Home home, Path file) {
  private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);
  private static final String PREFIX = "warehouse.before-V";

  /** The migration before which nothing was kept of what loads brought. */
  private static final int HISTORY = 3;

  /**
   * Copies the file, which nobody has open.
   *
   * @param migration the first one that it lacks
   * @throws TidemarkException HOME_UNUSABLE; nothing is migrated
   */
  static KeptFile keep(Home home, int migration) {
    Path file = home.folder().resolve("%s%03d.duckdb".formatted(PREFIX, migration));
    Path part = home.folder().resolve(file.getFileName() + ".part");
    try {
      Files.copy(home.warehouseFile(), part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      LOG.info("Migrating {}; the file as it was is kept as {}", home.warehouseFile(), file);
      return new KeptFile(home, file);
    } catch (IOException e) {
      throw unusable(
          "The home is of an earlier version of Tidemark, and its file can't be kept as "
              + file
              + " before it is migrated: "
              + e
              + ". Nothing was changed; make room for a copy of it.",
          e);
    }
  }

  /** The migration went well: what was there before is the base of the home's history. */
  void migrated(int migration) {
    Path base = home.readings().resolve("base.duckdb");
    if (migration > HISTORY || Files.exists(base)) {
      return;
    }
    try {
      Files.createDirectories(home.readings());
      try {
        Files.createLink(base, file);
      } catch (UnsupportedOperationException | IOException e) {
        Files.copy(file, base);
      }
    } catch (IOException e) {
      // Loads of before can't be taken back then, which says so when it is asked for.
      LOG.warn("{} can't be made", base, e);
    }
  }

  /** The migration failed: the file is again what it was. */
  void putBack() {
    try {
      Files.deleteIfExists(home.folder().resolve("warehouse.duckdb.wal"));
      Files.move(
          file,
          home.warehouseFile(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unusable(
          "The migration failed, and "
              + file
              + " can't be put back: "
              + e
              + ". Rename it yourself.",
          e);
    }
  }

  /** The migrated file was opened again, so those of before are needed no longer. */
  static void removeProven(Home home) {
    try (Stream<Path> files = Files.list(home.folder())) {
      List<Path> kept =
          files
              .filter(path -> String.valueOf(path.getFileName()).startsWith(PREFIX))
              .sorted()
              .toList();
      for (Path file : kept) {
        Files.delete(file);
        LOG.info("The migrated file has proven itself; removed {}", file);
      }
    } catch (IOException e) {
      LOG.warn("A kept file in {} can't be removed", home.folder(), e);
    }
  }

  private static TidemarkException unusable(String detail, IOException cause) {
    return TidemarkException.of(ErrorCode.HOME_UNUSABLE, detail, cause);
  }
}
