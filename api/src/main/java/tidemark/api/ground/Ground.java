package tidemark.api.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.api.past.Doors;
import tidemark.api.past.PastDoors;
import tidemark.api.past.PublishedDoors;
import tidemark.api.settings.Settings;
import tidemark.sql.Door;
import tidemark.sql.Limits;
import tidemark.sql.engine.TrinoAddress;
import tidemark.warehouse.Attachment;
import tidemark.warehouse.Bounds;
import tidemark.warehouse.Home;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.file.TemporaryFolder;

/**
 * The warehouse that is asked: the home's file, or what was published to a cluster. Of a cluster's
 * the names and types of this version of Tidemark are kept here, in an empty star that is made for
 * as long as it is needed, so that a server of a cluster has no state. Owns the warehouse. Doors
 * are their openers'. Thread-safe.
 */
public final class Ground implements AutoCloseable {
  private static final String PREFIX = "cluster-";

  private final Warehouse warehouse;
  private final @Nullable TrinoAddress trino;
  private final @Nullable TemporaryFolder folder;

  private Ground(
      Warehouse warehouse, @Nullable TrinoAddress trino, @Nullable TemporaryFolder folder) {
    this.warehouse = warehouse;
    this.trino = trino;
    this.folder = folder;
  }

  /**
   * Opens what the settings name.
   *
   * @throws TidemarkException as {@link Warehouse#open(Home, List)}
   */
  public static Ground open(Settings settings) {
    return open(settings, settings.attachments(), Bounds.usual());
  }

  /**
   * As above.
   *
   * @param attachments to a home's file, in place of those of the settings
   * @param bounds of a home's file
   */
  public static Ground open(Settings settings, List<Attachment> attachments, Bounds bounds) {
    Optional<TrinoAddress> trino = settings.trino();
    return trino.isPresent()
        ? ofCluster(trino.get())
        : new Ground(Warehouse.open(settings.home(), attachments, bounds), null, null);
  }

  /** What was published to a cluster, which needn't be up yet. */
  public static Ground ofCluster(TrinoAddress trino) {
    try {
      TemporaryFolder folder = TemporaryFolder.open("tidemark-" + PREFIX);
      try {
        Home empty = new Home(folder.path());
        return new Ground(Warehouse.open(empty, List.of()), trino, folder);
      } catch (Throwable failure) {
        folder.close();
        throw failure;
      }
    } catch (IOException e) {
      throw TidemarkException.of(
          ErrorCode.HOME_UNUSABLE, "No folder for temporary files can be made: " + e, e);
    }
  }

  /** The home's warehouse; of a cluster the names and types alone. Borrowed. */
  public Warehouse warehouse() {
    return warehouse;
  }

  /** Where the rows come from; empty for the home's file. */
  public Optional<TrinoAddress> trino() {
    return Optional.ofNullable(trino);
  }

  /** A door to the data of now; the caller closes it before this. */
  public Door openDoor(Limits limits) {
    return trino == null ? Door.open(warehouse, limits) : Door.open(warehouse, limits, trino);
  }

  /**
   * Doors to earlier states, too; the caller closes them before the door.
   *
   * @param door that {@link #openDoor} opened; borrowed
   */
  public Doors openDoors(Door door, Limits limits) {
    return trino == null ? new PastDoors(warehouse, door, limits) : new PublishedDoors(door);
  }

  /**
   * Refuses what only the warehouse's file can be asked.
   *
   * @param asked what that is, as in "can't …"
   * @throws TidemarkException NOT_FROM_CLUSTER
   */
  public void requireFile(String asked) {
    if (trino != null) {
      throw TidemarkException.of(
          ErrorCode.NOT_FROM_CLUSTER,
          "Answers come from Trino here ("
              + trino
              + "), which can't "
              + asked
              + ": that is done where the warehouse's file is. "
              + ErrorCode.NOT_FROM_CLUSTER.help());
    }
  }

  @Override
  public void close() {
    try (folder) {
      warehouse.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary folder can't be removed", e);
    }
  }
}
