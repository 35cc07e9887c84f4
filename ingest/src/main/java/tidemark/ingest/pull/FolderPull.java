package tidemark.ingest.pull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tidemark.ingest.Kind;
import tidemark.ingest.LoadReport;
import tidemark.ingest.LoadRequest;
import tidemark.ingest.fetch.Condition;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Loads what arrives in a folder: each file once it is still, and again when it changes. What
 * failed is told of once, until it changes, unless the failure passes by itself. One thread at a
 * time.
 */
public final class FolderPull {
  private final FolderLook look;
  private final Optional<Kind> kind;
  private final Pull.Loading loading;

  /** Why files failed that lie there still. */
  private final Map<Path, TidemarkException> failing = new LinkedHashMap<>();

  public FolderPull(Path folder, Optional<Kind> kind, Pull.Loading loading, Clock clock) {
    this.look = new FolderLook(folder, clock);
    this.kind = kind;
    this.loading = loading;
  }

  /** Hears of each file that was new, and of each failure. */
  public interface Listener {
    void loaded(Path file, LoadReport report);

    void failed(TidemarkException failure);
  }

  /**
   * What a visit did. Immutable.
   *
   * @param growing how many files may still change: come again after {@link FolderLook#STILL}
   * @param loadedBefore how many had been loaded before
   * @param batch the last load
   * @param failure of a file that lies there still
   */
  public record Visit(
      int growing, int loadedBefore, OptionalLong batch, Optional<TidemarkException> failure) {

    /**
     * How far the folder is now.
     *
     * @param target what it is called among the watermarks
     */
    public Watermark mark(String target, Optional<Watermark> before, Instant now) {
      Watermark known = before.orElseGet(() -> Watermark.first(target, now));
      OptionalLong last = batch.isPresent() ? batch : known.batch();
      Watermark good = known.loaded(Condition.NONE, Optional.empty(), last, now);
      return failure
          .map(
              why -> (batch.isPresent() ? good : known).failed(why.detail(), Optional.empty(), now))
          .orElse(good);
    }
  }

  /**
   * Looks once, and loads what is new.
   *
   * @throws TidemarkException FILE_NOT_FOUND where the folder isn't there; CANCELLED
   */
  public Visit visit(Listener told) {
    int before = 0;
    OptionalLong batch = OptionalLong.empty();
    FolderLook.Found found = look.look();
    failing.keySet().removeIf(file -> !Files.exists(file));
    for (LocalExports.Candidate candidate : found.ready()) {
      try {
        LoadReport report = load(candidate);
        batch = OptionalLong.of(report.batch());
        if (report.alreadyLoaded()) {
          before++;
        } else {
          told.loaded(candidate.file(), report);
        }
      } catch (TidemarkException e) {
        if (e.code() == ErrorCode.CANCELLED) {
          throw e;
        }
        failing.put(candidate.file(), e);
        told.failed(e);
        if (isOfTheFile(e.code())) {
          look.settle(candidate);
        }
      }
    }
    return new Visit(found.growing(), before, batch, failing.values().stream().findFirst());
  }

  private LoadReport load(LocalExports.Candidate candidate) {
    candidate.check();
    LoadRequest request = LoadRequest.of(candidate.file());
    LoadReport report = loading.load(kind.map(request::as).orElse(request));
    look.settle(candidate);
    failing.remove(candidate.file());
    return report;
  }

  /** Others pass by themselves: a home in use, a server that is gone, an engine opened anew. */
  private static boolean isOfTheFile(ErrorCode code) {
    return switch (code.kind()) {
      case USER, INTERNAL -> code != ErrorCode.UNAUTHORIZED;
      case RESOURCE -> false;
      case EXTERNAL -> code == ErrorCode.MANIFEST_MISMATCH;
    };
  }
}
