package tidemark.sql;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that ends what takes too long. Most statements end long before, so that adding and
 * removing one doesn't wake the thread: it wakes when it last meant to, and looks again.
 *
 * <p>Thread-safe.
 */
final class Deadline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deadline.class);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition earlier = lock.newCondition();
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>((a, b) -> Long.signum(a.end - b.end));
  private final Thread thread = new Thread(this::watch, "tidemark-deadlines");

  /** When the thread wakes by itself; only where {@link #sleeping}. */
  private long wakesAt;

  private boolean sleeping;
  private boolean closed;

  Deadline() {
    thread.setDaemon(true);
    thread.start();
  }

  /** What is to be done at a time, unless it is closed before. */
  final class Entry implements AutoCloseable {
    private final long end;
    private final Runnable deed;

    private Entry(long end, Runnable deed) {
      this.end = end;
      this.deed = deed;
    }

    @Override
    public void close() {
      lock.lock();
      try {
        entries.remove(this);
      } finally {
        lock.unlock();
      }
    }
  }

  /** Does it after the time, on the thread of this: it mustn't wait. */
  Entry after(Duration time, Runnable deed) {
    Entry entry = new Entry(System.nanoTime() + time.toNanos(), deed);
    lock.lock();
    try {
      entries.add(entry);
      if (!sleeping || entry.end - wakesAt < 0) {
        earlier.signal();
      }
    } finally {
      lock.unlock();
    }
    return entry;
  }

  private void watch() {
    try {
      for (Entry due = next(); due != null; due = next()) {
        end(due);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(Entry due) {
    try {
      due.deed.run();
    } catch (RuntimeException e) {
      LOG.warn("What took too long couldn't be ended", e);
    }
  }

  /** Waits for the next one that is due; null once closed. */
  private @Nullable Entry next() throws InterruptedException {
    lock.lock();
    try {
      while (!closed) {
        Entry first = entries.peek();
        long now = System.nanoTime();
        if (first == null) {
          sleeping = false;
          earlier.await();
        } else if (first.end - now <= 0) {
          return entries.poll();
        } else {
          sleeping = true;
          wakesAt = first.end;
          earlier.awaitNanos(first.end - now);
        }
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      earlier.signal();
    } finally {
      lock.unlock();
    }
  }
}
