package tidemark.sql;

import java.sql.SQLException;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import tidemark.sql.dialect.DuckDbText;
import tidemark.sql.engine.Engine;
import tidemark.sql.engine.NameScope;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.parse.Parameters;
import tidemark.sql.parse.Parsed;
import tidemark.sql.parse.Place;
import tidemark.sql.plan.Planner;
import tidemark.sql.plan.Unplannable;
import tidemark.warehouse.error.DuckDbErrors;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * From a statement to the text that Calcite's plan unparses to. Delivers it only where the engine
 * promises the same labels and types for both texts. Thread-safe.
 */
final class PlannedWay {
  private final Planner planner;

  PlannedWay(Planner planner) {
    this.planner = planner;
  }

  /**
   * A plan and its text.
   *
   * @param plan Calcite's
   */
  record Planned(RelNode plan, String statement) {
    /** The plan as indented lines. */
    String told() {
      return RelOptUtil.toString(plan);
    }
  }

  /**
   * What a statement means, and the columns that it has, by DuckDB's own word.
   *
   * @param plan Calcite's
   * @param parameterTypes of the values as the statement takes them
   */
  record Meaning(RelNode plan, List<ResultColumn> promised, List<String> parameterTypes) {
    List<String> labels() {
      return promised.stream().map(ResultColumn::label).toList();
    }
  }

  /**
   * @throws Unplannable with the construct
   * @throws TidemarkException where the statement itself is at fault
   */
  Planned plan(Parsed parsed, NameScope scope, List<String> valueTypes, Engine.Session session) {
    Meaning meaning = meaning(parsed, scope, valueTypes, session);
    String statement = unparse(meaning.plan(), meaning.labels());
    requireSame(
        meaning.promised(), describe(statement, meaning.parameterTypes(), session), statement);
    return new Planned(meaning.plan(), statement);
  }

  /**
   * @throws Unplannable with the construct
   * @throws TidemarkException where the statement itself is at fault
   */
  Meaning meaning(Parsed parsed, NameScope scope, List<String> valueTypes, Engine.Session session) {
    List<String> parameterTypes = fittingOrUnplannable(parsed, valueTypes, session);
    List<ResultColumn> promised =
        session.describe(Parameters.overNulls(parsed.sent(), parameterTypes));
    List<String> labels = promised.stream().map(ResultColumn::label).toList();
    if (!parameterTypes.isEmpty() && labels.stream().anyMatch(l -> l.contains("NULL"))) {
      throw new Unplannable("a column over a parameter without a name: write AS", -1);
    }
    RelNode plan = planner.plan(parsed.query(), scope, parameterTypes, session::describe);
    if (plan.getRowType().getFieldCount() != labels.size()) {
      throw new Unplannable("a result of " + labels.size() + " columns", -1);
    }
    return new Meaning(plan, promised, parameterTypes);
  }

  private static List<String> fittingOrUnplannable(
      Parsed parsed, List<String> valueTypes, Engine.Session session) {
    try {
      return fitting(parsed, valueTypes, session);
    } catch (TidemarkException e) {
      if (valueTypes.isEmpty()) {
        throw e;
      }
      session.describe(parsed.sent()); // throws where the statement itself is at fault
      throw new Unplannable(
          "a parameter whose value the engine plans with: "
              + e.detail().replaceAll(" \\(line \\d+, column \\d+\\)", ""),
          -1);
    }
  }

  /**
   * The types of the values; where the statement doesn't take them so, texts without a type, as the
   * engine takes a bound text: {@code published_on >= $1} makes a date of it.
   */
  static List<String> fitting(Parsed parsed, List<String> valueTypes, Engine.Session session) {
    try {
      session.describe(Parameters.overNulls(parsed.sent(), valueTypes));
      return valueTypes;
    } catch (TidemarkException e) {
      List<String> untyped =
          valueTypes.stream()
              .map(type -> type.equals("VARCHAR") ? Parameters.UNTYPED : type)
              .toList();
      if (untyped.equals(valueTypes)) {
        throw e;
      }
      return untyped;
    }
  }

  private static String unparse(RelNode plan, List<String> labels) {
    try {
      return DuckDbText.of(plan, labels);
    } catch (UnsupportedOperationException e) {
      throw new Unplannable(String.valueOf(e.getMessage()), -1);
    } catch (StackOverflowError e) {
      throw new Unplannable("a plan this deep", -1);
    }
  }

  private static List<ResultColumn> describe(
      String statement, List<String> parameterTypes, Engine.Session session) {
    try {
      return session.describe(Parameters.overNulls(statement, parameterTypes));
    } catch (TidemarkException e) {
      throw new Unplannable(
          "a plan whose text the engine refuses: " + e.detail() + " in " + statement, -1);
    }
  }

  private static void requireSame(
      List<ResultColumn> promised, List<ResultColumn> planned, String statement) {
    if (!promised.equals(planned)) {
      throw new Unplannable(
          "a result whose columns come out as "
              + planned
              + " instead of "
              + promised
              + " from "
              + statement,
          -1);
    }
  }

  /**
   * A failure of the engine without the place: that is one of the planned text, which the author
   * has never seen.
   */
  static TidemarkException withoutPlace(TidemarkException failure) {
    return failure.line().isPresent() && failure.getCause() instanceof SQLException said
        ? DuckDbErrors.of(said)
        : failure;
  }

  static String place(Parsed parsed, Unplannable reason) {
    return reason.location() < 0 ? "" : " (" + parsed.place(reason.location()) + ")";
  }

  /** NOT_PLANNABLE, with the place where it is known. */
  static TidemarkException failure(Parsed parsed, Unplannable reason) {
    Place place = reason.location() < 0 ? new Place(1, 1) : parsed.place(reason.location());
    return place.fail(
        ErrorCode.NOT_PLANNABLE,
        "The planner has no word for " + reason.construct(),
        "Ask with path=auto: the engine takes it as written.");
  }
}
