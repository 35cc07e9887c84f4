package tidemark.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tidemark.sql.engine.DuckDbEngine;
import tidemark.sql.engine.Engine;
import tidemark.sql.engine.NameScope;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.engine.TrinoAddress;
import tidemark.sql.engine.TrinoEngine;
import tidemark.sql.gate.Gate;
import tidemark.sql.gate.Vocabulary;
import tidemark.sql.parse.Parameters;
import tidemark.sql.parse.Parsed;
import tidemark.sql.parse.Parser;
import tidemark.sql.plan.Planner;
import tidemark.warehouse.Warehouse;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.history.AsOf;

/**
 * Answers statements over the warehouse, read-only. Borrows the warehouse: close it after the door.
 *
 * <p>Thread-safe.
 */
public final class Door implements AutoCloseable {
  /** Statements that take longer leave their turn to others. */
  private static final Duration QUICK = Duration.ofSeconds(1);

  /** After which they don't count among the long ones either. */
  private static final Duration SLOW = Duration.ofSeconds(30);

  private final Limits limits;
  private final Parser parser;
  private final Gate gate;
  private final Vocabulary vocabulary;
  private final SnapshotAtStart snapshotAtStart;
  private final Route route;
  private final Engine engine;
  private final Remembered<Verdict> verdicts = new Remembered<>();
  private final Remembered<List<Column>> promises = new Remembered<>();
  private final Turns turns;
  private final Deadline deadlines = new Deadline();

  private Door(
      Limits limits,
      Parser parser,
      Gate gate,
      Vocabulary vocabulary,
      SnapshotAtStart snapshotAtStart,
      Route route,
      Engine engine) {
    this.limits = limits;
    this.parser = parser;
    this.gate = gate;
    this.vocabulary = vocabulary;
    this.snapshotAtStart = snapshotAtStart;
    this.route = route;
    this.engine = engine;
    this.turns =
        new Turns(
            limits.concurrentMax(),
            Runtime.getRuntime().availableProcessors(),
            QUICK,
            SLOW,
            deadlines);
  }

  public static Door open(Warehouse warehouse, Limits limits) {
    Engine engine = new DuckDbEngine(warehouse);
    return open(warehouse, limits, engine, engine);
  }

  /**
   * A door that answers from Trino.
   *
   * @param warehouse has the tables of what was published, and needs none of their rows
   */
  public static Door open(Warehouse warehouse, Limits limits, TrinoAddress trino) {
    Engine local = new DuckDbEngine(warehouse);
    return open(warehouse, limits, local, new TrinoEngine(trino, local));
  }

  /**
   * @param local DuckDB, which parses, names and plans
   * @param engine which answers; it owns the local one
   */
  private static Door open(Warehouse warehouse, Limits limits, Engine local, Engine engine) {
    Parser parser = new Parser(local, limits.textLengthMax());
    Vocabulary vocabulary = new Vocabulary(warehouse);
    PlannedWay plannedWay = new PlannedWay(new Planner(vocabulary, parser::label));
    return new Door(
        limits,
        parser,
        new Gate(vocabulary, parser),
        vocabulary,
        snapshotAtStart(warehouse),
        engine == local ? new DuckDbRoute(plannedWay, vocabulary) : new TrinoRoute(plannedWay),
        engine);
  }

  private static SnapshotAtStart snapshotAtStart(Warehouse warehouse) {
    try (Connection reader = warehouse.openReader()) {
      return SnapshotAtStart.of(reader);
    } catch (SQLException e) {
      throw DuckDbErrors.of(e);
    }
  }

  /**
   * Runs a statement. EXPLAIN, DESCRIBE, SHOW TABLES and SUMMARIZE are statements too.
   *
   * @return rows that the caller closes
   * @throws tidemark.warehouse.error.TidemarkException with line, column and the nearest names
   *     where the text is at fault
   */
  public Rows run(Question question) {
    return run(question, running -> {});
  }

