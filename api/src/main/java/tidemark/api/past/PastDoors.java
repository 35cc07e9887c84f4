package tidemark.api.past;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import tidemark.ingest.history.Past;
import tidemark.sql.Check;
import tidemark.sql.Door;
import tidemark.sql.Explanation;
import tidemark.sql.HeldRows;
import tidemark.sql.Limits;
import tidemark.sql.Question;
import tidemark.sql.Rows;
import tidemark.sql.RunningStatement;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.history.AsOf;

/**
 * The door to the data of now, and those to earlier versions, which are made when first asked for;
 * the last few are kept. Owns the earlier ones, not that of now. Catalogues attached to the
 * warehouse have no history: an earlier version is without them. Thread-safe.
 */
public final class PastDoors implements Doors {
  /** Each has an engine of its own and a copy of the data on disk. */
  private static final int OPEN_MAX = 3;

  private final Warehouse live;
  private final Door door;
  private final Limits limits;
  private final Map<Long, PastDoor> open = new HashMap<>();
  private final ReentrantLock making = new ReentrantLock(true);
  private long uses;
  private boolean closed;

  /**
   * @param live borrowed
   * @param door to it; borrowed
   * @param limits of the earlier ones
   */
  public PastDoors(Warehouse live, Door door, Limits limits) {
    this.live = live;
    this.door = door;
    this.limits = limits;
  }

  private static final class PastDoor {
    final Past past;
    final Door door;
    int users;
    long lastUse;

    PastDoor(Past past, Door door) {
      this.past = past;
      this.door = door;
    }

    void close() {
      try (past;
          door) {
        // In reverse, both, whatever one of them throws.
      }
    }
  }

  @Override
  public long version(AsOf asOf) {
    if (asOf.isNow()) {
      return live.dataVersion();
    }
    try (Connection reader = live.openReader()) {
      return asOf.version(reader);
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  @Override
  public Rows run(AsOf asOf, Question question, Consumer<RunningStatement> begun) {
    Optional<PastDoor> past = lease(asOf);
    if (past.isEmpty()) {
      return door.run(question, begun);
    }
    try {
      return HeldRows.after(past.get().door.run(question, begun), () -> release(past.get()));
    } catch (Throwable failure) {
      release(past.get());
      throw failure;
    }
  }

  @Override
  public Check check(AsOf asOf, Question question) {
    return ask(asOf, asked -> asked.check(question));
  }

  @Override
  public Explanation explain(AsOf asOf, Question question) {
    return ask(asOf, asked -> asked.explain(question));
  }

  private <T> T ask(AsOf asOf, Function<Door, T> question) {
    Optional<PastDoor> past = lease(asOf);
    try {
      return question.apply(past.isPresent() ? past.get().door : door);
    } finally {
      past.ifPresent(this::release);
    }
  }

  /** Empty for the data of now. */
  private Optional<PastDoor> lease(AsOf asOf) {
    if (asOf.isNow()) {
      return Optional.empty();
    }
    long version = version(asOf);
    if (version == live.dataVersion()) {
      return Optional.empty();
    }
    Optional<PastDoor> known = leaseOpen(version);
    return known.isPresent() ? known : Optional.of(make(version));
  }

  private synchronized Optional<PastDoor> leaseOpen(long version) {
    PastDoor known = open.get(version);
    if (known != null) {
      known.users++;
      known.lastUse = ++uses;
    }
    return Optional.ofNullable(known);
  }

  private synchronized void release(PastDoor past) {
    past.users--;
  }

  private PastDoor make(long version) {
    making.lock();
    try {
      Optional<PastDoor> meanwhile = leaseOpen(version);
      if (meanwhile.isPresent()) {
        return meanwhile.get();
      }
      makeRoom();
      Past past = Past.open(live, version);
      PastDoor made;
      try {
        made = new PastDoor(past, Door.open(past.warehouse(), limits));
      } catch (RuntimeException e) {
        past.close();
        throw e;
      }
      synchronized (this) {
        if (closed) {
          made.close();
          throw closing();
        }
        open.put(version, made);
        made.users = 1;
        made.lastUse = ++uses;
      }
      return made;
    } finally {
      making.unlock();
    }
  }

  private void makeRoom() {
    PastDoor leaving;
    synchronized (this) {
      if (closed) {
        throw closing();
      }
      if (open.size() < OPEN_MAX) {
        return;
      }
      Map.Entry<Long, PastDoor> idle =
          open.entrySet().stream()
              .filter(entry -> entry.getValue().users == 0)
              .min(Comparator.comparingLong(entry -> entry.getValue().lastUse))
              .orElseThrow(
                  () ->
                      TidemarkException.of(
                          ErrorCode.TOO_BUSY,
                          OPEN_MAX
                              + " earlier versions are being asked at once, the most there may be."
                              + " Try again in a moment."));
      open.remove(idle.getKey());
      leaving = idle.getValue();
    }
    leaving.close();
  }

  private static TidemarkException closing() {
    return TidemarkException.of(
        ErrorCode.TOO_BUSY, "The warehouse is closing down. Try again once it's up again.");
  }

  /** Waits for a version that is being made. */
  @Override
  public void close() {
    making.lock();
    try {
      synchronized (this) {
        closed = true;
        open.values().forEach(PastDoor::close);
        open.clear();
      }
    } finally {
      making.unlock();
    }
  }
}
