package tidemark.api.publications;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tidemark.publish.Publication;
import tidemark.publish.PublishProgress;
import tidemark.publish.Publisher;
import tidemark.publish.catalogue.CatalogueAddress;
import tidemark.publish.table.TableReport;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Publishes a warehouse when told to; who comes while another publishes waits for it, and then
 * finds most of it done. Borrows the warehouse. Thread-safe.
 */
public final class Publications {
  private final Warehouse warehouse;
  private final Map<String, String> settings;
  private final Map<String, String> environment;
  private final Clock clock;
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile @Nullable Running running;

  /**
   * @param settings lines that name catalogues
   * @param environment where secrets are looked for
   */
  public Publications(
      Warehouse warehouse,
      Map<String, String> settings,
      Map<String, String> environment,
      Clock clock) {
    this.warehouse = warehouse;
    this.settings = Map.copyOf(settings);
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  /**
   * How far a publication is.
   *
   * @param table the one at work
   * @param index of it, from 0
   * @param count of all tables
   */
  public record Running(String catalogue, String table, int index, int count) {}

  /**
   * Publishes, in turn.
   *
   * @throws TidemarkException INVALID_USAGE for an address that isn't one; as {@link
   *     Publisher#publish}
   */
  public Publication publish(PublishOrder order, PublishProgress progress) {
    CatalogueAddress address =
        CatalogueAddress.parse(order.to(), order.warehouse(), settings, environment);
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TidemarkException.of(
          ErrorCode.CANCELLED, "Stopped while another publication was on its way.", e);
    }
    try (Publisher publisher = Publisher.open(warehouse, address, clock)) {
      return publisher.publish(order.request(), noting(address, progress));
    } finally {
      running = null;
      turn.unlock();
    }
  }

  private PublishProgress noting(CatalogueAddress address, PublishProgress progress) {
    return new PublishProgress() {
      @Override
      public void begun(String table, int index, int count) {
        running = new Running(address.toString(), table, index, count);
        progress.begun(table, index, count);
      }

      @Override
      public void done(TableReport report) {
        progress.done(report);
      }
    };
  }

  /** How far the one at work is; empty where none is. */
  public Optional<Running> running() {
    return Optional.ofNullable(running);
  }
}
