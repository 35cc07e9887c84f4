package tidemark.ingest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import tidemark.ingest.stage.Reception;
import tidemark.warehouse.error.TidemarkException;

/**
 * The hash of a file's bytes, taken by another thread meanwhile: half of the time that a look at a
 * long file takes. Thread-safe.
 */
final class Fingerprint implements Supplier<String> {
  private final CompletableFuture<String> hash;

  private Fingerprint(CompletableFuture<String> hash) {
    this.hash = hash;
  }

  static Fingerprint begin(LoadRequest request) {
    return new Fingerprint(
        CompletableFuture.supplyAsync(
            () -> Reception.fingerprint(request.file(), request.name()),
            // Of the load's own priority.
            work -> new Thread(work, "tidemark-fingerprint").start()));
  }

  /**
   * Waits for it.
   *
   * @throws TidemarkException FILE_NOT_FOUND; UNKNOWN_FORMAT for a folder
   */
  @Override
  public String get() {
    try {
      return hash.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof TidemarkException told ? told : e;
    }
  }
}