  /**
   * As {@link #run(Question)}; for those who may want to stop a statement before its first row,
   * when there are no rows yet to be cancelled, or to know how far it is.
   *
   * @param begun is given the statement before the engine begins
   */
  public Rows run(Question question, Consumer<RunningStatement> begun) {
    long start = System.nanoTime();
    NameScope scope = scope(question);
    Parsed parsed = parser.parse(question.sql());
    Verdict verdict = judge(parsed, scope);
    route.admit(question, parsed);
    if (parsed.explained() != Parsed.Explained.NO) {
      return explained(question, parsed, begun);
    }
    List<@Nullable Object> values =
        parsed.parameters().bind(question.positional(), question.named());
    AnswerRows.Lease lease = lease(question, scope, parsed.sent(), start);
    long leased = System.nanoTime();
    try {
      begun.accept(lease);
      if (!verdict.snapshotAtStart() || parsed.pivot().isPresent()) {
        lease.within(lease.session()::pin);
      }
      Parsed found = lease.within(() -> PivotValues.found(parser, parsed, lease.session(), values));
      List<String> types = values.stream().map(engine::typeOf).toList();
      Sent sent =
          lease.within(() -> route.send(question, found, values, types, lease.session(), start));
      return new AnswerRows(
          lease,
          sent.cursor(),
          columns(sent.cursor().columns()),
          route.way(question),
          question.maxRows().orElse(limits.rowCountMax()),
          sent.translateMillis(),
          sent.engineNanos());
    } catch (Throwable failure) {
      lease.tookSoFar(System.nanoTime() - leased);
      lease.close();
      throw failure;
    }
  }

  /**
   * What the gate said.
   *
   * @param snapshotAtStart as {@link SnapshotAtStart} has it
   */
  private record Verdict(boolean snapshotAtStart) {}

  /** Lets a statement pass, or throws. Those that passed are remembered until the next commit. */
  private Verdict judge(Parsed parsed, NameScope scope) {
    long version = vocabulary.version();
    Remembered.Key key = new Remembered.Key(parsed.text(), scope, List.of());
    return verdicts
        .at(version, key)
        .orElseGet(
            () -> {
              gate.check(parsed, scope);
              Verdict verdict = new Verdict(snapshotAtStart.isTaken(parsed));
              verdicts.keep(version, key, verdict);
              return verdict;
            });
  }

