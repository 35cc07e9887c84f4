package tidemark.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.sql.dialect.Unwritable;
import tidemark.sql.dialect.trino.TrinoText;
import tidemark.sql.engine.DuckDbEngine;
import tidemark.sql.engine.Engine;
import tidemark.sql.engine.NameScope;
import tidemark.sql.gate.Vocabulary;
import tidemark.sql.parse.Parsed;
import tidemark.sql.parse.Parser;
import tidemark.sql.plan.Planner;
import tidemark.sql.plan.Unplannable;
import tidemark.warehouse.script.Quoted;

/** Statements in Trino's words, as a door over Trino would send them. */
final class TrinoTexts implements AutoCloseable {
  /**
   * A statement's text, or why it has none.
   *
   * @param text empty where it is refused
   * @param refusal empty where it is written
   */
  record Written(String text, String refusal, List<Column> columns) {
    boolean isWritten() {
      return refusal.isEmpty();
    }

    /** Without the names in it, so that like refusals are counted together. */
    String kind() {
      return refusal.replaceAll(": .*|'[^']*'", "").replaceAll("\\s+", " ");
    }
  }

  private final DuckDbEngine engine;
  private final Parser parser;
  private final PlannedWay plannedWay;

  TrinoTexts(TestingDoor house) {
    this.engine = new DuckDbEngine(house.warehouse());
    this.parser = new Parser(engine, Limits.DEFAULT.textLengthMax());
    this.plannedWay = new PlannedWay(new Planner(new Vocabulary(house.warehouse()), parser::label));
  }

  /** Tables under the names that they have in DuckDB. */
  static Optional<String> named(List<String> path) {
    return Optional.of(path.stream().map(Quoted::identifier).collect(Collectors.joining(".")));
  }

  Written of(Question question) {
    return of(question, TrinoTexts::named);
  }

  Written of(Question question, Function<List<String>, Optional<String>> tables) {
    NameScope scope = new NameScope(question.catalog(), question.schema());
    try (Engine.Session session = engine.open(scope, question.sql())) {
      session.pin();
      Parsed parsed = parser.parse(question.sql());
      List<@Nullable Object> values =
          parsed.parameters().bind(question.positional(), question.named());
      List<String> types = values.stream().map(engine::typeOf).toList();
      PlannedWay.Meaning meaning = plannedWay.meaning(parsed, scope, types, session);
      String text = TrinoText.of(meaning.plan(), meaning.labels(), tables);
      return new Written(
          text, "", meaning.promised().stream().map(c -> new Column(c.label(), c.type())).toList());
    } catch (Unplannable e) {
      return new Written("", "not planned: " + e.construct(), List.of());
    } catch (Unwritable e) {
      return new Written("", String.valueOf(e.getMessage()), List.of());
    } catch (UnsupportedOperationException e) {
      return new Written("", "no text: " + e.getMessage(), List.of());
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
