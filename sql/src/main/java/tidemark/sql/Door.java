package tidemark.sql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tidemark.sql.engine.DuckDbEngine;
import tidemark.sql.engine.Engine;
import tidemark.sql.engine.NameScope;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.gate.Gate;
import tidemark.sql.gate.Vocabulary;
import tidemark.sql.parse.Parsed;
import tidemark.sql.parse.Parser;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * Answers statements over the warehouse, read-only. Borrows the warehouse: close it after the door.
 *
 * <p>Thread-safe.
 */
public final class Door implements AutoCloseable {
  private final Limits limits;
  private final Parser parser;
  private final Gate gate;
  private final Engine engine;
  private final Semaphore turns;
  private final Deadline deadlines = new Deadline();

  private Door(Limits limits, Parser parser, Gate gate, Engine engine) {
    this.limits = limits;
    this.parser = parser;
    this.gate = gate;
    this.engine = engine;
    this.turns = new Semaphore(limits.concurrentMax(), true);
  }

  public static Door open(Warehouse warehouse, Limits limits) {
    Parser parser = new Parser(warehouse.openReader(), limits.textLengthMax());
    return new Door(
        limits, parser, new Gate(new Vocabulary(warehouse)), new DuckDbEngine(warehouse));
  }

  /**
   * Runs a statement. EXPLAIN, DESCRIBE, SHOW TABLES and SUMMARIZE are statements too.
   *
   * @return rows that the caller closes
   * @throws tidemark.warehouse.error.TidemarkException with line, column and the nearest names
   *     where the text is at fault
   */
  public Rows run(Question question) {
    long start = System.nanoTime();
    NameScope scope = scope(question);
    Parsed parsed = parser.parse(question.sql());
    gate.check(parsed, scope);
    List<@Nullable Object> values =
        parsed.parameters().bind(question.positional(), question.named());
    AnswerRows.Lease lease = lease(question, scope, start);
    try {
      String statement = parsed.sent();
      double translateMillis = (System.nanoTime() - start) / 1e6;
      long sentAt = System.nanoTime();
      Engine.Cursor cursor = lease.within(() -> lease.session().run(statement, values));
      return new AnswerRows(
          lease,
          cursor,
          columns(cursor.columns()),
          Way.TYPED,
          question.maxRows().orElse(limits.rowCountMax()),
          translateMillis,
          System.nanoTime() - sentAt);
    } catch (Throwable failure) {
      lease.close();
      throw failure;
    }
  }

  /** Validates without running; the same errors as {@link #run}. */
  public Check check(Question question) {
    NameScope scope = scope(question);
    Parsed parsed = parser.parse(question.sql());
    gate.check(parsed, scope);
    try (AnswerRows.Lease lease = lease(question, scope, System.nanoTime())) {
      return new Check(
          columns(lease.within(() -> lease.session().describe(parsed.sent()))),
          parsed.parameters().names());
    }
  }

  /** Tells which way the statement takes and why. */
  public Explanation explain(Question question) {
    NameScope scope = scope(question);
    Parsed parsed = parser.parse(question.sql());
    gate.check(parsed, scope);
    return new Explanation(
        Way.TYPED,
        "No rule changed the plan, so the engine gets the author's own text.",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        parsed.sent(),
        "");
  }

  private static NameScope scope(Question question) {
    return new NameScope(question.catalog(), question.schema());
  }

  /** Waits for a turn; first come, first served. */
  private AnswerRows.Lease lease(Question question, NameScope scope, long start) {
    Duration timeout = question.timeout().orElse(limits.timeout());
    if (timeout.isNegative() || timeout.isZero()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_REQUEST, "The time limit must be positive, not " + timeout + ".");
    }
    long end = start + timeout.toNanos();
    try {
      if (!turns.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw TidemarkException.of(
            ErrorCode.TOO_BUSY,
            limits.concurrentMax()
                + " other statements kept the engine busy for "
                + timeout.toMillis()
                + " ms. Try again in a moment.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TidemarkException.of(
          ErrorCode.CANCELLED, "Cancelled while waiting for its turn in the engine.", e);
    }
    try {
      Engine.Session session = engine.open(scope);
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      return new AnswerRows.Lease(session, turns::release, timeout, left, deadlines);
    } catch (Throwable failure) {
      turns.release();
      throw failure;
    }
  }

  private static List<Column> columns(List<ResultColumn> columns) {
    return columns.stream().map(column -> new Column(column.label(), column.type())).toList();
  }

  /** Statements whose rows are still open; a test's leak detector. */
  int openSessionCount() {
    return limits.concurrentMax() - turns.availablePermits();
  }

  @Override
  public void close() {
    deadlines.close();
    engine.close();
    parser.close();
  }
}
