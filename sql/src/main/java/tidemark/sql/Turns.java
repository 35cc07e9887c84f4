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
 * lane. That is as wide as there are cores: more at once would all end later and hold more memory,
 * and they share the cores with the quick ones. Who has been in it for long leaves it too, so that
 * one that can't be stopped doesn't block it.
 *
 * <p>Thread-safe.
 */
final class Turns {
  private static final int KNOWN_COUNT_MAX = 1_000;

  private final int quickMax;
  private final int cores;
  private final Duration quickTime;
  private final Duration slowTime;
  private final Semaphore quick;
  private final Semaphore slow;

  /** Statements that left a lane and run on beside those in the lanes. */
  private final Semaphore beside;

  /** Places of all three. */
  private final int allMax;

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
   * @param cores that all share; the width of the long lane, which is from 2 to half of the quick
   *     one
   * @param quickTime after which a statement leaves the quick lane
   * @param slowTime after which a statement leaves the long lane
   * @param deadlines borrowed
   */
  Turns(int quickMax, int cores, Duration quickTime, Duration slowTime, Deadline deadlines) {
    int slowMax = Math.max(1, Math.min(quickMax / 2, Math.max(2, cores)));
    this.quickMax = quickMax;
    this.cores = cores;
    this.quickTime = quickTime;
    this.slowTime = slowTime;
    this.allMax = 2 * quickMax + Math.max(1, quickMax / 2);
    this.quick = new Semaphore(quickMax, true);
    this.slow = new Semaphore(slowMax, true);
    this.beside = new Semaphore(allMax - quickMax - slowMax);
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

  /** Turns that are taken; also a test's leak detector. */
  int takenCount() {
    return allMax - quick.availablePermits() - slow.availablePermits() - beside.availablePermits();
  }

  /**
   * Whether it is the statement that takes long, and not the others beside it: they share the
   * cores, so it would have taken about that much less alone.
   */
  private boolean isLong(long engineNanos) {
    double share = Math.min(1, (double) cores / Math.max(1, takenCount()));
    return engineNanos * share > quickTime.toNanos();
  }

  /** A place in a lane. */
  final class Turn {
    private final Known statement;
    private Semaphore lane;
    private Deadline.Entry move;
    private boolean closed;

    private Turn(Known statement, Semaphore lane) {
      this.statement = statement;
      // The move may come before it is known here.
      synchronized (this) {
        this.lane = lane;
        this.move =
            lane == quick
                ? deadlines.after(quickTime, this::leaveQuickLane)
                : deadlines.after(slowTime, this::leaveSlowLane);
      }
    }

    /** Its place goes to the next one, unless so many have left already that memory counts. */
    private synchronized void leaveQuickLane() {
      if (closed) {
        return;
      }
      if (slow.tryAcquire()) {
        lane = slow;
        quick.release();
        move = deadlines.after(slowTime, this::leaveSlowLane);
      } else if (beside.tryAcquire()) {
        lane = beside;
        quick.release();
      }
    }

    private synchronized void leaveSlowLane() {
      if (!closed && beside.tryAcquire()) {
        lane = beside;
        slow.release();
      }
    }

    /**
     * @param engineNanos how long the engine was busy with it
     */
    void close(long engineNanos) {
      boolean isLong = isLong(engineNanos);
      synchronized (known) {
        if (isLong) {
          known.put(statement, true);
        } else if (!known.isEmpty()) {
          known.remove(statement);
        }
      }
      synchronized (this) {
        closed = true;
        move.close();
        lane.release();
      }
    }
  }
}