  /** EXPLAIN as a statement: the explanation, a row each. */
  private Rows explained(Question question, Parsed parsed, Consumer<RunningStatement> begun) {
    try (AnswerRows.Lease lease =
        lease(question, scope(question), parsed.sent(), System.nanoTime())) {
      begun.accept(lease);
      return lease.within(
          () -> {
            lease.session().pin();
            Explanation explanation = explain(question, parsed, lease.session());
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("way", explanation.way().name().toLowerCase(Locale.ROOT)));
            rows.add(List.of("reason", explanation.reason()));
            explanation.unplannable().ifPresent(u -> rows.add(List.of("unplannable", u)));
            explanation.logicalPlan().ifPresent(p -> rows.add(List.of("logical plan", p)));
            explanation.rewrittenPlan().ifPresent(p -> rows.add(List.of("rewritten plan", p)));
            explanation
                .plannedStatement()
                .ifPresent(p -> rows.add(List.of("planned statement", p)));
            rows.add(List.of("statement", explanation.statement()));
            boolean analyze = parsed.explained() == Parsed.Explained.ANALYZE;
            List<String> types =
                PlannedWay.fitting(parsed, parameterTypes(question, parsed), lease.session());
            String typed = Parameters.overNulls(explanation.statement(), types);
            rows.add(
                List.of(
                    "engine plan",
                    analyze
                        ? Route.enginePlan(lease.session(), typed, true)
                        : explanation.enginePlan()));
            return new TextRows(List.of("step", "what"), rows, lease.dataVersion());
          });
    }
  }

  /** Validates without running; the same errors as {@link #run}. */
  public Check check(Question question) {
    NameScope scope = scope(question);
    Parsed parsed = parser.parse(question.sql());
    judge(parsed, scope);
    List<@Nullable Object> values =
        parsed.parameters().bindWhatIsGiven(question.positional(), question.named());
    boolean given = values.size() <= question.positional().size() + question.named().size();
    List<String> types = new ArrayList<>(values.stream().map(engine::typeOf).toList());
    types.add(given ? "given" : "not given");
    long version = vocabulary.version();
    Remembered.Key key = new Remembered.Key(parsed.text(), scope, types);
    List<Column> columns =
        promises
            .at(version, key)
            .orElseGet(
                () -> {
                  List<Column> promised = promised(question, parsed, values, given);
                  promises.keep(version, key, promised);
                  return promised;
                });
    return new Check(columns, parsed.parameters().names());
  }

  private List<Column> promised(
      Question question, Parsed parsed, List<@Nullable Object> values, boolean given) {
    NameScope scope = scope(question);
    try (AnswerRows.Lease lease = lease(question, scope, parsed.sent(), System.nanoTime())) {
      if (parsed.pivot().isPresent()) {
        lease.within(lease.session()::pin);
      }
      Parsed found = lease.within(() -> PivotValues.found(parser, parsed, lease.session(), values));
      return columns(lease.within(() -> PromisedColumns.of(found, values, given, lease.session())));
    }
  }

  /** Tells which way the statement takes and why. Parameters need no values. */
  public Explanation explain(Question question) {
    NameScope scope = scope(question);
    Parsed parsed = parser.parse(question.sql());
    judge(parsed, scope);
    route.admit(question, parsed);
    try (AnswerRows.Lease lease = lease(question, scope, parsed.sent(), System.nanoTime())) {
      lease.within(lease.session()::pin);
      return lease.within(() -> explain(question, parsed, lease.session()));
    }
  }

  /** With the values given; those not given are null. */
  private Parsed found(Question question, Parsed parsed, Engine.Session session) {
    List<@Nullable Object> values =
        parsed.parameters().bindWhatIsGiven(question.positional(), question.named());
    return PivotValues.found(parser, parsed, session, values);
  }

  private Explanation explain(Question question, Parsed asked, Engine.Session session) {
    Parsed parsed = found(question, asked, session);
    return route.explain(question, parsed, parameterTypes(question, parsed), session);
  }

  /** Types of the values given; of those not given, none. */
  private List<String> parameterTypes(Question question, Parsed parsed) {
    List<@Nullable Object> values =
        parsed.parameters().bindWhatIsGiven(question.positional(), question.named());
    return values.stream().map(engine::typeOf).toList();
  }

  private static NameScope scope(Question question) {
    return new NameScope(question.catalog(), question.schema());
  }

  /**
   * The version of the data that a question asked now would be answered of.
   *
   * @throws TidemarkException INVALID_PARAMETER for a state that the door doesn't have;
   *     ENGINE_UNREACHABLE, PUBLICATION_MISFIT where that is Trino's
   */
  public long dataVersion(AsOf asOf) {
    return engine.dataVersion(asOf);
  }

  /** Waits for a turn; first come, first served. */
  private AnswerRows.Lease lease(Question question, NameScope scope, String statement, long start) {
    Duration timeout = question.timeout().orElse(limits.timeout());
    if (timeout.isNegative() || timeout.isZero()) {
      throw TidemarkException.of(
          ErrorCode.INVALID_REQUEST, "The time limit must be positive, not " + timeout + ".");
    }
    long end = start + timeout.toNanos();
    Turns.Turn turn =
        turns.take(question.sql(), scope, Duration.ofNanos(end - System.nanoTime()), timeout);
    try {
      Engine.Session session = engine.open(scope, question.asOf(), statement);
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      return new AnswerRows.Lease(session, turn, timeout, left, deadlines);
    } catch (Throwable failure) {
      turn.close(0);
      throw failure;
    }
  }

  private static List<Column> columns(List<ResultColumn> columns) {
    return columns.stream().map(column -> new Column(column.label(), column.type())).toList();
  }

  /**
   * Cancelled statements that the engine still works on, with a step that can't be stopped halfway;
   * their callers have their answer.
   */
  public int leftCount() {
    return engine.leftCount();
  }

  /** Statements whose rows are still open; a test's leak detector. */
  int openSessionCount() {
    return turns.takenCount();
  }

  @Override
  public void close() {
    deadlines.close();
    engine.close();
  }
}
