package tidemark.deploy.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tidemark.ingest.Kind;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.pull.FolderLook;
import tidemark.ingest.pull.LocalExports;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A folder whose files are loaded when they are whole. Borrows the visits. */
final class FolderTarget implements WatchTarget {
  private final Path folder;
  private final Optional<Kind> kind;
  private final Visits visits;
  private final WatchLog log;
  private final FolderLook look;

  FolderTarget(Path folder, Optional<Kind> kind, Visits visits, WatchLog log, Clock clock) {
    this.folder = folder;
    this.kind = kind;
    this.visits = visits;
    this.log = log;
    this.look = new FolderLook(folder, clock);
  }

  @Override
  public Optional<Duration> visit() {
    int unchanged = 0;
    try {
      FolderLook.Found found = look.look();
      for (LocalExports.Candidate candidate : found.ready()) {
        if (load(candidate)) {
          unchanged++;
        }
      }
      if (unchanged > 0) {
        log.tell(
            folder + ": " + unchanged + (unchanged == 1 ? " file" : " files") + " loaded before");
      }
      return found.growing() > 0 ? Optional.of(FolderLook.STILL) : Optional.empty();
    } catch (TidemarkException e) {
      log.tell(e);
      return Optional.empty();
    }
  }

  /**
   * @return whether it was loaded before
   * @throws TidemarkException CANCELLED
   */
  private boolean load(LocalExports.Candidate candidate) {
    try {
      candidate.check();
      LoadRequest request = LoadRequest.of(candidate.file());
      LoadReport report = visits.load(kind.map(request::as).orElse(request));
      look.settle(candidate);
      if (!report.alreadyLoaded()) {
        log.tell(candidate.file() + ": " + PulledText.of(report));
      }
      return report.alreadyLoaded();
    } catch (TidemarkException e) {
      if (e.code() == ErrorCode.CANCELLED) {
        throw e;
      }
      log.tell(e);
      if (isOfTheFile(e.code())) {
        look.settle(candidate);
      }
      return false;
    }
  }

  /** Others pass by themselves: a home in use, a server that is gone, an engine opened anew. */
  private static boolean isOfTheFile(ErrorCode code) {
    return switch (code.kind()) {
      case USER, INTERNAL -> code != ErrorCode.UNAUTHORIZED;
      case RESOURCE -> false;
      case EXTERNAL -> code == ErrorCode.MANIFEST_MISMATCH;
    };
  }

  @Override
  public String name() {
    return folder.toString();
  }
}
