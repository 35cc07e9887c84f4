package tidemark.sql;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tidemark.sql.engine.NameScope;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Who may ask the engine, first come, first served, in two lanes. Every statement starts in the
 * quick lane and leaves it after some time, so that those that take long don't keep the others out;
 * a text that kept the engine busy for longer than that when it was last asked starts in the long
 * lane, which is half as wide.
 *
 * <p>Thread-safe.
 */
final class Turns {
  private static final int KNOWN_COUNT_MAX = 1_000;

  private final int quickMax;
  private final Duration quickTime;
  private final Semaphore quick;
  private final Semaphore slow;

  /** Statements that left the quick lane for a long lane that was full. */
  private final Semaphore crowded;

  private final Deadline deadlines;
  private final Map<Known, Boolean> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Known, Boolean> eldest) {
          return size() > KNOWN_COUNT_MAX;
        }
      };

  private record Known(String text, NameScope scope) {}

  /**
   * @param quickMax the width of the quick lane
   * @param quickTime after which a statement leaves the quick lane
   * @param deadlines borrowed
   */
  Turns(int quickMax, Duration quickTime, Deadline deadlines) {
    this.quickMax = quickMax;
    this.quickTime = quickTime;
    this.quick = new Semaphore(quickMax, true);
    this.slow = new Semaphore(Math.max(1, quickMax / 2), true);
    this.crowded = new Semaphore(quickMax);
    this.deadlines = deadlines;
  }

  /**
   * Waits for a turn.
   *
   * @throws TidemarkException TOO_BUSY, CANCELLED where the thread was interrupted
   */
  Turn take(String text, NameScope scope, Duration patience, Duration timeout) {
    Known statement = new Known(text, scope);
    boolean isLong;
    synchronized (known) {
      isLong = known.containsKey(statement);
    }
    Semaphore lane = isLong ? slow : quick;
    try {
      if (!lane.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw TidemarkException.of(
            ErrorCode.TOO_BUSY,
            (isLong ? "Others that take long" : quickMax + " other statements")
                + " kept the engine busy for "
                + timeout.toMillis()
                + " ms. Try again in a moment.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TidemarkException.of(
          ErrorCode.CANCELLED, "Cancelled while waiting for its turn in the engine.", e);
    }
    return new Turn(statement, lane);
  }

  /** Turns that are taken; a test's leak detector. */
  int takenCount() {
    return 2 * quickMax
        + Math.max(1, quickMax / 2)
        - quick.availablePermits()
        - slow.availablePermits()
        - crowded.availablePermits();
  }

  /** A place in a lane. */
  final class Turn {
    private final Known statement;
    private final Deadline.Entry move;
    private Semaphore lane;
    private boolean closed;

    private Turn(Known statement, Semaphore lane) {
      this.statement = statement;
      this.lane = lane;
      this.move = deadlines.after(quickTime, this::leaveQuickLane);
    }

    /** Its place goes to the next one, unless so many have left already that memory counts. */
    private synchronized void leaveQuickLane() {
      if (closed || lane != quick) {
        return;
      }
      if (slow.tryAcquire()) {
        lane = slow;
        quick.release();
      } else if (crowded.tryAcquire()) {
        lane = crowded;
        quick.release();
      }
    }

    /**
     * @param engineNanos how long the engine was busy with it
     */
    void close(long engineNanos) {
      move.close();
      synchronized (known) {
        if (engineNanos > quickTime.toNanos()) {
          known.put(statement, true);
        } else if (!known.isEmpty()) {
          known.remove(statement);
        }
      }
      synchronized (this) {
        closed = true;
        lane.release();
      }
    }
  }
}
