package tidemark.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * A user's home folder and the names of what lies in it.
 *
 * <p>Immutable. Thread-safe.
 *
 * @param folder absolute and normalized
 */
public record Home(Path folder) {
  public Home {
    folder = folder.toAbsolutePath().normalize();
  }

  /**
   * The home with its subfolders made where they were missing.
   *
   * @throws TidemarkException HOME_UNUSABLE where a folder can't be made
   */
  public Home create() {
    try {
      for (Path path :
          new Path[] {
            folder, queries(), rollups(), mappings(), logs(), readings(), staging(), temp()
          }) {
        Files.createDirectories(path);
      }
      return this;
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE, "The home folder " + folder + " can't be made: " + e, e);
    }
  }

  public Path warehouseFile() {
    return folder.resolve("warehouse.duckdb");
  }

  /** Saved queries, {@code NAME.sql}, in subfolders too. */
  public Path queries() {
    return folder.resolve("queries");
  }

  public Path rollups() {
    return folder.resolve("rollups");
  }

  public Path mappings() {
    return folder.resolve("mappings");
  }

  /** Words of the home's own by which texts are tagged, {@code NAME.csv}; it need not be there. */
  public Path dictionaries() {
    return folder.resolve("dictionaries");
  }

  /** What each load brought, as it was loaded, by its batch. */
  public Path readings() {
    return folder.resolve("readings");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  /** The only folder the warehouse may read files from: loaders hand Parquet over here. */
  public Path staging() {
    return folder.resolve("staging");
  }

  /** What the engine spills here when a statement outgrows its memory. */
  public Path temp() {
    return folder.resolve("temp");
  }

  /** Held locked by the process that has the warehouse open; its text is that process's id. */
  public Path lockFile() {
    return folder.resolve("warehouse.lock");
  }

  /** Who serves this home: pid and address as JSON; absent where nobody does. */
  public Path serverFile() {
    return folder.resolve("server.json");
  }

  /** The token that loads over REST ask for; mode 0600. */
  public Path adminTokenFile() {
    return folder.resolve("admin.token");
  }

  public Path propertiesFile() {
    return folder.resolve("tidemark.properties");
  }
}
