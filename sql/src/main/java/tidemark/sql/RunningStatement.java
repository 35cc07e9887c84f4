package tidemark.sql;

import java.util.OptionalDouble;

/** A statement from the moment the engine is about to begin with it. Thread-safe. */
public interface RunningStatement {
  /** Stops it; whoever waits for its rows gets CANCELLED. */
  void cancel();

  /**
   * How much of its work the engine has done, as it reckons: from 0 to 1, by rows read, sometimes
   * far off; empty where it can't tell yet or any more.
   */
  OptionalDouble progress();
}
