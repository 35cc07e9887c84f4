package tidemark.ingest.fetch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tidemark.warehouse.error.TidemarkException;

/** What a fetch came back with. Immutable. */
public sealed interface Fetched {

  /**
   * A whole file.
   *
   * @param file unpacked where the server packed it for the way
   * @param from where it was found, after redirects
   */
  record Arrived(Path file, Address from, Condition known) implements Fetched {}

  /** The server has what is had already. */
  record Unchanged() implements Fetched {}

  /**
   * Nothing.
   *
   * @param failure FETCH_FAILED, ADDRESS_NOT_ALLOWED, CANCELLED
   * @param notBefore when the server said to come again
   * @param status the last answer's; 0 where there was none
   */
  record Failed(TidemarkException failure, Optional<Instant> notBefore, int status)
      implements Fetched {}
}
