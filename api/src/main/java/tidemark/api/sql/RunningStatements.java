package tidemark.api.sql;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.sql.HeldRows;
import tidemark.sql.Rows;
import tidemark.sql.RunningStatement;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Statements that their clients have given a name, so that they can stop them. A client that only
 * leaves is noticed late: at the first write to it, which a statement without rows never does.
 * Thread-safe.
 */
public final class RunningStatements {
  /** The header with the name, which the client makes up. */
  public static final String HEADER = "X-Tidemark-Statement";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private final Map<String, Run> running = new ConcurrentHashMap<>();

  /**
   * Runs a statement under a name.
   *
   * @param name null: it can't be stopped
   * @param asking asks the door, and tells it whom to give the statement to once it begins
   * @return its rows, which the caller closes
   * @throws TidemarkException INVALID_REQUEST for a name that isn't one or is taken
   */
  public Rows run(@Nullable String name, Function<Consumer<RunningStatement>, Rows> asking) {
    if (name == null) {
      return asking.apply(begun -> {});
    }
    if (!NAME.matcher(name).matches()) {
      throw invalid("of 8 to 64 letters, digits, '.', '_' and '-'", name);
    }
    Run run = new Run();
    if (running.putIfAbsent(name, run) != null) {
      throw invalid("that no running statement has", name);
    }
    try {
      // First, so that no late stop hits whoever has the connection next.
      return HeldRows.before(asking.apply(run::begun), () -> running.remove(name, run));
    } catch (Throwable failure) {
      running.remove(name, run);
      throw failure;
    }
  }

  private static TidemarkException invalid(String expected, String found) {
    String shown = found.length() <= 100 ? found : found.substring(0, 100) + "…";
    return TidemarkException.of(
        ErrorCode.INVALID_REQUEST,
        "The header %s is '%s'; expected a name %s.".formatted(HEADER, shown, expected));
  }

  /** Stops the statement of that name; nothing where none runs. */
  public void stop(String name) {
    Run run = running.get(name);
    if (run != null) {
      run.stop();
    }
  }

  /**
   * How far the statement of that name is, from 0 to 1; empty where the engine can't tell.
   *
   * @throws TidemarkException UNKNOWN_STATEMENT where none runs
   */
  public OptionalDouble progress(String name) {
    Run run = running.get(name);
    if (run == null) {
      throw TidemarkException.of(
          ErrorCode.UNKNOWN_STATEMENT,
          "No statement runs under the name '%s'. It has ended, or its request had no header %s."
              .formatted(name, HEADER));
    }
    return run.progress();
  }

  /** One statement; may be stopped before the door has begun with it. */
  private static final class Run {
    private @Nullable RunningStatement statement;
    private boolean stopped;

    synchronized void begun(RunningStatement begun) {
      statement = begun;
      if (stopped) {
        begun.cancel();
      }
    }

    synchronized void stop() {
      stopped = true;
      if (statement != null) {
        statement.cancel();
      }
    }

    synchronized OptionalDouble progress() {
      return statement == null ? OptionalDouble.empty() : statement.progress();
    }
  }
}
