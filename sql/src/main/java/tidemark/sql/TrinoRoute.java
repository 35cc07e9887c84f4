package tidemark.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.jspecify.annotations.Nullable;
import tidemark.sql.dialect.Unwritable;
import tidemark.sql.dialect.trino.TrinoText;
import tidemark.sql.engine.Engine;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.parse.Parameters;
import tidemark.sql.parse.Parsed;
import tidemark.sql.parse.Place;
import tidemark.sql.plan.Unplannable;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;
import tidemark.warehouse.script.Quoted;

/**
 * To Trino: always the plan's text, in Trino's words, over the tables as they were at one
 * publication. A plan is remembered for as long as no other is published. Thread-safe.
 */
final class TrinoRoute implements Route {
  private static final Set<String> PUBLISHED_SCHEMAS = Set.of("star", "market");

  private final PlannedWay plannedWay;
  private final Remembered<Planned> plans = new Remembered<>();

  /**
   * @param text what is sent, with {@code $n} for parameters
   * @param told the plan as indented lines
   */
  private record Planned(String text, List<ResultColumn> promised, String told) {}

  TrinoRoute(PlannedWay plannedWay) {
    this.plannedWay = plannedWay;
  }

  @Override
  public void admit(Question question, Parsed parsed) {
    if (question.way() == Way.TYPED) {
      throw TidemarkException.of(
          ErrorCode.NOT_FOR_TRINO,
          "The server answers from Trino, which doesn't read DuckDB's SQL as it is typed: leave"
              + " path=typed out.");
    }
    if (parsed.pivot().isPresent()) {
      throw failure(parsed, new Unwritable("PIVOT without IN", -1));
    }
  }

  @Override
  public Way way(Question question) {
    return Way.PLANNED;
  }

  @Override
  public Sent send(
      Question question,
      Parsed parsed,
      List<@Nullable Object> values,
      List<String> types,
      Engine.Session session,
      long start) {
    session.pin();
    if (NamesAlone.areAsked(parsed)) {
      return Sent.typed(parsed.sent(), values, session, start);
    }
    Planned planned = planned(question, parsed, types, session);
    long sentAt = System.nanoTime();
    Engine.Cursor cursor = session.run(planned.text(), planned.promised(), values);
    return new Sent(cursor, (sentAt - start) / 1e6, System.nanoTime() - sentAt);
  }

  private Planned planned(
      Question question, Parsed parsed, List<String> types, Engine.Session session) {
    long version = session.dataVersion();
    Remembered.Key key = new Remembered.Key(parsed.sent(), Route.scope(question), types);
    return plans
        .at(version, key)
        .orElseGet(
            () -> {
              Planned planned = plan(question, parsed, types, session);
              plans.keep(version, key, planned);
              return planned;
            });
  }

  private Planned plan(
      Question question, Parsed parsed, List<String> types, Engine.Session session) {
    long version = session.dataVersion();
    try {
      PlannedWay.Meaning meaning =
          plannedWay.meaning(parsed, Route.scope(question), types, session);
      String text =
          TrinoText.of(meaning.plan(), meaning.labels(), path -> published(path, version));
      return new Planned(text, meaning.promised(), RelOptUtil.toString(meaning.plan()));
    } catch (Unplannable e) {
      throw failure(parsed, new Unwritable(e.construct(), e.location()));
    } catch (Unwritable e) {
      throw failure(parsed, e);
    } catch (UnsupportedOperationException e) {
      throw failure(parsed, new Unwritable(String.valueOf(e.getMessage()), -1));
    } catch (StackOverflowError e) {
      throw failure(parsed, new Unwritable("a plan this deep", -1));
    }
  }

  /** Tables of the warehouse itself, as they were at the version. */
  private static Optional<String> published(List<String> path, long version) {
    String schema = path.get(1).toLowerCase(Locale.ROOT);
    return PUBLISHED_SCHEMAS.contains(schema)
        ? Optional.of(
            Quoted.identifier(schema)
                + "."
                + Quoted.identifier(path.get(2).toLowerCase(Locale.ROOT))
                + " FOR VERSION AS OF 'v"
                + version
                + "'")
        : Optional.empty();
  }

  private static TidemarkException failure(Parsed parsed, Unwritable reason) {
    Place place = reason.location() < 0 ? new Place(1, 1) : parsed.place(reason.location());
    return place.fail(
        ErrorCode.NOT_FOR_TRINO,
        "Trino has no text that means the same as in DuckDB for " + reason.getMessage(),
        ErrorCode.NOT_FOR_TRINO.help());
  }

  @Override
  public Explanation explain(
      Question question, Parsed parsed, List<String> given, Engine.Session session) {
    session.pin();
    if (NamesAlone.areAsked(parsed)) {
      return new Explanation(
          Way.TYPED,
          "It asks for names and types alone, which are known without Trino.",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          parsed.sent(),
          Route.told(
              session.run(
                  "explain "
                      + Parameters.overNulls(
                          parsed.sent(), PlannedWay.fitting(parsed, given, session)),
                  List.of())));
    }
    Planned planned = planned(question, parsed, given, session);
    // Over nulls, since it is only the plan that is asked for; where a number must be, over 1.
    String text =
        Parameters.overNulls(
            planned.text().replaceAll("(LIMIT|OFFSET) \\$\\d+", "$1 1"), List.of());
    return new Explanation(
        Way.PLANNED,
        "The server answers from Trino, which gets the plan in its own words.",
        Optional.of(planned.told()),
        Optional.empty(),
        Optional.of(planned.text()),
        Optional.empty(),
        planned.text(),
        Route.enginePlan(session, text, false));
  }
}
