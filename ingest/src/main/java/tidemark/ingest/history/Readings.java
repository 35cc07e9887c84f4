package tidemark.ingest.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.Home;
import tidemark.warehouse.error.DiskFull;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.TemporaryFolder;

/**
 * What each load brought into the star, as its checks left it: Parquet files in a folder of the
 * home with the batch's number. With them the star of any version can be made again. Immutable; one
 * writer at a time.
 */
public final class Readings {
  private static final String PARQUET = ".parquet";

  /** Refused rows, which {@code ops.reject} has. */
  private static final Set<String> REFUSED = Set.of("reject.parquet", "star-reject.parquet");

  private static final String WORDS = "words";

  private final Path folder;
  private final Path dictionaries;

  public Readings(Home home) {
    this.folder = home.readings();
    this.dictionaries = home.dictionaries();
  }

  /** The words by which the home's texts are read, beside those of this version. */
  Path dictionaries() {
    return dictionaries;
  }

  /** Whether what a batch brought is kept; it is for all that brought anything since V003. */
  public boolean has(long batch) {
    return Files.isDirectory(folder(batch));
  }

  public Path folder(long batch) {
    return folder.resolve(Long.toString(batch));
  }

  /** The staged tables of a batch, in the order of loading. */
  public List<StagedTable> tables(long batch) {
    return Stream.of(StagedTable.values())
        .filter(table -> Files.exists(folder(batch).resolve(table.label() + PARQUET)))
        .toList();
  }

  /**
   * The warehouse as it was before its loads were kept, which a migrated home has: a file of an
   * earlier version.
   */
  public Optional<Path> base() {
    Path file = folder.resolve("base.duckdb");
    return Files.exists(file) ? Optional.of(file) : Optional.empty();
  }

  /**
   * Takes over what a load brought, just before its commit.
   *
   * @param staged where its checks left it; the files are gone from there afterwards
   * @param words by which its texts were read
   * @throws TidemarkException HOME_UNUSABLE
   */
  public void keep(long batch, Path staged, String words) {
    try (Stream<Path> files = Files.list(staged)) {
      TemporaryFolder.remove(folder(batch));
      Files.createDirectories(folder(batch));
      Files.writeString(folder(batch).resolve(WORDS), words);
      for (Path file : files.filter(Readings::isKept).toList()) {
        Path target = folder(batch).resolve(String.valueOf(file.getFileName()));
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    } catch (IOException e) {
      if (DiskFull.isSaid(String.valueOf(e.getMessage()))) {
        throw DiskFull.of("Keeping what the load brought", folder.toString(), e);
      }
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE,
          "What the load brought can't be kept in " + folder + ": " + e + ". Nothing was loaded.",
          e);
    }
  }

  private static boolean isKept(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(PARQUET) && !REFUSED.contains(name);
  }

  /** By which words the texts of a batch were read; empty where that isn't known. */
  String words(long batch) throws IOException {
    Path file = folder(batch).resolve(WORDS);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** Forgets what a load brought that wasn't committed. */
  public void remove(long batch) {
    try {
      TemporaryFolder.remove(folder(batch));
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE, folder(batch) + " can't be removed: " + e, e);
    }
  }

  /** Removes what loads left behind that were never committed. */
  public void sweep(Set<Long> committed) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> kept = Files.list(folder)) {
      for (Path path : kept.toList()) {
        String name = String.valueOf(path.getFileName());
        if (name.matches("[0-9]{1,18}") && !committed.contains(Long.parseLong(name))) {
          TemporaryFolder.remove(path);
        }
      }
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE, "The folder " + folder + " can't be read: " + e, e);
    }
  }
}
