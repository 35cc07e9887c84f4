package tidemark.ingest.pull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tidemark.ingest.Kind;
import tidemark.ingest.fetch.Address;
import tidemark.warehouse.file.Sha256;

/**
 * An address or a folder that a server looks at again and again; the row of {@code ops.watch}.
 * Immutable.
 *
 * @param id the beginning of the target's SHA-256, so that a target is watched once
 * @param target an address, or the absolute path of a folder
 */
public record Watch(String id, String target, Optional<Kind> kind, Duration every, Instant madeAt) {
  private static final int ID_LENGTH = 12;

  /** A new one of an address. */
  public static Watch of(Address address, Optional<Kind> kind, Duration every, Instant now) {
    return of(address.toString(), kind, every, now);
  }

  /** A new one of a folder. */
  public static Watch of(Path folder, Optional<Kind> kind, Duration every, Instant now) {
    return of(folder.toAbsolutePath().normalize().toString(), kind, every, now);
  }

  private static Watch of(String target, Optional<Kind> kind, Duration every, Instant now) {
    String hash = Sha256.hex(target.getBytes(StandardCharsets.UTF_8));
    return new Watch(hash.substring(0, ID_LENGTH), target, kind, every, now);
  }

  /** Empty for a folder. */
  public Optional<Address> address() {
    return Address.isOne(target) ? Optional.of(Address.parse(target)) : Optional.empty();
  }

  /**
   * When it is next due: a period after it was last tried, later where the server asked for that.
   * Periods that were missed are made up for once.
   */
  public Instant dueAt(Optional<Watermark> mark) {
    if (mark.isEmpty()) {
      return madeAt;
    }
    Instant next = mark.get().triedAt().plus(every);
    return mark.get().notBefore().filter(asked -> asked.isAfter(next)).orElse(next);
  }

  /** How long it is behind: the time since it was last good, beyond the period. */
  public Duration lag(Optional<Watermark> mark, Instant now) {
    Instant good = mark.flatMap(Watermark::goodAt).orElse(madeAt);
    Duration behind = Duration.between(good, now).minus(every);
    return behind.isNegative() ? Duration.ZERO : behind;
  }
}
