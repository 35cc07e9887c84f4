package tidemark.ingest.pull;

import java.time.LocalDate;
import java.util.Optional;
import tidemark.ingest.Kind;
import tidemark.ingest.RejectLimit;
import tidemark.ingest.fetch.Address;

/**
 * What is to be pulled. Immutable.
 *
 * @param address of a file, or of an index or a manifest of exports
 * @param kind empty: recognised from the content
 * @param days snapshots of these days, each once; empty: what is there now
 */
public record PullRequest(
    Address address, Optional<Kind> kind, RejectLimit maxRejects, Optional<Days> days) {

  /**
   * Days in a row.
   *
   * @param to the last one; not before the first
   */
  public record Days(LocalDate from, LocalDate to) {
    public Days {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(from + " to " + to);
      }
    }
  }

  public static PullRequest of(Address address) {
    return new PullRequest(address, Optional.empty(), RejectLimit.NONE, Optional.empty());
  }

  public PullRequest as(Optional<Kind> named) {
    return new PullRequest(address, named, maxRejects, days);
  }

  public PullRequest refusingAtMost(RejectLimit limit) {
    return new PullRequest(address, kind, limit, days);
  }

  public PullRequest during(Days wanted) {
    return new PullRequest(address, kind, maxRejects, Optional.of(wanted));
  }
}
