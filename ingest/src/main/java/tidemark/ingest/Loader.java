package tidemark.ingest;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tidemark.warehouse.Warehouse;

/**
 * Loads files. Borrows the warehouse; owns its stage, an in-memory DuckDB that may read files.
 *
 * <p>Thread-safe: loads wait for one another.
 */
public final class Loader implements AutoCloseable {
  private Loader() {}

  public static Loader open(Warehouse warehouse, Clock clock) {
    throw new UnsupportedOperationException();
  }

  /**
   * Loads one file in one transaction, or nothing of it. The same content twice changes nothing.
   *
   * @throws tidemark.warehouse.error.TidemarkException FILE_NOT_FOUND, EMPTY_FILE, UNKNOWN_FORMAT,
   *     WRONG_KIND, MALFORMED_FILE (with line), INVALID_ENCODING, TOO_MANY_REJECTS (no row is good)
   */
  public LoadReport load(LoadRequest request, Progress progress) {
    throw new UnsupportedOperationException();
  }

  /** Loads so far, latest first. */
  public List<LoadReport> loads() {
    throw new UnsupportedOperationException();
  }

  public Optional<LoadReport> find(long batch) {
    throw new UnsupportedOperationException();
  }

  /** Refused rows, by batch and row; of one batch where given. */
  public List<Reject> rejects(Optional<Long> batch) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
