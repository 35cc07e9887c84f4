package tidemark.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tidemark.warehouse.file.TemporaryFolder;

/**
 * Homes as they are when they were just made, which takes the longest part of a second: made once,
 * then copied. For tests of what is done in a home, not of making one, nor of telling homes apart:
 * all are one to a catalogue. Thread-safe.
 */
public final class BlankHome {
  private static final Path FILE = make();

  private BlankHome() {}

  private static Path make() {
    try {
      Path folder = Files.createTempDirectory("tidemark-blank-");
      Home home = new Home(folder);
      Warehouse.open(home, List.of()).close();
      Path kept = Files.createTempFile("tidemark-blank-", ".duckdb");
      Files.move(home.warehouseFile(), kept, StandardCopyOption.REPLACE_EXISTING);
      TemporaryFolder.remove(folder);
      kept.toFile().deleteOnExit();
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A home in a folder; where there is one, that one. */
  public static Home in(Path folder) {
    Home home = new Home(folder).create();
    try {
      if (!Files.exists(home.warehouseFile())) {
        Files.copy(FILE, home.warehouseFile());
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
