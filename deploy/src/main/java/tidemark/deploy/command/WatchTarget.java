package tidemark.deploy.command;

import java.time.Duration;
import java.util.Optional;

/** A folder or an address that is watched. One thread at a time. */
interface WatchTarget {
  /**
   * Looks once, and loads what is new.
   *
   * @return how soon to look again, where that is sooner than the period
   */
  Optional<Duration> visit();

  /** What the user called it. */
  String name();
}
