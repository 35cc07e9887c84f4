package tidemark.ingest.pull;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import tidemark.ingest.fetch.Condition;

/**
 * How far an address was pulled; the row of {@code ops.pull}. A failure leaves what is good as it
 * was. Immutable.
 *
 * @param etag of the content last loaded
 * @param lastModified of the content last loaded, as the server wrote it
 * @param contentHash of the content last loaded, SHA-256 in hexadecimal
 * @param batch its load
 * @param goodAt when it was last loaded or found unchanged
 * @param notBefore when the server said to come again
 * @param failures since it was last good
 */
public record Watermark(
    String address,
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<String> contentHash,
    OptionalLong batch,
    Instant triedAt,
    Optional<Instant> goodAt,
    Optional<Instant> notBefore,
    int failures,
    Optional<String> error) {

  /** Of an address that was never pulled. */
  static Watermark first(String address, Instant now) {
    return new Watermark(
        address,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        now,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }

  /** Whether it was good once, and the load that made it so is still there. */
  boolean isThere() {
    return goodAt.isPresent() && batch.isPresent();
  }

  Condition condition() {
    return new Condition(etag, lastModified);
  }

  Watermark loaded(Condition known, Optional<String> hash, OptionalLong by, Instant now) {
    return new Watermark(
        address,
        known.etag(),
        known.lastModified(),
        hash,
        by,
        now,
        Optional.of(now),
        Optional.empty(),
        0,
        Optional.empty());
  }

  Watermark unchanged(Instant now) {
    return loaded(condition(), contentHash, batch, now);
  }

  Watermark failed(String why, Optional<Instant> comeAgain, Instant now) {
    return new Watermark(
        address,
        etag,
        lastModified,
        contentHash,
        batch,
        now,
        goodAt,
        comeAgain,
        failures + 1,
        Optional.of(why));
  }
}
