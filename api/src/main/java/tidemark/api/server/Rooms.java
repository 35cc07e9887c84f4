package tidemark.api.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import tidemark.api.ground.Ground;
import tidemark.api.loads.Upload;
import tidemark.api.past.Doors;
import tidemark.api.queries.SavedQueries;
import tidemark.api.settings.Settings;
import tidemark.ingest.Loader;
import tidemark.sql.Door;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;

/**
 * The rooms, opened in order. Owns them: closing closes in reverse. Thread-safe.
 *
 * @param savedQueries reads files when asked, so there is nothing to close
 */
record Rooms(Ground ground, Door door, Doors doors, Loader loader, SavedQueries savedQueries)
    implements AutoCloseable {

  /**
   * Opens all rooms or none.
   *
   * @throws tidemark.warehouse.error.TidemarkException as each room's {@code open}
   */
  static Rooms open(Settings settings, Clock clock) {
    Home home = settings.home().create();
    Ground ground = Ground.open(settings);
    try {
      clearUploads(home);
      Door door = ground.openDoor(settings.limits());
      try {
        Loader loader = Loader.openYielding(ground.warehouse(), clock);
        Doors doors = ground.openDoors(door, settings.limits());
        return new Rooms(ground, door, doors, loader, SavedQueries.of(home.queries()));
      } catch (RuntimeException e) {
        closeAfter(e, door);
        throw e;
      }
    } catch (RuntimeException e) {
      closeAfter(e, ground);
      throw e;
    }
  }

  Warehouse warehouse() {
    return ground.warehouse();
  }

  /** What a killed server left behind; only the owner of the warehouse file may sweep it. */
  private static void clearUploads(Home home) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(home.staging(), Upload.PATTERN)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void closeAfter(RuntimeException failure, AutoCloseable room) {
    try {
      room.close();
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    try (ground;
        door;
        doors;
        loader) {
      // try-with-resources closes in reverse, all of them, whatever one of them throws.
    }
  }
}
