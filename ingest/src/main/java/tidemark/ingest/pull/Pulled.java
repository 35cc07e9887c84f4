package tidemark.ingest.pull;

import java.util.Optional;
import tidemark.ingest.LoadReport;
import tidemark.ingest.fetch.Address;
import tidemark.warehouse.error.TidemarkException;

/** What became of an address. Immutable. */
public sealed interface Pulled {
  Address address();

  /** Its content was loaded, now or, where the report says so, before under another name. */
  record Loaded(Address address, LoadReport report) implements Pulled {}

  /** There is nothing new. */
  record Unchanged(Address address) implements Pulled {}

  /** An export that this version has no use for. */
  record PassedOver(Address address, String title) implements Pulled {}

  /** There is no snapshot of that day. */
  record Missing(Address address) implements Pulled {}

  /** Nothing of it was loaded. */
  record Failed(Address address, TidemarkException failure) implements Pulled {}

  /** Why it failed, where it did. */
  default Optional<TidemarkException> problem() {
    return this instanceof Failed failed ? Optional.of(failed.failure()) : Optional.empty();
  }
}
