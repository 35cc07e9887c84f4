package tidemark.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.sql.engine.Engine;
import tidemark.sql.engine.NameScope;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.parse.Parsed;

/** How a statement that the gate let pass reaches the engine. Thread-safe. */
interface Route {
  /** What an engine that has to be told expects of EXPLAIN. */
  List<ResultColumn> PLAN = List.of(new ResultColumn("plan", "VARCHAR"));

  /**
   * Looks at a statement before a turn is taken for it.
   *
   * @throws tidemark.warehouse.error.TidemarkException where no way of this route is fit for it
   */
  void admit(Question question, Parsed parsed);

  /** The way that a question takes. */
  Way way(Question question);

  /**
   * Has the engine begin.
   *
   * @param types of the values, by the engine's names
   * @param start when the question came
   */
  Sent send(
      Question question,
      Parsed parsed,
      List<@Nullable Object> values,
      List<String> types,
      Engine.Session session,
      long start);

  /**
   * Tells what {@link #send} would do.
   *
   * @param types of the values given
   */
  Explanation explain(Question question, Parsed parsed, List<String> types, Engine.Session session);

  static NameScope scope(Question question) {
    return new NameScope(question.catalog(), question.schema());
  }

  /** The engine's own plan. */
  static String enginePlan(Engine.Session session, String statement, boolean analyze) {
    return told(
        session.run((analyze ? "explain analyze " : "explain ") + statement, PLAN, List.of()));
  }

  /** The last column of what EXPLAIN answers, which is closed. */
  static String told(Engine.Cursor plans) {
    StringBuilder plan = new StringBuilder();
    try (Engine.Cursor rows = plans) {
      while (rows.next()) {
        plan.append(rows.value(rows.columns().size() - 1)).append('\n');
      }
    }
    return plan.toString().stripTrailing();
  }
}
