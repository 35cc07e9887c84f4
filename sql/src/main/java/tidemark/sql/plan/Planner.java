package tidemark.sql.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.ConventionTraitDef;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.volcano.VolcanoPlanner;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexBuilder;
import tidemark.sql.algebra.EngineTypeFactory;
import tidemark.sql.engine.NameScope;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.gate.Vocabulary;
import tidemark.sql.parse.Node;

/** From the engine's tree to Calcite's algebra. Thread-safe. */
public final class Planner {
  private final Vocabulary vocabulary;
  private final Function<Node, String> labels;
  private volatile Memory memory = new Memory(-1, EngineTypes.newCache());

  private record Memory(long version, Map<String, List<ResultColumn>> types) {}

  /**
   * @param labels the names that the engine makes up for expressions without an alias
   */
  public Planner(Vocabulary vocabulary, Function<Node, String> labels) {
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /**
   * The statement's meaning. Its columns are those of the statement, in order; their names may
   * differ where the engine's aren't all different.
   *
   * @param parameterTypes the engine's names of the types of {@code $1 …}
   * @param describe asks the engine for labels and types of a statement
   * @throws Unplannable with the construct and its place
   */
  public RelNode plan(
      Node query,
      NameScope scope,
      List<String> parameterTypes,
      Function<String, List<ResultColumn>> describe) {
    EngineTypes types = new EngineTypes(memory().types(), parameterTypes, describe);
    VolcanoPlanner planner = new VolcanoPlanner(Contexts.empty());
    planner.addRelTraitDef(ConventionTraitDef.INSTANCE);
    RexBuilder rex = new RexBuilder(new EngineTypeFactory(types::common));
    Planning planning =
        new Planning(
            RelOptCluster.create(planner, rex),
            types,
            new FunctionNames(vocabulary.functions()),
            new Tables(vocabulary.names(), scope, types, names(query.json(), Tables.ROW_ID)),
            labels,
            parameterTypes);
    try {
      return new Queries(planning).of(query, null).rel();
    } catch (UnsupportedOperationException
        | AssertionError
        | IllegalStateException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NullPointerException
        | ClassCastException e) {
      // Calcite has many words for "not this one"; the engine has taken the statement already.
      throw new Unplannable(reason(e), -1);
    } catch (StackOverflowError e) {
      throw new Unplannable("an expression this deep", -1);
    }
  }

  private static boolean names(JsonNode json, String name) {
    if (json.isTextual()) {
      return json.textValue().equalsIgnoreCase(name);
    }
    for (JsonNode child : json) {
      if (names(child, name)) {
        return true;
      }
    }
    return false;
  }

  private static String reason(Throwable cause) {
    String said = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    return "what the planner says of: "
        + (said.length() > 200 ? said.substring(0, 200) + "…" : said);
  }

  private Memory memory() {
    long version = vocabulary.version();
    if (memory.version() != version) {
      memory = new Memory(version, EngineTypes.newCache());
    }
    return memory;
  }
}
