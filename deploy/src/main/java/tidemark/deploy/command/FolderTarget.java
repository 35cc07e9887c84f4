package tidemark.deploy.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tidemark.ingest.Kind;
import tidemark.ingest.LoadReport;
import tidemark.ingest.pull.FolderLook;
import tidemark.ingest.pull.FolderPull;
import tidemark.warehouse.error.TidemarkException;

/** A folder whose files are loaded when they are whole. Borrows the visits. */
final class FolderTarget implements WatchTarget, FolderPull.Listener {
  private final Path folder;
  private final WatchLog log;
  private final FolderPull pull;

  FolderTarget(Path folder, Optional<Kind> kind, Visits visits, WatchLog log, Clock clock) {
    this.folder = folder;
    this.log = log;
    this.pull = new FolderPull(folder, kind, visits, clock);
  }

  @Override
  public Optional<Duration> visit() {
    try {
      FolderPull.Visit visit = pull.visit(this);
      int before = visit.loadedBefore();
      if (before > 0) {
        log.tell(folder + ": " + before + (before == 1 ? " file" : " files") + " loaded before");
      }
      return visit.growing() > 0 ? Optional.of(FolderLook.STILL) : Optional.empty();
    } catch (TidemarkException e) {
      log.tell(e);
      return Optional.empty();
    }
  }

  @Override
  public void loaded(Path file, LoadReport report) {
    log.tell(file + ": " + PulledText.of(report));
  }

  @Override
  public void failed(TidemarkException failure) {
    log.tell(failure);
  }

  @Override
  public String name() {
    return folder.toString();
  }
}
