package tidemark.sql.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.ConventionTraitDef;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.volcano.VolcanoPlanner;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.runtime.CalciteException;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.apache.calcite.sql2rel.SqlRexContext;
import org.apache.calcite.sql2rel.SqlRexConvertlet;
import org.apache.calcite.sql2rel.SqlRexConvertletTable;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.sql2rel.StandardConvertletTable;
import org.jspecify.annotations.Nullable;
import tidemark.sql.engine.NameScope;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.gate.Vocabulary;
import tidemark.sql.parse.Node;

/** From the engine's tree to Calcite's algebra. Thread-safe. */
public final class Planner {
  private final Vocabulary vocabulary;
  private volatile Memory memory = new Memory(-1, EngineTypes.newCache());

  private record Memory(long version, Map<String, List<ResultColumn>> types) {}

  public Planner(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @param labels the engine's labels of the result
   * @param parameterTypes the engine's names of the types of {@code $1 …}
   * @param describe asks the engine for labels and types of a statement
   * @throws Unplannable with the construct and its place
   */
  public RelRoot plan(
      Node query,
      NameScope scope,
      List<String> labels,
      List<String> parameterTypes,
      Function<String, List<ResultColumn>> describe) {
    EngineTypes types = new EngineTypes(memory().types(), describe);
    EngineTypeFactory factory = new EngineTypeFactory(types);
    Tables tables = new Tables(vocabulary.names(), scope, types, factory);
    Queries queries = new Queries(tables, vocabulary.functions(), types, parameterTypes);
    SqlNode statement = queries.root(query, labels);
    try {
      return algebra(statement, tables.reader(), factory);
    } catch (CalciteContextException e) {
      throw new Unplannable(reason(e.getCause() == null ? e : e.getCause()), -1);
    } catch (CalciteException
        | UnsupportedOperationException
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

  private static RelRoot algebra(
      SqlNode statement, CalciteCatalogReader reader, EngineTypeFactory factory) {
    SqlValidator validator =
        SqlValidatorUtil.newValidator(
            SqlStdOperatorTable.instance(),
            reader,
            factory,
            SqlValidator.Config.DEFAULT
                .withConformance(new EngineConformance())
                .withTypeCoercionEnabled(false)
                .withCallRewrite(false)
                .withIdentifierExpansion(true)
                .withDefaultNullCollation(org.apache.calcite.config.NullCollation.LAST));
    VolcanoPlanner planner = new VolcanoPlanner(Contexts.empty());
    planner.addRelTraitDef(ConventionTraitDef.INSTANCE);
    RelOptCluster cluster = RelOptCluster.create(planner, new RexBuilder(factory));
    SqlToRelConverter converter =
        new SqlToRelConverter(
            (type, text, schemas, path) -> {
              throw new Unplannable("a view of Calcite's own", -1);
            },
            validator,
            reader,
            cluster,
            new Convertlets(),
            SqlToRelConverter.config()
                .withExpand(false)
                .withTrimUnusedFields(false)
                .withInSubQueryThreshold(Integer.MAX_VALUE)
                .withRelBuilderConfigTransform(
                    config ->
                        config
                            .withSimplify(false)
                            .withSimplifyValues(false)
                            .withSimplifyLimit(false)
                            .withPruneInputOfAggregate(false)
                            .withDedupAggregateCalls(false)));
    return converter.convertQuery(statement, true, true);
  }

  /** What Calcite has no converter for is the engine's: operands convert, the call stays. */
  private static final class Convertlets implements SqlRexConvertletTable {
    @Override
    public @Nullable SqlRexConvertlet get(SqlCall call) {
      return call.getOperator() instanceof EngineOperator
          ? Convertlets::keep
          : StandardConvertletTable.INSTANCE.get(call);
    }

    private static RexNode keep(SqlRexContext context, SqlCall call) {
      List<RexNode> operands =
          call.getOperandList().stream().map(context::convertExpression).toList();
      return context
          .getRexBuilder()
          .makeCall(
              context.getValidator().getValidatedNodeType(call), call.getOperator(), operands);
    }
  }

  /** Names are resolved before; left are positions in ORDER BY. */
  private static final class EngineConformance extends SqlDelegatingConformance {
    EngineConformance() {
      super(SqlConformanceEnum.DEFAULT);
    }

    @Override
    public boolean isSortByOrdinal() {
      return true;
    }

    @Override
    public boolean isSortByAlias() {
      return false;
    }

    @Override
    public boolean isNonStrictGroupBy() {
      return false;
    }

    @Override
    public boolean isOffsetLimitAllowed() {
      return true;
    }

    @Override
    public boolean allowAliasUnnestItems() {
      return false;
    }
  }
}
