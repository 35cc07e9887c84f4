package tidemark.deploy.session;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tidemark.ingest.pull.WarehouseWatermarks;
import tidemark.ingest.pull.Watch;
import tidemark.ingest.pull.WatchList;
import tidemark.ingest.pull.WatchStatus;
import tidemark.ingest.pull.Watermark;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** In a warehouse that this process has open, which it borrows. Thread-safe. */
final class FileWatchBook implements WatchBook {
  private final WarehouseWatermarks watermarks;
  private final WatchList list;
  private final Clock clock;

  FileWatchBook(Warehouse warehouse, Clock clock) {
    this.watermarks = new WarehouseWatermarks(warehouse);
    this.list = new WatchList(warehouse);
    this.clock = clock;
  }

  @Override
  public Optional<Watermark> find(String address) {
    return watermarks.find(address);
  }

  @Override
  public void note(Watermark watermark) {
    watermarks.note(watermark);
  }

  @Override
  public List<WatchStatus> watches() {
    return list.all().stream().map(this::status).toList();
  }

  private WatchStatus status(Watch watch) {
    Optional<Watermark> mark = find(watch.target());
    return WatchStatus.of(watch, mark, watch.dueAt(mark), false, clock.instant());
  }

  @Override
  public WatchStatus keep(Watch watch) {
    list.keep(watch);
    return status(watch);
  }

  @Override
  public void remove(String id) {
    if (list.all().stream().noneMatch(watch -> watch.id().equals(id))) {
      throw TidemarkException.of(
          ErrorCode.UNKNOWN_WATCH,
          "There is no watch '" + id + "'. List them: tidemark watch --status");
    }
    list.remove(id);
  }
}
