package tidemark.sql;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.sql.engine.Engine;
import tidemark.sql.gate.Vocabulary;
import tidemark.sql.parse.Parameters;
import tidemark.sql.parse.Parsed;
import tidemark.sql.plan.Unplannable;

/** To DuckDB: the author's own text, or where that is asked for, the plan's. Thread-safe. */
final class DuckDbRoute implements Route {
  private final PlannedWay plannedWay;
  private final Vocabulary vocabulary;
  private final Remembered<String> plans = new Remembered<>();

  DuckDbRoute(PlannedWay plannedWay, Vocabulary vocabulary) {
    this.plannedWay = plannedWay;
    this.vocabulary = vocabulary;
  }

  @Override
  public void admit(Question question, Parsed parsed) {
    // The engine takes all that the gate lets pass.
  }

  @Override
  public Way way(Question question) {
    return question.way() == Way.PLANNED ? Way.PLANNED : Way.TYPED;
  }

  @Override
  public Sent send(
      Question question,
      Parsed parsed,
      List<@Nullable Object> values,
      List<String> types,
      Engine.Session session,
      long start) {
    if (question.way() != Way.PLANNED) {
      return Sent.typed(parsed.sent(), values, session, start);
    }
    // What is sent, and not the text: a PIVOT is sent with the values that it found.
    Remembered.Key key = new Remembered.Key(parsed.sent(), Route.scope(question), types);
    long version = vocabulary.version();
    Optional<String> known = plans.at(version, key);
    if (known.isPresent()) {
      Sent sent = Sent.planned(known.get(), values, session, start);
      if (session.dataVersion() == version) {
        return sent;
      }
      // A commit came after the look: what was planned may be of another table by now.
      sent.cursor().close();
    }
    session.pin();
    String planned = plan(question, parsed, types, session);
    if (session.dataVersion() == version) {
      plans.keep(version, key, planned);
    }
    return Sent.planned(planned, values, session, start);
  }

  private String plan(
      Question question, Parsed parsed, List<String> types, Engine.Session session) {
    try {
      return plannedWay.plan(parsed, Route.scope(question), types, session).statement();
    } catch (Unplannable e) {
      throw PlannedWay.failure(parsed, e);
    }
  }

  @Override
  public Explanation explain(
      Question question, Parsed parsed, List<String> given, Engine.Session session) {
    List<String> types = PlannedWay.fitting(parsed, given, session);
    String typed = Parameters.overNulls(parsed.sent(), types);
    session.describe(typed);
    try {
      PlannedWay.Planned planned = plannedWay.plan(parsed, Route.scope(question), types, session);
      boolean taken = question.way() == Way.PLANNED;
      String statement = taken ? planned.statement() : parsed.sent();
      return new Explanation(
          taken ? Way.PLANNED : Way.TYPED,
          taken
              ? "The planned way was asked for."
              : "No rule changed the plan, so the engine gets the author's own text.",
          Optional.of(planned.told()),
          Optional.empty(),
          Optional.of(planned.statement()),
          Optional.empty(),
          statement,
          Route.enginePlan(session, Parameters.overNulls(statement, types), false));
    } catch (Unplannable e) {
      if (question.way() == Way.PLANNED) {
        throw PlannedWay.failure(parsed, e);
      }
      return new Explanation(
          Way.TYPED,
          "The planner has no word for a construct, so the engine gets the author's own text.",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(e.construct() + PlannedWay.place(parsed, e)),
          parsed.sent(),
          Route.enginePlan(session, typed, false));
    }
  }
}
