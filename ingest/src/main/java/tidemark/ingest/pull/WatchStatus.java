package tidemark.ingest.pull;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import tidemark.ingest.Kind;

/**
 * How a watch stands. Immutable.
 *
 * @param address or the path of a folder
 * @param every as {@link Period} writes it
 * @param running whether it is being pulled now
 * @param failures since it was last good
 * @param batch the load of what is there now
 * @param nextAt when it is due
 * @param lagSeconds the time since it was last good, beyond the period; 0 while it is in time
 */
public record WatchStatus(
    String id,
    String address,
    Optional<String> kind,
    String every,
    boolean running,
    Optional<Instant> lastTriedAt,
    Optional<Instant> lastGoodAt,
    int failures,
    Optional<String> lastError,
    OptionalLong batch,
    Instant nextAt,
    long lagSeconds) {

  /** As of now. */
  public static WatchStatus of(
      Watch watch, Optional<Watermark> mark, Instant nextAt, boolean running, Instant now) {
    return new WatchStatus(
        watch.id(),
        watch.target(),
        watch.kind().map(Kind::label),
        new Period(watch.every()).toString(),
        running,
        mark.map(Watermark::triedAt),
        mark.flatMap(Watermark::goodAt),
        mark.map(Watermark::failures).orElse(0),
        mark.flatMap(Watermark::error),
        mark.map(Watermark::batch).orElse(OptionalLong.empty()),
        nextAt,
        watch.lag(mark, now).toSeconds());
  }
}
